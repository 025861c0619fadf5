import Testing
import VraagEngine
import VraagLanguage
import VraagPlan
import VraagTesting

/// Two ways to write that know nothing of each other make the same graph, the same rows, or the same refusal.
@Suite struct WritingPropertyTests {
  @Test func theEngineWritesEveryStatementAsTheReferenceDoes() {
    var failures = 0
    var outcomes: [String: Int] = [:]
    for index in 0..<PropertyRun.cases * 4 where failures < 3 {
      let seed = PropertyRun.firstSeed &+ UInt64(index)
      var graphs = PatternGenerator(SeededRandom(seed: seed))
      let graph = graphs.graph()
      var generator = WritingGenerator(SeededRandom(seed: seed))
      let text = generator.statement()
      do {
        let (found, wanted) = (try Self.engine(text, graph), try Self.reference(text, graph))
        outcomes[wanted.refusal ?? (wanted.graph == Self.written(graph) ? "same" : "other"), default: 0] += 1
        if found == wanted { continue }
        Issue.record("VRAAG_SEED=\(seed)\n\(text)\nengine:    \(found)\nreference: \(wanted)\n\(graph)")
      } catch {
        Issue.record("VRAAG_SEED=\(seed)\n\(text)\n\(error)")
      }
      failures += 1
    }
    #expect(outcomes["other", default: 0] > PropertyRun.cases, "statements that change nothing prove nothing")
    for refusal in ["connected", "deleted", "mergedByNull", "endMissing"] {
      #expect(outcomes[refusal, default: 0] > 0, "no statement is refused for being \(refusal)")
    }
  }

  /// What comes of a statement: its rows and the graph, or why there is neither.
  struct Outcome: Equatable {
    var refusal: String?
    var rows: [String] = []
    var graph: [String] = []
  }

  private static func reference(_ text: String, _ graph: ReferencePatterns.Graph) throws -> Outcome {
    var reference = ReferencePatterns(graph)
    let statement = try PatternRun.statement(text)
    let rows = Result { try reference.run(statement) }
    if case .failure(let error) = rows, let refusal = error as? ReferencePatterns.Refusal {
      #expect(written(reference.graph) == written(graph))
      return Outcome(refusal: "\(refusal)")
    }
    return Outcome(
      rows: try rows.get().map { "\($0)".replacing("VraagTesting.ReferencePatterns.Value", with: "") }.sorted(),
      graph: written(reference.graph))
  }

  private static func engine(_ text: String, _ graph: ReferencePatterns.Graph) throws -> Outcome {
    let draft = DraftGraph(LoadedGraph(graph))
    let (table, refusal) = try run(try PatternRun.plan(text, on: draft), on: draft)
    guard let table else { return Outcome(refusal: refusal) }
    let rows = (0..<table.rowCount).map { row in
      "\(table.columns.map { ReferencePatterns.Value($0[row]) })".replacing(
        "VraagTesting.ReferencePatterns.Value", with: "")
    }
    return Outcome(rows: rows.sorted(), graph: written(ReferencePatterns.Graph(draft.finished().graph)))
  }

  private static func run(
    _ plan: PatternPlan, on draft: DraftGraph<LoadedGraph>
  ) throws(QueryFailure) -> (PatternTable?, refusal: String?) {
    do throws(QueryFailure) {
      var executor = PatternExecutor(draft, limits: Limits())
      let table = try executor.run(plan, parameters: [])
      try draft.check()
      return (table, nil)
    } catch {
      guard case .wrongValue(let fault) = error, let refusal = name(of: fault.kind) else { throw error }
      return (nil, refusal)
    }
  }

  private static func name(of kind: PatternFault.Kind) -> String? {
    switch kind {
    case .connected: "connected"
    case .deleted: "deleted"
    case .mergeNull: "mergedByNull"
    case .endMissing: "endMissing"
    default: nil
    }
  }

  /// A graph without regard to the order of its nodes and relationships: each node is told by itself, and then by its
  /// neighbours, and theirs.
  static func written(_ graph: ReferencePatterns.Graph) -> [String] {
    func text(_ properties: [String: ReferencePatterns.Value]) -> String {
      properties.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }
    let relationships = graph.relationships.filter { !$0.isDeleted }
    var words = graph.nodes.map { ":" + $0.labels.sorted().joined(separator: ":") + "{" + text($0.properties) + "}" }
    let own = words
    for _ in 0..<3 {
      words = graph.nodes.indices.map { node in
        let leaving = relationships.filter { $0.source == node }.map {
          "-\($0.type){\(text($0.properties))}->\(words[$0.target])"
        }
        let entering = relationships.filter { $0.target == node }.map {
          "<-\($0.type){\(text($0.properties))}-\(words[$0.source])"
        }
        return own[node] + "[" + (leaving + entering).sorted().joined(separator: " ") + "]"
      }
      // Long words are told apart by their numbers in order.
      let numbers = Set(graph.nodes.indices.filter { !graph.nodes[$0].isDeleted }.map { words[$0] }).sorted()
      if words.contains(where: { $0.utf8.count > 2000 }) { words = words.map { "#\(numbers.firstIndex(of: $0) ?? 0)" } }
    }
    return graph.nodes.indices.filter { !graph.nodes[$0].isDeleted }.map { own[$0] + words[$0] }.sorted()
  }
}

extension LoadedGraph {
  init(_ graph: ReferencePatterns.Graph) {
    func properties(_ values: [String: ReferencePatterns.Value]) -> [(key: String, value: Datum)] {
      values.sorted { $0.key < $1.key }.map { ($0.key, Datum($0.value)) }
    }
    self.init(
      nodes: graph.nodes.map { Node(labels: $0.labels, properties: properties($0.properties)) },
      relationships: graph.relationships.map {
        Relationship(
          type: $0.type, source: UInt32($0.source), target: UInt32($0.target), properties: properties($0.properties))
      })
  }
}

extension ReferencePatterns.Graph {
  init(_ graph: LoadedGraph) {
    func values(_ entries: [(key: String, value: Datum)]) -> [String: ReferencePatterns.Value] {
      Dictionary(uniqueKeysWithValues: entries.map { ($0.key, ReferencePatterns.Value($0.value)) })
    }
    self.init(
      nodes: (0..<UInt32(graph.nodeBound)).map {
        Node(labels: graph.labels(of: $0), properties: values(graph.properties(ofNode: $0)))
      },
      relationships: (0..<UInt32(graph.relationshipBound)).map {
        Relationship(
          type: graph.type(of: $0), source: Int(graph.source($0)), target: Int(graph.target($0)),
          properties: values(graph.properties(ofRelationship: $0)))
      })
  }
}

extension Datum {
  fileprivate init(_ value: ReferencePatterns.Value) {
    switch value {
    case .null: self = .null
    case .boolean(let truth): self = .boolean(truth)
    case .integer(let number): self = .integer(Int64(number))
    case .string(let text): self = .string(text)
    case .list(let members): self = .list(members.map { Datum($0) })
    case .node(let node): self = .node(UInt32(node))
    case .relationship(let relationship): self = .relationship(UInt32(relationship))
    }
  }
}

extension ReferencePatterns.Value {
  fileprivate init(_ value: Datum) {
    switch value {
    case .boolean(let truth): self = .boolean(truth)
    case .integer(let number): self = .integer(Int(number))
    case .string(let text): self = .string(text)
    case .list(let members): self = .list(members.map { Self($0) })
    case .node(let node): self = .node(Int(node))
    case .relationship(let relationship): self = .relationship(Int(relationship))
    case .null, .float, .map, .path, .date: self = .null
    }
  }
}
