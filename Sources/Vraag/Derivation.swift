internal import VraagLanguage

/// What a verb without an adverb means: `serve`, and neither `directly serve` nor `indirectly serve`.
public enum Derivation: String, CaseIterable, Hashable, Sendable {
  /// A relationship of the model.
  case direct
  /// That, or one that ArchiMate's valid derivation rules make of some of them.
  case indirect
  /// Those, or one in whose derivation there is one step by a potential rule.
  case possible

  var adverb: Adverb {
    switch self {
    case .direct: .directly
    case .indirect: .indirectly
    case .possible: .possibly
    }
  }
}
