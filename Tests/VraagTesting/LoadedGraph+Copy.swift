package import VraagEngine
package import VraagGraph

extension LoadedGraph {
  /// A model with nothing but lists: no ranges, no codes, no index.
  package init(copying model: ModelGraph, _ graph: Graph) {
    let candidates = model.candidates(nil)
    let numbers = (0..<UInt32(model.nodeBound)).filter { node in candidates.contains { $0.contains(node) } }
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, UInt32($0)) })
    let nodes = numbers.map { node in
      LoadedGraph.Node(labels: model.labels(of: node), properties: model.properties(ofNode: node))
    }
    let relationships = (UInt32(graph.nonRelationshipCount)..<UInt32(graph.conceptCount)).map { number in
      LoadedGraph.Relationship(
        type: model.type(of: number), source: places[model.source(number)] ?? 0,
        target: places[model.target(number)] ?? 0, properties: model.properties(ofRelationship: number))
    }
    self.init(nodes: nodes, relationships: relationships)
  }
}
