internal import VraagAnalysis
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// What can be asked of the loaded model, as answers: every format writes them.
extension Session {
  /// The loaded models: name, file, and how much each holds.
  public func overviewOfModels() -> Answer {
    let graph = model.graph
    var counts = [[Int]](repeating: [0, 0, 0], count: graph.modelDescriptions.count)
    for index in graph.models.indices {
      let concept = ConceptID(UInt32(index))
      let kind = graph.isRelationship(concept) ? 1 : graph.label(of: concept) == Label.view.rawValue ? 2 : 0
      counts[graph.models[index].index][kind] += 1
    }
    return overview([
      (.model, .texts(graph.modelDescriptions.map { [graph.texts[$0.name]] }), .text),
      (.elements, .numbers(counts.map { $0[0] }), .number),
      (.relationships, .numbers(counts.map { $0[1] }), .number),
      (.views, .numbers(counts.map { $0[2] }), .number),
      (.file, .texts(graph.modelDescriptions.map { [graph.texts[$0.file]] }), .text),
    ])
  }

  /// Every type that the model has concepts of: its layer, how many, and the one with most relationships.
  public func overviewOfTypes() -> Answer {
    let graph = model.graph
    var rows: [(type: String, layer: String, count: Int, example: ConceptID)] = []
    var rowOfType: [String: Int] = [:]
    for label in (0..<UInt8(Label.count)).map({ Label(rawValue: $0) }) {
      let range = graph.range(of: label.rawValue)
      guard !range.isEmpty else { continue }
      let type = model.typeNames[Int(label.rawValue)]
      // The modes of an Access are labels of their own and one type.
      if let row = rowOfType[type] {
        rows[row].count += range.count
        continue
      }
      rowOfType[type] = rows.count
      let layer = label.relationshipKind == nil ? label.elementType?.layer.name ?? "" : ""
      rows.append((type, layer, range.count, mostRelated(range) ?? ConceptID(range.lowerBound)))
    }
    return overview([
      (.type, .texts(rows.map { [$0.type] }), .text),
      (.layer, .texts(rows.map { $0.layer.isEmpty ? [] : [$0.layer] }), .text),
      (.count, .numbers(rows.map(\.count)), .number), (.example, .concepts(rows.map(\.example)), .element),
    ])
  }

  /// Every noun that means something in the model: what it stands for, how many there are, and an example.
  public func overviewOfNouns() -> Answer {
    var rows: [(noun: String, meaning: String, count: Int, example: ConceptID)] = []
    for noun in lexicon.nouns {
      let words = lexicon.words(of: noun, in: language)
      let which = language == .english ? "which" : "welke"
      guard !words.plural.isEmpty, let answer = try? answer("\(which) \(words.plural)?"),
        case .concepts(let members)? = answer.cells.first,
        let example = mostRelated(members.lazy.map(\.rawValue))
      else { continue }
      rows.append((words.plural, meaning(of: noun), members.count, example))
    }
    rows.sort { ($1.count, $0.noun) < ($0.count, $1.noun) }
    return overview([
      (.noun, .texts(rows.map { [$0.noun] }), .text), (.count, .numbers(rows.map(\.count)), .number),
      (.meaning, .texts(rows.map { [$0.meaning] }), .text), (.example, .concepts(rows.map(\.example)), .element),
    ])
  }

  /// What a noun stands for: types, a specialization, a property, or what the session said.
  private func meaning(of noun: NounID) -> String {
    guard case .defined(let number, _) = lexicon.meaning(of: noun) else { return lexicon.meaning(of: noun).text }
    return CanonicalPrinter.text(analyzer.definitions.nouns[number], in: language, lexicon: lexicon)
  }

  /// Every verb that joins something in the model: its passive, how many relationships it may mean, and what it joins
  /// most.
  public func overviewOfVerbs() -> Answer {
    let edges = EdgeCounts(model.graph)
    var rows: [(verb: String, passive: [String], count: Int, example: [String])] = []
    for verb in lexicon.verbs {
      let relation = lexicon.relation(of: verb)
      let count = model.graph.statistics.edges(ofKinds: relation.kinds.rawValue)
      guard count > 0 else { continue }
      let words = lexicon.words(of: verb, in: language)
      let example = edges.pairs(relation).lazy.compactMap { pair -> String? in
        guard let subject = shortNoun(pair.subject), let object = shortNoun(pair.object) else { return nil }
        return words.saying(subject, object, in: language)
      }.first
      let told = lexicon.definitionNumber(of: verb).map { number in
        let verbs = analyzer.definitions.verbs[number]
        return "= " + CanonicalPrinter.text(verbs, in: language, lexicon: lexicon)
      }
      rows.append(
        (words.listed(in: language), words.passive.map { [$0] } ?? [], count, (told ?? example).map { [$0] } ?? []))
    }
    return overview([
      (.verb, .texts(rows.map { [$0.verb] }), .text), (.passive, .texts(rows.map(\.passive)), .text),
      (.count, .numbers(rows.map(\.count)), .number), (.example, .texts(rows.map(\.example)), .text),
    ])
  }

