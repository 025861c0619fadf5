internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// `condition = condition-conjunction { "or" [ "with" | "whose" ] condition-conjunction } ;`
  mutating func parseCondition() -> Condition? {
    nested { parser in
      let start = parser.position
      guard let first = parser.parseConditionConjunction() else { return nil }
      guard parser.isConditionJoined(by: .or) else { return first }
      var parts = [first]
      while parser.isConditionJoined(by: .or) {
        parser.advanceToCondition()
        guard let next = parser.parseConditionConjunction() else { return nil }
        parts.append(next)
      }
      return parser.isDenial(at: start) ? Self.neither(parts) : .or(parts)
    }
  }

  /// `no Status or Owner` denies both; a second `no`, and anything else than a test, begins anew.
  private static func neither(_ parts: [Condition]) -> Condition {
    guard case .not(.test(let first), let range) = parts[0] else { return .or(parts) }
    var tests = [Condition.test(first)]
    var whole = range
    for part in parts.dropFirst() {
      guard case .test(let test) = part else { return .or(parts) }
      tests.append(part)
      whole = whole.union(test.range)
    }
    return .not(.or(tests), range: whole)
  }

  /// Whether a condition begins with `no`.
  private func isDenial(at index: Int) -> Bool { token(at: index).keyword == .no && !isKeyLike(at: index) }

  mutating func reportCountOfValues() {
    report { Messages.valuesCounted($0) }
    giveUp()
  }

  /// A condition, and whether it is denied as a whole: `no Status`, which is said without a `not`.
  mutating func parseConditionThatMayBeDenied() -> (Condition, isNone: Bool)? {
    if at(.neither) { return parseNeitherCondition().map { ($0, true) } }
    let isNone = isDenial(at: position)
    if isCountOfValues(at: position) {
      reportCountOfValues()
      return nil
    }
    guard let condition = parseCondition() else { return nil }
    if isNone, case .not(let denied, _) = condition { return (denied, true) }
    return (condition, false)
  }

  /// `condition-conjunction = ( simple-condition | bounded-test ) { "and" [ "with" | "whose" ] simple-condition } ;`
  ///
  /// A comparison alone is one of the key before it: `Kosten > 10 and < 20`.
  private mutating func parseConditionConjunction() -> Condition? {
    let start = position
    guard let first = parseSimpleCondition() else { return nil }
    var parts = [first]
    while at(.and) {
      if let next = parseBoundedTestIfPresent(after: parts[parts.count - 1]) {
        parts.append(next)
      } else if isConditionJoined(by: .and) {
        advanceToCondition()
        guard let next = parseSimpleCondition() else { return nil }
        parts.append(next)
      } else {
        break
      }
    }
    if parts.count == 1 { return first }
    if isDenial(at: start) { reportUnclearDenial(parts[0], parts[1]) }
    return .and(parts)
  }

  /// `bounded-test = key lone-comparison "and" lone-comparison { "and" lone-comparison } ;`
  ///
  /// The next of its comparisons, where `and` stands before one.
  private mutating func parseBoundedTestIfPresent(after condition: Condition) -> Condition? {
    guard case .test(let test) = condition, test.comparison.isOperator, isLoneComparison(at: position + 1) else {
      return nil
    }
    advance()
    let start = position
    return parseOperatorComparison().map { .test(Test(key: test.key, comparison: $0, range: range(from: start))) }
  }

  /// Of `no Status and Owner` nobody knows whether an owner there must be.
  private mutating func reportUnclearDenial(_ denied: Condition, _ next: Condition) {
    guard case .not(.test(let first), let range) = denied, case .exists = first.comparison,
      case .test(let second) = next, case .exists = second.comparison
    else { return }
    reportBehind {
      Messages.keyDenialUnclear($0, range.union(second.range), $0.text(of: first.range), $0.text(of: second.range))
    }
  }

  /// Whether a joiner stands here before another condition, and not before a clause or a noun phrase.
  private func isConditionJoined(by keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    guard isPreposition(at: position + 1) else { return isConditionStart(at: position + 1) }
    let next = token(at: position + 2).kind
    return next == .word || next == .string || next == .leftParenthesis
  }

  /// `with Status = "x" and with Eigenaar`: saying it again is as good.
  private func isPreposition(at index: Int) -> Bool {
    token(at: index).keyword == .with || token(at: index).keyword == .whose
  }

  private mutating func advanceToCondition() {
    advance()
    if isPreposition(at: position) { advance() }
  }

  private func isConditionStart(at index: Int) -> Bool {
    let next = token(at: index)
    if next.kind == .leftParenthesis || next.keyword == .not {
      return isConditionStart(at: index + 1)
    }
    if next.keyword == .no {
      let denied = token(at: index + 1).kind
      return isBareWord(at: index + 1) || denied == .string || denied == .leftParenthesis || isOtherValue(at: index + 1)
    }
    if isOtherValue(at: index) { return true }
    guard next.kind == .word || next.kind == .string else { return false }
    if next.kind == .string { return true }
    if isVerb(at: index) || noun(at: index) != nil || isAuxiliary(next) {
      // `with Status or accesses between "A" and applications`
      let isEnds = token(at: index + 1).keyword == .between && !isBetweenValues(at: index + 1)
      // `and are in ("A" or "B")`
      let isPlace = isAuxiliary(next) && token(at: index + 1).keyword == .in
      return isOperator(at: index + 1) && !isEnds && !isPlace
    }
    // `and possibly contains "X"`
    if adverb(at: index) != nil, isPredicateStart(at: index + 1) { return false }
    if isComparison(at: index + 1) { return true }
    guard isBareWord(at: index) else { return false }
    // `with Status and Eigenaar read "X"`: what is open innermost takes it, as it does `with Status and "Eigenaar"`. A key of
    // several words would have quotes.
    let end = bareRunEnd(from: index)
    return end == index + 1 || !isPredicateStart(at: end)
  }

  /// What begins another clause: `have Status = "x" or have Type = "y"`.
  private func isAuxiliary(_ token: Token) -> Bool {
    token.keyword == .has || token.keyword == .is || token.keyword == .does
  }

  /// Whether a comparison stands here: an operator, or a value right behind its key.
  func isComparison(at index: Int) -> Bool {
    switch token(at: index).kind {
    case .string, .number: return true
    default: return isOperator(at: index)
    }
  }

  /// `A = 5`: a key that happens to be an article or the like.
  func isKeyLike(at index: Int) -> Bool {
    isComparison(at: index + 1) && token(at: index + 1).kind != .string && token(at: index + 1).kind != .number
  }

  func isOperator(at index: Int) -> Bool {
    switch token(at: index).kind {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return true
    default: break
    }
    switch token(at: index).keyword {
    // `die processen met Status bevat`: it is the verb, where no value follows.
    case .containing: return !isDutch || isPlainValue(at: index + 1)
    case .starting, .ending, .like, .matching, .before, .after: return true
    // `or serve between 2 and 4 processes`: things are counted.
    case .between: return (!takesEnds || isBetweenValues(at: index)) && !isCountRange(at: index)
    case .in: return token(at: index + 1).kind == .leftParenthesis
    default: return false
    }
  }

  /// Whether two values stand behind `between`. Of a relationship `between` anything else says the ends: `flows without
  /// Status between "A" and applications`.
  private func isBetweenValues(at index: Int) -> Bool {
    isPlainValue(at: index + 1) && token(at: index + 2).keyword == .and && isPlainValue(at: index + 3)
  }

  func isPlainValue(at index: Int) -> Bool {
    switch token(at: index).kind {
    case .string, .unterminatedString, .number, .parameter: true
    default: isBareWord(at: index)
    }
  }

  /// `simple-condition = "not" simple-condition | "(" condition ")" | "no" ( test | "(" condition ")" ) | test ;`
  private mutating func parseSimpleCondition() -> Condition? {
    let start = position
    if eat(.not) {
      return nested { $0.parseSimpleCondition() }.map { .not($0, range: range(from: start)) }
    }
    if at(.leftParenthesis) {
      let opening = current.range
      advance()
      guard let condition = parseCondition() else { return nil }
      closeParenthesis(opening)
      return condition
    }
    if isDenial(at: position) {
      advance()
      guard let denied = at(.leftParenthesis) ? parseSimpleCondition() : parseTest() else { return nil }
      return .not(denied, range: range(from: start))
    }
    return parseTest()
  }
}
