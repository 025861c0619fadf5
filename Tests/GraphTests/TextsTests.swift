import Testing
import VraagGraph

@Suite struct TextsTests {
  @Test func equalTextsHaveOneNumberHoweverMany() {
    var texts = Texts()
    let numbers = (0..<5_000).map { texts.intern("text \($0)") }
    #expect(Set(numbers).count == 5_000)
    #expect(texts.count == 5_001)
    for (index, number) in numbers.enumerated() {
      #expect(texts.intern("text \(index)") == number)
      #expect(texts.find("text \(index)") == number)
      #expect(texts[number] == "text \(index)")
    }
    #expect(texts.find("text 5000") == nil)
    #expect(texts.count == 5_001)
  }

  @Test func theEmptyTextIsNumberZero() {
    var texts = Texts()
    #expect(texts.intern("") == .empty)
    #expect(texts.find("") == .empty)
    #expect(texts[.empty] == "")
  }

  @Test func composedAndDecomposedAreTwoTexts() {
    var texts = Texts()
    #expect(texts.intern("\u{E9}") != texts.intern("e\u{301}"))
  }

  @Test func textsThatDifferOnlyBeyondTheEighthByteDiffer() {
    var texts = Texts()
    let lengths = (0...40).map { texts.intern(String(repeating: "a", count: $0)) }
    #expect(Set(lengths).count == 41)
    #expect(texts.intern("12345678a") != texts.intern("12345678b"))
    #expect(texts.intern("1234567\0") != texts.intern("1234567"))
  }

  @Test func textsAreOrderedByteByByte() {
    var texts = Texts()
    let words = ["", "Z", "a", "aa", "ab", "b", "é", "漢", "😀"]
    let numbers = words.map { texts.intern($0) }
    for left in words.indices {
      for right in words.indices {
        #expect(texts.precedes(numbers[left], numbers[right]) == (left < right))
      }
    }
  }
}
