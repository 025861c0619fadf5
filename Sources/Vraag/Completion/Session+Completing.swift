internal import VraagEngine
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagText

extension Session {
  /// What may be typed at an offset of a text, in UTF-8; what stands behind the offset does not count.
  ///
  /// It is what the grammar allows there, and of the model what leaves the answer something: after `which processes
  /// read ` names of data that some process reads. Whether a name would make the answer empty is looked into for a
  /// few hundredths of a second; what is not decided by then is offered too.
  public func completions(in text: String, at offset: Int) -> Completions {
    let offset = min(max(0, offset), text.utf8.count)
    if Self.isPattern(text) { return patternCompletions(in: text, at: offset) }
    let gatherings = gatherings(in: text, at: offset, isForHint: false)
    var completions = Completions(
      gatherings.flatMap(\.ranked), total: gatherings.reduce(0) { $0 + $1.total }, in: text, at: offset)
    completions.isWithoutDeadEnds = gatherings.contains(where: \.isWithoutDeadEnds)
    return completions
  }

  /// How what is typed at the end of a text most probably goes on, to be shown behind it; nothing where it could be
  /// anything, or where the offset is not the end.
  public func hint(in text: String, at offset: Int) -> String? {
    guard offset == text.utf8.count, offset > 0, !Self.isPattern(text) else { return nil }
    let gatherings = gatherings(in: text, at: offset, isForHint: true)
    guard let before = gatherings.first?.expected.before.upper else { return nil }
    let typed = String(decoding: text.utf8.dropFirst(Int(before)), as: UTF8.self)
    let entries = gatherings.flatMap(\.ranked).sorted { ($0.rank, $0.candidate.text) < ($1.rank, $1.candidate.text) }
    if typed.isEmpty {
      // Between words: what must follow, or the noun of which most fits.
      guard let first = entries.first, text.last?.isWhitespace == true else { return nil }
      let hasSlots = gatherings.contains { !$0.expected.slots.isEmpty }
      let isCertain = !hasSlots && Set(entries.filter(\.isUsual).map(\.candidate.text)).count == 1
      let isNoun = gatherings[0].phraseOpenings != nil && first.isNoun
      return isCertain || isNoun ? first.candidate.text : nil
    }
    for entry in entries where entry.lower == Int(before) {
      if let rest = entry.candidate.text.rest(behind: typed) { return rest.isEmpty ? nil : rest }
    }
    return nil
  }

  /// What fits in each language in which the sentence can be, the session's own first.
  private func gatherings(in text: String, at offset: Int, isForHint: Bool) -> [Gathering] {
    let stop = deadline()
    let expected = completionBook.expected(in: text, at: offset, lexicon, first: language)
    return expected.enumerated().map { order, expected in
      var gathering = Gathering(
        session: self, text: text, at: offset, expected: expected, isForHint: isForHint, stop: stop)
      gathering.addSlots()
      gathering.addWords()
      if order > 0 { for index in gathering.ranked.indices { gathering.ranked[index].rank.isForeign = true } }
      return gathering
    }
  }

  /// Whether a text is right as far as it goes and no sentence yet: `which processes read`. What is wrong before its
  /// end is not, for no more text would mend it.
  package func isUnfinished(_ text: String) -> Bool {
    if Self.isPattern(text) { return isUnfinished(pattern: text) }
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
    let errors = parsed.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty, let end = SentenceEnd.split(text).last?.upper else { return false }
    if errors.allSatisfy({ $0.range.lower >= end }) { return true }
    // `welke rollen voeren`, which lacks its `uit`: more text would mend it where words are known that may follow.
    let isBegun = errors.allSatisfy { error in
      if error.range.lower >= end || error.code == "verb-incomplete" { return true }
      let word = Array(text.utf8)[Int(error.range.lower)..<Int(error.range.upper)]
      let own = lexicon.reading(.english)
      return error.code == "verb-unknown" && own.step(0, own.word(Array(word).span)) != 0
    }
    guard isBegun else { return false }
    return completionBook.expected(in: text + " ", at: text.utf8.count + 1, lexicon, first: language)
      .contains { !$0.words.isEmpty }
  }

  /// Raised when looking for dead ends has taken long enough.
  private func deadline() -> Cancellation {
    let clock = clock
    let end = clock() &+ 25_000_000
    return Cancellation { clock() > end }
  }
}

extension String {
  /// What follows another text that it begins with, without regard to case and marks.
  fileprivate func rest(behind typed: String) -> String? {
    guard count >= typed.count else { return nil }
    let begun = prefix(typed.count)
    return Folding.fold(begun) == Folding.fold(typed) ? String(dropFirst(typed.count)) : nil
  }
}

extension Ranked {
  /// Whether it is no other way to say something.
  fileprivate var isUsual: Bool { rank.group != .rare }

  /// Whether it is a noun of the question, and not one of many words that go on with something.
  fileprivate var isNoun: Bool { candidate.kind == .noun && rank.group == .thing }
}
