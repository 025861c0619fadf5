import Testing
import VraagLanguage
import VraagMetamodel
import VraagText

/// What people say in words that the language has not is told how to ask, and that is a right sentence.
@Suite struct WordingTests {
  @Test(arguments: Wording.english.map(\.said)) func anEnglishWordingIsToldHowToAsk(_ said: String) {
    expectTold(said, "applications", "\"DUO\"", "Eigenaar", "which processes read \"Leerling\"")
  }

  @Test(arguments: Wording.dutch.map(\.said)) func aDutchWordingIsToldHowToAsk(_ said: String) {
    expectTold(said, "applicaties", "\"DUO\"", "Eigenaar", "welke processen lezen \"Leerling\"")
  }

  @Test func whatIsAskedOfTheAnswerStays() {
    expectAsked("number of processes, per type, as csv?", "how many processes, per type, as csv")
    expectAsked("het aantal processen, per type", "hoeveel processen, per type")
    expectAsked(
      "applications with their Eigenaar, sorted by name", "which applications, showing Eigenaar, sorted by name")
  }

  @Test func aNameWithoutQuotesEndsBeforeTheLastWord() {
    expectAsked("wat gebeurt er als Het Archief wegvalt?", "impact van Het Archief")
    expectAsked("what happens if application Archief goes down", "impact of application Archief")
  }

  @Test func aWrongSentenceIsToldThatAlone() {
    expectSentence(
      "1️⃣number of processes", errors: [ExpectedError(code: "asked-otherwise", suggestions: ["how many processes"])],
      fixed: "how many processes")
    expectSentence("which applications", tree: "(question which (which (noun \"application\")))")
  }

  @Test func whatTheWordingDoesNotCoverKeepsItsReason() {
    for text in [
      "number of", "what happens if", "all", "aantal 3", "wat gebeurt er als", "applications with their",
      "counts per type",
    ] {
      #expect(asked(text) == nil)
    }
  }

  @Test func whoPointsIsAskedForAName() {
    for text in ["which information does this process need", "welke informatie heeft dit proces nodig"] {
      let found = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate).diagnostics
      #expect(found.first?.notes.count == 1 && found.first?.fixes.isEmpty == true, "\(found)")
    }
  }

  @Test func aLongTextIsNotSearched() {
    #expect(asked("number of " + Array(repeating: "processes", count: 100).joined(separator: " ")) == nil)
  }

  /// One sentence with all that may be left out, and one without it; of words between bars the first and the last. Of some
  /// only the analysis finds a word that is unknown.
  private func expectTold(_ said: String, _ phrase: String, _ name: String, _ key: String, _ rest: String) {
    for isWhole in [true, false] {
      let words = said.split(separator: " ").compactMap { part -> String? in
        switch part {
        case "A", "N", "M": return phrase
        case "B": return name
        case "K": return key
        case "V": return "5"
        case "S": return rest
        default:
          let isOptional = part.last == "?"
          let alternatives = (isOptional ? part.dropLast() : part[...]).split(separator: "|").map(String.init)
          return isOptional && !isWhole ? nil : isWhole ? alternatives.first : alternatives.last
        }
      }
      let text = words.joined(separator: " ")
      guard let asked = asked(text) else {
        Issue.record("`\(text)` is not told how to ask")
        continue
      }
      #expect(Parser.parse(asked, range: TextRange(0, asked.utf8.count), lexicon: .archimate).diagnostics.isEmpty)
    }
  }

  private func expectAsked(_ text: String, _ expected: String) { #expect(asked(text) == expected) }

  private func asked(_ text: String) -> String? {
    Parser.askedOtherwise(text, lexicon: .archimate)?.fixes.first?.replacement
  }
}
