package import VraagText

/// What is asked of the answer, after the sentence.
package struct AnswerClause: Sendable {
  /// How an answer can be written.
  package static let formats = [
    "table", "line", "csv", "tsv", "json", "jsonl", "markdown", "html", "dot", "mermaid", "tree",
  ]
  /// What an answer can be made into, in any of the ways to write it.
  static let shapes = ["matrix"]
  /// Known to the grammar, and to come.
  static let laterFormats = ["graph", "svg"]

  /// How the formats are called in Dutch, where that is another word.
  private static let dutchFormats = ["table": "tabel", "line": "regel", "tree": "boom", "graph": "graaf"]

  /// How a format is written in a language.
  package static func word(for format: String, in language: Language) -> String {
    language == .english ? format : dutchFormats[format] ?? format
  }

  /// The format that a word is for; in Dutch the English words are good as well.
  static func name(of word: String, in language: Language) -> String {
    language == .english ? word : dutchFormats.first { $0.value == word }?.key ?? word
  }

  package enum Kind: Sendable {
    case sortedBy(KeyUse, isDescending: Bool)
    /// The first rows by a number, the largest first.
    case top(Int, by: KeyUse?)
    case first(Int)
    case showing([KeyUse])
    /// `showing relationship KEY`: of the main clause's verb.
    case showingRelationship([KeyUse])
    /// Counts per value.
    case per(KeyUse)
    case explained
    /// `as matrix`: the first two columns crossed.
    case matrix
    case format(String)
  }

  package var kind: Kind
  package var range: TextRange
}
