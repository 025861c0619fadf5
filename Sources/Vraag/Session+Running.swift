internal import VraagAnalysis
internal import VraagEngine
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
public import VraagText

extension Session {
  /// Answers one sentence, or does what it says to the session: `define …`, `use … for …`, `leave out …`, `forget …`, and
  /// patterns that write, like `CREATE …`.
  ///
  /// What such a sentence did is in the notes of its answer, which has no columns. It holds for this session and the
  /// copies that are made of it, until it is forgotten. A wrong one changes nothing.
  ///
  /// ```swift
  /// var session = try Session(models: ["school.archimate"])
  /// _ = try session.run("define supported process as processes that are served by an application;")
  /// let answer = try session.run("how many supported processes?")
  /// ```
  public mutating func run(_ text: String, within bounds: Bounds = Bounds()) throws(Failure) -> Answer {
    let answer = try answer(text, within: bounds)
    guard answer.diagnostics.contains(where: { $0.code == Diagnostic.notRunCode }) else { return answer }
    if Self.isPattern(text) { return try write(pattern: text, within: bounds) }
    return try change(text, within: bounds)
  }

  /// Tells the session again what another was told; what does not fit its model is left out, and returned with what is
  /// wrong with it.
  public mutating func repeatDefinitions(
    of other: Session, within bounds: Bounds = Bounds()
  ) throws(Failure) -> [(definition: Definition, diagnostics: [Diagnostic])] {
    var refused: [(definition: Definition, diagnostics: [Diagnostic])] = []
    for definition in other.definitions {
      let answer = try run(definition.sentence, within: bounds)
      if answer.hasErrors { refused.append((definition, answer.diagnostics)) }
    }
    return refused
  }

  /// Takes edits into the model as it was loaded, and is told again what it was told; what of that means nothing any more
  /// is returned, and nothing is taken.
  mutating func take(
    _ edits: GraphEdits, at range: TextRange, within bounds: Bounds
  ) throws(Failure) -> [Diagnostic] {
    let graph = loaded.model.graph.edited(
      edits, firstRelationshipLabel: Label(.composition).rawValue, shownKind: RelationshipKind.shows.rawValue)
    var next = self
    next.loaded = (Model(graph), Lexicon(nounsOf: GraphCatalog(graph)))
    let changed = try next.told(definitions, and: nil, at: range, within: bounds)
    if !changed.diagnostics.hasErrors { self = changed.session }
    return changed.diagnostics.filter { $0.severity == .error }
  }

  private mutating func change(_ text: String, within bounds: Bounds) throws(Failure) -> Answer {
    let start = clock()
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
    guard let sentence = parsed.sentence, case .change(let change) = sentence.kind else { return try answer(text) }
    var changed: Changed
    if case .forget(let forgotten) = change.kind {
      changed = try forgetting(forgotten, change.range, within: bounds)
    } else if let new = Definition(change, text), definitions.contains(where: new.redefines) {
      changed = try told(definitions.filter { !new.redefines($0) }, and: text, at: change.range, within: bounds)
    } else {
      changed = try told(text, within: bounds)
    }
    changed.diagnostics = (parsed.diagnostics + changed.diagnostics).told
    if !changed.diagnostics.hasErrors { self = changed.session }
    var answer = Answer(changed.diagnostics, model, elapsed: clock() - start)
    answer.language = sentence.language
    answer.notes = changed.notes
    return answer
  }

  /// What would become of the session.
  private struct Changed {
    var session: Session
    var diagnostics: [Diagnostic] = []
    var notes: [Message] = []
  }

  private func forgetting(
    _ forgotten: SessionChange.Forgotten, _ range: TextRange, within bounds: Bounds
  ) throws(Failure) -> Changed {
    let rest: [Definition]
    switch forgotten {
    case .everything: rest = []
    case .number(let number):
      guard definitions.indices.contains(number - 1) else {
        return Changed(session: self, diagnostics: [.forgetUnknown("\(number)", nearest: [], at: range)])
      }
      rest = definitions.enumerated().filter { $0.offset != number - 1 }.map(\.element)
    case .word(let word):
      rest = definitions.filter { !$0.isAbout(word) }
      guard rest.count < definitions.count else {
        let nearest = Nearest.words(to: word.text, among: definitions.compactMap(\.word))
        return Changed(session: self, diagnostics: [.forgetUnknown(word.text, nearest: nearest, at: word.range)])
      }
    }
    var changed = try told(rest, and: nil, at: range, within: bounds)
    changed.notes = [.forgotten(definitions.count - rest.count)]
    return changed
  }

