import Vraag
import VraagText

extension CheckReport {
  /// The score per theme and that of all.
  func summary(in language: Language) -> String {
    let lines = scores.map { score in
      Message(
        english: "\(score.theme): \(score.passed) of \(score.total)",
        dutch: "\(score.theme): \(score.passed) van \(score.total)")
    }
    return (lines + [total]).map { Escaping.singleLine($0.text(in: language)) + "\n" }.joined()
  }

  private var total: Message {
    let total = passed + failed
    let percentage = total == 0 ? 0 : passed * 100 / total
    let isOne = wrong == 1
    return Message(
      english: "\(passed) of \(total) expectations passed (\(percentage) %)"
        + (wrong == 0 ? "" : "; \(wrong) \(isOne ? "sentence is" : "sentences are") wrong"),
      dutch: "aan \(passed) van \(total) verwachtingen is voldaan (\(percentage) %)"
        + (wrong == 0 ? "" : "; \(wrong) \(isOne ? "zin is" : "zinnen zijn") fout"))
  }
}

extension Output {
  /// `{"summary":{"passed":4,"failed":2,"wrong":0,"themes":[{"name":"Privacy","passed":3,"total":4}]}}`
  mutating func append(summaryOf report: CheckReport) {
    append(#"{"summary":{"passed":"#)
    append(decimal: report.passed)
    append(#","failed":"#)
    append(decimal: report.failed)
    append(#","wrong":"#)
    append(decimal: report.wrong)
    append(#","themes":["#)
    for (index, score) in report.scores.enumerated() {
      append(index > 0 ? #",{"name":"# : #"{"name":"#)
      append(json: score.theme)
      append(#","passed":"#)
      append(decimal: score.passed)
      append(#","total":"#)
      append(decimal: score.total)
      append("}")
    }
    append("]}}\n")
  }
}

extension Answer {
  /// What does not fit, in a line: the first names, and how many more.
  func summary(in language: Language) -> String {
    let shown = rows.prefix(5).compactMap { Self.offender(in: $0) }.joined(separator: ", ")
    let rest = rowCount > 5 ? Message(english: " and \(rowCount - 5) more", dutch: " en nog \(rowCount - 5)") : nil
    let listed = shown + (rest?.text(in: language) ?? "")
    return ([listed] + notes.map { $0.text(in: language) }).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The name of what does not fit, or its id: it stands in the first column, or behind what it has the same of.
  private static func offender(in row: [Value]) -> String? {
    for cell in row {
      switch cell {
      case .element(let element): return element.name.isEmpty ? element.id : element.name
      case .relationship(let relationship): return relationship.name.isEmpty ? relationship.id : relationship.name
      default: continue
      }
    }
    return nil
  }

  /// What does not fit, in full.
  func details(in language: Language) -> String {
    let text = text(as: .table, Style(language: language))
    // The first line is the verdict.
    return String(text.drop { $0 != "\n" }.dropFirst())
  }
}
