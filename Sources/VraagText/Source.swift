/// One text that a user wrote, with the name to call it by.
public struct Source: Sendable {
  /// What messages call the text: a file's path, or `-c` for a sentence on the command line.
  public var name: String
  /// The text, as it was written.
  public var text: String

  /// A text and what to call it.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Where an offset stands, as people count.
  public struct Place: Hashable, Sendable {
    /// From 1.
    public var line: Int
    /// In characters, from 1.
    public var column: Int
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
    return Place(line: line, column: text.distance(from: lineStart, to: position) + 1)
  }

  /// The text of the line that holds an offset, without its line break.
  public func line(at offset: UInt32) -> Substring {
    let utf8 = text.utf8
    let position = utf8.index(utf8.startIndex, offsetBy: min(Int(offset), utf8.count))
    let newline = UInt8(ascii: "\n")
    var start = position
    while start > utf8.startIndex, utf8[utf8.index(before: start)] != newline { start = utf8.index(before: start) }
    var end = position
    while end < utf8.endIndex, utf8[end] != newline { end = utf8.index(after: end) }
    if end > start, utf8[utf8.index(before: end)] == UInt8(ascii: "\r") { end = utf8.index(before: end) }
    return text[start..<end]
  }
}
