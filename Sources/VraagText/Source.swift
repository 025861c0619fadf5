/// One text that a user wrote, with the name to call it by.
public struct Source: Sendable {
  /// What messages call the text: a file's path, or `-c` for a sentence on the command line.
  public var name: String
  /// The text, as it was written.
  public var text: String
  /// Where the text begins in what the user wrote: a script's tenth sentence starts below its ninth.
  public var start: Place

  /// A text, what to call it, and where it begins.
  public init(name: String, text: String, start: Place = Place(line: 1, column: 1)) {
    self.name = name
    self.text = text
    self.start = start
  }

  /// Where an offset stands, as people count.
  public struct Place: Hashable, Sendable {
    /// From 1.
    public var line: Int
    /// In characters, from 1.
    public var column: Int

    /// A place; both count from 1.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The line and column of a UTF-8 offset. O(length of the text before it).
  public func place(of offset: UInt32) -> Place {
    let utf8 = text.utf8
    let position = utf8.index(utf8.startIndex, offsetBy: min(Int(offset), utf8.count))
    var line = 1
    var lineStart = utf8.startIndex
    var index = utf8.startIndex
    while index < position {
      let next = utf8.index(after: index)
      if utf8[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = next
      }
      index = next
    }
    let column = text.distance(from: lineStart, to: position)
    return Place(line: start.line + line - 1, column: line == 1 ? start.column + column : column + 1)
  }

  /// How many characters a range takes.
  public func length(of range: TextRange) -> Int {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: min(Int(range.lower), utf8.count))
    let upper = utf8.index(utf8.startIndex, offsetBy: min(Int(range.upper), utf8.count))
    return text.distance(from: lower, to: upper)
  }

  /// The text of the line that holds an offset, without its line break, and where that line begins.
  public func line(at offset: UInt32) -> (text: Substring, offset: Int) {
    let utf8 = text.utf8
    let position = utf8.index(utf8.startIndex, offsetBy: min(Int(offset), utf8.count))
    let newline = UInt8(ascii: "\n")
    var start = position
    while start > utf8.startIndex, utf8[utf8.index(before: start)] != newline { start = utf8.index(before: start) }
    var end = position
    while end < utf8.endIndex, utf8[end] != newline { end = utf8.index(after: end) }
    if end > start, utf8[utf8.index(before: end)] == UInt8(ascii: "\r") { end = utf8.index(before: end) }
    return (text[start..<end], utf8.distance(from: utf8.startIndex, to: start))
  }
}
