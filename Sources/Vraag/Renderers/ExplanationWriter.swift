internal import VraagText

extension Explanation {
  /// The explanation for people; in JSON where the format is one of its kinds.
  package func render(as format: Format, _ style: Style, into output: inout Output) {
    switch format {
    case .json, .jsonl: appendJSON(style, to: &output)
    case .table, .line, .csv, .tsv, .markdown, .html, .dot, .mermaid, .tree: output.append(text(style))
    }
  }

  /// The explanation for people.
  public func text(_ style: Style = Style()) -> String {
    func heading(_ english: String, _ dutch: String) -> String {
      let text = Message(english: english, dutch: dutch).text(in: style.language)
      return style.isColored ? "\u{1B}[1m\(text)\u{1B}[0m\n" : text + "\n"
    }
    func indented(_ text: String) -> String {
      Escaping.multiLine(text).split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    var text = ""
    for language in Language.allCases {
      guard let sentence = canonical[language] else { continue }
      text += heading("Sentence (\(language.rawValue))", "Zin (\(language.rawValue))") + indented(sentence)
    }
    if changesSession { return text }
    if let shown = pattern ?? noPattern.map({ Message.thereIsNoPattern($0).text(in: style.language) }) {
      text += heading("As a pattern", "Als patroon") + indented(shown)
    }
    text += heading("Plan", "Plan") + indented(plan)
    if !steps.isEmpty {
      text += heading("Rules", "Regels")
      for step in steps { text += indented("\(step.rule): \(step.before)\n  → \(step.after)") }
      text += heading("Plan after the rules", "Plan na de regels") + indented(finalPlan)
    }
    text += heading("As it was run", "Zoals uitgevoerd") + indented(OperatorTable(run, style, showsTime: false).text)
    text += heading("Work", "Werk") + indented(Words.work(work, style.language))
    for note in notes {
      text += Words.note(note, style) + "\n"
    }
    return text
  }

  /// What ran and how long each part took, for people.
  public func profile(_ style: Style = Style()) -> String {
    OperatorTable(run, style, showsTime: true).text
      + Words.work(work, style.language) + ", " + Words.time(elapsedNanoseconds, style.language) + "\n"
  }

  private func appendJSON(_ style: Style, to output: inout Output) {
    output.append(#"{"explanation":{"canonical":{"#)
    var isFirst = true
    for language in Language.allCases {
      guard let sentence = canonical[language] else { continue }
      if !isFirst { output.append(",") }
      isFirst = false
      output.append(json: language.rawValue)
      output.append(":")
      output.append(json: sentence)
    }
    output.append(#"},"pattern":"#)
    if let pattern { output.append(json: pattern) } else { output.append("null") }
    if let noPattern {
      output.append(#","noPattern":"#)
      output.append(json: noPattern.text(in: style.language))
    }
    output.append(#","plan":"#)
    output.append(json: plan)
    output.append(#","rules":["#)
    for (index, step) in steps.enumerated() {
      if index > 0 { output.append(",") }
      output.append(#"{"rule":"#)
      output.append(json: step.rule)
      output.append(#","before":"#)
      output.append(json: step.before)
      output.append(#","after":"#)
      output.append(json: step.after)
      output.append("}")
    }
    output.append(#"],"finalPlan":"#)
    output.append(json: finalPlan)
    output.append(#","run":"#)
    append(run, to: &output)
    output.append(#","work":"#)
    append(work, to: &output)
    output.append(#"},"rowCount":"#)
    output.append(decimal: rowCount)
    output.append(#","elapsedMilliseconds":"#)
    output.append(milliseconds: elapsedNanoseconds)
    output.append(#","notes":"#)
    output.append(jsonArray: (diagnostics.map(\.message) + notes).lazy.map { $0.text(in: style.language) })
    output.append("}\n")
  }

  private func append(_ work: WorkCounts, to output: inout Output) {
    output.append("{")
    for (index, count) in work.byName.enumerated() {
      if index > 0 { output.append(",") }
      output.append(json: count.name)
      output.append(":")
      output.append(decimal: count.count)
    }
    output.append("}")
  }

  private func append(_ operators: [Operator], to output: inout Output) {
    output.append("[")
    for (index, part) in operators.enumerated() {
      if index > 0 { output.append(",") }
      output.append(#"{"operator":"#)
      output.append(json: part.name)
      output.append(#","rows":"#)
      output.append(decimal: part.rows)
      output.append(#","work":"#)
      append(part.work, to: &output)
      output.append(#","milliseconds":"#)
      output.append(milliseconds: part.nanoseconds)
      output.append(#","inputs":"#)
      append(part.inputs, to: &output)
      output.append("}")
    }
    output.append("]")
  }
}
