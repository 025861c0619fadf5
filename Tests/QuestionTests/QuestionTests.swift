import Foundation
import Testing
import Vraag
import VraagText

/// The 99 questions that analysts ask, each in English and in Dutch, on a model that has an answer.
///
/// `questions.tsv` says how each is asked; `answers.py` finds the same answer in the model file by other means, a few lines
/// a question. Rows are compared whole, whatever their order: concepts by their ids.
@Suite struct QuestionTests {
  @Test(arguments: Question.asked) func aSentenceAnswersWhatTheFileSays(_ question: Question) throws {
    let session = try #require(Models.sessions[question.model] ?? nil, "no model \(question.model)")
    let expected = try #require(Models.expected[question.key], "answers.py answers \(question.key)")
    #expect(!expected.rows.isEmpty, "a question whose answer is nothing shows nothing")
    #expect(question.answer == expected.summary, "questions.tsv says \(question.answer)")
    for sentence in [question.english, question.dutch] {
      let found = try Found(sentence, asked: session, columns: expected.width)
      #expect(found.rows == expected.rows, "\(sentence)\n\(found.difference(from: expected))")
    }
  }

  /// Where a question is shown as a pattern, that has the answer too.
  @Test func patternsAnswerWhatTheFileSays() throws {
    var count = 0
    for question in Question.asked {
      let session = try #require(Models.sessions[question.model] ?? nil, "no model \(question.model)")
      let expected = try #require(Models.expected[question.key], "answers.py answers \(question.key)")
      guard let pattern = try session.explain(question.english).pattern else { continue }
      let found = try Found(pattern, asked: session, columns: expected.width)
      // Patterns know views by their names.
      let rows = pattern.contains("UNWIND views(") ? try named(expected.rows, session) : expected.rows
      #expect(found.rows == rows, "\(question.english)\n\(pattern)\n\(found.difference(from: expected))")
      count += 1
    }
    #expect(count > 76, "\(count) questions are shown as patterns")
  }

  /// Rows with the names of views in place of their ids.
  private func named(_ rows: [String], _ session: Session) throws -> [String] {
    var rows = rows
    for case .element(let view) in try session.answer("which views are there?").rows.joined() {
      rows = rows.map { $0.replacing("\"\(view.id)\"", with: "\"\(view.name)\"") }
    }
    return rows.sorted()
  }

  @Test func allNinetyNineAreThere() {
    let numbers = Set(Question.all.compactMap { Int($0.key.prefix { $0.isNumber }) })
    #expect(numbers == Set(1...99))
    #expect(Set(Question.all.map(\.key)).count == Question.all.count)
  }

  @Test func fewerThanFiveCannotBeAskedAndEachSaysWhy() {
    let missing = Question.all.filter { !$0.isAsked }
    #expect(missing.count < 5, "\(missing.map(\.key))")
    for question in missing {
      #expect(question.answer.count > 40 && question.dutch.isEmpty, "\(question.key) says why, or is asked in both")
    }
  }

  @Test func thePageIsWhatTheQuestionsAre() throws {
    #expect(try Models.python("page.py", "--check").status == 0, "run Tests/QuestionTests/page.py")
  }
}

/// One line of `questions.tsv`.
struct Question: Sendable, CustomTestStringConvertible {
  var key, model, answer, vraag, question, dutch, english: String

  var isAsked: Bool { !english.isEmpty }
  var testDescription: String { "\(key) \(question)" }

  static let asked = all.filter(\.isAsked)
  static let all: [Question] = {
    let text = (try? String(contentsOf: Models.folder.appending(path: "questions.tsv"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let part = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      precondition(part.count == 7, "questions.tsv has seven columns: \(line)")
      return Question(
        key: part[0], model: part[1], answer: part[2], vraag: part[3], question: part[4], dutch: part[5],
        english: part[6])
    }
  }()
}
