/// Reads a CSV file row by row: comma, semicolon or tab, whichever follows the first field.
///
/// A field may be quoted, with quotes in it doubled and line breaks as they are. Rows that are empty or begin with `#`
/// are left out, as Archi does.
struct CSVRows {
  private let bytes: [UInt8]
  private var position: Int
  private let delimiter: UInt8
  private let file: String

  /// The fields of the last row, one behind the other.
  private(set) var content: [UInt8] = []
  private var ends: [Int] = []
  /// The line on which the last row begins, from 1.
  private(set) var line = 0
  private var nextLine = 1

  /// Takes the whole content of a file.
  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    position = bytes.span.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    delimiter = Self.delimiter(of: bytes, from: position)
  }

  private static func delimiter(of bytes: [UInt8], from start: Int) -> UInt8 {
    var isQuoted = false
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"): if !isQuoted { return bytes[index] }
      case UInt8(ascii: "\n"): if !isQuoted { return UInt8(ascii: ",") }
      default: break
      }
    }
    return UInt8(ascii: ",")
  }

  var count: Int { ends.count }

  /// A field of the last row.
  @_lifetime(borrow self)
  func field(_ index: Int) -> Span<UInt8> {
    _overrideLifetime(content.span.extracting(range(index)), borrowing: self)
  }

  /// Where a field of the last row stands in `content`.
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Goes to the next row; false at the end.
  mutating func next() throws(FileFailure) -> Bool {
    while position < bytes.count {
      line = nextLine
      let first = bytes[position]
      if first == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        endLine()
        continue
      }
      if first == UInt8(ascii: "\r") || first == UInt8(ascii: "\n") {
        endLine()
        continue
      }
      content.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      repeat { try readField() } while eatDelimiter()
      endLine()
      return true
    }
    return false
  }

  private mutating func readField() throws(FileFailure) {
    let start = content.count
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { try readQuoted() }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      content.append(byte)
      position += 1
    }
    removeSpreadsheetForm(from: start)
    ends.append(content.count)
  }

  private mutating func readQuoted() throws(FileFailure) {
    let start = nextLine
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return }
        position += 1
      }
      if byte == UInt8(ascii: "\n") { nextLine += 1 }
      content.append(byte)
    }
    throw .damaged(file: file, line: start, column: nil, .openQuote)
  }

  /// Undoes what Archi does to a field so that a spreadsheet takes it as text: `="0123"`, and a blank before what would
  /// begin a formula.
  private mutating func removeSpreadsheetForm(from start: Int) {
    let count = content.count - start
    if count >= 2, content[start] == UInt8(ascii: " "), Self.formulaSigns.contains(content[start + 1]) {
      content.remove(at: start)
      return
    }
    guard count >= 3, content[start] == UInt8(ascii: "="), content[start + 1] == UInt8(ascii: "\""),
      content[content.count - 1] == UInt8(ascii: "\"")
    else { return }
    content.removeLast()
    content.removeSubrange(start..<start + 2)
  }

  private static let formulaSigns = Array("=+-@".utf8)

  private mutating func eatDelimiter() -> Bool {
    guard position < bytes.count, bytes[position] == delimiter else { return false }
    position += 1
    return true
  }

  private mutating func endLine() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    nextLine += 1
  }
}
