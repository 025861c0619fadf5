internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

/// One element that is reached, and how.
private struct Reached {
  var element: UInt32
  var certainty: Certainty
  var steps: Int
  var chain: Chain
}

extension Executor {
  mutating func table(of reach: Reach) throws(QueryFailure) -> Table {
    let elements = graph.range(of: Label.view.rawValue).lowerBound
    let subjects = try evaluate(reach.subjects).intersection(.ranges(elements > 0 ? [0..<elements] : [])).members
    var rows: [Reached] = []
    var known = BitSet(count: graph.conceptCount)
    for subject in subjects { known.insert(subject) }
    // What is reached further away than is asked for is known all the same: it is certain, and not possible.
    for (certainty, steps) in [(Certainty.certain, reach.certain), (.possible, reach.possible)] {
      guard let steps else { continue }
      let found = try reached(by: steps, from: subjects, certainty, besides: known)
      for row in found { known.insert(row.element) }
      rows += found.filter { $0.steps <= reach.limit ?? Int.max }
    }
    if let limit = limits.maximumRows, rows.count > limit { throw .tooManyRows(limit: limit) }
    return table(sorted(rows), reach)
  }

  /// What steps reach and what follows leads to, each the way that takes fewer steps.
  private mutating func reached(
    by steps: Reach.Steps, from subjects: [UInt32], _ certainty: Certainty, besides known: BitSet
  ) throws(QueryFailure) -> [Reached] {
    var rows = try stepped(by: steps, from: subjects, certainty, besides: known)
    var places = Dictionary(uniqueKeysWithValues: zip(rows.map(\.element), rows.indices))
    // What follows for certain, however far, does not possibly follow.
    var following: Set<UInt32> = []
    for derivation in [Certainty.certain, .possible] where derivation.rawValue <= certainty.rawValue {
      let link = DerivedLink(steps.derived, certainty: derivation)
      let isShorter = { (element: UInt32, length: Int) in length < places[element].map { rows[$0].steps } ?? Int.max }
      let witnesses = try nearestWitnesses(from: subjects, by: link) { element, length in
        if known.contains(element) || following.contains(element) || !isShorter(element, 2) { return false }
        return derivation != certainty || isShorter(element, length)
      }
      for witness in witnesses {
        let chain = Chain(witness)
        let element = chain.path[chain.path.count - 1]
        following.insert(element)
        guard isShorter(element, chain.length) else { continue }
        let row = Reached(element: element, certainty: certainty, steps: chain.length, chain: chain)
        if let place = places[element] {
          rows[place] = row
        } else {
          places[element] = rows.count
          rows.append(row)
        }
      }
    }
    return rows
  }

  private mutating func stepped(
    by steps: Reach.Steps, from subjects: [UInt32], _ certainty: Certainty, besides known: BitSet
  ) throws(QueryFailure) -> [Reached] {
    let junctions =
      graph.range(of: Label(.andJunction).rawValue).lowerBound..<graph.range(of: Label(.orJunction).rawValue).upperBound
    let cancellation = limits.cancellation
    let stop = { () throws(QueryFailure) in try cancellation.check() }
    let tree = try ReachTree(
      in: graph, from: subjects, by: try self.steps(steps.first), then: try self.steps(steps.rest),
      elementCount: graph.range(of: Label.view.rawValue).lowerBound, junctions: junctions, edges: &work.edges,
      stop: stop)
    var rows: [Reached] = []
    var growth = Growth(limits.ledger, .paths, isTaken: true)
    for (index, member) in tree.members.enumerated() where !known.contains(member.element) {
      if index % 4096 == 0 { try cancellation.check() }
      let chain = Chain(path: tree.path(to: member))
      try growth.add(2 * MemoryLayout<Reached>.stride + chain.bytes)
      rows.append(Reached(element: member.element, certainty: certainty, steps: member.steps, chain: chain))
    }
    return rows
  }

  private func table(_ rows: [Reached], _ reach: Reach) -> Table {
    let cells: [Table.Cells] = [
      .texts(rows.map { layer(of: $0.element).map { [$0.name] } ?? [] }),
      .concepts(rows.map { ConceptID($0.element) }), .numbers(rows.map(\.steps)),
      .texts(rows.map { [reach.word(for: $0.certainty)] }), .chains(rows.map { [$0.chain] }),
    ]
    var table = Table(
      columns: zip(reach.headings, cells).map { Table.Column(name: $0, cells: $1) }, rowCount: rows.count)
    table.outline = Table.Outline(column: 4, certainty: 3, certain: reach.word(for: .certain))
    table.reached = (rows.count, rows.count { $0.certainty == .certain })
    return table
  }

  /// By layer, then certain ones first, then nearest, then by name.
  private func sorted(_ rows: [Reached]) -> [Reached] {
    let layers = Layer.allCases
    let keyed = rows.map { row -> (key: (Int, UInt8, Int, UInt32), row: Reached) in
      let layer = layer(of: row.element).flatMap(layers.firstIndex) ?? layers.count
      return ((layer, row.certainty.rawValue, row.steps, graph.nameRanks[Int(row.element)]), row)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.row)
  }

  private func layer(of element: UInt32) -> Layer? {
    Label(rawValue: graph.label(of: ConceptID(element))).elementType?.layer
  }
}
