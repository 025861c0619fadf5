import Testing
import VraagLanguage
import VraagMetamodel
import VraagText

@Suite struct LexerTests {
  private func kinds(_ text: String) -> [Token.Kind] {
    var lexer = Lexer(text.utf8.span, in: TextRange(0, text.utf8.count))
    var kinds: [Token.Kind] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return kinds }
      kinds.append(token.kind)
    }
  }

  @Test func whiteSpaceAndCommentsAreTrivia() {
    #expect(kinds("a // b \"\n/* c */\u{A0}d\u{2003}") == [.word, .word])
    #expect(kinds("/**/a/***/b/*/ c */") == [.word, .word])
    #expect(kinds("a /* b") == [.word, .unterminatedComment])
  }

  @Test(arguments: [
    "\"a\"", "'a'", "„a”", "“a”", "”a”", "‘a’", "‘foto’s’", "«a»", "\"\\\"\"", "\"'\"", "\"\"", "'a\nb'", "\"\\\\\"",
  ])
  func aQuotedTextIsAString(_ text: String) { #expect(kinds(text) == [.string]) }

  @Test(arguments: ["\"a", "'a", "“a", "\"a\\\"", "\"", "\"a\\"])
  func aTextWithoutClosingQuoteIsUnterminated(_ text: String) { #expect(kinds(text) == [.unterminatedString]) }

  @Test(arguments: [
    "a", "É", "foto's", "foto’s", "FORA-type", "12-7-2021", "3D", "x_1", "日本", "2021-07-12T10:00", "e\u{301}",
  ])
  func letters(_ text: String) { #expect(kinds(text) == [.word]) }

  @Test(arguments: ["1", "12", "1.5", "-3", "+4", "-3.25"])
  func digits(_ text: String) { #expect(kinds(text) == [.number]) }

  @Test func operatorsAreTakenWhole() {
    #expect(
      kinds("= == != <> ≠ < <= ≤ > >= ≥") == [
        .equal, .equal, .notEqual, .notEqual, .notEqual, .less, .lessOrEqual, .lessOrEqual, .greater, .greaterOrEqual,
        .greaterOrEqual,
      ])
    #expect(
      kinds("(a)[b],?;:$c") == [
        .leftParenthesis, .word, .rightParenthesis, .leftBracket, .word, .rightBracket, .comma, .questionMark,
        .semicolon, .colon, .parameter,
      ])
  }

  @Test(arguments: ["!", "$", "€", "\u{0}", "@", "-", "{", "🙂"])
  func otherCharactersMeanNothing(_ text: String) { #expect(kinds(text) == [.unknown]) }

  @Test func bytesThatAreNoTextGiveTokensThatAddUp() {
    let bytes: [UInt8] = [0xFF, 0xC3, 0x22, 0xE2, 0x80, 0x61, 0xF0, 0x9F, 0x80]
    var lexer = Lexer(bytes.span, in: TextRange(0, bytes.count))
    var end: UInt32 = 0
    while true {
      let token = lexer.next()
      #expect(token.triviaStart == end)
      end = token.range.upper
      if token.kind == .end { break }
    }
    #expect(Int(end) == bytes.count)
  }

  @Test(arguments: [
    (#""a\"b""#, "a\"b"), (#"'a\'b'"#, "a'b"), (#""a\\b\n\t""#, "a\\b\n\t"), (#""\u00e9\u20AC""#, "é€"),
    (#""\uD83D\uDE42""#, "🙂"), ("„a \"b\" c”", "a \"b\" c"), ("‘foto’s’", "foto’s"),
  ])
  func aNameIsTheTextOfItsString(_ literal: String, _ name: String) {
    let text = "describe \(literal)"
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
    guard case .describe(let phrase) = parsed.sentence?.kind, case .name(let use) = phrase.head else {
      Issue.record("no description")
      return
    }
    #expect(use.text == name)
    #expect(parsed.diagnostics.isEmpty)
  }
}
