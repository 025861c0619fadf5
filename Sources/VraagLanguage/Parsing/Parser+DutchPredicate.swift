internal import VraagMetamodel
internal import VraagText

/// Dutch clauses that are joined.
extension Parser {
  /// `dutch-predicate = dutch-conjunction { "or" dutch-conjunction } ;`
  mutating func parseDutchPredicate(_ order: DutchOrder, _ gap: DutchGap) -> Predicate? {
    nested { parser in
      guard let first = parser.parseDutchConjunction(order, gap) else { return nil }
      return parser.parseDutchAlternatives(after: first, order, gap)
    }
  }

  /// The same when the first clause has been read.
  mutating func parseDutchPredicate(after clause: Predicate, _ order: DutchOrder, _ gap: DutchGap) -> Predicate? {
    guard let first = parseDutchConjuncts(after: clause, order, gap) else { return nil }
    return parseDutchAlternatives(after: first, order, gap)
  }

  private mutating func parseDutchAlternatives(
    after first: Predicate, _ order: DutchOrder, _ gap: DutchGap
  ) -> Predicate? {
    guard isDutchClauseJoined(by: .or, order) else { return first }
    var parts = [first]
    while isDutchClauseJoined(by: .or, order) {
      _ = eat(.comma)
      advance()
      guard let next = parseDutchConjunction(order, gap) else { return nil }
      parts.append(next)
    }
    return .or(parts)
  }

  /// `dutch-conjunction = dutch-clause { "and" dutch-clause } ;`
  mutating func parseDutchConjunction(_ order: DutchOrder, _ gap: DutchGap) -> Predicate? {
    guard let first = parseDutchClause(order, gap) else { return nil }
    return parseDutchConjuncts(after: first, order, gap)
  }

  private mutating func parseDutchConjuncts(
    after first: Predicate, _ order: DutchOrder, _ gap: DutchGap
  ) -> Predicate? {
    guard isDutchClauseJoined(by: .and, order) else { return first }
    var parts = [first]
    while isDutchClauseJoined(by: .and, order) {
      _ = eat(.comma)
      advance()
      guard let next = parseDutchClause(order, gap) else { return nil }
      parts.append(next)
    }
    return .and(parts)
  }

  /// Whether `en` or `of` and another clause of the same order stand at the cursor. A comma ends every open relative
  /// clause, so within one it joins nothing.
  private mutating func isDutchClauseJoined(by keyword: Keyword, _ order: DutchOrder) -> Bool {
    var index = position
    if openClauses == 0, token(at: index).kind == .comma { index += 1 }
    guard token(at: index).keyword == keyword else { return false }
    switch order {
    case .main where isDutchPredicateStart(at: index + 1): return true
    case .final where isDutchFinalClauses(at: index + 1): return true
    case .main, .final:
      isAuxiliaryCarried = isBehindPassive && isDutchParticipleAlone(at: index + 1)
      return isAuxiliaryCarried
    case .reduced: return isDutchParticipleClause(at: index + 1)
    }
  }

  /// Whether a participle stands here that shares the auxiliary before it: `worden geschreven maar niet gelezen`.
  private func isDutchParticipleAlone(at index: Int) -> Bool {
    guard token(at: index).keyword == .not || isDutchFiller(at: index),
      let participle = dutchParticiple(at: index + 1)
    else { return false }
    let next = token(at: participle.end)
    return isEnd(at: participle.end) || next.keyword == .and || next.keyword == .or || next.kind == .rightParenthesis
      || (isDutchPreposition(at: participle.end) && isObjectStart(at: participle.end + 1))
  }

  /// `dutch-relative = dutch-pronoun dutch-predicate ;`
  ///
  /// What follows `die` stays open, and takes every `en` and `of`, until a comma.
  mutating func parseDutchRelative(of head: NounPhrase) -> Predicate? {
    var gap = DutchGap(phrase: DutchRoles.Phrase(number: number(of: head), labels: lexicon.labels(of: head)))
    openClauses += 1
    defer { openClauses -= 1 }
    parseDutchPronoun(&gap)
    return parseDutchPredicate(.final, gap)
  }

  /// The number of a head, as it is written.
  private func number(of head: NounPhrase) -> GrammaticalNumber {
    switch head.head {
    case .noun(_, .some), .name, .identifier, .reference: return .singular
    case .either: return [.singular, .plural]
    case .other(let use):
      return nounNumber(at: firstToken(at: use.range.lower) + 1) ?? [.singular, .plural]
    case .noun(let use, nil):
      return nounNumber(at: firstToken(at: use.range.lower)) ?? [.singular, .plural]
    }
  }

  /// The first token at an offset; the two parts of `bedrijfsdienst` stand at one.
  func firstToken(at offset: UInt32) -> Int {
    var (low, high) = (0, tokens.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
