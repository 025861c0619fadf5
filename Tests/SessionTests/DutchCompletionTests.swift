import Testing
import VraagText

@testable import Vraag

/// What is offered while somebody types a question in Dutch about the model school.
@Suite struct DutchCompletionTests {
  private static let session: Session = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard var session = try? Session(models: ["/\(root)/samples/modelschool.xml"]) else {
      preconditionFailure("the model school is not there")
    }
    session.language = .dutch
    return session
  }()

  private func candidates(_ text: String) -> [Completions.Candidate] {
    Self.session.completions(in: text, at: text.utf8.count).candidates
  }

  private func all(_ text: String, _ kind: Completions.Kind) -> [String] {
    candidates(text).filter { $0.kind == kind }.map(\.text)
  }

  private func hint(_ text: String) -> String? { Self.session.hint(in: text, at: text.utf8.count) }

  @Test func aSentenceBeginsWithAWordOfTheLanguageOfTheSession() {
    #expect(candidates("w").prefix(3).map(\.text) == ["welke", "wat", "wie"])
    #expect(all("w", .word).contains("which"))
    #expect(!all("welke processen lezen \"Leerling\" ", .word).contains("and"))
  }

  @Test func nounsAndVerbsAreDutchBehindADutchWord() {
    #expect(candidates("welke pro").first?.text == "processen")
    #expect(all("welke processen lee", .verb).isEmpty == false)
    #expect(all("welke processen le", .verb).contains("leggen"))
    #expect(!all("welke processen ", .verb).contains("read"))
    #expect(!all("welke processen ", .verb).contains("vastleggen"))
  }

  @Test func aRelativeClauseEndsInItsVerb() {
    #expect(all("toon processen die \"Leerling\" ", .verb).contains("vastleggen"))
    #expect(!all("toon processen die \"Leerling\" ", .verb).contains("leggen"))
    #expect(all("toon gegevens die door \"Inschrijven leerling\" ", .word).contains("worden"))
    #expect(all("toon gegevens die door \"Inschrijven leerling\" worden ", .verb).contains("gelezen"))
  }

  @Test func theParticleOfAVerbIsOfferedBehindItsObject() {
    #expect(all("welke processen leggen \"Leerling\" ", .verb).contains("vast"))
    #expect(!all("welke processen lezen \"Leerling\" ", .verb).contains("vast"))
  }

  @Test func behindAVerbOnlyWhatIsSoRelatedIsOffered() {
    let names = Set(all("welke processen lezen \"", .name))
    #expect(names.contains("\"Leerling\""))
    #expect(!all("welke processen lezen ", .noun).contains("rollen"))
    #expect(all("welke processen lezen ", .noun).contains("gegevensobjecten"))
  }

  @Test func theGhostTextGoesOnInDutch() {
    #expect(hint("welke proc") == "essen")
    #expect(hint("hoev") == "eel")
    #expect(hint("welke processen, geso") == "rteerd op")
  }

  @Test func answersAreAskedForInDutch() {
    let words = all("welke processen lezen \"Leerling\", ", .word)
    #expect(words.contains("gesorteerd op"))
    #expect(words.contains("toon"))
    #expect(all("welke processen, als ", .format).contains("tabel"))
  }

  @Test func examplesNounsAndVerbsAreInDutch() throws {
    let questions = Self.session.exampleQuestions(limit: 8)
    #expect(questions.count == 8)
    #expect(questions.contains { $0.hasPrefix("welke ") })
    for question in questions {
      #expect(!question.contains("which"), "\(question)")
      #expect(try !Self.session.answer(question).hasErrors, "\(question)")
    }
    for row in Self.session.overviewOfNouns().rows {
      guard case .texts(let noun) = row[0], case .number(let count) = row[1] else { continue }
      #expect(try Self.session.answer("hoeveel \(noun[0])?").number == count, "\(noun[0])")
    }
    var verbs = 0
    for row in Self.session.overviewOfVerbs().rows {
      guard case .texts(let example) = row[3], let question = example.first else { continue }
      let answer = try Self.session.answer("welke \(question)?")
      // `welke functies starten processen?` has two readings.
      if answer.diagnostics.map(\.code) == ["question-ambiguous"] { continue }
      #expect(!answer.hasErrors && answer.rowCount > 0, "\(question)")
      verbs += 1
    }
    #expect(verbs > 20)
  }
}
