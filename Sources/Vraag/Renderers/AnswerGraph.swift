internal import VraagEngine
internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// An answer as something to draw: its concepts, and what joins them.
///
/// Where rows tell by which relationships, as paths and explanations do, those are drawn, and dashed what follows from
/// them. Else it is all relationships that the model has between the concepts of the answer; two beside each other in a
/// row that none of them joins get a dashed line. What is no concept stands below the concept before it in its row.
struct AnswerGraph {
  struct Node {
    var lines: [String]
  }

  struct Edge {
    enum Kind { case modelled, following, beside }

    var from: Int
    var to: Int
    var kind: Kind
    var lines: [String]
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  private let model: Model
  private let language: Language
  private let labels: ConceptLabels
  private var nodeOfConcept: [UInt32: Int] = [:]
  private var edgeOfRelationship: [UInt32: Int] = [:]
  private var joined: Set<Pair> = []
  /// Whether the answer itself says which relationships are meant.
  private var areRelationshipsTold = false

  private struct Pair: Hashable {
    var one: Int
    var other: Int
    /// Nothing for a line that says nothing.
    var text: String?
  }

  /// Where what is no concept is written.
  private enum Place { case node(Int), edge(Int) }

  init(_ answer: Answer, _ language: Language) {
    model = answer.model
    self.language = language
    labels = ConceptLabels([], in: answer.model)
    if let grid = MatrixGrid(answer) {
      draw(grid)
    } else if case .cards(let cards)? = answer.cells.first {
      for card in cards { draw(card) }
    } else {
      drawRows(of: answer)
    }
  }

  // MARK: Rows

  private mutating func drawRows(of answer: Answer) {
    let writer = CellWriter(answer, wordsIn: language)
    var beside: [(from: Int, to: Int)] = []
    for row in 0..<answer.rowCount {
      var place: Place?
      for column in answer.columns.indices {
        switch answer.cells[column] {
        case .concepts(let concepts): draw(concepts[row].rawValue, at: &place, &beside)
        case .paths(let paths): draw(paths[row])
        case .chains(let chains): for chain in chains[row] { draw(chain) }
        case .values(let values):
          switch (values.graph, values.values[row]) {
          case (.model, .node(let concept)), (.model, .relationship(let concept)): draw(concept, at: &place, &beside)
          case (.model, .path(let path)): draw(path.alternating[...])
          default: add(answer, row, column, writer, at: &place)
          }
        default: add(answer, row, column, writer, at: &place)
        }
      }
    }
    if areRelationshipsTold { return }
    for concept in nodeOfConcept.keys.sorted() { drawRelationships(of: concept, isWhole: false) }
    for (from, to) in beside where !joined.contains(Pair(one: min(from, to), other: max(from, to))) {
      join(from, to, .beside, nil)
    }
  }

  /// A concept of a row, and whether it stands beside another.
  private mutating func draw(_ concept: UInt32, at place: inout Place?, _ beside: inout [(from: Int, to: Int)]) {
    if model.graph.isRelationship(ConceptID(concept)) {
      place = .edge(edge(of: concept))
      areRelationshipsTold = true
      return
    }
    let node = node(of: concept)
    if case .node(let before)? = place, before != node { beside.append((before, node)) }
    place = .node(node)
  }

  /// Writes a value below what stands before it, once, or by itself.
  private mutating func add(
    _ answer: Answer, _ row: Int, _ column: Int, _ writer: CellWriter, at place: inout Place?
  ) {
    var bytes: [UInt8] = []
    writer.write(row: row, column: column, into: &bytes)
    if bytes.isEmpty { return }
    let line = "\(answer.columns[column].name): " + String(decoding: bytes, as: UTF8.self)
    switch place {
    case .node(let node)?: if !nodes[node].lines.contains(line) { nodes[node].lines.append(line) }
    case .edge(let edge)?: if !edges[edge].lines.contains(line) { edges[edge].lines.append(line) }
    case nil:
      nodes.append(Node(lines: [line]))
      place = .node(nodes.count - 1)
    }
  }

  private mutating func draw(_ path: ArraySlice<UInt32>) {
    areRelationshipsTold = true
    let path = Array(path)
    if let first = path.first { _ = node(of: first) }
    for step in stride(from: 1, to: path.count - 1, by: 2) {
      let (from, to) = (node(of: path[step - 1]), node(of: path[step + 1]))
      // A relationship that is a place on the way is a node, beside its ends.
      if path[step] == path[step - 1] || path[step] == path[step + 1] {
        join(from, to, .beside, nil)
      } else {
        _ = edge(of: path[step])
      }
    }
  }

