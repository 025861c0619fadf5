import Testing
import VraagTerminal

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    var keys = bytes.compactMap { decoder.feed($0) }
    if let last = decoder.timeOut() { keys.append(last) }
    return keys
  }

  @Test func charactersComeWhole() {
    #expect(keys("aé東👍") == [.character("a"), .character("é"), .character("東"), .character("👍")])
    #expect(keys("\u{1}\r\t") == [.character("\u{1}"), .enter, .tab])
  }

  @Test func escapeIsAKeyWhenNothingFollows() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}f") == [.alt("f")])
    #expect(keys("\u{1B}é") == [.alt("é")])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .named(.up)])
    #expect(keys("\u{1B}\r") == [.named(.newline)])
    #expect(keys("\u{1B}O") == [.alt("O")])
  }

  @Test(arguments: [
    ("[A", NamedKey.up), ("OA", .up), ("[D", .left), ("[1;5D", .wordLeft), ("[1;3C", .wordRight), ("[H", .home),
    ("[1~", .home), ("[7~", .home), ("OF", .end), ("[4~", .end), ("[3~", .delete), ("[3;5~", .wordDelete),
    ("[Z", .backTab), ("[5~", .pageUp), ("[6~", .pageDown), ("[2~", .insert), ("[1;5H", .textStart),
    ("[13;2u", .newline), ("[27;2;13~", .newline), ("[9;2u", .backTab),
  ])
  func sequencesAreKeys(_ sequence: String, _ key: NamedKey) {
    #expect(keys("\u{1B}" + sequence + "x") == [.named(key), .character("x")])
  }

  @Test(arguments: ["[15~", "[I", "[O", "[<0;10;10M", "[?62;c", "OP", "[[A", "[24;80R", "[57441u"])
  func whatIsNoKeyOfOursIsSwallowedWhole(_ sequence: String) {
    #expect(keys("\u{1B}" + sequence + "x") == [.character("x")])
  }

  @Test func kittysControlIsControl() {
    #expect(keys("\u{1B}[99;5u") == [.character("\u{3}")])
    #expect(keys("\u{1B}[102;3u") == [.alt("f")])
  }

  @Test func bytesThatAreNoTextAreShownAsSuch() {
    #expect(keys([0xFF]) == [.character("\u{FFFD}")])
    #expect(keys([0xE6, 0x61]) == [.character("a")])
    #expect(keys([0xC2, 0x80]) == [.character("\u{FFFD}")])
    #expect(keys([0xED, 0xA0, 0x80]) == [.character("\u{FFFD}")])
  }

  @Test func aPasteIsHarmless() {
    #expect(
      keys("\u{1B}[200~a\u{1B}[31mb\r\nc\rd\te\u{9B}\u{1B}[201~f") == [.paste("a[31mb\nc\nd    e"), .character("f")])
    #expect(keys("\u{1B}[200~abc") == [.paste("abc")])
    #expect(keys("\u{1B}[200~\u{1B}[201\u{1B}[201~") == [.paste("[201")])
  }

  @Test func aPasteWithoutEndIsBounded() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[200~".utf8 { _ = decoder.feed(byte) }
    for _ in 0..<(1 << 20) + 1000 { #expect(decoder.feed(0x61) == nil) }
    for byte in "\u{1B}[201".utf8 { _ = decoder.feed(byte) }
    guard case .paste(let text) = decoder.feed(UInt8(ascii: "~")) else {
      Issue.record("the end of the paste was lost")
      return
    }
    #expect(text.utf8.count <= (1 << 20) + 16)
  }

  @Test func anySequenceEnds() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[".utf8 { _ = decoder.feed(byte) }
    for _ in 0..<1000 { #expect(decoder.feed(UInt8(ascii: "1")) == nil) }
    #expect(decoder.feed(UInt8(ascii: "A")) != nil)
    #expect(!decoder.isPending)
  }
}
