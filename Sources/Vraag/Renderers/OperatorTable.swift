internal import VraagText

/// The parts of a plan as a picture of a tree, and beside each what came out of it and what it took.
///
/// Numbers stand before the tree: there they are aligned however deep it is and however wide the terminal, and a screen
/// reader reads them with their line. What was not done is left blank.
struct OperatorTable {
  private struct Line {
    var cells: [String]
    var tree: String
  }

  private var lines: [Line] = []
  private let headings: [String]
  private let style: Style
  private let showsTime: Bool

  init(_ operators: [Explanation.Operator], _ style: Style, showsTime: Bool) {
    self.style = style
    self.showsTime = showsTime
    func word(_ message: Message) -> String { message.text(in: style.language) }
    headings =
      [word(.rows), word(.lookups), word(.edges), word(.values)] + (showsTime ? [word(.time)] : [])
    for part in operators { add(part, first: "", rest: "") }
  }

  private mutating func add(_ part: Explanation.Operator, first: String, rest: String) {
    let counts = [part.work.lookups, part.work.edges, part.work.values].map { $0 == 0 ? "" : String($0) }
    let time = showsTime ? [Words.time(part.nanoseconds, style.language)] : []
    lines.append(Line(cells: [String(part.rows)] + counts + time, tree: first + Escaping.singleLine(part.name)))
    for (index, input) in part.inputs.enumerated() {
      let isLast = index == part.inputs.count - 1
      add(input, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "))
    }
  }

  /// A line for each part below a line of headings; columns in which nothing stands are left out.
  var text: String {
    let shown = headings.indices.filter { column in lines.contains { !$0.cells[column].isEmpty } }
    func row(_ cells: [String], _ tree: String) -> String {
      let columns = shown.map { column in
        let width = lines.map(\.cells[column].count).reduce(headings[column].count, max)
        return String(repeating: " ", count: width - cells[column].count) + cells[column]
      }
      return (columns + [tree]).joined(separator: "  ")
    }
    let rows = [row(headings, Message.part.text(in: style.language))] + lines.map { row($0.cells, $0.tree) }
    return rows.map { DisplayWidth.truncated($0, to: style.width ?? Int.max) + "\n" }.joined()
  }
}
