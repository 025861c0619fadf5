internal import VraagAnalysis
internal import VraagEngine
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

extension Session {
  /// Runs a pattern that writes. It runs on a draft, of which the session takes what is different once all of it has
  /// succeeded; else the session stays as it was.
  mutating func write(pattern text: String, within bounds: Bounds) throws(Failure) -> Answer {
    let start = clock()
    let parsed = PatternParser.parse(text, range: TextRange(0, text.utf8.count))
    guard let statement = parsed.statement else { return Answer(parsed.diagnostics, model, elapsed: clock() - start) }
    var answer =
      switch patternGraph {
      case .model(let graph): try write(statement, of: text, on: graph, within: bounds)
      case .loaded(let graph): try write(statement, of: text, on: graph, within: bounds)
      }
    answer.language = language
    answer.elapsedNanoseconds = clock() - start
    return answer
  }

  // MARK: On a property graph

  private mutating func write(
    _ statement: PatternStatement, of text: String, on graph: LoadedGraph, within bounds: Bounds
  ) throws(Failure) -> Answer {
    let draft = DraftGraph(graph)
    let run: WrittenRun
    switch try self.run(statement, of: text, on: draft, within: bounds) {
    case .wrong(let diagnostics): return Answer(diagnostics, model, elapsed: 0)
    case .run(let result): run = result
    }
    let done = draft.finished()
    let found = run.table.renumbered { place in
      switch place {
      case .node(let node): done.nodes[node].map { .node($0) }
      case .relationship(let relationship): done.relationships[relationship].map { .relationship($0) }
      }
    }
    guard let table = found else { return deleted(in: text) }
    var effects = draft.effects
    let (before, after) = (graph.labelSet, done.graph.labelSet)
    effects.labels.added = after.subtracting(before).count
    effects.labels.removed = before.subtracting(after).count
    loadedGraph = done.graph
    return answer(run, table, SideEffects(effects), isModel: false)
  }

  // MARK: On the model

  private mutating func write(
    _ statement: PatternStatement, of text: String, on graph: ModelGraph, within bounds: Bounds
  ) throws(Failure) -> Answer {
    let draft = DraftGraph(graph)
    draft.reserve(ids: idsOfWhatIsLeftOut)
    var run: WrittenRun
    switch try self.run(statement, of: text, on: draft, within: bounds) {
    case .wrong(let diagnostics): return Answer(diagnostics, model, elapsed: 0)
    case .run(let result): run = result
    }
    var seen: Set<String> = []
    for found in draft.relationshipsNotAllowed {
      let warning = Diagnostic.patternNotAllowed(found.kind, from: found.source, to: found.target, at: found.range)
      if seen.insert(warning.message.english).inserted { run.diagnostics.append(warning) }
    }
    var next = self
    let edits = draft.edits()
    if !edits.isEmpty {
      let wrong = try next.take(edits, at: statement.range, within: bounds)
      if !wrong.isEmpty { return Answer(wrong, model, elapsed: 0) }
    }
    let changed = next.model.graph
    let found = run.table.renumbered { place in
      switch place {
      case .node(let node):
        if draft.isDeleted(node: node) { return nil }
        let concept = draft.elementID(ofNode: node).flatMap { changed.concept(withID: $0) }
        return concept.map { .node($0.rawValue) } ?? .null
      case .relationship(let relationship):
        if draft.isDeleted(relationship: relationship) { return nil }
        let concept = draft.elementID(ofRelationship: relationship).flatMap { changed.concept(withID: $0) }
        return concept.map { .relationship($0.rawValue) } ?? .null
      }
    }
    guard let table = found else { return deleted(in: text) }
    var effects = draft.effects
    let (before, after) = (graph.labelSet, next.modelGraph.labelSet)
    effects.labels.added = after.subtracting(before).count
    effects.labels.removed = before.subtracting(after).count
    self = next
    return answer(run, table, SideEffects(effects), isModel: true)
  }

