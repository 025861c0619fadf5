import Testing
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting

/// What a draft of a model says while a statement runs is what the model says afterwards.
@Suite struct DraftPropertyTests {
  private static let statements = [
    "MATCH (n:Business) SET n.name = 'X', n.Status = ['a', 'b']",
    "MATCH (n) WHERE n.Status IS NOT NULL REMOVE n.Status",
    "MATCH ()-[r:Access]->() SET r.accessType = 'Write', r.Aantal = 3",
    "MATCH ()-[r:Association]->() SET r.isDirected = true, r.name = 'hoort bij'",
    "MATCH ()-[r:Serving|Flow|Access]->() DELETE r",
    "MATCH (n:Application) DETACH DELETE n",
    "MATCH (a:Access) DETACH DELETE a",
    "MATCH (n:Behavior|BusinessProcess) CREATE (n)-[:Realization]->(:Goal {name: n.name, Kosten: 5, open: true})",
    "MATCH (n:Element) WITH n LIMIT 3 MERGE (g:Goal:Nieuw {name: 'g'}) ON CREATE SET g.x = 1.5 MERGE (g)-[:Association {isDirected: true}]->(n)",
    "MATCH (n:BusinessProcess) REMOVE n:BusinessProcess SET n:BusinessFunction:Kern",
    "MATCH (n:Element) SET n += {documentation: 'd', BIV: null, leeg: '', Datum: date('2026-11-26')}",
    "MATCH (n:Element) SET n = {name: 'allen', `GEMMA type`: 'Applicatie'}",
    "MATCH (n:Motivation) SET n:Kern CREATE (n)-[:Influence {strength: '+'}]->(n)",
  ]

  @Test func theModelSaysWhatItsDraftSaid() throws {
    var changes = 0
    for index in 0..<PropertyRun.cases / 2 {
      let seed = PropertyRun.firstSeed &+ UInt64(index)
      var generator = ModelGenerator(SeededRandom(seed: seed))
      let model = generator.model()
      let text = Self.statements[index % Self.statements.count]
      let graph = model.graph()
      let draft = DraftGraph(Self.patterns(graph))
      try run(text, on: draft)
      let edits = draft.edits()
      let edited = graph.edited(
        edits, firstRelationshipLabel: Label(.composition).rawValue, shownKind: RelationshipKind.shows.rawValue)
      edited.checkInvariants()
      if !edits.isEmpty { changes += 1 }
      // A view is a node only as long as a relationship ends at it.
      let before = Self.told(draft) { $0 < UInt32(graph.conceptCount) && $0 >= Self.elementEnd(of: graph) }
      let after = Self.told(Self.patterns(edited)) { $0 >= Self.elementEnd(of: edited) }
      #expect(before == after, "VRAAG_SEED=\(seed) \(text)")
    }
    #expect(changes > PropertyRun.cases / 4, "statements that change nothing prove nothing")
  }

  private func run(_ text: String, on draft: DraftGraph<ModelGraph>) throws {
    _ = try PatternRun(text, on: draft)
    try draft.check()
  }

  private static func elementEnd(of graph: Graph) -> UInt32 { graph.range(of: Label.view.rawValue).lowerBound }

  private static func patterns(_ graph: Graph) -> ModelGraph {
    ModelGraph(graph, .archimate, reified: ModelGraph.relationshipEnds(of: graph))
  }

  /// All that patterns find in a graph, by ids; what is a relationship as well is told as one.
  private static func told(_ graph: some PropertyGraph, isRelationship: (UInt32) -> Bool) -> [String] {
    var lines: [String] = []
    for node in graph.candidates(nil).joined() {
      if !isRelationship(node) {
        lines.append("\(graph.labels(of: node).sorted()) \(written(graph.properties(ofNode: node)))")
      }
      for index in graph.outgoing(node) {
        let edge = graph.outgoingEdge(index)
        if edge.relationship == UInt32.max { continue }
        let ends = [node, edge.neighbour].map { graph.elementID(ofNode: $0) ?? "?" }
        let properties = written(graph.properties(ofRelationship: edge.relationship))
        lines.append("\(edge.type) \(graph.type(of: edge.relationship)) \(ends) \(properties)")
      }
    }
    return lines.sorted()
  }

  private static func written(_ properties: [(key: String, value: Datum)]) -> String {
    properties.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }
}
