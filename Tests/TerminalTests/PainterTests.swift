import Testing
import VraagTesting
import VraagText

@testable import VraagTerminal

/// Whatever was painted before, the screen shows what painting it afresh would show.
@Suite struct PainterTests {
  @Test(arguments: 0..<40)
  func paintingOverEqualsPaintingAfresh(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var screen = Screen(columns: random.number(1...40), rows: random.number(1...12))
    var painter = Painter(theme: Theme(isColored: true), columns: screen.columns)
    for _ in 0..<random.number(0...screen.rows) { screen.write(Array("#\r\n".utf8)) }
    var top = 0
    var shown = Frame()
    // What of a frame was scrolled away cannot be taken back; as long as none was, nothing of it stays above the next.
    var isWhole = true
    for _ in 0..<100 {
      if random.chance(15) {
        let columns = random.number(1...40)
        let rows = random.number(1...12)
        let folded = shown.rows.map { max(1, ($0.width + columns - 1) / columns) }.reduce(0, +)
        isWhole = isWhole && folded <= min(rows, screen.rows)
        screen.resize(columns: columns, rows: rows)
        screen.write(painter.resize(columns: screen.columns))
      }
      var scene = Self.scene(&random, columns: screen.columns, rows: screen.rows)
      scene.top = top
      (shown, top) = Layout.frame(of: scene)
      screen.write(painter.paint(shown))
      let start = screen.row - shown.cursorRow
      let hasResidue = isWhole && start > 0 && screen.text(start - 1) != "#"
      guard let complaint = hasResidue ? "something is left above" : Self.complaint(shown, on: screen) else { continue }
      Issue.record("seed \(seed): \(complaint)\n\(screen.text)")
      return
    }
  }

  /// What differs between the screen and a frame that begins where its cursor says.
  static func complaint(_ frame: Frame, on screen: Screen, isColored: Bool = true) -> String? {
    let start = screen.row - frame.cursorRow
    guard screen.unknown.isEmpty else { return "the terminal was sent \(screen.unknown)" }
    guard start >= 0, start + frame.rows.count <= screen.rows else { return "the frame is out of sight" }
    guard screen.column == frame.cursorColumn else { return "the cursor is in column \(screen.column)" }
    var fresh = Screen(columns: screen.columns, rows: screen.rows)
    for _ in 0..<start { fresh.write([13, 10]) }
    var painter = Painter(theme: Theme(isColored: isColored), columns: screen.columns)
    fresh.write(painter.paint(frame))
    for row in start..<screen.rows where fresh.cells(row) != screen.cells(row) {
      return "row \(row) should be '\(fresh.text(row))'"
    }
    for (index, row) in frame.rows.enumerated() {
      let wanted = row.cells.map { String($0.character) }.joined()
      let seen = screen.cells(start + index).filter { !$0.isTail }.map(\.text).joined()
      guard seen.hasPrefix(wanted) else { return "row \(start + index) should begin '\(wanted)'" }
    }
    return nil
  }

  static func scene(_ random: inout SeededRandom, columns: Int, rows: Int) -> Scene {
    let pieces = [
      "a", "which ", "é", "e\u{301}", "東", "👨‍👩‍👧", "🇳🇱", "\n", "\u{1B}[31m", "\u{301}", "x y z", "❤️", "\u{202E}", "  ",
    ]
    let text = random.list(0...30) { $0.pick(pieces) }.joined()
    let draft = Draft(text, cursor: random.number(0...text.utf8.count))
    var scene = Scene(prompt: .vraag, draft: random.chance(30) ? Draft(text) : draft)
    let half = text.utf8.count / 2
    scene.words = [
      StyledRange(TextRange(0, half), random.pick(WordStyle.allCases)),
      StyledRange(TextRange(half, text.utf8.count), .unknown),
    ]
    if random.chance(30) { scene.hint = "processes 東 read" }
    if random.chance(20) {
      let list = random.list(1...20) { Suggestion($0.pick(pieces) + "processen", label: "zelfstandig naamwoord") }
      var menu = Menu(Suggestions(range: .empty, list: list), for: scene.draft)
      for _ in 0..<random.number(0...25) { menu.chooseNext() }
      scene.menu = menu
    }
    if random.chance(20) {
      scene.status = "search in the history: 東京"
      scene.isCursorInStatus = random.chance(50)
    }
    scene.columns = columns
    scene.rows = rows
    return scene
  }

  @Test func aCharacterMoreIsAFewBytes() {
    var painter = Painter(theme: Theme(isColored: true), columns: 80)
    var scene = Scene(prompt: .vraag, draft: Draft("which processe"))
    _ = painter.paint(Layout.frame(of: scene).frame)
    scene.draft = Draft("which processes")
    #expect(painter.paint(Layout.frame(of: scene).frame) == Array("\u{1B}[22Gs\u{1B}[23G".utf8))
    #expect(painter.paint(Layout.frame(of: scene).frame) == [])
    scene.draft.move(to: 0)
    #expect(painter.paint(Layout.frame(of: scene).frame) == Array("\u{1B}[8G".utf8))
  }

  @Test func theColumnIsSetAfterACharacterOnWhichTerminalsDisagree() {
    var painter = Painter(theme: Theme(isColored: true), columns: 80)
    let scene = Scene(prompt: .vraag, draft: Draft("❤️x"))
    let text = String(decoding: painter.paint(Layout.frame(of: scene).frame), as: UTF8.self)
    #expect(text.contains("❤️\u{1B}[10Gx"))
  }

  @Test func aRowThatIsFullIsNotErased() {
    var painter = Painter(theme: Theme(isColored: true), columns: 12)
    var screen = Screen(columns: 12, rows: 4)
    for text in ["abcde", "abcdef", "abcde", "abcd"] {
      screen.write(painter.paint(Layout.frame(of: Self.scene(text, columns: 12)).frame))
      #expect(screen.text(0) == "vraag> " + text.prefix(5))
    }
  }

  private static func scene(_ text: String, columns: Int) -> Scene {
    var scene = Scene(prompt: .vraag, draft: Draft(text))
    scene.columns = columns
    return scene
  }
}
