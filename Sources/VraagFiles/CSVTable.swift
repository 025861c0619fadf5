/// One of Archi's three CSV files: its rows, and which column is which.
struct CSVTable {
  enum Column: String, CaseIterable {
    case id = "ID"
    case type = "Type"
    case name = "Name"
    case documentation = "Documentation"
    case specialization = "Specialization"
    case source = "Source"
    case target = "Target"
    case key = "Key"
    case value = "Value"
  }

  private var rows: CSVRows
  private let file: String
  private var width = 0
  private var indices: [Column: Int] = [:]

  /// Reads the header.
  init(_ bytes: [UInt8], file: String, required: [Column]) throws(FileFailure) {
    self.file = file
    rows = CSVRows(bytes, file: file)
    if try rows.next() {
      width = rows.count
      indices = Self.columns(of: rows)
    }
    for column in required where indices[column] == nil {
      throw .missingColumn(file: file, column: column.rawValue)
    }
  }

  private static func columns(of rows: CSVRows) -> [Column: Int] {
    var indices: [Column: Int] = [:]
    for index in 0..<rows.count {
      let name = rows.field(index)
      for column in Column.allCases where name.equalsIgnoringCase(column.rawValue.lowercased()) {
        indices[column] = index
      }
    }
    return indices
  }

  /// Which of the three files begins with this header; nothing when at least two of the columns are not there.
  static func part(_ bytes: Span<UInt8>) -> CSVReader.Part? {
    var end = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    let line = bytes.extracting(0..<end).withUnsafeBufferPointer { Array($0) }
    var rows = CSVRows(line, file: "")
    guard (try? rows.next()) == true else { return nil }
    let columns = columns(of: rows)
    guard columns.count >= 2 else { return nil }
    if columns[.source] != nil || columns[.target] != nil { return .relations }
    return columns[.key] != nil || columns[.value] != nil ? .properties : .elements
  }

  /// How long the fields of the row are together.
  var byteCount: Int { rows.content.count }

  var line: UInt32 { UInt32(clamping: rows.line) }

  /// Goes to the next row; false at the end.
  mutating func next() throws(FileFailure) -> Bool {
    guard try rows.next() else { return false }
    if rows.count != width {
      throw .damaged(file: file, line: rows.line, column: nil, .fieldCount(found: rows.count, expected: width))
    }
    return true
  }

  /// A field of the row; no bytes where the file has no such column.
  @_lifetime(borrow self)
  func field(_ column: Column) -> Span<UInt8> {
    guard let index = indices[column] else { return Span() }
    return _overrideLifetime(rows.content.span.extracting(rows.range(index)), borrowing: self)
  }
}
