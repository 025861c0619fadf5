import Testing
import VraagText

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Leerling", "leerling"), ("LEERLING", "leerling"), ("Coördinatie", "coordinatie"),
    ("CRÈME BRÛLÉE", "creme brulee"),
    ("Straße", "strasse"), ("STRASSE", "strasse"), ("ẞ", "ss"), ("ĳsbaan", "ijsbaan"), ("Ĳsbaan", "ijsbaan"),
    ("ﬁets", "fiets"), ("①", "1"), ("Ｋｌａｓ", "klas"), ("İstanbul", "istanbul"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
    ("Ångström", "angstrom"), ("Ōsaka", "osaka"), ("co\u{AD}ordinatie", "coordinatie"), ("naïef", "naief"),
    ("Foto’s", "foto's"), ("‘Foto‛s", "'foto's"), ("“Klas„", "\"klas\""),
  ])
  func caseMarksAndCompatibilityFormsAreFolded(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test(arguments: [
    " a b ", "a  b", "a\tb", "a\nb", "a\r\n b", "a\u{A0}b", "\u{A0}a\u{2009}\u{3000}b\u{202F}", "a\u{2028}b",
  ])
  func outerWhiteSpaceGoesAndInnerBecomesOneSpace(_ text: String) {
    #expect(Folding.fold(text) == "a b")
  }

  @Test func whiteSpaceOnlyFoldsToNothing() {
    for text in ["", " ", "\t\n", "\u{A0}", " \u{2003} "] { #expect(Folding.fold(text).isEmpty) }
  }

  @Test func composedAndDecomposedAreOne() {
    let composed = "Co\u{F6}rdinatie \u{E9}\u{E9}n"
    let decomposed = "Coo\u{308}rdinatie e\u{301}e\u{301}n"
    #expect(Array(composed.utf8) != Array(decomposed.utf8))
    #expect(Array(Folding.fold(composed).utf8) == Array(Folding.fold(decomposed).utf8))
  }

  @Test(arguments: ["Straße", " Ĳ  x ", "Σίσυφος", "ǅ", "\u{1E9B}\u{323}", "漢字 ｶﾀｶﾅ", "👩‍🏫 leraar", "a\u{300}\u{300}"])
  func foldingTwiceIsFoldingOnce(_ text: String) {
    #expect(Folding.fold(Folding.fold(text)) == Folding.fold(text))
  }

  @Test func differentWordsStayDifferent() {
    let words = ["leerling", "leerlingen", "leer ling", "leer-ling", "leer_ling", "1leerling", "漢", "字", "+", "++"]
    #expect(Set(words.map { Folding.fold($0) }).count == words.count)
  }

  @Test func anASCIIBeginningBeforeALaterMarkIsFoldedOnce() {
    #expect(Folding.fold("ABC  DEF é GHI") == "abc def e ghi")
  }

  @Test func bytesAreAppendedToWhatIsThere() {
    var output: [UInt8] = Array("x".utf8)
    var text = "A É"
    text.makeContiguousUTF8()
    Folding.fold(text.utf8.span, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "xa e")
  }

  @Test func bytesThatAreNoUTF8AreKept() {
    let bytes: [UInt8] = [0x41, 0xFF, 0x42]
    var output: [UInt8] = []
    Folding.fold(bytes.span, into: &output)
    #expect(output == bytes)
  }
}
