internal import VraagAnalysis
internal import VraagEngine
internal import VraagGraph
internal import VraagLanguage
internal import VraagPlan
internal import VraagText

extension Session {
  /// Answers a pattern: what begins with the word of a clause. One that writes is only looked at.
  func answer(
    pattern text: String, _ mark: UInt32, _ start: UInt64, within bounds: Bounds
  ) throws(Failure) -> Answer {
    if let known = prepared.patterns.find(text, mark) {
      switch patternGraph {
      case .model(let graph): return try answer(known, of: text, on: graph, start, within: bounds)
      case .loaded(let graph): return try answer(known, of: text, on: graph, start, within: bounds)
      }
    }
    let parsed = PatternParser.parse(text, range: TextRange(0, text.utf8.count))
    guard let statement = parsed.statement else { return Answer(parsed.diagnostics, model, elapsed: clock() - start) }
    switch patternGraph {
    case .model(let graph): return try answer(statement, of: text, mark, on: graph, start, within: bounds)
    case .loaded(let graph): return try answer(statement, of: text, mark, on: graph, start, within: bounds)
    }
  }

  /// Whether a text is a pattern, and not a question.
  static func isPattern(_ text: String) -> Bool {
    PatternParser.isPattern(text, range: TextRange(0, text.utf8.count))
  }

  var patternGraph: PatternGraph {
    if let loadedGraph { return .loaded(loadedGraph) }
    return .model(modelGraph)
  }

  var modelGraph: ModelGraph {
    ModelGraph(
      model.graph, lexicon, definedWords, reified: model.relationshipEnds, nameOrder: model.nameOrder)
  }

  /// What the session was told that words mean.
  private var definedWords: DefinedWords {
    let definitions = analyzer.definitions
    if definitions.nouns.isEmpty, definitions.verbs.isEmpty { return DefinedWords() }
    let conditional = definitions.verbs.indices.filter { number in
      definitions.verbs[number].contains { $0.verbs.contains { analyzer.hasCondition($0) } }
    }
    return DefinedWords(conditionalVerbs: Set(conditional)) { [analyzer, graph, orders, literal] number in
      let meant = analyzer.define(definitions.nouns[number], language: .english)
      var executor = Executor(graph, limits: Limits(literal: literal), orders: orders)
      return (try? executor.evaluate(meant.set))?.members
    }
  }

  private func answer(
    _ statement: PatternStatement, of text: String, _ mark: UInt32, on graph: some PropertyGraph, _ start: UInt64,
    within bounds: Bounds
  ) throws(Failure) -> Answer {
    let analysis = PatternAnalyzer.analyze(statement, of: text, for: graph)
    guard let plan = analysis.plan else { return Answer(analysis.diagnostics, model, elapsed: clock() - start) }
    if plan.isWriting { return Answer([.notWritten(at: statement.range)], model, elapsed: clock() - start) }
    let known = PreparedPattern(plan: plan, notes: analysis.notes)
    prepared.patterns.add(text, known, mark)
    return try answer(known, of: text, on: graph, start, within: bounds)
  }

  /// Runs a pattern that was understood.
  private func answer(
    _ pattern: PreparedPattern, of text: String, on graph: some PropertyGraph, _ start: UInt64, within bounds: Bounds
  ) throws(Failure) -> Answer {
    do throws(QueryFailure) {
      let values = try values(of: pattern.plan.parameters)
      var executor = PatternExecutor(graph, limits: Limits(bounds, literal: literal))
      let table = try executor.run(pattern.plan, parameters: values)
      var answer = Answer(table, patternGraph, model)
      answer.notes = pattern.notes
      answer.language = language
      answer.work = WorkCounts(executor.work)
      answer.elapsedNanoseconds = clock() - start
      return answer
    } catch {
      return Answer([try diagnostic(error, text)], model, elapsed: clock() - start)
    }
  }

  /// How a pattern is run, in lines; nothing of one that is wrong.
  func patternPlan(of text: String) -> String {
    let parsed = PatternParser.parse(text, range: TextRange(0, text.utf8.count))
    guard let statement = parsed.statement else { return "" }
    func lines(_ graph: some PropertyGraph) -> [String] {
      guard let plan = PatternAnalyzer.analyze(statement, of: text, for: graph).plan else { return [] }
      return PatternExecutor(graph, limits: Limits()).description(of: plan)
    }
    switch patternGraph {
    case .model(let graph): return lines(graph).joined(separator: "\n")
    case .loaded(let graph): return lines(graph).joined(separator: "\n")
    }
  }

  /// The values of parameters: those that a program gave, else texts, which are what they say as JSON if they say that.
  func values(of wanted: [PatternParameter]) throws(QueryFailure) -> [Datum] {
    var values: [Datum] = []
    for parameter in wanted {
      if let value = patternParameters[parameter.name] {
        values.append(value)
      } else if let text = parameters[parameter.name] {
        guard let json = try? JSON(parsing: text) else {
          values.append(.string(text))
          continue
        }
        do throws(JSONValueFault) { values.append(try Datum(json)) } catch {
          throw .wrongValue(PatternFault(.parameterUnreadable(parameter.name, error), at: parameter.range))
        }
      } else {
        throw .wrongValue(PatternFault(.missingParameter(parameter.name), at: parameter.range))
      }
    }
    return values
  }
}

extension Answer {
  /// The answer that a pattern's rows are.
  init(_ table: PatternTable, _ graph: PatternGraph, _ model: Model) {
    let values = table.columns.map { PatternColumn(values: $0, graph: graph) }
    self.init(
      columns: zip(table.names, values).map { Column(name: $0, kind: $1.kind) }, rowCount: table.rowCount, notes: [],
      diagnostics: [], work: WorkCounts(), elapsedNanoseconds: 0, format: nil, cells: values.map { .values($0) },
      model: model)
  }
}
