internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
private import VraagText

extension Executor {
  mutating func table(of flows: Flows) throws(QueryFailure) -> Table {
    var finder = FlowFinder(graph, flows, limits)
    let elements = graph.range(of: Label.view.rawValue).lowerBound
    let subjects = try evaluate(flows.subjects).intersection(.ranges(elements > 0 ? [0..<elements] : []))
    for subject in inNameOrder(subjects) {
      try finder.add(subject.rawValue, &self)
      if let limit = limits.maximumRows, finder.others.count > limit { throw .tooManyRows(limit: limit) }
    }
    var cells: [Table.Cells] = [
      .texts(finder.words.map { [$0] }), .concepts(finder.others), .texts(finder.known),
      .concepts(finder.relationships), .chains(finder.explanations),
    ]
    if flows.namesSubject { cells.insert(.concepts(finder.subjects), at: 0) }
    return Table(
      columns: zip(flows.columns, cells).map { Table.Column(name: $0.name, cells: $1) }, rowCount: finder.others.count)
  }
}

/// Gathers the rows of one subject after the other.
private struct FlowFinder {
  let graph: Graph
  let flows: Flows
  let cancellation: Cancellation
  private let literal: LiteralReading?
  private var growth: Growth
  let elementCount: UInt32
  let junctions: Range<UInt32>
  private var carriers: [String: [UInt32]]?
  /// Per link how what follows is walked to, and what all these walks share.
  private var walks: [DerivedLink: DerivedWalk] = [:]
  private var search: DerivationSearch?

  // The rows, column by column.
  private(set) var subjects: [ConceptID] = []
  private(set) var words: [String] = []
  private(set) var others: [ConceptID] = []
  private(set) var known: [[String]] = []
  private(set) var relationships: [ConceptID] = []
  private(set) var explanations: [[Chain]] = []

  init(_ graph: Graph, _ flows: Flows, _ limits: Limits) {
    cancellation = limits.cancellation
    literal = limits.literal
    growth = Growth(limits.ledger, .rows, isTaken: true)
    self.graph = graph
    self.flows = flows
    elementCount = graph.range(of: Label.view.rawValue).lowerBound
    junctions =
      graph.range(of: Label(.andJunction).rawValue).lowerBound..<graph.range(of: Label(.orJunction).rawValue).upperBound
  }

  mutating func add(_ subject: UInt32, _ executor: inout Executor) throws(QueryFailure) {
    let isData = flows.data.contains(label(of: subject))
    let own = isData ? [subject] : try own(subject, &executor.work.edges)
    for part in isData ? flows.dataParts : flows.parts {
      var found: Set<Hop> = []
      for (index, member) in own.enumerated() {
        if index % 1024 == 0 { try cancellation.check() }
        guard part.labels.contains(label(of: member)) else { continue }
        for hop in hops(from: member, by: part.relation, &executor.work.edges)
        where part.labels.contains(label(of: hop.to)) {
          if !part.isOutward || !own.contains(hop.to) { found.insert(hop) }
        }
      }
      try append(found, part.words, subject)
      guard part.tellsWhatFollows, part.labels.contains(label(of: subject)) else { continue }
      var known = BitSet(count: graph.conceptCount)
      for element in [subject] + found.map(\.to) + (part.isOutward ? Array(own) : []) { known.insert(element) }
      for (words, certainty) in [(part.followingWords, Certainty.certain), (part.possibleWords, .possible)] {
        guard let words else { continue }
        let link = DerivedLink(part.relation, certainty: certainty)
        let following = try following(link, among: part.labels, from: subject, besides: known, &executor)
        for row in following { known.insert(row.hop.to) }
        try append(following, words, subject)
      }
    }
    if isData { try append(carriers(of: subject), flows.carriedWords, subject) }
  }

  /// What follows, with the way there.
  private mutating func following(
    _ link: DerivedLink, among labels: LabelSet, from subject: UInt32, besides known: BitSet, _ executor: inout Executor
  ) throws(QueryFailure) -> [(hop: Hop, chain: Chain)] {
    let walk = walks[link] ?? DerivedWalk(link, literal: literal)
    walks[link] = walk
    var search = self.search ?? DerivationSearch(graph, isRecording: true)
    // Held once, it is not copied when it changes.
    self.search = nil
    defer { self.search = search }
    let kinds = link.relation.outgoing.union(link.relation.incoming)
    let witnesses = try executor.nearestWitnesses(from: [subject], by: walk, in: &search) { element, _ in
      !known.contains(element)
    }
    return witnesses.compactMap { witness in
      let chain = Chain(witness)
      let passed = stride(from: 1, to: chain.path.count, by: 2).map { chain.path[$0] }
      guard !witness.isModelled, let element = chain.path.last, labels.contains(label(of: element)),
        let relationship = passed.first(where: { label(of: $0).relationshipKind.map { kinds.contains($0) } ?? false })
      else { return nil }
      return (Hop(to: element, relationship: relationship), chain)
    }
  }

  private func label(of concept: UInt32) -> Label { Label(rawValue: graph.label(of: ConceptID(concept))) }

  /// A subject and all that is its own.
  private func own(_ subject: UInt32, _ edges: inout Int) throws(QueryFailure) -> Set<UInt32> {
    var own: Set<UInt32> = [subject]
    var waiting = [subject]
    while let next = waiting.popLast() {
      if own.count % 1024 == 0 { try cancellation.check() }
      for (to, _) in neighbours(of: next, by: flows.own, &edges) where own.insert(to).inserted { waiting.append(to) }
    }
    return own
  }

