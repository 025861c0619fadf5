internal import Synchronization
internal import VraagMetamodel

/// What walks have found out about ArchiMate's rules, for those that come after them: it depends on no model.
///
/// Each is lent to one walk at a time. Who finds none begins anew, so nobody waits.
final class DerivationAutomata: Sendable {
  struct Key: Hashable {
    var origin: ElementType
    var isForward: Bool
    var wanted: KindSet
    var certainty: Certainty
    var isStrict: Bool
    var isOrdered: Bool
  }

  static let shared = DerivationAutomata()

  private let kept = Mutex<[Key: DerivationAutomaton]>([:])

  /// An automaton that walks much has some hundred kilobytes: so many take less memory than a model.
  private static let limit = 64

  func take(_ key: Key) -> DerivationAutomaton? { kept.withLock { $0.removeValue(forKey: key) } }

  func keep(_ automata: [Key: DerivationAutomaton]) {
    kept.withLock { kept in
      for (key, automaton) in automata {
        if kept.count >= Self.limit, kept[key] == nil, let other = kept.keys.first { kept[other] = nil }
        // Another walk may have found out more meanwhile.
        if kept[key]?.states.count ?? 0 < automaton.states.count { kept[key] = automaton }
      }
    }
  }
}
