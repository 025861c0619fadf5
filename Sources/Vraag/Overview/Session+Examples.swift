internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagText

extension Session {
  /// Questions that have an answer in the loaded model, in its own names, of as many sorts as there are.
  ///
  /// Each was asked before it is given: none is wrong, and none is answered with nothing.
  public func exampleQuestions(limit: Int) -> [String] {
    var examples = ExampleQuestions(self)
    return examples.first(limit).map(inOwnLanguage)
  }

  /// An English question as the session's user would ask it.
  private func inOwnLanguage(_ question: String) -> String {
    let parsed = Parser.parse(question, range: TextRange(0, question.utf8.count), lexicon: lexicon)
    guard language == .dutch, let sentence = parsed.sentence else { return question }
    return canonical(sentence, in: .dutch)
  }
}

/// Makes questions of what a model has, and keeps those that have an answer.
private struct ExampleQuestions {
  private let session: Session
  private let edges: EdgeCounts
  private var found: [String] = []

  /// Of a large model a part is looked at: it must be ready before someone has read the line above it.
  private static let edgesLookedAt = 200_000

  init(_ session: Session) {
    self.session = session
    edges = EdgeCounts(session.model.graph, most: Self.edgesLookedAt)
  }

  mutating func first(_ limit: Int) -> [String] {
    let sorts: [(Self) -> () -> [String]] = [
      Self.aboutAName, Self.howMany, Self.joined, Self.negated, Self.perLayer, Self.aboutAKey, Self.yesOrNo,
      Self.shown, Self.described,
    ]
    for make in sorts {
      if found.count >= limit { break }
      for question in make(self)().prefix(8) where !found.contains(question) && hasAnswer(question) {
        found.append(question)
        break
      }
    }
    return found
  }

  private func hasAnswer(_ question: String) -> Bool {
    guard let answer = try? session.answer(question, within: Bounds(maximumRows: 1000)), answer.diagnostics.isEmpty
    else { return false }
    if let number = answer.number { return number > 0 }
    if let truth = answer.truth { return truth }
    return answer.rowCount > 0
  }

  /// The verbs that people most want to ask with.
  private static let verbs: [VocabularyVerb] = [
    .read, .serve, .perform, .realize, .write, .contain, .trigger, .use, .influence, .send, .associate,
  ]

  private typealias Clause = (subject: String, words: VerbWords, object: String, name: String?)

  /// What is related to what, by which verb, the commonest of each verb first.
  private var clauses: [Clause] {
    Self.verbs.compactMap { verb -> Clause? in
      let relation = verb.relation
      let words = session.lexicon.words(of: VerbID(verb), in: .english)
      for pair in edges.pairs(relation) {
        guard let subject = session.noun(pair.subject, in: .english),
          let object = session.noun(pair.object, in: .english)
        else { continue }
        return (subject, words, object, mostRelatedName(pair.object))
      }
      return nil
    }
  }

  /// A name that is easily read and borne by one concept only.
  private func mostRelatedName(_ label: Label) -> String? {
    let graph = session.model.graph
    let concepts = graph.range(of: label.rawValue).lazy.filter { concept in
      let name = graph.name(of: ConceptID(concept))
      return (3...40).contains(name.count) && Escaping.singleLine(name) == name
        && graph.concepts(foldedName: Folding.fold(name)).count == 1
    }
    return session.mostRelated(concepts).map { graph.name(of: $0) }
  }

  private func aboutAName() -> [String] {
    clauses.compactMap { clause in
      clause.name.map { "which \(clause.subject) \(clause.words.asked) \(CanonicalPrinter.quoted($0))?" }
    } + named.map { "which relationships from \(CanonicalPrinter.quoted($0))?" }
  }

  private func howMany() -> [String] {
    labels.map { "how many \($0.noun)?" } + ["how many elements?"]
  }

  private func joined() -> [String] {
    clauses.dropFirst().map { "which \($0.subject) \($0.words.asked) which \($0.object)?" }
  }

  private func negated() -> [String] {
    clauses.flatMap { clause -> [String] in
      guard let passive = clause.words.passive else { return [] }
      return [
        "which \(clause.object) are \(passive) no \(clause.subject)?",
        "which \(clause.subject) \(clause.words.asked) no \(clause.object)?",
      ]
    }
  }

  private func perLayer() -> [String] { ["how many elements, per layer?", "how many elements, per type?"] }

  private func aboutAKey() -> [String] {
    let graph = session.model.graph
    return graph.properties.columns.sorted { $0.concepts.count > $1.concepts.count }.prefix(8).compactMap { column in
      let key = graph.texts[column.key]
      guard let code = column.codes.first, Escaping.singleLine(key) == key, !key.isEmpty, key.count <= 40 else {
        return nil
      }
      let value = graph.texts[column.values[Int(code)]]
      guard (1...40).contains(value.count), Escaping.singleLine(value) == value else { return nil }
      return "which elements with \(CanonicalPrinter.quoted(key)) = \(CanonicalPrinter.quoted(value))?"
    }
  }

  private func yesOrNo() -> [String] {
    clauses.compactMap { clause in
      guard let passive = clause.words.passive, let name = clause.name else { return nil }
      return "is \(CanonicalPrinter.quoted(name)) \(passive) at least 2 \(clause.subject)?"
    }
      + clauses.compactMap { clause in
        guard let passive = clause.words.passive, let name = clause.name else { return nil }
        return "is \(CanonicalPrinter.quoted(name)) \(passive) a \(clause.subject)?"
      }
  }

  private func shown() -> [String] { named.map { "which views show \(CanonicalPrinter.quoted($0))?" } }
  private func described() -> [String] { named.map { "describe \(CanonicalPrinter.quoted($0))" } }

  /// The element types, the commonest first.
  private var labels: [(label: Label, noun: String, count: Int)] {
    ElementType.allCases.compactMap { type in
      let label = Label(type)
      let count = session.model.graph.range(of: label.rawValue).count
      guard count > 0, let noun = session.noun(label, in: .english) else { return nil }
      return (label, noun, count)
    }.sorted { ($1.count, $0.noun) < ($0.count, $1.noun) }
  }

  private var named: [String] { labels.prefix(8).compactMap { mostRelatedName($0.label) } }
}

extension VerbWords {
  /// The verb as it follows "which processes".
  var asked: String { infinitive ?? copular.map { "are \($0)" } ?? "" }
}
