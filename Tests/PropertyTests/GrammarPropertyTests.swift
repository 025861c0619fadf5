import Foundation
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

/// What the grammar allows is understood, printed, and answered as the reference answers it.
///
/// The sentences are made from `Grammar/questions.grammar` itself, so that a production that is added to it is asked by
/// the next run.
@Suite struct GrammarPropertyTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let grammar = SentenceGrammar(text("Grammar/questions.grammar"))

  private static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  /// The errors of sentences that the grammar allows and that mean nothing: of form, and all that is said of a sentence
  /// that can be read and not answered.
  private static let meaningless: Set<String> = {
    let form: Set = [
      "answer-clause-unneeded", "denial-doubled", "each-counted", "key-denial-unclear", "only-unclear",
      "question-ambiguous",
      "share-part-missing",
      "subjects-counted",
      "supposition-unclear",
      "verb-joiners-mixed",
      "verb-voices-mixed",
    ]
    let sections = text("Documentation/Errors.md").components(separatedBy: "\n## ")
    let section = sections.first { $0.hasPrefix("The sentence can be read, but not answered") } ?? ""
    let told = sections.first { $0.hasPrefix("The session is told something") } ?? ""
    return form.union((section + told).matches(of: /### `([a-z-]+)`/).map { String($0.1) })
  }()

  /// A model, and sentences about it.
  private struct Sample {
    let graph: Graph
    let lexicon: Lexicon
    let session: Session
    var sentences: GrammarSentences

    init(_ language: Language, seed: UInt64) {
      var models = ModelGenerator(SeededRandom(seed: seed))
      let model = models.model()
      graph = model.graph()
      lexicon = Lexicon(nounsOf: GraphCatalog(graph))
      var session = Session(graph)
      session.parameters = [GrammarSentences.parameter: "Leerling"]
      self.session = session
      sentences = GrammarSentences(grammar, language, model, lexicon, seed: ~seed)
    }

    func parsed(_ text: String) -> Parsed {
      Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
    }

    func analysis(_ tree: Sentence, _ graph: Graph) -> Analysis {
      Analyzer(catalog: GraphCatalog(graph), lexicon: lexicon, parameters: [GrammarSentences.parameter: "Leerling"])
        .analyze(tree)
    }

    /// How the engine's answer differs from the reference's, if it does.
    func difference(_ plan: Plan, _ graph: Graph) -> String? {
      if case .rows(let rows) = plan, rows.columns.count > 3 { return nil }
      var executor = Executor(graph, limits: Limits())
      do {
        let found = ReferenceTable(try executor.run(Rule.rewriting(plan).plan))
        return ReferenceEvaluator(graph).complaint(about: found, to: plan)
      } catch {
        return "the engine stopped: \(error)"
      }
    }
  }

  /// What came of a sentence.
  private enum Outcome {
    case understood
    /// Refused for a reason that is listed.
    case meaningless
    /// The parser reads the words in another way than they were made, and refuses that.
    case otherwise(String)
    case wrong(String)
  }

  private static func outcome(_ text: String, _ sample: Sample) -> Outcome {
    let parsed = sample.parsed(text)
    if let error = parsed.diagnostics.first(where: { $0.severity == .error }) {
      return meaningless.contains(error.code)
        ? .meaningless : .otherwise("\(error.code): " + marked(text, at: Int(error.range.lower)))
    }
    guard let tree = parsed.sentence else { return .wrong("neither a tree nor an error") }
    if let complaint = SentenceLaws.complaint(about: tree, sample.lexicon) { return .wrong(complaint) }
    do {
      if case .change = tree.kind {
        var session = sample.session
        return refusal(try session.run(text).diagnostics) ?? .understood
      }
      let supposing = try sample.session.supposing(tree.suppositions, language: tree.language)
      if let refusal = refusal(supposing.diagnostics) { return refusal }
      let graph = supposing.session.graph
      let analysis = sample.analysis(tree, graph)
      if let refusal = refusal(analysis.diagnostics) { return refusal }
      guard let plan = analysis.plan, let difference = sample.difference(plan, graph) else { return .understood }
      return .wrong("reference and engine: \(difference)")
    } catch {
      return .wrong("stopped: \(error)")
    }
  }

  /// A text with a mark at an offset.
  private static func marked(_ text: String, at offset: Int) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<offset], as: UTF8.self) + "⟨⟩" + String(decoding: bytes[offset...], as: UTF8.self)
  }

  private static func refusal(_ diagnostics: [Diagnostic]) -> Outcome? {
    guard let error = diagnostics.first(where: { $0.severity == .error }) else { return nil }
    return meaningless.contains(error.code)
      ? .meaningless : .wrong("refused, \(error.code): \(error.message.english)")
  }

  @Test(arguments: Language.allCases)
  func whatTheGrammarAllowsIsUnderstoodAndPrintedAndAnsweredAsTheReferenceDoes(_ language: Language) {
    let count = max(10, PropertyRun.cases / 10)
    var understood = 0
    var otherwise: [String] = []
    var wrong: [String] = []
    for model in 0..<10 {
      let seed = PropertyRun.firstSeed &+ UInt64(model)
      var sample = Sample(language, seed: seed)
      for _ in 0..<count {
        let text = sample.sentences.sentence().text
        switch Self.outcome(text, sample) {
        case .understood: understood += 1
        case .meaningless: break
        case .otherwise(let complaint): otherwise.append("VRAAG_SEED=\(seed) \(complaint)")
        case .wrong(let complaint): wrong.append("VRAAG_SEED=\(seed)\n\(text)\n\(complaint)")
        }
      }
    }
    for complaint in wrong.prefix(5) { Issue.record("\(complaint)") }
    #expect(understood * 5 > count * 10, "\(understood) of \(count * 10) were understood")
    // Words can be read in several ways, and the grammar does not say which one is taken.
    #expect(
      otherwise.count * 50 < count * 10,
      "VRAAG_SEED=\(PropertyRun.firstSeed): the parser and the grammar differ\n\(otherwise.joined(separator: "\n"))")
  }

  @Test func everyPartOfEveryProductionIsInSomeSentenceThatIsUnderstood() {
    var unused = Set(Self.grammar.parts).union(Self.grammar.productions.keys)
    for seed in UInt64(0)..<200 where !unused.isEmpty {
      for language in Language.allCases {
        var sample = Sample(language, seed: seed)
        for _ in 0..<50 {
          sample.sentences.wanted = unused
          let sentence = sample.sentences.sentence()
          guard !unused.isDisjoint(with: sentence.used) else { continue }
          let parsed = sample.parsed(sentence.text)
          if parsed.sentence != nil, parsed.diagnostics.isEmpty { unused.subtract(sentence.used) }
        }
      }
    }
    #expect(unused.isEmpty, "never used: \(unused.sorted().joined(separator: "\n"))")
  }

  @Test func aProductionIsTakenApart() {
    let grammar = SentenceGrammar("# English only: b.\na = \"x\" [ b ] | { NOUN } ;\nb = ( \"y\" | \"z\" ) ;")
    #expect(grammar.parts == ["a: [ b ]", "a: { NOUN }", "a: \"x\" [ b ]", "a: { NOUN }", "b: \"y\"", "b: \"z\""])
    #expect(grammar.englishOnly == ["b"])
  }
}
