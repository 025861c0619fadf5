internal import VraagAnalysis
internal import VraagEngine
internal import VraagLanguage
internal import VraagPlan
internal import VraagText

extension Session {
  /// Answers one sentence and tells how.
  public func explain(_ text: String, within bounds: Bounds = Bounds()) throws(Failure) -> Explanation {
    let recorder = Recorder(clock: clock)
    let answer = try answer(text, within: bounds, recordedBy: recorder)
    var explanation = Explanation(answer)
    explanation.run = recorder.steps.map(Explanation.Operator.init)
    if Self.isPattern(text) {
      explanation.plan = patternPlan(of: text)
      // What writes is shown and not done: who explains it wants to know what it would do.
      explanation.diagnostics.removeAll { $0.code == Diagnostic.notRunCode }
      explanation.finalPlan = explanation.plan
      return explanation
    }
    // Asked once more, for the words: the answer keeps nothing of how it was found.
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
    guard let sentence = parsed.sentence else { return explanation }
    if case .change = sentence.kind {
      explanation.changesSession = true
      explanation.diagnostics.removeAll { $0.code == Diagnostic.notRunCode }
      for language in Language.allCases {
        explanation.canonical[language] = canonical(sentence, in: language)
      }
      return explanation
    }
    let changed = try supposing(sentence.suppositions, language: sentence.language, within: bounds).session
    guard let plan = changed.analyzer.analyze(sentence).plan else { return explanation }
    for language in Language.allCases {
      explanation.canonical[language] = canonical(sentence, in: language)
    }
    if !sentence.suppositions.isEmpty {
      explanation.noPattern = .suppositionsHaveNoPattern
    } else if loadedGraph == nil {
      switch QuestionPattern.shown(for: plan, modelGraph, orders) {
      case .pattern(let text): explanation.pattern = text
      case .none(let reason): explanation.noPattern = reason
      }
    }
    let rewriting = Rule.rewriting(plan)
    explanation.plan = plan.description.joined(separator: "\n")
    explanation.finalPlan = rewriting.plan.description.joined(separator: "\n")
    explanation.steps = rewriting.changes.map {
      Explanation.Step(rule: $0.rule, before: $0.before.description, after: $0.after.description)
    }
    return explanation
  }
}

extension Explanation.Operator {
  fileprivate init(_ step: Recorder.Step) {
    self.init(
      name: step.name, rows: step.rows, work: WorkCounts(step.work), nanoseconds: step.nanoseconds,
      inputs: step.inputs.map(Self.init))
  }
}

extension Explanation {
  /// What the answer itself tells.
  fileprivate init(_ answer: Answer) {
    self.init(
      canonical: [:], plan: "", steps: [], finalPlan: "", run: [], work: answer.work, rowCount: answer.rowCount,
      notes: answer.notes, diagnostics: answer.diagnostics, elapsedNanoseconds: answer.elapsedNanoseconds)
  }
}
