package import VraagGraph
internal import VraagMetamodel
package import VraagPlan

extension Executor {
  /// The shortest reason why a derived link leads from one concept to another; nothing where it does not.
  package mutating func witness(
    from subject: ConceptID, to object: ConceptID, by link: DerivedLink
  ) throws(QueryFailure) -> DerivationWitness? {
    try witnesses(from: subject, to: object, by: link, limit: 1).first
  }

  /// The reasons why a derived link leads from one concept to another that take the fewest relationships, in the order of
  /// the names of what they pass, then of their relationships; no more than `limit`.
  ///
  /// What is modelled comes before what follows, and what follows for certain before what possibly does, whatever it
  /// takes. O(what a walk from the subject reaches), and for each reason the cube of its length.
  package mutating func witnesses(
    from subject: ConceptID, to object: ConceptID, by link: DerivedLink, limit: Int
  ) throws(QueryFailure) -> [DerivationWitness] {
    let modelled = modelledWitnesses(from: subject, to: object, by: link)
    if !modelled.isEmpty { return Array(modelled.prefix(limit)) }
    for certainty in link.certainty == .certain ? [.certain] : [Certainty.certain, .possible] {
      let walk = DerivedWalk(DerivedLink(link.relation, certainty: certainty), literal: limits.literal)
      let found = try derivedWitnesses(from: subject, to: object, by: walk, limit: limit)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func modelledWitnesses(
    from subject: ConceptID, to object: ConceptID, by link: DerivedLink
  ) -> [DerivationWitness] {
    let step = Step(outgoing: link.modelled.outgoing.rawValue, incoming: link.modelled.incoming.rawValue)
    return graph.relationships(from: subject.rawValue, to: object.rawValue, by: step).compactMap { relationship in
      let relationship = ConceptID(relationship)
      guard let kind = kind(of: relationship) else { return nil }
      let fact = DerivationWitness.Fact(
        kind: kind, source: graph.source(of: relationship), target: graph.target(of: relationship))
      return DerivationWitness(
        concepts: [subject, object], relationships: [relationship],
        legs: [.init(relationships: [relationship], fact: fact)], steps: [], certainty: .certain)
    }
  }

  private mutating func derivedWitnesses(
    from subject: ConceptID, to object: ConceptID, by walk: DerivedWalk, limit: Int
  ) throws(QueryFailure) -> [DerivationWitness] {
    var best: [DerivationWitness] = []
    if subject == object { return [] }
    for isForward in walk.directions {
      var search = DerivationSearch(graph, isRecording: true)
      guard let type = search.type(of: subject.rawValue), type.derivationDomain != nil else { continue }
      var growth = Growth(limits.ledger, .paths, isTaken: true)
      var found: [DerivationWitness] = []
      // Where no shortest walk can be put together, a longer one may be.
      for isOrdered in walk.orders where found.isEmpty {
        try walk.withAutomaton(from: type, isForward: isForward, isOrdered: isOrdered) {
          automaton throws(QueryFailure) in
          try search.record(
            from: [subject.rawValue], to: { $0 == object.rawValue }, isOne: true, by: &automaton, edges: &work.edges,
            limits)
        }
        guard let end = search.ends[object.rawValue] else { break }
        for way in ShortestDerivations(search, nameRanks: graph.nameRanks).walks(to: end, limit) {
          guard let witness = witness(way, isForward, walk) else { continue }
          try growth.add(witness.bytes)
          found.append(witness)
        }
      }
      if found.isEmpty, search.ends[object.rawValue] != nil,
        let told = try literalWitness(from: [subject.rawValue], to: object.rawValue, isForward, walk)
      {
        found = [told]
      }
      if let first = found.first, first.relationships.count < best.first?.relationships.count ?? Int.max {
        best = found
      } else if found.first?.relationships.count == best.first?.relationships.count {
        best += found
      }
    }
    return Array(best.prefix(limit))
  }

  /// A shortest reason from one of some subjects, of what follows to the letter; nothing where nothing does, or where the
  /// restrictions are not read so.
  func literalWitness(
    from subjects: [UInt32], to object: UInt32, _ isForward: Bool, _ walk: DerivedWalk
  ) throws(QueryFailure) -> DerivationWitness? {
    guard let facts = try walk.literalFacts(isForward, in: graph, limits) else { return nil }
    var best: DerivationWitness?
    for subject in subjects {
      let told = try facts.witness(
        walk.wanted(isForward), from: subject, to: object, isForward: isForward, walk.link.certainty, limits)
      if let told, told.relationships.count < best?.relationships.count ?? Int.max { best = told }
    }
    return best
  }

  /// Puts a walk together.
  func witness(
    _ way: ShortestDerivations.Walk, _ isForward: Bool, _ walk: DerivedWalk
  ) -> DerivationWitness? {
    let (concepts, relationships) = way
    let kinds = walk.wanted(isForward)
    var legs: [DerivationWitness.Leg] = []
    var ends = [ConceptID(concepts[0])]
    var types = [elementType(concepts[0])].compactMap { $0 }
    var passed: [UInt32] = []
    for (index, relationship) in relationships.enumerated() {
      passed.append(relationship)
      guard let type = elementType(concepts[index + 1]) else { return nil }
      if type.aspect == .connector { continue }
      let end = ConceptID(concepts[index + 1])
      guard let leg = leg(passed, from: ends[ends.count - 1], to: end) else { return nil }
      legs.append(leg)
      ends.append(end)
      types.append(type)
      passed = []
    }
    let eitherWay = legs.indices.filter { index in
      legs[index].relationships.allSatisfy { kind(of: $0) == .association }
    }
    if legs.count == 1, eitherWay == [0], (legs[0].fact.source == ends[0]) != isForward {
      let fact = legs[0].fact
      legs[0].fact = .init(kind: fact.kind, source: fact.target, target: fact.source)
    }
    let bracketing = Bracketing(
      legs, eitherWay: Set(eitherWay), ends: ends, types: types, isStrict: walk.literal != nil)
    guard let steps = bracketing.steps(to: kinds, isForward: isForward, walk.link.certainty) else { return nil }
    return DerivationWitness(
      concepts: concepts.map { ConceptID($0) }, relationships: relationships.map { ConceptID($0) }, legs: legs,
      steps: steps, certainty: walk.link.certainty)
  }

  private func kind(of relationship: ConceptID) -> RelationshipKind? {
    Label(rawValue: graph.label(of: relationship)).relationshipKind
  }

  private func elementType(_ concept: UInt32) -> ElementType? {
    Label(rawValue: graph.label(of: ConceptID(concept))).elementType
  }

  /// Relationships that lead from one element to another through junctions as one. The one at its source says of which
  /// kind it is.
  private func leg(_ passed: [UInt32], from start: ConceptID, to end: ConceptID) -> DerivationWitness.Leg? {
    let first = ConceptID(passed[0])
    let isDrawn = graph.source(of: first) == start && (passed.count > 1 || graph.target(of: first) == end)
    let atSource = isDrawn ? passed[0] : passed[passed.count - 1]
    guard let kind = kind(of: ConceptID(atSource)) else { return nil }
    let fact = DerivationWitness.Fact(
      kind: kind, source: isDrawn ? start : end, target: isDrawn ? end : start)
    return .init(relationships: passed.map { ConceptID($0) }, fact: fact)
  }
}