  /// The elements to which a relation leads in one step.
  private func neighbours(
    of concept: UInt32, by relation: Relation, _ edges: inout Int
  ) -> [(to: UInt32, relationship: UInt32)] {
    var result: [(to: UInt32, relationship: UInt32)] = []
    for (adjacency, kinds) in [(graph.outgoing, relation.outgoing), (graph.incoming, relation.incoming)] {
      if kinds.isEmpty { continue }
      let row = adjacency.row(ConceptID(concept))
      edges += row.count
      for edge in row where kinds.rawValue >> UInt32(adjacency.kinds[edge]) & 1 == 1 {
        guard adjacency.neighbours[edge] < elementCount else { continue }
        result.append((adjacency.neighbours[edge], adjacency.relationships[edge]))
      }
    }
    return result
  }

  /// The same, through junctions.
  private func hops(from concept: UInt32, by relation: Relation, _ edges: inout Int) -> [Hop] {
    var result: [Hop] = []
    var passed: Set<UInt32> = []
    var waiting = [concept]
    while let next = waiting.popLast() {
      for (to, relationship) in neighbours(of: next, by: relation, &edges) {
        if junctions.contains(to) {
          if passed.insert(to).inserted { waiting.append(to) }
        } else {
          result.append(Hop(to: to, relationship: relationship))
        }
      }
    }
    return result
  }

  /// The Flows that carry an element, with what they lead to.
  private mutating func carriers(of subject: UInt32) -> Set<Hop> {
    var found = Set(associated(with: subject).filter { isFlow($0) })
    let name = Folding.fold(graph.name(of: ConceptID(subject)))
    if !name.isEmpty {
      let all = carriers ?? carriersByText()
      carriers = all
      found.formUnion(all[name] ?? [])
    }
    return found.reduce(into: []) { hops, flow in
      let target = graph.target(of: ConceptID(flow)).rawValue
      if target < elementCount { hops.insert(Hop(to: target, relationship: flow)) }
    }
  }

  private func isFlow(_ concept: UInt32) -> Bool { label(of: concept) == Label(RelationshipKind.flow) }

  /// The Flows by what they are called and what their properties say.
  private func carriersByText() -> [String: [UInt32]] {
    var result: [String: [UInt32]] = [:]
    let flows = graph.range(of: Label(RelationshipKind.flow).rawValue)
    for flow in flows { result[Folding.fold(graph.name(of: ConceptID(flow))), default: []].append(flow) }
    for column in graph.properties.columns {
      for (concept, code) in zip(column.concepts, column.codes) where flows.contains(concept) {
        result[Folding.fold(graph.texts[column.values[Int(code)]]), default: []].append(concept)
      }
    }
    return result
  }

  /// The concepts that Associations join to a concept.
  private func associated(with concept: UInt32) -> Set<UInt32> {
    let kinds = KindSet(RelationshipType.association).rawValue
    var result: Set<UInt32> = []
    for adjacency in [graph.outgoing, graph.incoming] {
      for edge in adjacency.row(ConceptID(concept)) where kinds >> UInt32(adjacency.kinds[edge]) & 1 == 1 {
        result.insert(adjacency.neighbours[edge])
      }
    }
    return result
  }

  private mutating func append(_ found: Set<Hop>, _ said: String, _ subject: UInt32) throws(QueryFailure) {
    let sorted = found.sorted { left, right in
      if left.to == right.to { return left.relationship < right.relationship }
      return graph.precedes(ConceptID(left.to), ConceptID(right.to))
    }
    for hop in sorted { try append(hop, [], said, subject) }
  }

  private mutating func append(
    _ following: [(hop: Hop, chain: Chain)], _ said: String, _ subject: UInt32
  ) throws(QueryFailure) {
    let sorted = following.sorted { graph.precedes(ConceptID($0.hop.to), ConceptID($1.hop.to)) }
    for (hop, chain) in sorted { try append(hop, [chain], said, subject) }
  }

  private mutating func append(
    _ hop: Hop, _ explanation: [Chain], _ said: String, _ subject: UInt32
  ) throws(QueryFailure) {
    if others.count % 1024 == 0 { try cancellation.check() }
    subjects.append(ConceptID(subject))
    words.append(said)
    others.append(ConceptID(hop.to))
    known.append(known(of: hop.relationship, to: subject))
    relationships.append(ConceptID(hop.relationship))
    explanations.append(explanation)
    // The row, and the one that is made of it.
    try growth.add(
      2 * Self.bytesOfRow + Table.bytes(ofTexts: known[known.count - 1]) + explanation.reduce(0) { $0 + $1.bytes })
  }

  private static var bytesOfRow: Int { 3 * MemoryLayout<ConceptID>.stride + Table.bytes(ofTexts: [""]) }

  /// What there is to know of a relationship, in words.
  private func known(of relationship: UInt32, to subject: UInt32) -> [String] {
    let joined = associated(with: relationship).filter { $0 != subject }.map { ConceptID($0) }
      .sorted { graph.precedes($0, $1) }
    var texts = [graph.name(of: ConceptID(relationship))] + joined.map { graph.name(of: $0) }
    texts.removeAll { Folding.fold($0).isEmpty }
    for column in graph.properties.columns {
      for entry in column.entries(of: ConceptID(relationship)) {
        let value = graph.texts[column.values[Int(column.codes[entry])]]
        if !Folding.fold(value).isEmpty { texts.append("\(graph.texts[column.key]): \(value)") }
      }
    }
    return texts
  }
}
