package import VraagText

/// What is asked of the answer, after the sentence.
package struct AnswerClause: Sendable {
  /// How an answer can be written.
  package static let formats = ["table", "line", "csv", "tsv", "json", "jsonl", "markdown", "tree"]
  /// What an answer can be made into, in any of the ways to write it.
  static let shapes = ["matrix"]
  /// Known to the grammar, and to come.
  static let laterFormats = ["graph", "html", "dot", "svg", "mermaid"]

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
