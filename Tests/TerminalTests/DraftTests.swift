import Testing

@testable import VraagTerminal

@Suite struct DraftTests {
  @Test func theCursorNeverStandsWithinACharacter() {
    let text = "a👨‍👩‍👧e\u{301}🇳🇱x"
    var boundaries: Set<Int> = [0]
    var offset = 0
    for character in text {
      offset += character.utf8.count
      boundaries.insert(offset)
    }
    for place in -1...text.utf8.count + 1 {
      let cursor = Draft(text, cursor: place).cursor
      #expect(boundaries.contains(cursor))
      #expect(cursor <= max(0, place))
    }
  }

  /// The text and the cursor after each of some changes, and whether there was something to do.
  private func after(_ text: String, _ changes: [(inout Draft) -> Bool]) -> [String] {
    var draft = Draft(text)
    return changes.map { change in
      let isDone = change(&draft)
      return "\(draft.text) \(draft.cursor)\(isDone ? "" : " nothing")"
    }
  }

  @Test func movesAndDeletionsGoByCharacters() {
    let family = "a👨‍👩‍👧b"
    let seen = after(
      family,
      [
        { $0.moveLeft() }, { $0.moveLeft() }, { $0.moveRight() }, { $0.deleteBackward() }, { $0.deleteForward() },
        { $0.deleteForward() }, { $0.moveRight() },
      ])
    let expected = ["\(family) 19", "\(family) 1", "\(family) 19", "ab 1", "a 1", "a 1 nothing", "a 1 nothing"]
    #expect(seen == expected)
  }

  @Test func wordsAreLettersAndDigits() {
    var draft = Draft("één twee-3\nvier")
    var stops: [Int] = []
    while draft.moveWordLeft() { stops.append(draft.cursor) }
    #expect(stops == [13, 11, 6, 0])
    stops = []
    while draft.moveWordRight() { stops.append(draft.cursor) }
    #expect(stops == [5, 10, 12, 17])
  }

  @Test func upAndDownKeepTheColumnOfCells() {
    let text = "東京東京\nab\nabcdef"
    let seen = after(
      text,
      [
        { $0.moveUp(column: 5) }, { $0.moveUp(column: 5) }, { $0.moveUp(column: 5) }, { $0.moveDown(column: 0) },
      ])
    #expect(seen == ["\(text) 15", "\(text) 6", "\(text) 6 nothing", "\(text) 13"])
  }

  @Test func aTextThatWouldBeTooLongIsRefused() {
    var draft = Draft(String(repeating: "x", count: Draft.longest))
    let refused = draft.insert("y")
    let isShorter = draft.deleteBackward()
    let fits = draft.insert("y")
    #expect([refused, isShorter, fits] == [false, true, true])
  }
}