  private mutating func draw(_ chain: Chain) {
    draw(chain.path[...])
    guard let conclusion = chain.conclusion, let first = chain.path.first, let last = chain.path.last else { return }
    let verb = conclusion.kind.verb(isOutgoing: true, in: language)
    let possibly = Message(english: "possibly", dutch: "mogelijk").text(in: language)
    let text = conclusion.certainty == .possible ? "\(possibly): \(verb)" : verb
    let (from, to) = conclusion.isForward ? (first, last) : (last, first)
    join(node(of: from), node(of: to), .following, text)
  }

  // MARK: Matrices and cards

  private mutating func draw(_ grid: MatrixGrid) {
    for head in grid.heads.rows + grid.heads.columns { _ = node(of: head.rawValue) }
    var bytes: [UInt8] = []
    for row in grid.heads.rows.indices {
      for cell in grid.cells(inRow: row) {
        grid.writeSpoken(cell, into: &bytes)
        let text = bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        let (from, to) = (grid.heads.rows[row].rawValue, grid.heads.columns[cell.column].rawValue)
        join(node(of: from), node(of: to), .modelled, text)
      }
    }
  }

  private mutating func draw(_ card: Card) {
    guard let concept = model.graph.concept(withID: card.concept.id)?.rawValue else { return }
    if model.graph.isRelationship(ConceptID(concept)) { _ = edge(of: concept) } else { _ = node(of: concept) }
    drawRelationships(of: concept, isWhole: true)
  }

  // MARK: What is drawn

  /// The relationships of a concept, all of them or those to concepts that are drawn.
  private mutating func drawRelationships(of concept: UInt32, isWhole: Bool) {
    for (adjacency, isOutgoing) in [(model.graph.outgoing, true), (model.graph.incoming, false)] {
      let row = Int(adjacency.offsets[Int(concept)])..<Int(adjacency.offsets[Int(concept) + 1])
      for index in row {
        let other = adjacency.neighbours[index]
        if !isWhole, !isOutgoing || nodeOfConcept[other] == nil { continue }
        let relationship = adjacency.relationships[index]
        if relationship != Adjacency.noRelationship {
          _ = edge(of: relationship)
        } else if let kind = RelationshipKind(rawValue: adjacency.kinds[index]) {
          let (from, to) = isOutgoing ? (concept, other) : (other, concept)
          join(node(of: from), node(of: to), .modelled, kind.verb(isOutgoing: true, in: language))
        }
      }
    }
  }

  private mutating func node(of concept: UInt32) -> Int {
    if let known = nodeOfConcept[concept] { return known }
    let id = ConceptID(concept)
    var bytes: [UInt8] = []
    labels.append(id, to: &bytes)
    var lines = [String(decoding: bytes, as: UTF8.self)]
    if !model.graph.isRelationship(id), !model.graph.name(of: id).isEmpty { lines.append(model.graph.typeName(of: id)) }
    nodes.append(Node(lines: lines))
    nodeOfConcept[concept] = nodes.count - 1
    return nodes.count - 1
  }

  /// A relationship with its ends; an end that is a relationship is a node.
  private mutating func edge(of relationship: UInt32) -> Int {
    if let known = edgeOfRelationship[relationship] { return known }
    let id = ConceptID(relationship)
    let (from, to) = (node(of: model.graph.source(of: id).rawValue), node(of: model.graph.target(of: id).rawValue))
    let kind = Label(rawValue: model.graph.label(of: id)).relationshipKind ?? .other
    let name = model.graph.name(of: id)
    let lines = [kind.verb(isOutgoing: true, in: language)] + (name.isEmpty ? [] : [name])
    edges.append(Edge(from: from, to: to, kind: .modelled, lines: lines))
    joined.insert(Pair(one: min(from, to), other: max(from, to)))
    edgeOfRelationship[relationship] = edges.count - 1
    return edges.count - 1
  }

  /// Joins two nodes, once for each thing that is said of them.
  private mutating func join(_ from: Int, _ to: Int, _ kind: Edge.Kind, _ text: String?) {
    let pair = Pair(one: min(from, to), other: max(from, to))
    joined.insert(pair)
    guard joined.insert(Pair(one: from, other: to, text: "\(kind) \(text ?? "")")).inserted else { return }
    edges.append(Edge(from: from, to: to, kind: kind, lines: text.map { [$0] } ?? []))
  }
}
