package import Vraag
import VraagText

/// The pattern that a question is shown as asks the same; where there is none it is said why.
package struct QuestionPatternLaw {
  /// How many rows the pattern has; nothing where there is none.
  package var rows: Int?
  /// What does not hold.
  package var complaint: String?

  package init(_ session: Session, _ sentence: String) {
    do {
      let explanation = try session.explain(sentence)
      guard let pattern = explanation.pattern else { return }
      let (asked, drawn) = (try session.answer(sentence), try session.answer(pattern))
      rows = asked.rowCount
      if let wrong = drawn.diagnostics.first {
        complaint = "the pattern is wrong: \(wrong.message.english)\n\(pattern)"
      } else {
        complaint = Self.difference(asked, drawn, pattern)
      }
    } catch {
      complaint = "stopped: \(error)"
    }
  }

  private static func difference(_ asked: Answer, _ drawn: Answer, _ pattern: String) -> String? {
    let last = pattern.split(separator: "\n").last { !$0.hasPrefix("LIMIT ") } ?? ""
    // Behind the id of what else would be alike the order is settled.
    let isOrdered = last.hasPrefix("ORDER BY ") && last.hasSuffix(".id")
    let isCut = pattern.contains("\nLIMIT ") && !isOrdered
    var (own, other) = (rows(asked, isCut: isCut), rows(drawn, isCut: isCut))
    if !isOrdered { (own, other) = (own.sorted(), other.sorted()) }
    if pattern.contains("avg("), areAlikeRounded(own, other, by: 0.005) { return nil }
    if pattern.contains("100.0 *"), areAlikeRounded(own, other, by: 0.1) { return nil }
    return own == other ? nil : "another answer: \(own) and \(other)\n\(pattern)"
  }

  /// Rows as they can be compared: of those that are cut off, between equals, only the numbers that they were sorted by.
  private static func rows(_ answer: Answer, isCut: Bool) -> [String] {
    answer.rows.map { row in
      row.compactMap { value in
        // Patterns do not tell why.
        if case .explanation = value { return nil }
        if isCut, case .number = value { return key(value) }
        return isCut ? nil : key(value)
      }.joined(separator: " ")
    }
  }

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

  /// A question rounds an average to two decimals, and a share to one, but to none and all only where it is that.
  private static func areAlikeRounded(_ own: [String], _ other: [String], by bound: Double) -> Bool {
    guard own.count == 1, other.count == 1 else { return false }
    let (one, two) = (own[0].split(separator: " "), other[0].split(separator: " "))
    guard let first = Double(one[0]), let second = Double(two[0]), one.dropFirst() == two.dropFirst() else {
      return false
    }
    return abs(first - second) < bound + 0.000_001
  }
}
