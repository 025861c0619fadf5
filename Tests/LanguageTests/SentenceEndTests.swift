import Testing
import VraagLanguage
import VraagText

@Suite struct SentenceEndTests {
  private func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceEnd.split(text).map { String(decoding: bytes[Int($0.lower)..<Int($0.upper)], as: UTF8.self) }
  }

  @Test func aSentenceEndsAtItsMarkAndTheLastOneNeedsNone() {
    #expect(pieces("which a? which b; which c") == ["which a?", "which b;", "which c"])
    #expect(pieces(" // only ?\n ; /* ; */ ?? ") == [])
  }

  @Test func marksInStringsAndCommentsEndNothing() {
    #expect(
      pieces(#"named "a?;" 'b;' // c;"# + "\n/* d? */ e? f") == [#"named "a?;" 'b;' // c;"# + "\n/* d? */ e?", "f"])
    #expect(pieces("named “a?” x; y") == ["named “a?” x;", "y"])
  }

  @Test func marksInBackticksEndNothing() {
    #expect(pieces("MATCH (a) WHERE a.`x;y?` = 1; MATCH (b)") == ["MATCH (a) WHERE a.`x;y?` = 1;", "MATCH (b)"])
    #expect(SentenceEnd.firstEnd(in: "RETURN `a;b` ?") == 14)
    #expect(SentenceEnd.completeness(of: "RETURN `a;b`, ") == .lacksMore)
  }

  @Test func aBacktickAloneSwallowsNothing() {
    #expect(pieces("which `a; which b;\nwhich `c?") == ["which `a;", "which b;", "which `c?"])
  }

  @Test func aForgottenBracketDoesNotSwallowTheRest() {
    #expect(pieces("which (a; which b?") == ["which (a;", "which b?"])
    #expect(SentenceEnd.firstEnd(in: "which (a; which b?") == 9)
  }

  @Test func textInPiecesIsWaitedForUntilItsMark() {
    #expect(SentenceEnd.firstEnd(in: "which a") == nil)
    #expect(SentenceEnd.firstEnd(in: #"named "a?"#) == nil)
    #expect(SentenceEnd.firstEnd(in: "/* ? ") == nil)
    #expect(SentenceEnd.firstEnd(in: "a; b?", from: 2) == 5)
    #expect(SentenceEnd.firstEnd(in: [0x61, 0xE2, 0x80].span) == nil)
  }

  @Test func aSentenceBeginsAtItsFirstWord() {
    #expect(pieces("// about a\n  which a?\n\n// about b\nwhich b?") == ["which a?", "which b?"])
  }

  @Test(arguments: [
    ("", SentenceEnd.Completeness.empty), (" // a", .empty), ("which processes", .complete), ("which a?", .complete),
    ("describe \"a", .lacksQuote), ("a /* b", .lacksCommentEnd), ("which (a", .lacksBracket),
    ("which processes read", .complete), ("which processes that", .lacksMore), ("which a,", .lacksMore),
    ("with a =", .lacksMore), ("WHICH", .lacksMore),
  ])
  func aLineIsWholeOrLacksSomething(_ text: String, _ completeness: SentenceEnd.Completeness) {
    #expect(SentenceEnd.completeness(of: text) == completeness)
  }
}
