internal import VraagEngine
internal import VraagGraph
internal import VraagText

/// What the session was told, as answers.
extension Session {
  /// What the session was told that still holds, with the numbers by which it can be forgotten.
  public func overviewOfDefinitions() -> Answer {
    overview([
      (.number, .numbers(Array(1...max(1, definitions.count)).prefix(definitions.count).map(\.self)), .number),
      (.sentence, .texts(definitions.map { [$0.sentence] }), .text),
    ])
  }

  /// The elements and views that are left out.
  public func overviewOfLeftOut() -> Answer {
    var whole = self
    whole.model = loaded.model
    let all = loaded.model.graph
    let gone = all.conceptsByRank.lazy.map { ConceptID($0) }.filter { graph.concept(withID: all.id(of: $0)) == nil }
    let concepts = Array(gone)
    return whole.overview([
      (.leftOut, .concepts(concepts), .element), (.type, .texts(concepts.map { [all.typeName(of: $0)] }), .text),
    ])
  }
}
