/// The bytes that a terminal understands.
struct Output {
  let theme: Theme
  private(set) var bytes: [UInt8] = []
  private var style = Style.plain

  init(theme: Theme) { self.theme = theme }

  /// What was written; shown at once, and without a cursor that jumps about, where it is more than a few cells.
  mutating func finished(isLarge: Bool) -> [UInt8] {
    set(.plain)
    guard isLarge else { return bytes }
    return Array("\u{1B}[?2026h\u{1B}[?25l".utf8) + bytes + Array("\u{1B}[?25h\u{1B}[?2026l".utf8)
  }

  mutating func move(rows: Int) {
    if rows > 0 { sequence(rows, "B") }
    if rows < 0 { sequence(-rows, "A") }
  }

  mutating func column(_ column: Int) {
    if column == 0 { bytes.append(13) } else { sequence(column + 1, "G") }
  }

  mutating func lineBreak() {
    set(.plain)
    bytes += [13, 10]
  }

  mutating func eraseBelow() { bytes += Array("\u{1B}[J".utf8) }

  /// Writes what differs of a row, wherever in it the cursor stands.
  mutating func rewrite(_ row: Frame.Row, over old: Frame.Row, columns: Int, isInFirstColumn: Bool) {
    let same = zip(row.cells, old.cells).prefix { $0 == $1 }.count
    var at = row.cells.prefix(same).reduce(0) { $0 + $1.width }
    if !isInFirstColumn || at > 0 { column(at) }
    for cell in row.cells[same...] {
      set(cell.style)
      bytes.append(contentsOf: cell.character.utf8)
      at += cell.width
      // Terminals disagree on how wide it is.
      if !cell.isCertain, at < columns { sequence(at + 1, "G") }
    }
    set(.plain)
    // A full row is never narrower than what it replaces: in it the cursor would still stand on the last cell.
    if row.width < old.width { bytes += Array("\u{1B}[K".utf8) }
  }

  private mutating func set(_ new: Style) {
    guard new != style else { return }
    style = new
    bytes += Array("\u{1B}[0".utf8)
    let parameters = theme.parameters(of: new)
    if parameters.utf8CodeUnitCount > 0 {
      bytes.append(UInt8(ascii: ";"))
      parameters.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
    bytes.append(UInt8(ascii: "m"))
  }

  private mutating func sequence(_ number: Int, _ final: Unicode.Scalar) {
    bytes += Array("\u{1B}[".utf8)
    if number != 1 { bytes += Array(String(number).utf8) }
    bytes.append(UInt8(final.value))
  }
}
