internal import VraagText

/// A text that is being typed, and where the cursor stands in it: a UTF-8 offset between two characters.
package struct Draft: Hashable, Sendable {
  package private(set) var text: String
  package private(set) var cursor: Int

  /// The most bytes of a text; beyond, nothing is put in.
  package static let longest = 1 << 20

  /// A text with the cursor at its end.
  package init(_ text: String = "") {
    self.text = text
    self.text.makeContiguousUTF8()
    cursor = self.text.utf8.count
  }

  package init(_ text: String, cursor: Int) {
    self.init(text)
    move(to: cursor)
  }

  package var isEmpty: Bool { text.isEmpty }
  package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
  package var isAtEnd: Bool { cursor == text.utf8.count }
  package var beforeCursor: Substring { text[..<index(cursor)] }

  /// The line in which the cursor stands, as UTF-8 offsets without its line feed.
  package var line: Range<Int> {
    let utf8 = text.utf8
    let place = index(cursor)
    let start = utf8[..<place].lastIndex(of: 10).map { utf8.index(after: $0) } ?? utf8.startIndex
    let end = utf8[place...].firstIndex(of: 10) ?? utf8.endIndex
    return offset(start)..<offset(end)
  }

  package var isInFirstLine: Bool { line.lowerBound == 0 }
  package var isInLastLine: Bool { line.upperBound == text.utf8.count }

  package subscript(range: Range<Int>) -> Substring { text[index(range.lowerBound)..<index(range.upperBound)] }

  // Changes.

  /// Puts other text in the place of a part; the cursor ends up behind it. Refused where the text would grow too long.
  @discardableResult
  package mutating func replace(_ range: Range<Int>, with replacement: String) -> Bool {
    guard text.utf8.count - range.count + replacement.utf8.count <= Self.longest else { return false }
    text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: replacement)
    text.makeContiguousUTF8()
    move(to: range.lowerBound + replacement.utf8.count)
    return true
  }

  @discardableResult
  package mutating func insert(_ added: String) -> Bool { replace(cursor..<cursor, with: added) }

  /// Removes the character before the cursor; false where there is none.
  package mutating func deleteBackward() -> Bool {
    guard cursor > 0 else { return false }
    return replace(offset(characterIndex(before: cursor))..<cursor, with: "")
  }

  /// Removes the character at the cursor; false where there is none.
  package mutating func deleteForward() -> Bool {
    guard !isAtEnd else { return false }
    let start = cursor
    let done = replace(start..<offset(text.index(after: index(cursor))), with: "")
    move(to: start)
    return done
  }

  // Moves. Those that can fail say whether the cursor moved.

  /// To an offset, or to the start of the character within which it lies.
  package mutating func move(to offset: Int) {
    cursor = max(0, min(offset, text.utf8.count))
    guard !isAtEnd else { return }
    // In ASCII every place is between two characters; elsewhere the character that holds it is found from its end.
    let place = index(cursor)
    guard text.utf8[place] >= 0x80 else { return }
    cursor = self.offset(text.index(before: text.index(after: place)))
  }

  package mutating func moveLeft() -> Bool {
    guard cursor > 0 else { return false }
    move(to: offset(characterIndex(before: cursor)))
    return true
  }

  package mutating func moveRight() -> Bool {
    guard !isAtEnd else { return false }
    move(to: offset(text.index(after: index(cursor))))
    return true
  }

  /// To the start of the word before; words are letters and digits.
  package mutating func moveWordLeft() -> Bool {
    guard cursor > 0 else { return false }
    let before = beforeCursor
    let end = before.lastIndex(where: \.isWordPart) ?? before.startIndex
    let start = before[..<end].lastIndex { !$0.isWordPart }.map { before.index(after: $0) } ?? before.startIndex
    move(to: offset(start))
    return true
  }

  /// To the end of the word after.
  package mutating func moveWordRight() -> Bool {
    guard !isAtEnd else { return false }
    let after = text[index(cursor)...]
    let start = after.firstIndex(where: \.isWordPart) ?? after.endIndex
    move(to: offset(after[start...].firstIndex { !$0.isWordPart } ?? after.endIndex))
    return true
  }

  /// The cells before the cursor in its line.
  package var column: Int { DisplayWidth.cells(of: self[line.lowerBound..<cursor]) }

  /// To the line before, as near to a column as it can; false in the first.
  package mutating func moveUp(column: Int) -> Bool {
    let line = line
    guard line.lowerBound > 0 else { return false }
    move(to: line.lowerBound - 1)
    moveWithinLine(to: column)
    return true
  }

  /// To the line after, as near to a column as it can; false in the last.
  package mutating func moveDown(column: Int) -> Bool {
    let line = line
    guard line.upperBound < text.utf8.count else { return false }
    move(to: line.upperBound + 1)
    moveWithinLine(to: column)
    return true
  }

  private mutating func moveWithinLine(to column: Int) {
    let line = line
    var place = line.lowerBound
    var cells = 0
    for character in self[line] {
      cells += DisplayWidth.cells(of: character)
      guard cells <= column else { break }
      place += character.utf8.count
    }
    move(to: place)
  }

  private func index(_ offset: Int) -> String.Index { text.utf8.index(text.utf8.startIndex, offsetBy: offset) }
  private func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.utf8.startIndex, to: index) }
  private func characterIndex(before offset: Int) -> String.Index { text.index(before: index(offset)) }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
