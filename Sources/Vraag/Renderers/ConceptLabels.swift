internal import VraagEngine
internal import VraagGraph

/// What stands for a concept in a cell of text: its name, and more where the name is not enough.
///
/// Two concepts of one name in one column are told apart by their types where that does it, else by their ids:
/// `Leerling (DataObject)`. A concept without a name is `(BusinessProcess id-17)`. A relationship is told by its ends:
/// `Access: Inschrijven → Leerling`.
struct ConceptLabels {
  private let model: Model
  private enum Distinction { case type, id }
  /// Only concepts whose names others in the column bear too.
  private var distinctions: [UInt32: Distinction] = [:]

  /// Prepares for one column. O(n log n) in its distinct concepts.
  init(_ concepts: [ConceptID], in model: Model) {
    self.model = model
    let graph = model.graph
    var keys = Array(
      concepts.lazy.filter { !graph.isRelationship($0) }
        .map { UInt64(graph.nameTexts[$0.index].rawValue) << 32 | UInt64($0.rawValue) })
    keys.sort()
    var start = 0
    while start < keys.count {
      var end = start
      while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      if keys[start] != keys[end - 1], keys[start] >> 32 != 0 { distinguish(keys[start..<end]) }
      start = end
    }
  }

  private mutating func distinguish(_ keys: ArraySlice<UInt64>) {
    let bearers = Set(keys.map { UInt32(truncatingIfNeeded: $0) })
    let types = Set(bearers.map { model.graph.typeName(of: ConceptID($0)) })
    for bearer in bearers { distinctions[bearer] = types.count == bearers.count ? .type : .id }
  }

  /// Appends the label, raw: what a format or a terminal cannot bear is still in it.
  func append(_ concept: ConceptID, to bytes: inout [UInt8]) {
    let graph = model.graph
    if graph.isRelationship(concept) { return appendRelationship(concept, to: &bytes) }
    let name = graph.texts.bytes(of: graph.nameTexts[concept.index])
    guard !name.isEmpty else { return appendReference(to: concept, &bytes) }
    name.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    guard !distinctions.isEmpty, let distinction = distinctions[concept.rawValue] else { return }
    switch distinction {
    case .type: bytes.append(contentsOf: " (\(model.graph.typeName(of: concept)))".utf8)
    case .id: bytes.append(contentsOf: " (\(graph.id(of: concept)))".utf8)
    }
  }

  private func appendReference(to concept: ConceptID, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: "(\(model.graph.typeName(of: concept)) \(model.graph.id(of: concept)))".utf8)
  }

  private func appendRelationship(_ relationship: ConceptID, to bytes: inout [UInt8]) {
    let graph = model.graph
    let name = graph.name(of: relationship)
    let type = model.graph.typeName(of: relationship)
    bytes.append(contentsOf: (name.isEmpty ? "\(type): " : "\(name) (\(type)): ").utf8)
    appendEnd(graph.source(of: relationship), to: &bytes)
    bytes.append(contentsOf: " → ".utf8)
    appendEnd(graph.target(of: relationship), to: &bytes)
  }

  private func appendEnd(_ concept: ConceptID, to bytes: inout [UInt8]) {
    let name = model.graph.name(of: concept)
    if name.isEmpty || model.graph.isRelationship(concept) { return appendReference(to: concept, &bytes) }
    bytes.append(contentsOf: name.utf8)
  }
}
