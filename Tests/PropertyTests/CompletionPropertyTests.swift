import Testing
import Vraag
import VraagAnalysis
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

/// No name that is offered leads to an empty answer, and none that leads to something is left out.
@Suite struct CompletionPropertyTests {
  /// The strings of a sentence, as the places where a name may be typed.
  private static func strings(of text: String) -> [Int] {
    var lexer = Lexer(text.utf8.span, in: TextRange(0, text.utf8.count))
    var places: [Int] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return places }
      if token.kind == .string { places.append(Int(token.range.lower)) }
    }
  }

  /// Whether a sentence finds something, as far as the reference knows; nothing where it cannot be answered.
  private static func findsSomething(_ text: String, _ graph: Graph, _ reference: ReferenceEvaluator) -> Bool? {
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
    guard let sentence = parsed.sentence, parsed.diagnostics.isEmpty,
      let plan = Analyzer(catalog: GraphCatalog(graph), lexicon: .archimate).analyze(sentence).plan
    else { return nil }
    switch plan.unsorted {
    case .truth, .expect: return nil
    case .aggregate(let aggregate): return !reference.answer(.rows(aggregate.input)).rows.isEmpty
    case .share(let share): return !reference.members(.intersection([share.whole, share.part])).isEmpty
    case .count(let set): return !reference.members(set).isEmpty
    default: return !reference.answer(plan).rows.isEmpty
    }
  }

  private static func complaint(_ graph: Graph, _ sentence: GeneratedSentence) -> String? {
    let session = Session(graph)
    let reference = ReferenceEvaluator(graph)
    for place in strings(of: sentence.text) {
      let before = String(decoding: sentence.text.utf8.prefix(place), as: UTF8.self)
      let text = before + "\""
      let completions = session.completions(in: text, at: text.utf8.count)
      guard completions.candidates.contains(where: { $0.kind == .name || $0.kind == .view }) || completions.total == 0,
        completions.isWithoutDeadEnds
      else { continue }
      let offered = Set(completions.candidates.filter { $0.kind == .name || $0.kind == .view }.map(\.text))
      for name in Set(graph.nameTexts.map { graph.texts[$0] }) where !Folding.fold(name).isEmpty {
        let quoted = CanonicalPrinter.quoted(name)
        guard let isSomething = findsSomething(before + quoted, graph, reference) else { continue }
        let isOffered = offered.contains { Folding.fold($0) == Folding.fold(quoted) }
        if isSomething, !isOffered { return "left out: \(before)\(quoted)" }
        if !isSomething, isOffered { return "a dead end: \(before)\(quoted)" }
      }
    }
    return nil
  }

  @Test func namesAreOfferedWhereTheyLeaveTheAnswerSomething() {
    PropertyRun.eachSentence { graph, sentence in Self.complaint(graph, sentence) }
  }

  @Test func namesInDutchAreOfferedWhereTheyLeaveTheAnswerSomething() {
    PropertyRun.eachSentence(from: PropertyRun.steadySeed) { graph, sentence in
      // One in eight of them: it takes longer than in English.
      guard sentence.text.utf8.count.isMultiple(of: 8), let text = DutchPropertyTests.inDutch(sentence.text) else {
        return nil
      }
      return Self.complaint(graph, GeneratedSentence(text: text, plan: sentence.plan))
    }
  }

  @Test func theMembersOfAColumnAreThoseOfItsRows() {
    PropertyRun.eachSentence { graph, sentence in
      guard case .rows(let rows) = sentence.plan, !rows.root.hasJoins else { return nil }
      let reference = ReferenceEvaluator(graph)
      let table = reference.answer(sentence.plan)
      for column in rows.columns.indices where rows.columns[column].kind != .number {
        guard let set = rows.members(ofColumn: column) else { return "column: \(column) is not there" }
        let shown = Set(table.rows.map { $0[column] })
        let members = reference.members(set)
        if members.count != shown.count { return "column: \(column) has \(shown.count), the set \(members.count)" }
      }
      return nil
    }
  }
}

extension Plan {
  /// What is sorted and cut, before that.
  fileprivate var unsorted: Plan {
    switch self {
    case .sort(let sort): sort.input.unsorted
    case .limit(let limit): limit.input.unsorted
    default: self
    }
  }
}
