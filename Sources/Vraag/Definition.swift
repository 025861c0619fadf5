internal import VraagLanguage
internal import VraagText

/// One thing that a session was told and that still holds: what a word means, how values compare, what is left out.
public struct Definition: Hashable, Sendable {
  /// What it is about.
  public enum Kind: String, Hashable, Sendable {
    /// A noun was defined.
    case noun
    /// A verb was defined.
    case verb
    /// An order of values was defined.
    case order
    /// The values of a key are names or nouns.
    case use
    /// Elements are left out.
    case leftOut
  }

  /// What it is about.
  public var kind: Kind
  /// The word that was defined, where one was.
  public var word: String?
  /// The sentence, as it was written.
  public var sentence: String
}

extension Definition {
  /// Nothing where the change takes back.
  init?(_ change: SessionChange, _ text: String) {
    sentence = Verdict.title(of: text)
    switch change.kind {
    case .noun(let word, _): (kind, self.word) = (.noun, word.text)
    case .verb(let word, _): (kind, self.word) = (.verb, word.infinitive)
    case .order: kind = .order
    case .use: kind = .use
    case .leaveOut: kind = .leftOut
    case .forget: return nil
    }
  }

  /// Whether one word has two meanings here.
  func redefines(_ other: Definition) -> Bool {
    guard let word, let its = other.word, kind == other.kind else { return false }
    return Folding.fold(word) == Folding.fold(its)
  }

  func isAbout(_ word: DefinedWord) -> Bool {
    self.word.map { Folding.fold($0) == Folding.fold(word.infinitive) } ?? false
  }
}

extension DefinedWord {
  /// The word itself, of which other forms may be written behind a slash.
  var infinitive: String { String(text.prefix { $0 != "/" }) }
}
