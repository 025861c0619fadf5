/// Makes a terminal show frame after frame, each with one write of what differs.
///
/// The frame begins in the first column of the row in which the cursor stood when painting began. Every row ends in a
/// line break of its own: a terminal that is made narrower then folds each row by itself, and it can be computed
/// how many rows the old frame takes.
package struct Painter {
  package var theme: Theme
  private var shown: Frame?
  private var columns: Int
  /// Where the terminal's cursor stands, in rows of the frame shown.
  private var row = 0

  package init(theme: Theme, columns: Int) {
    self.theme = theme
    self.columns = columns
  }

  /// Whether a frame would change nothing.
  package func isShowing(_ frame: Frame) -> Bool { shown == frame }

  /// What shows the next frame.
  package mutating func paint(_ frame: Frame) -> [UInt8] {
    guard shown != frame else { return [] }
    var output = Output(theme: theme)
    if let old = shown, old.rows == frame.rows {
      output.move(rows: frame.cursorRow - row)
      output.column(frame.cursorColumn)
    } else {
      let changed = change(from: shown, to: frame, &output)
      output.move(rows: frame.cursorRow - changed)
      output.column(frame.cursorColumn)
    }
    row = frame.cursorRow
    shown = frame
    return output.finished(isLarge: output.bytes.count > 64)
  }

  /// Writes the rows that differ; the answer is the row in which the cursor is left.
  private func change(from old: Frame?, to new: Frame, _ output: inout Output) -> Int {
    let oldRows = old?.rows ?? []
    var at = row
    var isAfterBreak = false
    for (index, line) in new.rows.enumerated() {
      if index < oldRows.count, oldRows[index] == line { continue }
      if index < max(1, oldRows.count) {
        output.move(rows: index - at)
      } else {
        // Below what is shown nothing is certain to be there: a line break makes the row.
        output.move(rows: max(0, oldRows.count - 1, index - 1) - at)
        output.lineBreak()
        isAfterBreak = true
      }
      at = index
      let previous = index < oldRows.count ? oldRows[index] : Frame.Row()
      output.rewrite(line, over: previous, columns: columns, isInFirstColumn: isAfterBreak)
      isAfterBreak = false
    }
    if oldRows.count > new.rows.count {
      output.move(rows: new.rows.count - at)
      output.column(0)
      output.eraseBelow()
      at = new.rows.count
    }
    return at
  }

  /// The terminal has another width: what is shown was folded by it, and is painted anew over itself.
  package mutating func resize(columns new: Int) -> [UInt8] {
    defer { columns = new }
    guard let old = shown else { return [] }
    var output = Output(theme: theme)
    let width = max(1, new)
    func folded(_ cells: Int) -> Int { max(1, (cells + width - 1) / width) }
    let above = old.rows.prefix(row).map { folded($0.width) }.reduce(0, +) + old.cursorColumn / width
    output.move(rows: -above)
    output.column(0)
    output.eraseBelow()
    shown = nil
    row = 0
    return output.finished(isLarge: false)
  }

  /// Leaves the frame on the screen and goes below it.
  package mutating func leave() -> [UInt8] {
    guard let old = shown else { return [] }
    var output = Output(theme: theme)
    output.move(rows: old.rows.count - 1 - row)
    output.lineBreak()
    forget()
    return output.finished(isLarge: false)
  }

  /// Takes the frame off the screen; the cursor is where it began.
  package mutating func erase() -> [UInt8] {
    guard shown != nil else { return [] }
    var output = Output(theme: theme)
    output.move(rows: -row)
    output.column(0)
    output.eraseBelow()
    forget()
    return output.finished(isLarge: false)
  }

  /// Another has written to the terminal, and the cursor is in the first column of a new row.
  package mutating func forget() {
    shown = nil
    row = 0
  }
}
