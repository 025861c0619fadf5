internal import VraagText

/// What was meant by a word or sign that stands in no pattern: other notations have it, or it is misspelled.
enum PatternSpelling {
  /// What takes the place of a text, the likeliest first.
  static func meant(by found: String) -> [String] {
    switch found.uppercased() {
    case "!": ["<>"]
    case "LIKE": ["CONTAINS", "=~"]
    case "ILIKE": ["=~"]
    case "&&": ["AND"]
    case "||": ["OR"]
    case "HAVING", "FILTER": ["WITH"]
    case "SELECT": ["RETURN"]
    default:
      found.first?.isLetter == true
        ? Nearest.words(to: found.uppercased(), among: words, limit: 1).filter { $0 != found.uppercased() } : []
    }
  }

  private static let words = [
    "MATCH", "OPTIONAL", "WHERE", "WITH", "UNWIND", "RETURN", "UNION", "DISTINCT", "ORDER", "BY", "SKIP", "OFFSET",
    "LIMIT",
    "AND", "OR", "XOR", "NOT", "STARTS", "ENDS", "CONTAINS", "CASE", "WHEN", "THEN", "ELSE", "END", "EXISTS", "CREATE",
    "MERGE", "SET", "DELETE", "DETACH", "REMOVE",
  ]
}
