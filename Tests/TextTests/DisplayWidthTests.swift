import Testing
import VraagText

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Coördinatie", 11), ("Coo\u{308}rdinatie", 11), ("漢字", 4), ("ｶﾅ", 2), ("가", 2), ("😀", 2),
    ("👩‍🏫", 2), ("🇳🇱", 2), ("☂️", 2), ("e\u{301}\u{323}", 1), ("→", 1), ("…", 1), ("\u{200B}", 0), ("a\u{0}b", 2),
  ])
  func cellsAreCountedAsATerminalDoes(_ text: String, _ cells: Int) {
    #expect(DisplayWidth.cells(of: text) == cells)
  }

  @Test func whatFitsIsLeftAlone() {
    #expect(DisplayWidth.truncated("Leerling", to: 8) == "Leerling")
    #expect(DisplayWidth.truncated("漢字", to: 4) == "漢字")
    #expect(DisplayWidth.truncated("", to: 0) == "")
  }

  @Test func whatDoesNotFitEndsInAnEllipsis() {
    #expect(DisplayWidth.truncated("Leerling", to: 5) == "Leer…")
    #expect(DisplayWidth.truncated("Leerling", to: 1) == "…")
    #expect(DisplayWidth.truncated("Leerling", to: 0) == "")
  }

  @Test(arguments: 0...12)
  func aCutTextIsNeverWiderThanItsPlace(_ width: Int) {
    for text in ["漢字漢字漢字", "a漢b字c漢", "👩‍🏫👩‍🏫👩‍🏫👩‍🏫", "éééééééééééééé", "Leerlingbegeleiding"] {
      #expect(DisplayWidth.cells(of: DisplayWidth.truncated(text, to: width)) <= width)
    }
  }

  @Test func linesAreBrokenBetweenWordsAndNeverWithin() {
    #expect(DisplayWidth.wrapped("one two three", to: 20) == "one two three")
    #expect(DisplayWidth.wrapped("one two three", to: 8, indent: "  ") == "one two\n  three")
    #expect(DisplayWidth.wrapped("one two three", to: 8, after: 2, indent: "") == "one\ntwo\nthree")
    #expect(DisplayWidth.wrapped("one 日本語の two", to: 8) == "one\n日本語の\ntwo")
    #expect(DisplayWidth.wrapped("averylongword is", to: 8) == "averylongword\nis")
    #expect(DisplayWidth.wrapped("a b\nc d", to: 3) == "a b\nc d")
    #expect(DisplayWidth.wrapped("", to: 3) == "")
    #expect(DisplayWidth.wrapped("  a  b\n  one two", to: 8) == "  a  b\n  one\n  two")
    #expect(DisplayWidth.wrapped("one    two", to: 8) == "one\ntwo")
  }
}
