import Vraag
import VraagAnalysis
import VraagEngine
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// The ways around the houses by which a sentence must come to the same.
struct Detour {
  private let session: Session
  private let graph: Graph
  private let lexicon: Lexicon
  private let analyzer: Analyzer
  private let reference: ReferenceEvaluator

  init(_ session: Session) {
    self.session = session
    graph = session.graph
    lexicon = session.lexicon
    analyzer = session.analyzer
    reference = ReferenceEvaluator(graph, orders: session.orders)
  }

  /// What does not hold of a sentence.
  func complaints(_ sentence: String, _ answer: Answer) -> [String] {
    let parsed = parse(sentence)
    var complaints = answer.diagnostics.flatMap { self.complaints($0, in: sentence) }
    guard !answer.hasErrors, let tree = parsed.sentence else { return complaints }
    if case .change = tree.kind { return complaints + printed(tree) }
    do {
      let changed = try session.supposing(tree.suppositions, language: tree.language).session
      let pattern = QuestionPatternLaw(session, sentence)
      if let complaint = pattern.complaint { complaints.append(complaint) }
      return complaints + printed(tree) + Detour(changed).complaints(tree, answer)
    } catch {
      return complaints + ["what is supposed cannot be: \(error)"]
    }
  }

  /// The same of a sentence that is understood, and whose suppositions are made.
  private func complaints(_ tree: Sentence, _ answer: Answer) -> [String] {
    guard let plan = analyzer.analyze(tree).plan else { return [] }
    var complaints: [String] = []
    do {
      var executor = Executor(graph, limits: Limits(), orders: session.orders)
      let found = ReferenceTable(try executor.run(Rule.rewriting(plan).plan))
      let plain = ReferenceTable(try executor.run(plan))
      if let difference = plain.difference(from: found) { complaints.append("without and with rules: \(difference)") }
      if let difference = reference.complaint(about: found, to: plan) {
        complaints.append("reference and engine: \(difference)")
      }
      if found.rows.count != answer.rowCount { complaints.append("the answer has \(answer.rowCount) rows") }
    } catch {
      complaints.append("the engine stopped: \(error)")
    }
    return complaints
  }

  private func parse(_ text: String) -> Parsed {
    Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
  }

  /// Print, parse: the same tree. And once more: the same text. In both languages.
  private func printed(_ tree: Sentence) -> [String] {
    Language.allCases.compactMap { SentenceLaws.complaint(about: tree, printedIn: $0, lexicon) }
  }

  /// A fix mends: the sentence with it does not have the same fault in the same place.
  private func complaints(_ diagnostic: Diagnostic, in sentence: String) -> [String] {
    var complaints: [String] = []
    if Int(diagnostic.range.upper) > sentence.utf8.count { complaints.append("\(diagnostic.code) lies outside") }
    for fix in diagnostic.fixes {
      let mended = fix.applied(to: sentence)
      let parsed = parse(mended)
      let left = parsed.diagnostics + (parsed.sentence.map { analyzer.analyze($0).diagnostics } ?? [])
      if left.contains(where: { $0.code == diagnostic.code && $0.range.lower == diagnostic.range.lower }) {
        complaints.append("the fix mends nothing: \(mended)")
      }
    }
    return complaints
  }
}
