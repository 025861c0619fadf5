import Testing
import VraagText

@Suite struct EscapingTests {
  @Test func harmlessTextIsLeftAlone() {
    for text in ["", "Leerling", "Coördinatie “zorg” – 漢字 👩‍🏫", "a → b", "\u{200B}"] {
      #expect(Escaping.singleLine(text) == text)
      #expect(Escaping.multiLine(text) == text)
    }
  }

  @Test func noControlCharacterIsLeft() {
    for value in (0...0x1F).map({ UInt32($0) }) + [0x7F] + Array(0x80...0x9F) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let escaped = Escaping.singleLine("a\(Character(scalar))b")
      #expect(escaped.hasPrefix("a") && escaped.hasSuffix("b"))
      #expect(!escaped.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func anEscapeSequenceCanBeSeenAndDoesNothing() {
    #expect(Escaping.singleLine("\u{1B}[31mrood\u{1B}[0m") == "␛[31mrood␛[0m")
    #expect(Escaping.singleLine("\u{9B}31m") == "�31m")
    #expect(Escaping.singleLine("\u{7F}\u{7}") == "␡␇")
  }

  @Test func aCellIsOneLine() {
    #expect(Escaping.singleLine("een\ntwee\r\ndrie\tvier\u{2028}vijf") == "een⏎twee⏎drie vier⏎vijf")
  }

  @Test func linesStayWhereSeveralAreAllowed() {
    #expect(Escaping.multiLine("een\r\n\u{1B}twee\n\n") == "een\n␛twee\n\n")
  }

  @Test func textCannotTurnTheDirectionAround() {
    #expect(Escaping.singleLine("a\u{202E}b\u{2066}c\u{200F}d\u{E0041}") == "abcd")
  }
}
