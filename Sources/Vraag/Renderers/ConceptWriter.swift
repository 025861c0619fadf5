internal import VraagEngine
internal import VraagGraph

/// Writes concepts straight from the model's text, without a `String` on the way.
struct ConceptWriter {
  private let graph: Graph
  let model: Model
  /// Per label what stands between an id and a name in JSON.
  private let jsonTypes: [[UInt8]]

  init(_ model: Model) {
    self.model = model
    graph = model.graph
    jsonTypes = model.jsonTypes
  }

  /// `{"id":"…","type":"BusinessProcess","name":"…"}`, a relationship with its ends.
  func appendJSON(_ concept: ConceptID, to output: inout Output) {
    output.append(#"{"id":"#)
    output.append(json: graph.texts.bytes(of: graph.ids[concept.index]))
    let label = graph.label(of: concept)
    if model.isForeign(label) {
      output.append(#","type":"#)
      output.append(json: model.graph.typeName(of: concept))
      output.append(#","name":"#)
    } else {
      output.append(jsonTypes[Int(label)])
    }
    output.append(json: graph.texts.bytes(of: graph.nameTexts[concept.index]))
    if graph.isRelationship(concept) {
      output.append(#","source":"#)
      output.append(json: graph.texts.bytes(of: graph.ids[graph.source(of: concept).index]))
      output.append(#","target":"#)
      output.append(json: graph.texts.bytes(of: graph.ids[graph.target(of: concept).index]))
    }
    output.append(UInt8(ascii: "}"))
  }
}
