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
  /// A table in HTML, as a part of a page.
  case html
  /// A drawing in the notation of Graphviz.
  case dot
  /// A drawing in the notation of Mermaid.
  case mermaid
  /// An outline in which rows that begin the same share what they have in common.
  case tree

  /// Whether what is written holds the answer's notes.
  public var carriesNotes: Bool {
    switch self {
    case .table, .line, .json, .markdown, .html, .tree: true
    case .csv, .tsv, .jsonl, .dot, .mermaid: false
    }
  }

  /// Whether an error is written as a document in this format, between the answers.
  public var carriesErrors: Bool {
    switch self {
    case .json, .jsonl: true
    case .table, .line, .csv, .tsv, .markdown, .html, .dot, .mermaid, .tree: false
    }
  }

  /// Whether each answer ends with its line, so that nothing need stand between two of them.
  package var isOneLinePerAnswer: Bool {
    switch self {
    case .json, .jsonl: true
    case .table, .line, .csv, .tsv, .markdown, .html, .dot, .mermaid, .tree: false
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
    case .html: HTMLRenderer()
    case .dot: GraphRenderer.dot
    case .mermaid: GraphRenderer.mermaid
    case .tree: TreeRenderer()
    }
  }
}
