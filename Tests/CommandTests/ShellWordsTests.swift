import Testing

@testable import VraagCommand

/// Arguments of commands, cut as a shell cuts them.
@Suite struct ShellWordsTests {
  @Test(arguments: [
    ("", []), ("  ", []), ("a b", ["a", "b"]), (" a   b ", ["a", "b"]), ("\"a b\" c", ["a b", "c"]),
    ("'a \\ b'", ["a \\ b"]), ("a\\ b", ["a b"]), ("a\"b c\"d", ["ab cd"]), ("\"\"", [""]), ("\"a\\\"b\"", ["a\"b"]),
    ("'a\"b'", ["a\"b"]), ("é日本 x", ["é日本", "x"]),
  ])
  func wordsAreWhatIsBetweenBlanksAndWithinQuotes(_ text: String, _ words: [String]) throws {
    #expect(try ShellWords.paths(text[...]) == words)
  }

  @Test func aQuoteThatStaysOpenIsTold() throws {
    let refusal = #expect(throws: DotCommand.Refusal.self) { try ShellWords.paths("a \"b c"[...]) }
    #expect(refusal?.code == "shell-quote-open")
  }

  @Test(arguments: [
    ("", 0, ""), ("a b", 2, "b"), ("a ", 2, ""), ("a \"b c", 2, "b c"), ("é b\\ c", 3, "b c"), ("'a b' ", 6, ""),
  ])
  func theLastWordIsKnownWhileItIsTyped(_ text: String, _ offset: Int, _ content: String) {
    let last = ShellWords.last(of: text)
    #expect(last.offset == offset && last.content == content)
  }

  @Test(arguments: ["a", "a b", "a\"b", "a\\b", "a'b", "", " ", "日本", "a\tb", "$x", "-c"])
  func aWordThatIsWrittenIsReadAsItWas(_ word: String) throws {
    #expect(try ShellWords.paths(ShellWords.written(word)[...]) == [word])
  }
}
