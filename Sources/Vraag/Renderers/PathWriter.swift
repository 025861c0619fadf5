internal import VraagEngine
internal import VraagGraph
internal import VraagMetamodel
internal import VraagText

/// Writes a path as a sentence that reads well aloud: `"LAS" is assigned to "Leerlingbeheer", which serves "Inschrijven"`.
///
/// Each relationship is read in the direction in which it was modelled, as active or passive. The second of two
/// elements of one name has its type behind it. A relationship that is a place on the way is told by its ends.
struct PathWriter {
  private let model: Model
  private let labels: ConceptLabels
  private let language: Language

  init(_ model: Model, _ language: Language) {
    self.model = model
    labels = ConceptLabels([], in: model)
    self.language = language
  }

  /// Appends the sentence, raw.
  func append(_ path: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    append(node: path.startIndex, of: path, to: &bytes)
    for step in stride(from: path.startIndex + 1, to: path.endIndex, by: 2) {
      bytes.append(contentsOf: (step == path.startIndex + 1 ? " " : which).utf8)
      append(step: step, of: path, to: &bytes)
    }
  }

  /// Appends the sentence, and what follows: `, so "LAS" serves "Inschrijven" (DR3)`.
  func append(_ chain: Chain, to bytes: inout [UInt8]) {
    append(chain.path[...], to: &bytes)
    append(conclusionOf: chain, to: &bytes)
  }

  /// Appends only what follows, with what joins it to the sentence before.
  func append(conclusionOf chain: Chain, to bytes: inout [UInt8]) {
    guard let conclusion = chain.conclusion else { return }
    let path = chain.path[...]
    bytes.append(contentsOf: Message(english: ", so ", dutch: ", dus ").text(in: language).utf8)
    append(node: path.startIndex, of: path, to: &bytes)
    let verb = conclusion.kind.verb(isOutgoing: conclusion.isForward, in: language)
    bytes.append(contentsOf: " \(conclusion.certainty == .possible ? possibly(verb) : verb) ".utf8)
    append(node: path.endIndex - 1, of: path, to: &bytes)
    // Through junctions it needs none.
    if !conclusion.rules.isEmpty { bytes.append(contentsOf: " (\(conclusion.rules.joined(separator: ", ")))".utf8) }
  }

  /// `possibly serves`, `is possibly served by`, `ondersteunt mogelijk`.
  private func possibly(_ verb: String) -> String {
    let words = verb.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? " " + words[1] : ""
    switch language {
    case .english: return words[0] == "is" ? "is possibly" + rest : "possibly " + verb
    case .dutch: return words[0] + " mogelijk" + rest
    }
  }

  /// Appends the concept at an index of a path with the step that leads to it: `serves "Inschrijven"`.
  func append(place index: Int, of path: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    if index == path.startIndex {
      append(node: index, of: path, to: &bytes)
    } else {
      append(step: index - 1, of: path, to: &bytes)
    }
  }

  private func append(step: Int, of path: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: words(of: step, in: path).utf8)
    bytes.append(UInt8(ascii: " "))
    append(node: step + 1, of: path, to: &bytes)
    appendName(of: step, in: path, to: &bytes)
  }

  /// In Dutch a verb that comes second: the words are those of main clauses.
  private var which: String { Message(english: ", which ", dutch: ", en dat ").text(in: language) }

  /// What a step says: the relationship as a verb.
  private func words(of step: Int, in path: ArraySlice<UInt32>) -> String {
    let relationship = ConceptID(path[step])
    let (from, to) = (ConceptID(path[step - 1]), ConceptID(path[step + 1]))
    let isForward = model.graph.source(of: relationship) == (from == relationship ? to : from)
    if to == relationship {
      let words =
        isForward
        ? Message(english: "is the source of", dutch: "is de bron van")
        : Message(english: "is the target of", dutch: "is het doel van")
      return words.text(in: language)
    }
    if from == relationship {
      let words =
        isForward
        ? Message(english: "comes from", dutch: "komt van") : Message(english: "leads to", dutch: "leidt naar")
      return words.text(in: language)
    }
    let kind = Label(rawValue: model.graph.label(of: relationship)).relationshipKind ?? .other
    return kind.verb(isOutgoing: isForward, in: language)
  }

  /// Appends the concept at a place of a path.
  private func append(node index: Int, of path: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    let concept = ConceptID(path[index])
    let graph = model.graph
    if graph.isRelationship(concept) {
      bytes.append(UInt8(ascii: "("))
      labels.append(concept, to: &bytes)
      bytes.append(UInt8(ascii: ")"))
      return
    }
    let name = graph.name(of: concept)
    if name.isEmpty {
      guard LabelSet.junctions.contains(Label(rawValue: graph.label(of: concept))) else {
        return labels.append(concept, to: &bytes)
      }
      bytes.append(contentsOf: Message(english: "a junction", dutch: "een knooppunt").text(in: language).utf8)
      return
    }
    bytes.append(contentsOf: "\"\(name)\"".utf8)
    appendDistinction(concept, at: index, of: path, to: &bytes)
  }

  /// The type of an element that has a namesake before it on the path, or its id where the two have one type.
  private func appendDistinction(
    _ concept: ConceptID, at index: Int, of path: ArraySlice<UInt32>, to bytes: inout [UInt8]
  ) {
    let graph = model.graph
    let namesakes = stride(from: path.startIndex, to: index, by: 2).map { ConceptID(path[$0]) }.filter {
      $0 != concept && graph.nameTexts[$0.index] == graph.nameTexts[concept.index]
    }
    if namesakes.isEmpty { return }
    let type = graph.typeName(of: concept)
    let isAlike = namesakes.contains { graph.typeName(of: $0) == type }
    bytes.append(contentsOf: " (\(isAlike ? graph.id(of: concept) : type))".utf8)
  }

  /// What a relationship is called, where it has a name: flows are told apart by it.
  private func appendName(of step: Int, in path: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    let name = model.graph.name(of: ConceptID(path[step]))
    guard !name.isEmpty, path[step] != path[step - 1], path[step] != path[step + 1] else { return }
    let called = Message(english: "called", dutch: "genaamd").text(in: language)
    bytes.append(contentsOf: " (\(called) \"\(name)\")".utf8)
  }
}
