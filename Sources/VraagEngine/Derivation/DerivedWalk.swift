internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

/// A derived link made ready to be walked, with what its walks find out about ArchiMate's rules on their way.
final class DerivedWalk {
  let link: DerivedLink
  let isStrict: Bool
  /// The relationships of the model that are part of the link.
  let modelled: Step
  private var automata: [Key: DerivationAutomaton] = [:]
  /// Nothing until something is walked.
  var search: DerivationSearch?

  private struct Key: Hashable {
    var origin: ElementType
    var isForward: Bool
  }

  init(_ link: DerivedLink, isStrict: Bool) {
    self.link = link
    self.isStrict = isStrict
    let relation = link.modelled
    modelled = Step(outgoing: relation.outgoing.rawValue, incoming: relation.incoming.rawValue)
  }

  /// The same from object to subject; made once, as it finds out as much.
  var reversed: DerivedWalk {
    if let back { return back }
    if let forth { return forth }
    let walk = DerivedWalk(link.reversed, isStrict: isStrict)
    walk.forth = self
    back = walk
    return walk
  }

  private var back: DerivedWalk?
  private weak var forth: DerivedWalk?

  /// The ways to walk: from subjects as sources, and as targets.
  var directions: [Bool] {
    (link.relation.outgoing.isEmpty ? [] : [true]) + (link.relation.incoming.isEmpty ? [] : [false])
  }

  /// What walks from elements of the type go by, for as long as `body` takes, which adds to it what it finds out.
  func withAutomaton(
    from origin: ElementType, isForward: Bool, _ body: (inout DerivationAutomaton) throws(QueryFailure) -> Void
  ) throws(QueryFailure) {
    let key = Key(origin: origin, isForward: isForward)
    // Held once, it is not copied when it changes.
    var automaton =
      automata.removeValue(forKey: key)
      ?? DerivationAutomaton(
        origin, isForward: isForward, wanted: isForward ? link.relation.outgoing : link.relation.incoming,
        certainty: link.certainty, isStrict: isStrict)
    defer { automata[key] = automaton }
    try body(&automaton)
  }
}
