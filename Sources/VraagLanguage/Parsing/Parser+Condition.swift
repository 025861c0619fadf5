internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// `condition = condition-conjunction { "or" [ "with" | "whose" ] condition-conjunction } ;`
  mutating func parseCondition() -> Condition? {
    nested { parser in
      guard let first = parser.parseConditionConjunction() else { return nil }
      guard parser.isConditionJoined(by: .or) else { return first }
      var parts = [first]
      while parser.isConditionJoined(by: .or) {
        parser.advanceToCondition()
        guard let next = parser.parseConditionConjunction() else { return nil }
        parts.append(next)
      }
      return .or(parts)
    }
  }

  /// `condition-conjunction = simple-condition { "and" [ "with" | "whose" ] simple-condition } ;`
  private mutating func parseConditionConjunction() -> Condition? {
    guard let first = parseSimpleCondition() else { return nil }
    guard isConditionJoined(by: .and) else { return first }
    var parts = [first]
    while isConditionJoined(by: .and) {
      advanceToCondition()
      guard let next = parseSimpleCondition() else { return nil }
      parts.append(next)
    }
    return .and(parts)
  }

  /// Whether a joiner stands here before another condition, and not before a clause or a noun phrase.
  private func isConditionJoined(by keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    guard isPreposition(at: position + 1) else { return isConditionStart(at: position + 1) }
    return token(at: position + 2).kind == .word || token(at: position + 2).kind == .string
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
    if next.keyword == .no { return isBareWord(at: index + 1) || token(at: index + 1).kind == .string }
    guard next.kind == .word || next.kind == .string else { return false }
    if next.kind == .string { return true }
    if isVerb(at: index) || noun(at: index) != nil || isAuxiliary(next) { return isOperator(at: index + 1) }
    if isComparison(at: index + 1) { return true }
    return isBareWord(at: index) && !isPredicateStart(at: bareRunEnd(from: index))
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
    case .containing, .starting, .ending, .like, .matching, .before, .after, .between: return true
    case .in: return token(at: index + 1).kind == .leftParenthesis
    default: return false
    }
  }

  /// `simple-condition = "not" simple-condition | "(" condition ")" | "no" key | test ;`
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
    if at(.no), !isKeyLike(at: position) {
      advance()
      guard let key = parseKey() else { return nil }
      let test = Test(key: key, comparison: .exists, range: key.range)
      return .not(.test(test), range: range(from: start))
    }
    return parseTest()
  }

  /// `test = key [ comparison | "is" [ "not" ] is-comparison ] ;`
  mutating func parseTest() -> Condition? {
    let start = position
    guard let key = parseKey() else { return nil }
    let isVerbal = !isSaidOfSubject && eat(.is)
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

  /// `served by`, `read or written by`.
  private func isPassive(at index: Int) -> Bool {
    var index = index
    while copularVerb(at: index) == nil {
      guard let end = participle(at: index)?.end, token(at: end).keyword == .or || token(at: end).keyword == .and else {
        return false
      }
      index = end + 1
    }
    return true
  }

  /// Whether the `are` behind a key says something of the subject: `with Eigenaar are served by …`, `are in view …`,
  /// `are applications`; but `with Soort is application` has a value.
  private var isSaidOfSubject: Bool {
    guard at(.is) else { return false }
    let next = token(at: position + 1).keyword == .not ? position + 2 : position + 1
    if isDutch, text(of: current).lowercased() != "is" { return true }
    if isExistence || isPassive(at: next) { return true }
    if text(of: current.range).lowercased() == "are", noun(at: next) != nil { return true }
    guard token(at: next).keyword == .in else { return false }
    return token(at: next + 1).keyword == .folder || token(at: next + 1).keyword == .no || noun(at: next + 1) != nil
  }

  /// `comparison = "at" ( "least" | "most" ) value | ( "more" | "fewer" ) "than" value | [ "=" ] value | "!=" value |
  /// "<" value | "<=" value | ">" value | ">=" value | "between" value "and" value | "in" "(" value { "," value } ")"
  /// | "containing" value | "starting" "with" value | "ending" "with" value | "like" value | "matching" value |
  /// "before" value | "after" value ;`
  private mutating func parseComparison(isVerbal: Bool) -> Test.Comparison? {
    if let comparison = parseIsComparison() { return comparison }
    let token = current
    switch token.kind {
    case .equal: return parseComparison(with: { .equal($0) })
    case .notEqual: return parseComparison(with: { .notEqual($0) })
    case .less: return parseComparison(with: { .less($0) })
    case .lessOrEqual: return parseComparison(with: { .lessOrEqual($0) })
    case .greater: return parseComparison(with: { .greater($0) })
    case .greaterOrEqual: return parseComparison(with: { .greaterOrEqual($0) })
    case .string, .unterminatedString, .number: return parseValue().map { .equal($0) }
    default: break
    }
    switch token.keyword {
    case .containing: return parseComparison(with: { .containing($0) })
    case .starting: return parseComparison(followedBy: .with) { .startingWith($0) }
    case .ending: return parseComparison(followedBy: .with) { .endingWith($0) }
    case .like: return parseComparison(with: { .like($0) })
    case .matching: return parseComparison(with: { .matching($0) })
    case .before: return parseComparison(with: { .before($0) })
    case .after: return parseComparison(with: { .after($0) })
    case .between: return parseBetweenValues()
    case .in where isVerbal || self.token(at: position + 1).kind == .leftParenthesis: return parseOneOf()
    default:
      if isVerbal { return parseValue().map { .equal($0) } }
      return .exists
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
