import Testing
import VraagAnalysis
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// A sentence as the analyzer's tests see it: its plan in words, and what was said of it.
struct Analyzed {
  var sentence: String
  var analysis: Analysis

  init(
    _ sentence: String, catalog: any Catalog = ListedCatalog.school, parameters: [String: String] = [:],
    lexicon: Lexicon = .archimate, derivation: Adverb = .directly, location: SourceLocation = #_sourceLocation
  ) throws {
    self.sentence = sentence
    let parsed = Parser.parse(sentence, range: TextRange(0, sentence.utf8.count), lexicon: lexicon)
    #expect(parsed.diagnostics.map(\.message.english) == [], sourceLocation: location)
    let tree = try #require(parsed.sentence, sourceLocation: location)
    var analyzer = Analyzer(catalog: catalog, lexicon: lexicon, parameters: parameters)
    analyzer.derivation = derivation
    analysis = analyzer.analyze(tree)
    for diagnostic in analysis.diagnostics {
      #expect(Int(diagnostic.range.upper) <= sentence.utf8.count, sourceLocation: location)
    }
  }

  /// The plan, a line a node, its tree drawn.
  var plan: String { analysis.plan?.description.joined(separator: "\n") ?? "none" }

  var codes: [String] { analysis.diagnostics.map(\.code) }
  var messages: [String] { analysis.diagnostics.map(\.message.english) }
  var dutchMessages: [String] { analysis.diagnostics.map(\.message.dutch) }
  var notes: [String] { analysis.notes.map(\.english) }

  /// The part of the sentence that the first diagnostic is about.
  var place: String {
    guard let range = analysis.diagnostics.first?.range else { return "" }
    return String(decoding: Array(sentence.utf8)[Int(range.lower)..<Int(range.upper)], as: UTF8.self)
  }

  /// The sentence after each fix of the first diagnostic.
  var fixed: [String] { analysis.diagnostics.first?.fixes.map { $0.applied(to: sentence) } ?? [] }

  var columns: [String] { analysis.plan?.rows?.columns.map(\.name) ?? [] }
}

extension Plan {
  /// The table at the bottom.
  var rows: Rows? {
    switch self {
    case .rows(let rows): rows
    case .sort(let sort): sort.input.rows
    case .limit(let limit): limit.input.rows
    case .show(let show): show.input.rows
    case .group(let group): group.input.rows
    case .countBy(let countBy): countBy.input
    case .aggregate(let aggregate): aggregate.input
    case .matrix(let matrix): matrix.input.rows
    case .duplicates, .share, .count, .truth, .describe: nil
    case .paths, .reach, .flows, .why: nil
    case .explain(let explain): explain.input.rows
    case .marked(let marked): marked.input.rows
    case .expect(let expect): expect.offenders.rows
    }
  }
}
