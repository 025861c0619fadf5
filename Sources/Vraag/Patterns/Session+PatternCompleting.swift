internal import VraagEngine
internal import VraagLanguage
internal import VraagPlan
internal import VraagText

extension Session {
  /// What may be typed at an offset of a pattern: labels, types and keys behind their signs, else words and functions.
  func patternCompletions(in text: String, at offset: Int) -> Completions {
    let typed = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
    let words = PatternWord.words(of: typed)
    let last = words.last.flatMap { Int($0.range.upper) == offset ? $0 : nil }
    if let last, [.text, .number, .comment].contains(last.kind) {
      return Completions([], total: 0, in: text, at: offset)
    }
    let lower = last.map { Int($0.range.lower) } ?? offset
    let begun = String(decoding: Array(typed.utf8)[lower...], as: UTF8.self)
    var ranked: [Ranked] = []
    var order = 0
    func add(_ candidates: [String], _ kind: Completions.Kind) {
      for candidate in candidates where Self.fits(candidate, begun) {
        order += 1
        var rank = Rank()
        rank.order = order
        ranked.append(
          Ranked(candidate: Completions.Candidate(text: candidate, kind: kind, detail: nil), lower: lower, rank: rank))
      }
    }
    // A word that stands for what is not typed yet tells what would stand here.
    let probe = PatternWord.words(of: begun.isEmpty ? typed + "x" : typed).last?.kind ?? .keyword
    let graph = patternGraph.any
    switch probe {
    case .label: add(graph.knownLabels.map(Self.written), .noun)
    case .type: add(graph.knownTypes.map(Self.written), .verb)
    case .key: add(graph.knownKeys.map(Self.written), .key)
    default:
      add(Self.clauseWords, .word)
      add(
        PatternFunction.allCases.map { $0.rawValue + "(" } + ["count(", "collect(", "sum(", "avg(", "min(", "max("],
        .word)
    }
    return Completions(ranked, total: ranked.count, in: text, at: offset)
  }

  private static let clauseWords = [
    "MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "WITH", "CREATE", "MERGE", "ON CREATE SET", "ON MATCH SET", "SET",
    "REMOVE", "DELETE", "DETACH DELETE", "UNWIND", "ORDER BY", "LIMIT", "SKIP", "DISTINCT", "AS",
    "AND", "OR", "NOT", "IN", "CONTAINS", "STARTS WITH", "ENDS WITH", "IS NULL", "IS NOT NULL", "DESC", "UNION",
    "EXISTS {", "COUNT {", "CASE", "WHEN", "THEN", "ELSE", "END", "shortestPath(",
  ]

  private static func fits(_ candidate: String, _ begun: String) -> Bool {
    Folding.fold(candidate).hasPrefix(Folding.fold(begun))
  }

  /// A name in backticks where it is no word.
  private static func written(_ name: String) -> String {
    let isWord =
      !name.isEmpty
      && name.utf8.allSatisfy {
        $0 >= 0x80 || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x5F || ($0 >= 0x30 && $0 <= 0x39)
      }
    return isWord && name.first?.isNumber == false ? name : "`" + name.replacing("`", with: "``") + "`"
  }
}
