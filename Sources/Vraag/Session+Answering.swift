internal import VraagAnalysis
internal import VraagEngine
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

extension Session {
  /// Answers one sentence.
  ///
  /// A wrong sentence is answered too: with what is wrong about it.
  public func answer(_ text: String, within bounds: Bounds = Bounds()) throws(Failure) -> Answer {
    try answer(text, within: bounds, recordedBy: nil)
  }

  /// The same, and writes down what each part of the plan took.
  func answer(_ text: String, within bounds: Bounds, recordedBy recorder: Recorder?) throws(Failure) -> Answer {
    let start = clock()
    let mark = Prepared<PreparedSentence>.mark(of: text)
    if let known = prepared.sentences.find(text, mark) {
      return try answer(known, start, within: bounds, recorder) { _, _ in known.notes }
    }
    if Self.isPattern(text) { return try answer(pattern: text, mark, start, within: bounds) }
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
    guard let sentence = parsed.sentence else {
      return Answer(parsed.diagnostics.told, model, elapsed: clock() - start)
    }
    if case .change(let change) = sentence.kind, !parsed.diagnostics.hasErrors {
      return Answer([.notRun(change)], model, elapsed: clock() - start)
    }
    if !sentence.suppositions.isEmpty {
      let changed = try supposing(sentence.suppositions, language: sentence.language, within: bounds)
      let known = (parsed.diagnostics + changed.diagnostics, changed.notes)
      return try changed.session.answer(sentence, text, mark, start, known, within: bounds, recorder)
    }
    return try answer(sentence, text, mark, start, (parsed.diagnostics, []), within: bounds, recorder)
  }

  /// Answers a sentence that was parsed, of which some diagnostics and notes are known.
  private func answer(
    _ sentence: Sentence, _ text: String, _ mark: UInt32, _ start: UInt64, _ known: ([Diagnostic], [Message]),
    within bounds: Bounds, _ recorder: Recorder?
  ) throws(Failure) -> Answer {
    let analysis = analyzer.analyze(sentence) { bounds.stop.cancellation.isRaised }
    try check(bounds.stop)
    let diagnostics = (known.0 + analysis.diagnostics).withoutVainQuotes.told
    guard let plan = analysis.plan, !diagnostics.contains(where: { $0.severity == .error }) else {
      return Answer(diagnostics.inOtherWords(text, lexicon), model, elapsed: clock() - start)
    }
    var new = PreparedSentence(
      text: text, plan: plan, rewritten: Rule.rewriting(plan).plan, diagnostics: diagnostics,
      notes: known.1 + analysis.notes.filter { !known.1.contains($0) },
      language: sentence.language, format: analysis.format.flatMap(Format.init),
      expected: VerdictHeading(sentence, plan, text: text))
    return try answer(new, start, within: bounds, recorder) { table, executor in
      new.notes += notes(on: table, to: plan, sentence, &executor, within: bounds)
      // Notes that somebody stopped are to be worked out another time.
      if !bounds.stop.cancellation.isRaised { prepared.sentences.add(text, new, mark) }
      return new.notes
    }
  }

  /// Runs a sentence that was understood.
  private func answer(
    _ prepared: PreparedSentence, _ start: UInt64, within bounds: Bounds, _ recorder: Recorder?,
    notes: (Table, inout Executor) -> [Message]
  ) throws(Failure) -> Answer {
    do {
      var executor = Executor(model.graph, limits: Limits(bounds, literal: literal), orders: orders)
      executor.recorder = recorder
      let table = try executor.run(prepared.rewritten)
      executor.recorder = nil
      var answer = Answer(table, to: prepared.plan, model, language, asked: prepared.language)
      answer.elapsedNanoseconds = clock() - start
      answer.work = WorkCounts(executor.work)
      answer.diagnostics = prepared.diagnostics
      answer.format = prepared.format
      if let expected = prepared.expected { answer.verdict = table.verdict.map { Verdict(expected, $0) } }
      answer.notes = notes(table, &executor)
      return answer
    } catch {
      return Answer(prepared.diagnostics + [try diagnostic(error, prepared.text)], model, elapsed: clock() - start)
    }
  }

  private func check(_ stop: Stop) throws(Failure) {
    do throws(QueryFailure) { try stop.cancellation.check() } catch { _ = try diagnostic(error, "") }
  }

  /// A failure that is the user's mistake, as such; others are thrown.
  func diagnostic(_ failure: QueryFailure, _ text: String) throws(Failure) -> Diagnostic {
    switch failure {
    case .interrupted: throw Failure(kind: .interrupted, code: "question-interrupted", message: .interrupted)
    case .timedOut: throw Failure(kind: .timedOut, code: "question-timed-out", message: .timedOut)
    case .tooManyRows(let limit):
      throw Failure(kind: .tooManyRows, code: "question-too-many-rows", message: .tooManyRows(limit: limit))
    case .tooMuchMemory(let kept, let limit):
      throw Failure(kind: .tooMuchMemory, code: "question-too-much-memory", message: .tooMuchMemory(kept, limit))
    case .badPattern(let pattern, let reason):
      return Diagnostic(
        .error, "condition-bad-pattern", .badPattern(pattern, reason: reason), at: Self.range(of: pattern, in: text))
    case .wrongValue(let fault): return Diagnostic(fault, in: text)
    case .costlyPattern(let pattern):
      return Diagnostic(
        .error, "condition-costly-pattern", .costlyPattern(pattern), at: Self.range(of: pattern, in: text))
    }
  }

  /// Where a pattern stands in a sentence; the whole sentence when it comes from a parameter.
  private static func range(of pattern: String, in text: String) -> TextRange {
    let bytes = Array(text.utf8)
    let wanted = Array(pattern.utf8)
    for start in bytes.indices where bytes[start...].starts(with: wanted) {
      return TextRange(start, start + wanted.count)
    }
    return TextRange(0, bytes.count)
  }
}

extension Limits {
  init(_ bounds: Bounds, literal: LiteralReading? = nil) {
    self.init(
      maximumRows: bounds.maximumRows, maximumMemory: bounds.maximumMemory, cancellation: bounds.stop.cancellation,
      literal: literal)
  }
}

extension [Diagnostic] {
  /// What is wrong with a sentence, unless a word in it is unknown and there is a known way to ask the whole of it.
  fileprivate func inOtherWords(_ text: String, _ lexicon: Lexicon) -> [Diagnostic] {
    guard contains(where: { ["key-is-noun", "key-unknown", "word-unknown"].contains($0.code) }),
      let asked = Parser.askedOtherwise(text, lexicon: lexicon)
    else { return self }
    return [asked]
  }

  /// What was no property but a comparison needs no quotes.
  fileprivate var withoutVainQuotes: [Diagnostic] {
    let unknown = filter { $0.code == "key-unknown" && !$0.fixes.isEmpty }.map(\.range)
    return filter { $0.code != "key-needs-quotes" || !unknown.contains($0.range) }
  }
}
