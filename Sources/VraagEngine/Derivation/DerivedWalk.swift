internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

/// A derived link made ready to be walked, with what its walks find out about ArchiMate's rules on their way.
final class DerivedWalk {
  let link: DerivedLink
  /// That the restrictions are read to the letter, where they are.
  let literal: LiteralReading?
  /// The relationships of the model that are part of the link.
  let modelled: Step
  private var automata: [DerivationAutomata.Key: DerivationAutomaton] = [:]
  /// Nothing until something is walked.
  var search: DerivationSearch?

  init(_ link: DerivedLink, literal: LiteralReading?) {
    self.link = link
    self.literal = literal
    let relation = link.modelled
    modelled = Step(outgoing: relation.outgoing.rawValue, incoming: relation.incoming.rawValue)
  }

  deinit { DerivationAutomata.shared.keep(automata) }

  /// The same from object to subject; made once, as it finds out as much.
  var reversed: DerivedWalk {
    if let back { return back }
    if let forth { return forth }
    let walk = DerivedWalk(link.reversed, literal: literal)
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

  /// The relationships that are looked for one way.
  func wanted(_ isForward: Bool) -> KindSet { isForward ? link.relation.outgoing : link.relation.incoming }

  /// How walks are put together: in any order, and where that says too little in one that is kept.
  var orders: [Bool] { literal == nil ? [false, true] : [false] }

  /// What walks from elements of the type go by, for as long as `body` takes, which adds to it what it finds out.
  func withAutomaton(
    from origin: ElementType, isForward: Bool, isOrdered: Bool = false,
    _ body: (inout DerivationAutomaton) throws(QueryFailure) -> Void
  ) throws(QueryFailure) {
    let wanted = wanted(isForward)
    let key = DerivationAutomata.Key(
      origin: origin, isForward: isForward, wanted: wanted, certainty: link.certainty, isStrict: literal != nil,
      isOrdered: isOrdered)
    // Held once, it is not copied when it changes.
    var automaton =
      automata.removeValue(forKey: key) ?? DerivationAutomata.shared.take(key)
      ?? DerivationAutomaton(
        origin, isForward: isForward, wanted: wanted, certainty: link.certainty, isStrict: literal != nil,
        isOrdered: isOrdered)
    defer { automata[key] = automaton }
    try body(&automaton)
  }
}

extension DerivationSearch {
  /// Tells of those of some elements that are not sure to which a walk leads from one element that can be put together,
  /// until it is told to stop.
  mutating func confirm(
    _ loose: [UInt32], from source: UInt32, by walk: DerivedWalk, isForward: Bool, in graph: Graph, edges: inout Int,
    _ limits: Limits, found: (UInt32) -> Bool
  ) throws(QueryFailure) {
    var rest = Set(loose)
    if let facts = try walk.literalFacts(isForward, in: graph, limits) {
      for element in rest.sorted() {
        guard
          try facts.hold(
            walk.wanted(isForward), from: source, to: element, isForward: isForward, walk.link.certainty, limits)
        else { continue }
        if !found(element) { return }
      }
      return
    }
    guard !rest.isEmpty, let type = type(of: source) else { return }
    try walk.withAutomaton(from: type, isForward: isForward, isOrdered: true) { automaton throws(QueryFailure) in
      try run(from: CollectionOfOne(source), by: &automaton, edges: &edges, limits) { element, _ in
        guard rest.remove(element) != nil else { return true }
        return found(element) && !rest.isEmpty
      }
    }
  }
}
