internal import VraagEngine
internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// Answers for programs, with nothing lost: what a value is, is told from the value itself.
extension Output {
  /// `{"columns":["process"],"rows":[[{"@node":{…}}]],"rowCount":1,"elapsedMilliseconds":0.4,"notes":[]}`
  mutating func append(pipe answer: Answer, _ language: Language) {
    append(#"{"columns":"#)
    append(jsonArray: answer.columns.lazy.map(\.name))
    append(#","rows":["#)
    let writer = PropertyGraphWriter(answer.model)
    for row in 0..<answer.rowCount {
      if row > 0 { append(UInt8(ascii: ",")) }
      append(UInt8(ascii: "["))
      for column in answer.cells.indices {
        if column > 0 { append(UInt8(ascii: ",")) }
        append(pipe: answer.cells[column], row: row, writer)
      }
      append(UInt8(ascii: "]"))
      endRow()
      if isClosed { return }
    }
    append(#"],"rowCount":"#)
    append(decimal: answer.rowCount)
    if let verdict = answer.verdict { append(json: verdict) }
    if let effects = answer.effects { append(json: effects) }
    append(#","elapsedMilliseconds":"#)
    append(milliseconds: answer.elapsedNanoseconds)
    append(#","notes":"#)
    append(jsonArray: (answer.diagnostics.map(\.message) + answer.notes).lazy.map { $0.text(in: language) })
    append("}\n")
  }

  private mutating func append(pipe cells: borrowing Answer.Cells, row: Int, _ writer: borrowing PropertyGraphWriter) {
    switch copy cells {
    case .concepts(let concepts): writer.append(concepts[row], to: &self)
    case .numbers(let numbers): append(decimal: numbers[row])
    case .decimals(let numbers, _): append(numbers[row]?.description ?? "null")
    case .truths(let truths): if truths[row] { append("true") } else { append("false") }
    case .texts(let texts):
      switch texts[row].count {
      case 0: append("null")
      case 1: append(json: texts[row][0])
      default: append(jsonArray: texts[row])
      }
    case .letters(let marks, let letters): append(json: Answer.letters(marks[row], letters).joined())
    case .cards(let cards):
      append(#"{"@map":"#)
      append(json: cards[row])
      append(UInt8(ascii: "}"))
    case .paths(let paths): append(pipe: paths[row], writer)
    case .chains(let chains): append(pipe: chains[row], writer)
    case .values(let column): append(pipe: column.values[row], of: column.graph)
    }
  }

  /// `[{"@map":{"path":{"@path":…},"derived":{"@map":{…}}}}]`
  private mutating func append(pipe chains: [Chain], _ writer: borrowing PropertyGraphWriter) {
    append(UInt8(ascii: "["))
    for (index, chain) in chains.enumerated() {
      append(index > 0 ? #",{"@map":{"path":"# : #"{"@map":{"path":"#)
      append(pipe: chain.path[...], writer)
      append(derivedIn: chain, writer.model, isMap: true)
      append("}}")
    }
    append(UInt8(ascii: "]"))
  }

  /// `{"@path":{"nodes":[…],"rels":[…],"forward":[true]}}`
  private mutating func append(pipe path: ArraySlice<UInt32>, _ writer: borrowing PropertyGraphWriter) {
    append(#"{"@path":{"nodes":["#)
    for index in stride(from: path.startIndex, to: path.endIndex, by: 2) {
      if index > path.startIndex { append(UInt8(ascii: ",")) }
      writer.append(ConceptID(path[index]), to: &self)
    }
    append(#"],"rels":["#)
    for index in stride(from: path.startIndex + 1, to: path.endIndex, by: 2) {
      if index > path.startIndex + 1 { append(UInt8(ascii: ",")) }
      writer.append(ConceptID(path[index]), to: &self)
    }
    append(#"],"forward":["#)
    for index in stride(from: path.startIndex + 1, to: path.endIndex, by: 2) {
      if index > path.startIndex + 1 { append(UInt8(ascii: ",")) }
      let source = writer.graph.source(of: ConceptID(path[index])).rawValue
      if source == path[index - 1] || path[index - 1] == path[index] && source != path[index + 1] {
        append("true")
      } else {
        append("false")
      }
    }
    append("]}}")
  }

  /// `{"start":21,"end":21,"total":2,"candidates":[{"text":"data","kind":"noun","detail":"…"}]}`
  mutating func append(json completions: Completions, _ session: Session) {
    append(#"{"start":"#)
    append(decimal: Int(completions.range.lower))
    append(#","end":"#)
    append(decimal: Int(completions.range.upper))
    append(#","total":"#)
    append(decimal: completions.total)
    append(#","candidates":["#)
    for (index, candidate) in completions.candidates.enumerated() {
      append(index > 0 ? #",{"text":"# : #"{"text":"#)
      append(json: candidate.text)
      append(#","kind":"#)
      append(json: candidate.kind.rawValue)
      if let detail = candidate.detail {
        append(#","detail":"#)
        append(json: detail.text(in: session.language))
      }
      append(UInt8(ascii: "}"))
    }
    append("]}\n")
  }

  /// An error that is not about a sentence; its place, where it has one, is in the request.
  mutating func append(refusal: Pipe.Refusal, _ language: Language) {
    append(#"{"error":{"code":"#)
    append(json: refusal.code)
    append(#","message":"#)
    append(json: refusal.message.text(in: language))
    if let offset = refusal.offset {
      append(#","line":1,"column":"#)
      append(decimal: offset + 1)
    }
    append(#","suggestions":[]}}"#)
    append("\n")
  }
}

/// Concepts as nodes and relationships of a property graph, as pattern languages see them.
struct PropertyGraphWriter {
  let model: Model
  let graph: Graph

  init(_ model: Model) {
    self.model = model
    graph = model.graph
  }

  func append(_ concept: ConceptID, to output: inout Output) {
    if graph.isRelationship(concept) {
      output.append(#"{"@rel":{"type":"#)
      output.append(json: graph.typeName(of: concept))
    } else {
      output.append(#"{"@node":{"labels":"#)
      let specializations = graph.specializations.texts(of: concept).map { graph.texts[$0.text] }
      output.append(jsonArray: [graph.typeName(of: concept)] + specializations)
    }
    output.append(#","properties":{"#)
    for (index, property) in properties(of: concept).enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(json: property.key)
      output.append(UInt8(ascii: ":"))
      if property.values.count == 1 {
        output.append(json: property.values[0])
      } else {
        output.append(jsonArray: property.values)
      }
    }
    output.append("}}}")
  }

  /// The concept's own first; a property of the model that has the name of one of them is numbered.
  private func properties(of concept: ConceptID) -> [(key: String, values: [String])] {
    var properties: [(key: String, values: [String])] = [("id", [graph.id(of: concept)])]
    func add(_ key: String, _ text: String) {
      if !text.isEmpty { properties.append((key, [text])) }
    }
    add("name", graph.name(of: concept))
    add("documentation", graph.texts[graph.documentations[concept.index]])
    if graph.isRelationship(concept) {
      add("source", graph.id(of: graph.source(of: concept)))
      add("target", graph.id(of: graph.target(of: concept)))
      let kind = Label(rawValue: graph.label(of: concept)).relationshipKind
      add("accessType", kind?.accessMode ?? "")
      if let strength = graph.strengths.texts(of: concept).first { add("strength", graph.texts[strength.text]) }
    }
    for column in graph.properties.columns {
      let entries = column.entries(of: concept)
      if entries.isEmpty { continue }
      let values = entries.map { graph.texts[column.values[Int(column.codes[$0])]] }
      properties.append((graph.texts[column.key], values))
    }
    let keys = JSONLinesRenderer.distinctKeys(properties.map(\.key))
    return zip(keys, properties).map { (key: $0, values: $1.values) }
  }
}
