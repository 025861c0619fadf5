/// A way to write an answer.
public enum Format: String, CaseIterable, Hashable, Sendable {
  /// Aligned columns for people.
  case table
  /// A line for each value, an empty line between rows: what reads well aloud.
  case line
  /// Comma-separated values as in RFC 4180.
  case csv
  /// Tab-separated values; tabs and line breaks in a value are written `\t` and `\n`.
  case tsv
  /// One JSON document on one line.
  case json
  /// One JSON object per row, each on a line of its own.
  case jsonl
  /// A table in Markdown.
  case markdown
  /// An outline in which rows that begin the same share what they have in common.
  case tree

  /// Whether what is written holds the answer's notes.
  public var carriesNotes: Bool {
    switch self {
    case .table, .line, .json, .markdown, .tree: true
    case .csv, .tsv, .jsonl: false
    }
  }

  /// Whether an error is written as a document in this format, between the answers.
  public var carriesErrors: Bool {
    switch self {
    case .json, .jsonl: true
    case .table, .line, .csv, .tsv, .markdown, .tree: false
    }
  }

  /// Whether each answer ends with its line, so that nothing need stand between two of them.
  package var isOneLinePerAnswer: Bool {
    switch self {
    case .json, .jsonl: true
    case .table, .line, .csv, .tsv, .markdown, .tree: false
    }
  }

  var renderer: any Renderer {
    switch self {
    case .table: TableRenderer()
    case .line: LineRenderer()
    case .csv: SeparatedRenderer.csv
    case .tsv: SeparatedRenderer.tsv
    case .json: JSONRenderer()
    case .jsonl: JSONLinesRenderer()
    case .markdown: MarkdownRenderer()
    case .tree: TreeRenderer()
    }
  }
}
