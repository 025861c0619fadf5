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

/// A sentence means what the description of the language says.
@Suite struct SentencePropertyTests {
  private static let lexicon = Lexicon.archimate

  private static func parsed(_ text: String) -> Parsed {
    Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
  }

  private static func messages(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { "\($0.code) at \($0.range.lower): \($0.message.english)" }.joined(separator: "\n")
  }

  /// What is wrong with the answer to a text that has a meaning.
  static func complaint(about text: String, meaning: Plan, _ graph: Graph) -> String? {
    complaint(about: text, meaning: meaning, graph, Analyzer(catalog: GraphCatalog(graph), lexicon: lexicon))
  }

  /// The same in the words of a session, and the orders of values that were said to it.
  static func complaint(
    about text: String, meaning: Plan, _ graph: Graph, _ analyzer: Analyzer, _ orders: WordOrders = .standard
  ) -> String? {
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: analyzer.lexicon)
    guard let tree = parsed.sentence, parsed.diagnostics.isEmpty else {
      return "not parsed, \(parsed.diagnostics.first?.code ?? ""): \(messages(parsed.diagnostics))"
    }
    let analysis = analyzer.analyze(tree)
    guard let plan = analysis.plan else {
      return "not understood, \(analysis.diagnostics.first { $0.severity == .error }?.code ?? ""): "
        + messages(analysis.diagnostics)
    }
    var meaning = meaning
    if case .marked(var meant) = meaning, case .marked(let own) = plan {
      // In another language they are other words.
      meant.words = own.words
      meaning = .marked(meant)
    }
    var executor = Executor(graph, limits: Limits(), orders: orders)
    do {
      var found = ReferenceTable(try executor.run(Rule.rewriting(plan).plan))
      let reference = ReferenceEvaluator(graph, orders: orders)
      let meant = reference.answer(meaning)
      found.names = meant.names
      // The headings of generated plans say nothing.
      if let key = meant.tally?.key { found.tally?.key = key }
      let words = plan.description.joined(separator: "\n")
      let own = meaning.description.joined(separator: "\n")
      let complaint = reference.complaint(about: found, to: meaning)
      return complaint.map { "meant and found: \($0)\nfound by:\n\(words)\nmeant:\n\(own)" }
    } catch {
      return "the engine stopped: \(error)"
    }
  }

  @Test func everySentenceIsAnsweredAsItsMeaningIs() {
    PropertyRun.eachSentence { graph, sentence in
      Self.complaint(about: sentence.text, meaning: sentence.plan, graph)
    }
  }

  @Test func theSessionAnswersEverySentenceAndItsAnswerIsSoundInEveryFormat() {
    PropertyRun.eachSentence { graph, sentence in
      let session = Session(graph)
      do {
        let answer = try session.answer(sentence.text)
        if answer.hasErrors { return "wrong, \(answer.diagnostics[0].code): \(Self.messages(answer.diagnostics))" }
        let meant = ReferenceEvaluator(graph).answer(sentence.plan)
        if answer.rowCount != meant.rows.count {
          return "rows: \(meant.rows.count) are meant, found \(answer.rowCount)"
        }
        let json = try JSON(parsing: answer.text(as: .json))
        if json["rows"]?.array?.count != answer.rowCount { return "json: \(json)" }
        for format in Format.allCases {
          for language in Language.allCases {
            let text = answer.text(as: format, Style(language: language, width: 60, isTerminal: true))
            if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" }) {
              return "control characters as \(format): \(text)"
            }
          }
        }
        let explanation = try session.explain(sentence.text)
        if explanation.hasErrors || explanation.canonical[.english] == nil { return "not explained" }
        for note in answer.notes where note.english.isEmpty || note.dutch.isEmpty { return "an empty note" }
        return nil
      } catch {
        return "stopped: \(error)"
      }
    }
  }

  @Test func whatIsPrintedOfASentenceIsTheSameSentence() {
    PropertyRun.eachSentence { _, sentence in
      guard let tree = Self.parsed(sentence.text).sentence else { return nil }
      let printed = CanonicalPrinter.text(tree, in: .english, lexicon: Self.lexicon)
      let again = Self.parsed(printed)
      guard let second = again.sentence, again.diagnostics.isEmpty else {
        return "printed: \(printed)\nnot parsed: \(Self.messages(again.diagnostics))"
      }
      let (before, after) = (dump(tree, lexicon: Self.lexicon), dump(second, lexicon: Self.lexicon))
      if before != after { return "printed: \(printed)\nbefore: \(before)\nafter: \(after)" }
      let twice = CanonicalPrinter.text(second, in: .english, lexicon: Self.lexicon)
      return twice == printed ? nil : "printed: \(printed)\nand then: \(twice)"
    }
  }

  @Test func aSentenceThatLacksAWordIsNeverACrashAndItsDiagnosticsLieWithinIt() {
    PropertyRun.eachSentence { graph, sentence in
      let words = sentence.text.split(separator: " ", omittingEmptySubsequences: false)
      let analyzer = Analyzer(catalog: GraphCatalog(graph), lexicon: Self.lexicon)
      for index in words.indices {
        let text = (words[..<index] + words[(index + 1)...]).joined(separator: " ")
        let parsed = Self.parsed(text)
        var diagnostics = parsed.diagnostics
        if let tree = parsed.sentence { diagnostics += analyzer.analyze(tree).diagnostics }
        if parsed.sentence == nil, diagnostics.isEmpty { return "nothing is said of: \(text)" }
        for diagnostic in diagnostics where Int(diagnostic.range.upper) > text.utf8.count {
          return "\(diagnostic.code) lies outside: \(text)"
        }
        for diagnostic in diagnostics {
          for fix in diagnostic.fixes
          where Self.parsed(fix.applied(to: text)).diagnostics.contains(where: {
            $0.code == diagnostic.code && $0.range == diagnostic.range && $0.message == diagnostic.message
          }) {
            return "the fix of \(diagnostic.code) mends nothing: \(text)\n\(fix.applied(to: text))"
          }
        }
      }
      return nil
    }
  }
}
