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

  /// How many states are kept, of all together. One takes one to three kilobytes.
  private static let limit = 16_384

  func take(_ key: Key) -> DerivationAutomaton? { kept.withLock { $0.removeValue(forKey: key) } }

  func keep(_ automata: [Key: DerivationAutomaton]) {
    kept.withLock { kept in
      for (key, automaton) in automata {
        // Another walk may have found out more meanwhile.
        let known = kept.removeValue(forKey: key)
        let larger = (known?.states.count ?? 0) > automaton.states.count ? known : automaton
        guard let larger, larger.states.count <= Self.limit / 4 else { continue }
        var total = kept.values.reduce(larger.states.count) { $0 + $1.states.count }
        while total > Self.limit, let other = kept.keys.first {
          total -= kept.removeValue(forKey: other)?.states.count ?? 0
        }
        kept[key] = larger
      }
    }
  }
}