  /// Every property key: how many concepts have it, how many values it has, and the commonest of them.
  public func overviewOfKeys() -> Answer {
    let graph = model.graph
    let columns = graph.properties.columns.filter { !$0.concepts.isEmpty }.map { column in
      (column, Set(column.concepts).count)
    }.sorted { ($1.1, graph.texts[$0.0.key]) < ($0.1, graph.texts[$1.0.key]) }
    return overview([
      (.key, .texts(columns.map { [graph.texts[$0.0.key]] }), .text), (.count, .numbers(columns.map(\.1)), .number),
      (.values, .numbers(columns.map(\.0.usedValueCount)), .number),
      (.examples, .texts(columns.map { $0.0.commonest(3).map { graph.texts[$0] } }), .text),
    ])
  }

  func overview(_ columns: [(heading: Message, cells: Answer.Cells, kind: Answer.Column.Kind)]) -> Answer {
    var answer = Answer([], model, elapsed: 0)
    answer.columns = columns.map { Answer.Column(name: $0.heading.text(in: language), kind: $0.kind) }
    answer.cells = columns.map(\.cells)
    answer.rowCount = columns.first?.cells.count ?? 0
    return answer
  }

  /// The plural by which questions speak of a label's concepts.
  func noun(_ label: Label, in language: Language) -> String? {
    if label == .view { return lexicon.words(of: NounID(.view), in: language).plural }
    return label.elementType.map { lexicon.words(of: NounID($0), in: language).plural }
  }

  /// The same in a word that takes in similar types: `processes` for business processes.
  private func shortNoun(_ label: Label) -> String? {
    let umbrellas: [Umbrella] = [.process, .function, .service, .interface, .event, .application, .data, .role, .actor]
    let wider = umbrellas.first { $0.labels.contains(label) }
    return wider.map { lexicon.words(of: NounID($0), in: language).plural } ?? noun(label, in: language)
  }

  /// The concept with most relationships; of equals the first, which is the first by name where they are of one type.
  func mostRelated(_ concepts: some Sequence<UInt32>) -> ConceptID? {
    let (outgoing, incoming) = (model.graph.outgoing, model.graph.incoming)
    var best: (concept: ConceptID, degree: Int)?
    for concept in concepts.lazy.map({ ConceptID($0) }) {
      let degree = outgoing.row(concept).count + incoming.row(concept).count
      if degree > best?.degree ?? -1 { best = (concept, degree) }
    }
    return best?.concept
  }
}

extension VerbWords {
  /// The verb as a list of verbs has it.
  fileprivate func listed(in language: Language) -> String {
    language == .english ? asked : infinitive ?? copular.map { "zijn \($0)" } ?? ""
  }

  /// The verb between what it joins; a Dutch one may come apart.
  fileprivate func saying(_ subject: String, _ object: String, in language: Language) -> String {
    guard language == .dutch else { return "\(subject) \(asked) \(object)" }
    guard let dutch else { return "\(subject) zijn \(copular ?? "") \(object)" }
    let finite = dutch.finite(isSingular: false)
    let isBehind = dutch.preposition != nil
    let words: [String?] =
      isBehind ? [subject, finite, dutch.tail, dutch.preposition, object] : [subject, finite, object, dutch.tail]
    return words.compactMap(\.self).joined(separator: " ")
  }
}

extension Answer.Cells {
  fileprivate var count: Int {
    switch self {
    case .concepts(let cells): cells.count
    case .numbers(let cells): cells.count
    case .decimals(let cells, _): cells.count
    case .truths(let cells): cells.count
    case .texts(let cells): cells.count
    case .paths(let cells): cells.count
    case .chains(let cells): cells.count
    case .letters(let cells, _): cells.count
    case .cards(let cells): cells.count
    case .values(let column): column.values.count
    }
  }
}

extension NounMeaning {
  fileprivate var text: String {
    switch self {
    case .labels(let labels): labels.description
    case .specialization(let name): name
    case .kindProperty(let key, let value): "\(key) = \(value)"
    case .defined: ""
    }
  }
}

extension PropertyColumn {
  /// The values that most concepts have.
  fileprivate func commonest(_ count: Int) -> [TextID] {
    values.indices.sorted { uses($1) < uses($0) || (uses($1) == uses($0) && $0 < $1) }.prefix(count).map { values[$0] }
  }

  /// How many distinct values some concept has.
  fileprivate var usedValueCount: Int { values.indices.count { uses($0) > 0 } }

  private func uses(_ code: Int) -> UInt32 { postingOffsets[code + 1] - postingOffsets[code] }
}
