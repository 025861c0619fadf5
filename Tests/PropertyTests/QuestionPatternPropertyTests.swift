import Testing
import Vraag
import VraagTesting

/// The pattern that a question is shown as asks the same.
@Suite struct QuestionPatternPropertyTests {
  @Test func aQuestionAndItsPatternHaveTheSameAnswer() {
    var (shown, found) = (0, 0)
    PropertyRun.eachSentence { graph, sentence in
      let law = QuestionPatternLaw(Session(graph), sentence.text)
      if let rows = law.rows { (shown, found) = (shown + 1, found + rows) }
      return law.complaint
    }
    #expect(shown > PropertyRun.cases / 8 && found > shown / 2, "\(shown) patterns with \(found) rows")
    print("\(shown) of \(PropertyRun.cases) questions are shown as patterns, with \(found) rows")
  }
}