  /// The session as it was loaded, told some definitions again and then one more.
  private func told(
    _ definitions: [Definition], and text: String?, at range: TextRange, within bounds: Bounds
  ) throws(Failure) -> Changed {
    var session = self
    session.model = loaded.model
    session.lexicon = loaded.lexicon
    session.orders = .standard
    session.definitions = []
    session.analyzer.definitions = Definitions()
    session.analyzer = session.newAnalyzer(GraphCatalog(loaded.model.graph), loaded.lexicon)
    for definition in definitions {
      let next = try session.told(definition.sentence, within: bounds)
      // What was taken back is what this one rests on.
      if next.diagnostics.hasErrors {
        return Changed(session: self, diagnostics: [.definitionInUse(definition, at: range)])
      }
      session = next.session
    }
    guard let text else { return Changed(session: session.renewed()) }
    return try session.told(text, within: bounds)
  }

  /// The session told one thing more.
  private func told(_ text: String, within bounds: Bounds) throws(Failure) -> Changed {
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
    guard let sentence = parsed.sentence, case .change(let change) = sentence.kind, !parsed.diagnostics.hasErrors,
      let definition = Definition(change, text)
    else { return Changed(session: self, diagnostics: parsed.diagnostics) }
    if !sentence.suppositions.isEmpty {
      return Changed(session: self, diagnostics: [.changeSupposed(at: sentence.suppositions[0].range)])
    }
    var changed = Changed(session: self)
    do {
      try changed.session.take(change, sentence.language, Limits(bounds), &changed.diagnostics, &changed.notes)
    } catch {
      changed.diagnostics.append(try diagnostic(error, text))
    }
    changed.session.definitions.append(definition)
    changed.session = changed.session.renewed()
    return changed
  }

  /// The session without what it kept of its words as they were.
  private func renewed() -> Session {
    var session = self
    session.analyzer = newAnalyzer(GraphCatalog(model.graph), lexicon)
    session.prepared = PreparedTexts()
    session.completionBook = CompletionBook()
    return session
  }

  private mutating func take(
    _ change: SessionChange, _ language: Language, _ limits: Limits, _ diagnostics: inout [Diagnostic],
    _ notes: inout [Message]
  ) throws(QueryFailure) {
    switch change.kind {
    case .noun(let word, let phrase):
      let meant = analyzer.define(phrase, language: language)
      diagnostics += meant.diagnostics
      notes += meant.notes
      guard lexicon.addDefinition(word.text, number: analyzer.definitions.nouns.count, labels: meant.labels) else {
        diagnostics.append(.wordImpossible(word, lexicon.claiming(firstOf: word.text)))
        return
      }
      analyzer.definitions.nouns.append(phrase)
      if meant.diagnostics.hasErrors { return }
      var executor = Executor(model.graph, limits: limits, orders: orders)
      notes.append(.defined(word.text, try executor.count(meant.set)))
    case .verb(let word, let verbs):
      let meant = analyzer.define(verbs, language: language)
      diagnostics += meant.diagnostics
      guard let verb = lexicon.addVerb(word.text, in: language, relation: meant.relation) else {
        diagnostics.append(.wordImpossible(word, lexicon.claiming(firstOf: word.text)))
        return
      }
      analyzer.definitions.verbs.append(verbs)
      notes.append(.definedVerb(lexicon.words(of: verb, in: language), language))
    case .order(let places):
      orders.add(places.map { $0.map(\.text) })
      notes.append(.orderDefined)
    case .use(let key, let purpose):
      let property = analyzer.property(key, language: language)
      diagnostics += property.diagnostics
      if let folded = property.key { use(folded, purpose, &notes) }
    case .leaveOut(let phrases):
      let analysis = analyzer.leaveOut(phrases, language: language)
      diagnostics += analysis.diagnostics
      notes += analysis.notes
      var change = GraphChange(of: graph, limits: limits, orders: orders)
      for part in analysis.changes { try change.add(part) }
      diagnostics += change.diagnostics
      notes += change.notes
      if !diagnostics.hasErrors { model = Model(change.graph) }
    case .forget: break
    }
  }

  /// Takes the values of a property, whose key is folded, for names or nouns.
  private mutating func use(_ key: String, _ purpose: SessionChange.Purpose, _ notes: inout [Message]) {
    let keys = graph.properties.keys.filter { Folding.fold(graph.texts[graph.properties[$0].key]) == key }
    switch purpose {
    case .names:
      let before = graph.otherNames.count
      model = Model(graph.naming(by: keys))
      notes.append(.namesTaken(graph.otherNames.count - before))
    case .nouns:
      let before = lexicon.nouns.count
      for value in analyzer.catalog.values(ofKey: key) { lexicon.addKind(key: key, value: value.value) }
      notes.append(.nounsTaken(lexicon.nouns.count - before))
    }
  }
}

extension [Diagnostic] {
  var hasErrors: Bool { contains { $0.severity == .error } }
}
