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

  /// A condition, and whether it is denied as a whole: `no Status`, which is said without a `not`.
  mutating func parseConditionThatMayBeDenied() -> (Condition, isNone: Bool)? {
    let isNone = isDenial(at: position)
    guard let condition = parseCondition() else { return nil }
    if isNone, case .not(let denied, _) = condition { return (denied, true) }
    return (condition, false)
  }

  /// `condition-conjunction = simple-condition { "and" [ "with" | "whose" ] simple-condition } ;`
  private mutating func parseConditionConjunction() -> Condition? {
    let start = position
    guard let first = parseSimpleCondition() else { return nil }
    guard isConditionJoined(by: .and) else { return first }
    var parts = [first]
    while isConditionJoined(by: .and) {
      advanceToCondition()
      guard let next = parseSimpleCondition() else { return nil }
      parts.append(next)
    }
    if isDenial(at: start) { reportUnclearDenial(parts[0], parts[1]) }
    return .and(parts)
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
      return isBareWord(at: index + 1) || denied == .string || denied == .leftParenthesis
    }
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
    case .between: return !takesEnds || isBetweenValues(at: index)
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

  /// `test = key [ comparison | "is" [ "not" ] is-comparison ] ;`
  mutating func parseTest() -> Condition? {
    let start = position
    guard let key = parseKey() else { return nil }
    let isVerbal = !isSaidOfSubject(at: position) && eat(.is)
    let isNegated = isVerbal && eat(.not)
    guard let comparison = parseComparison(isVerbal: isVerbal) else { return nil }
    let range = range(from: start)
    let test = Condition.test(Test(key: key, comparison: comparison, range: range))
    guard isNegated else { return test }
    if case .equal(let value) = comparison {
      return .test(Test(key: key, comparison: .notEqual(value), range: range))
    }
    return .not(test, range: range)
  }

  /// Whether the `are` behind a key says something of the subject: `with Eigenaar are served by …`, `are in view …`,
  /// `are applications`; but `with Soort is application` has a value.
  private func isSaidOfSubject(at index: Int) -> Bool {
    guard token(at: index).keyword == .is else { return false }
    let next = token(at: index + 1).keyword == .not ? index + 2 : index + 1
    let word = text(of: token(at: index)).lowercased()
    if isDutch {
      // `is door "X" gelezen`
      let isPassive =
        dutchParticiple(at: next) != nil || (token(at: next).keyword == .by && isObjectStart(at: next + 1))
      if word != "is" || isPassive || isEndOfDutchClause(at: next) { return true }
    }
    if token(at: index + 1).keyword == .there || endOfPassive(at: next) != nil { return true }
    if word == "are", noun(at: next) != nil { return true }
    guard token(at: next).keyword == .in else { return false }
    return token(at: next + 1).keyword == .folder || token(at: next + 1).keyword == .no || noun(at: next + 1) != nil
  }

  /// Whether nothing of a clause follows, so that an `is` before it is its verb: `(die onderdeel van "X" met Status is)`.
  private func isEndOfDutchClause(at index: Int) -> Bool {
    switch token(at: index).kind {
    case .rightParenthesis, .rightBracket, .colon: true
    default: isEnd(at: index) || token(at: index).keyword == .and || token(at: index).keyword == .or
    }
  }

  /// `comparison = operator-comparison | "at" ( "least" | "most" ) value | ( "more" | "fewer" ) "than" value | STRING |
  /// NUMBER ;`
  private mutating func parseComparison(isVerbal: Bool) -> Test.Comparison? {
    if let comparison = parseIsComparison() { return comparison }
    if isOperator(at: position) || (isVerbal && at(.in)) { return parseOperatorComparison() }
    switch current.kind {
    case .string, .unterminatedString, .number: return parseValue().map { .equal($0) }
    default:
      if isVerbal { return parseValue().map { .equal($0) } }
      return .exists
    }
  }

  /// `operator-comparison = "=" value | "!=" value | "<" value | "<=" value | ">" value | ">=" value | "between" value
  /// "and" value | "in" "(" value { "," value } ")" | "containing" value | "starting" "with" value | "ending" "with"
  /// value | "like" value | "matching" value | "before" value | "after" value ;`
  mutating func parseOperatorComparison() -> Test.Comparison? {
    switch current.kind {
    case .equal: return parseComparison(with: { .equal($0) })
    case .notEqual: return parseComparison(with: { .notEqual($0) })
    case .less: return parseComparison(with: { .less($0) })
    case .lessOrEqual: return parseComparison(with: { .lessOrEqual($0) })
    case .greater: return parseComparison(with: { .greater($0) })
    case .greaterOrEqual: return parseComparison(with: { .greaterOrEqual($0) })
    default: break
    }
    switch current.keyword {
    case .containing: return parseComparison(with: { .containing($0) })
    case .starting: return parseComparison(followedBy: .with) { .startingWith($0) }
    case .ending: return parseComparison(followedBy: .with) { .endingWith($0) }
    case .like: return parseComparison(with: { .like($0) })
    case .matching: return parseComparison(with: { .matching($0) })
    case .before: return parseComparison(with: { .before($0) })
    case .after: return parseComparison(with: { .after($0) })
    case .between: return parseBetweenValues()
    default: return parseOneOf()
    }
  }

  private mutating func parseComparison(with make: (Literal) -> Test.Comparison) -> Test.Comparison? {
    advance()
    return parseValue().map(make)
  }

  private mutating func parseComparison(
    followedBy keyword: Keyword, _ make: (Literal) -> Test.Comparison
  ) -> Test.Comparison? {
    advance()
    if !eat(keyword), !(isDutch && eat(.on)) { report(Messages.withMissing) }
    return parseValue().map(make)
  }

  /// `is-comparison = comparison | value ;`
  ///
  /// `Kosten is at least 5`.
  private mutating func parseIsComparison() -> Test.Comparison? {
    let next = token(at: position + 1).keyword
    switch current.keyword {
    case .at where next == .least:
      advance()
      return parseComparison(with: { .greaterOrEqual($0) })
    case .at where next == .most:
      advance()
      return parseComparison(with: { .lessOrEqual($0) })
    case .more where next == .than:
      advance()
      return parseComparison(with: { .greater($0) })
    case .fewer where next == .than:
      advance()
      return parseComparison(with: { .less($0) })
    default: return nil
    }
  }

  private mutating func parseBetweenValues() -> Test.Comparison? {
    advance()
    guard let low = parseValue() else { return nil }
    if !eat(.and) { report(Messages.betweenNeedsAnd) }
    return parseValue().map { .between(low, $0) }
  }

  private mutating func parseOneOf() -> Test.Comparison? {
    advance()
    let opening = current.range
    guard eat(.leftParenthesis) else {
      report(Messages.listMissing)
      return nil
    }
    var values: [Literal] = []
    repeat {
      guard let value = parseValue() else { return nil }
      values.append(value)
    } while eat(.comma) || eat(.or)
    closeParenthesis(opening)
    return .oneOf(values)
  }

  /// `key = WORD | STRING ;`
  mutating func parseKey() -> KeyUse? {
    let start = position
    switch current.kind {
    case .string, .unterminatedString:
      let text = parseString()
      note(.key, from: start)
      return KeyUse(text: text, isQuoted: true, range: range(from: start))
    case .word where !Self.isJoiner(current.keyword):
      advance()
      if isBareWord(at: position), token(at: position).kind == .word { return parseLongKey(from: start) }
      note(.key, from: start)
      let range = range(from: start)
      return KeyUse(text: text(of: range), isQuoted: false, range: range)
    default:
      report(Messages.keyMissing)
      return nil
    }
  }

  /// Several words in the place of a key: it needs quotes if a comparison follows.
  private mutating func parseLongKey(from start: Int) -> KeyUse? {
    let end = bareRunEnd(from: position)
    guard isComparison(at: end) || isEnd(at: end) || isOf(at: end) else {
      let range = range(from: start)
      note(.key, from: start)
      return KeyUse(text: text(of: range), isQuoted: false, range: range)
    }
    position = end
    note(.key, from: start)
    let range = range(from: start)
    reportBehind { Messages.keyNeedsQuotes($0.text(of: range), range) }
    return KeyUse(text: text(of: range), isQuoted: true, range: range)
  }

  private static func isJoiner(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .and, .or, .not, .that, .which, .with, .without, .by: true
    default: false
    }
  }

  /// `value = STRING | NUMBER | WORD | PARAMETER ;`
  mutating func parseValue() -> Literal? {
    let start = position
    defer { note(.value, from: start) }
    switch current.kind {
    case .string, .unterminatedString:
      let text = parseString()
      return Literal(text: text, form: .string, range: range(from: start))
    case .number:
      advance()
      let range = range(from: start)
      return Literal(text: text(of: range), form: .number, range: range)
    case .parameter:
      advance()
      return Literal(text: parameterName(at: start), form: .parameter, range: range(from: start))
    case .word:
      advance()
      return parseWordValue(from: start)
    default:
      report(Messages.valueMissing)
      return nil
    }
  }

  /// A word as value; words behind it that mean nothing belong to it, but want quotes.
  private mutating func parseWordValue(from start: Int) -> Literal {
    let end = bareRunEnd(from: position)
    if end > position, !isObjectStart(at: end) || isEnd(at: end) {
      position = end
      let range = range(from: start)
      reportBehind { Messages.valueNeedsQuotes($0.text(of: range), range) }
    }
    let range = range(from: start)
    return Literal(text: text(of: range), form: .word, range: range)
  }
}
