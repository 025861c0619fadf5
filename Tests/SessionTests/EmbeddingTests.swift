import Foundation
import Testing
import Vraag
import VraagText

/// The session as a program of someone else uses it, on the model school.
@Suite struct EmbeddingTests {
  private let session: Session

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    session = try Session(models: [root.appendingPathComponent("samples/modelschool.xml").path])
  }

  @Test func aModelIsTestedLikeCode() throws {
    let answer = try session.answer(#"which applications serve "Inschrijven leerling"?"#)
    #expect(answer.names == answer.names.sorted { $0.lowercased() < $1.lowercased() })
    #expect(try session.answer("how many processes?").number == session.answer("which processes?").rowCount)
    #expect(try session.answer(#"does "DUO" flow to "DUO"?"#).truth == false)
  }

  @Test func whatIsOddAboutTheFilesCanBeAsked() {
    #expect(session.loadWarnings.allSatisfy { $0.count > 0 && !$0.message.english.isEmpty })
  }

  @Test func aFixMendsTheSentence() throws {
    let text = #"which processes raed "Leerling"?"#
    let wrong = try session.answer(text)
    let fix = try #require(wrong.diagnostics.first?.fixes.first)
    #expect(!(try session.answer(fix.applied(to: text)).hasErrors))
  }

  @Test func everyFormatWritesEveryKindOfAnswer() throws {
    let sentences = [
      "which roles perform which processes?", "how many roles?", #"does "DUO" flow to "Gemeente"?"#,
      #"describe "Leerling""#, "which flows?", "which processes per Status?", "which processes showing Status, Kosten?",
      "which goals that are read by anything?",
    ]
    for sentence in sentences {
      for format in Format.allCases {
        let answer = try session.answer(sentence)
        #expect(answer.rowCount == 0 || !answer.text(as: format).isEmpty, "\(sentence) as \(format)")
      }
    }
  }

  @Test func tablesInATerminalStayWithinIt() throws {
    let answer = try session.answer("which applications serve which processes that read which data?")
    for line in answer.text(as: .table, Style(width: 60)).split(separator: "\n") {
      #expect(DisplayWidth.cells(of: line) <= 60)
    }
  }

  @Test func anAnswerMayBeAskedFromSeveralThreads() async throws {
    let session = session
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try session.answer("which roles perform which processes?").rowCount } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(counts.count == 1)
  }
}