  /// Ids that are taken though patterns do not see who has them.
  private var idsOfWhatIsLeftOut: Set<String> {
    if model === loaded.model { return [] }
    var ids: Set<String> = []
    for number in 0..<loaded.model.graph.conceptCount {
      let id = loaded.model.graph.id(of: ConceptID(number))
      if graph.concept(withID: id) == nil { ids.insert(id) }
    }
    return ids
  }

  // MARK: What both do

  /// What came of running a statement on a draft.
  private struct WrittenRun {
    var table: PatternTable
    var notes: [Message]
    var work: WorkCounts
    var diagnostics: [Diagnostic] = []
  }

  private enum Outcome {
    case run(WrittenRun)
    case wrong([Diagnostic])
  }

  private func run(
    _ statement: PatternStatement, of text: String, on draft: some WritableGraph, within bounds: Bounds
  ) throws(Failure) -> Outcome {
    let analysis = PatternAnalyzer.analyze(statement, of: text, for: draft)
    guard let plan = analysis.plan else { return .wrong(analysis.diagnostics) }
    do throws(QueryFailure) {
      var executor = PatternExecutor(draft, limits: Limits(bounds))
      let table = try executor.run(plan, parameters: try values(of: plan.parameters))
      try draft.check()
      return .run(WrittenRun(table: table, notes: analysis.notes, work: WorkCounts(executor.work)))
    } catch {
      return .wrong([try diagnostic(error, text)])
    }
  }

  /// That something which was deleted is to be an answer.
  private func deleted(in text: String) -> Answer {
    Answer([Diagnostic(PatternFault(.deleted, at: .empty), in: text)], model, elapsed: 0)
  }

  private func answer(_ run: WrittenRun, _ table: PatternTable, _ effects: SideEffects, isModel: Bool) -> Answer {
    var answer = Answer(table, patternGraph, model)
    answer.diagnostics = run.diagnostics
    answer.notes = run.notes + [.wrote(effects, isModel: isModel)]
    answer.effects = effects
    answer.work = run.work
    return answer
  }
}

extension PatternTable {
  /// A node or relationship in a value.
  enum Place {
    case node(UInt32)
    case relationship(UInt32)
  }

  /// The same rows of a graph with other numbers; nothing where something in them has none any more.
  func renumbered(_ number: (Place) -> Datum?) -> PatternTable? {
    var table = self
    for column in table.columns.indices {
      var new: [Datum] = []
      new.reserveCapacity(table.columns[column].count)
      for datum in table.columns[column] {
        guard let value = datum.renumbered(number) else { return nil }
        new.append(value)
      }
      table.columns[column] = new
    }
    return table
  }
}

extension Datum {
  fileprivate func renumbered(_ number: (PatternTable.Place) -> Datum?) -> Datum? {
    switch self {
    case .null, .boolean, .integer, .float, .string, .date: return self
    case .node(let node): return number(.node(node))
    case .relationship(let relationship): return number(.relationship(relationship))
    case .list(let members):
      let new = members.compactMap { $0.renumbered(number) }
      return new.count == members.count ? .list(new) : nil
    case .map(let map):
      let new = map.entries.compactMap { entry in entry.value.renumbered(number).map { (key: entry.key, value: $0) } }
      return new.count == map.entries.count ? .map(MapDatum(new)) : nil
    case .path(let path):
      let nodes = path.nodes.compactMap { node -> UInt32? in
        if case .node(let new)? = number(.node(node)) { new } else { nil }
      }
      let relationships = path.relationships.compactMap { relationship -> UInt32? in
        if case .relationship(let new)? = number(.relationship(relationship)) { new } else { nil }
      }
      let isWhole = nodes.count == path.nodes.count && relationships.count == path.relationships.count
      return isWhole ? .path(PathDatum(nodes: nodes, relationships: relationships)) : nil
    }
  }
}
