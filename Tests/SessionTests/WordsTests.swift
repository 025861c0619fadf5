import Testing
import VraagText

@testable import Vraag

/// What words are while they are typed, and how they probably go on.
@Suite struct WordsTests {
  private static let session = Session(Sample.graph)

  /// The words of a text, each with the first letters of its kind.
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Self.session.words(of: text).map { word in
      let part = String(decoding: bytes[Int(word.range.lower)..<Int(word.range.upper)], as: UTF8.self)
      return "\(part):\(word.kind.rawValue)"
    }
  }

  private func hint(_ text: String) -> String? { Self.session.hint(in: text, at: text.utf8.count) }

  @Test func aSentenceHasItsWordsAsTheParserTookThem() {
    #expect(
      words("which business processes that are read by \"Leerling\" with Status = Definitief, top 3 by Kosten?") == [
        "which:keyword", "business:noun", "processes:noun", "that:keyword", "are:keyword", "read:verb", "by:verb",
        "\"Leerling\":name", "with:keyword", "Status:key", "Definitief:value", "top:keyword", "3:number", "by:keyword",
        "Kosten:key",
      ])
  }

  @Test func aWordThatIsTwoThingsIsWhatItIsThere() {
    #expect(words("which processes processes data").suffix(3) == ["processes:noun", "processes:verb", "data:noun"])
  }

  @Test func namesAndKeysThatTheModelLacksAreUnknown() {
    #expect(words("which processes read \"Niets\" ").last == "\"Niets\":unknown")
    #expect(words("which processes with Kleur = rood ").contains("Kleur:unknown"))
    #expect(words("which processes in view \"Plaat\" ").last == "\"Plaat\":name")
    #expect(words("which processes in folder \"Niets\" ").last == "\"Niets\":unknown")
  }

  @Test func whatIsStillTypedIsNotUnknown() {
    #expect(
      words("which processes read \"Nie") == [
        "which:keyword", "processes:noun", "read:verb", "\"Nie:name",
      ])
    #expect(words("wh") == ["wh:keyword"])
    #expect(words("wh ").last == "wh:unknown")
  }

  @Test func wordsBehindAMistakeAreWhatTheyAreAnywhere() {
    #expect(
      words("which which processes raed data ") == [
        "which:keyword", "which:keyword", "processes:noun", "raed:unknown", "data:noun",
      ])
    #expect(words("~ which data") == ["~:unknown", "which:keyword", "data:noun"])
  }

  @Test func commentsAreWordsToo() {
    #expect(
      words("/* a */ which data // b\n? who // c").filter { $0.hasSuffix("comment") } == [
        "/* a */:comment", "// b:comment", "// c:comment",
      ])
    #expect(words("which data /* a").last == "/* a:comment")
  }

  @Test func anyTextHasWordsInOrderThatDoNotOverlap() {
    for text in ["", "???", "which don't read", "„Leer", "a'b' \"", "/*/", "\u{0}which", "describe \"日本語\" ; who"] {
      var end: UInt32 = 0
      for word in Self.session.words(of: text) {
        #expect(word.range.lower >= end, "\(text)")
        end = word.range.upper
      }
      #expect(Int(end) <= text.utf8.count)
    }
  }

  @Test func aWordThatIsBegunIsHintedToItsEnd() {
    #expect(hint("whi") == "ch")
    #expect(hint("which proc") == "esses")
    #expect(hint("which processes rea") == "d")
    #expect(hint("which processes read \"Leer") == "ling\"")
    #expect(hint("which processes read \"LEER") == "ling\"")
    #expect(hint("which processes with Sta") == "tus")
  }

  @Test func whatMustFollowIsHinted() {
    #expect(hint("how ") == "many")
    #expect(hint("which processes, sorted ") == "by")
    #expect(hint("which processes read ") == "business objects")
  }

  @Test func nothingIsHintedWhereItCouldBeAnything() {
    #expect(hint("") == nil)
    #expect(hint("which processes ") == nil)
    #expect(hint("which processes") == nil)
    #expect(hint("which processes read \"") == nil)
    #expect(hint("which processes zzz") == nil)
    #expect(hint("which processes named ") == nil)
    #expect(hint("which processes are ") == nil)
    #expect(hint("which processes that ") == nil)
    #expect(Self.session.hint(in: "whi data", at: 3) == nil)
  }
}

/// Words of a sentence in Dutch are those of Dutch, whatever stands before it.
@Suite struct DutchWordsTests {
  @Test func everySentenceIsColouredInItsOwnLanguage() {
    let session = Session(Sample.graph)
    let text = #"which processes read "Leerling"? welke processen leggen "Leerling" vast?"#
    let kinds = session.words(of: text).suffix(5).map(\.kind)
    #expect(kinds == [.keyword, .noun, .verb, .name, .verb])
  }
}
