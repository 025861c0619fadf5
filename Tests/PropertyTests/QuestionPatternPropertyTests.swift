import Testing
import Vraag
import VraagTesting
import VraagText

/// The pattern that a question is shown as asks the same.
@Suite struct QuestionPatternPropertyTests {
  /// A cell, told apart from others as questions and patterns both tell it.
  private static func key(_ value: Value) -> String {
    switch value {
    // Patterns give the names of views, which have them for themselves.
    case .element(let element) where element.type == "View": element.name
    case .element(let element): "element \(element.id)"
    case .relationship(let relationship): "relationship \(relationship.id)"
    case .boolean(let truth): "\(truth)"
    case .number(let number): "\(number)"
    case .null, .texts([]), .decimal(nil): "nothing"
    case .decimal(let number?): Double(number).map { key(.float($0)) } ?? number
    case .texts(let texts): texts.joined(separator: "|")
    case .text(let text): text
    case .list(let members): members.map(key).joined(separator: "|")
    case .float(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    default: "\(value)"
    }
  }

  /// Rows as they can be compared: of those that are cut off, between equals, only the numbers that they were sorted by.
  private static func rows(_ answer: Answer, isCut: Bool) -> [String] {
    answer.rows.map { row in
      row.compactMap { value in
        if isCut, case .number = value { return key(value) }
        return isCut ? nil : key(value)
      }.joined(separator: " ")
    }.sorted()
  }

  /// A question rounds an average to two decimals, and a share to one, but to none and all only where it is that.
  private static func areAlikeRounded(_ own: [String], _ other: [String], by bound: Double) -> Bool {
    guard own.count == 1, other.count == 1 else { return false }
    let (one, two) = (own[0].split(separator: " "), other[0].split(separator: " "))
    guard let first = Double(one[0]), let second = Double(two[0]), one.dropFirst() == two.dropFirst() else {
      return false
    }
    return abs(first - second) < bound + 0.000_001
  }

  @Test func aQuestionAndItsPatternHaveTheSameAnswer() {
    var (shown, found) = (0, 0)
    PropertyRun.eachSentence { graph, sentence in
      let session = Session(graph)
      do {
        guard let pattern = try session.explain(sentence.text).pattern else { return nil }
        let (asked, drawn) = (try session.answer(sentence.text), try session.answer(pattern))
        if let wrong = drawn.diagnostics.first { return "the pattern is wrong: \(wrong.message.english)\n\(pattern)" }
        shown += 1
        let isCut = pattern.contains("\nLIMIT ")
        let (own, other) = (Self.rows(asked, isCut: isCut), Self.rows(drawn, isCut: isCut))
        found += own.count
        if pattern.contains("avg("), Self.areAlikeRounded(own, other, by: 0.005) { return nil }
        if pattern.contains("100.0 *"), Self.areAlikeRounded(own, other, by: 0.1) { return nil }
        return own == other ? nil : "another answer: \(own) and \(other)\n\(pattern)"
      } catch {
        return "stopped: \(error)"
      }
    }
    #expect(shown > PropertyRun.cases / 8 && found > shown / 2, "\(shown) patterns with \(found) rows")
    print("\(shown) of \(PropertyRun.cases) questions are shown as patterns, with \(found) rows")
  }
}
