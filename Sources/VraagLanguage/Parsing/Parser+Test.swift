internal import VraagMetamodel
internal import VraagText

/// Tests of one key.
extension Parser {
  /// `test = "other" key "than" value | key ( "other" "than" value | [ [ [ "does" ] "not" ] operator-comparison | comparison |
  /// "is" [ "not" ] is-comparison ] ) ;`
  mutating func parseTest() -> Condition? {
    let start = position
    let isOther = isOtherValue(at: start) && eat(.other)
    guard let key = parseKey() else { return nil }
    if isOther || isOtherThan(at: position) { return parseOtherValue(of: key, from: start) }
    if let denied = parseDeniedComparisonIfPresent(of: key, from: start) { return denied }
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

  /// `name does not contain "x"`.
  private mutating func parseDeniedComparisonIfPresent(of key: KeyUse, from start: Int) -> Condition? {
    let isBase = at(.does)
    let index = isBase ? position + 2 : position + 1
    guard token(at: index - 1).keyword == .not, isOperator(at: index) || (isBase && isContain(at: index)) else {
      return nil
    }
    position = index
    guard
      let comparison = isContain(at: index) ? parseComparison(with: { .containing($0) }) : parseOperatorComparison()
    else { return nil }
    let range = range(from: start)
    return .not(.test(Test(key: key, comparison: comparison, range: range)), range: range)
  }

  private func isContain(at index: Int) -> Bool { !isDutch && text(of: token(at: index)).lowercased() == "contain" }

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

  /// `operator-comparison = lone-comparison | "between" value "and" value | "in" "(" value { "," value } ")" | "containing"
  /// value ;`
  mutating func parseOperatorComparison() -> Test.Comparison? {
    if isLoneComparison(at: position) { return parseLoneComparison() }
    switch current.keyword {
    case .containing: return parseComparison(with: { .containing($0) })
    case .between: return parseBetweenValues()
    default: return parseOneOf()
    }
  }

  /// `lone-comparison = "=" value | "!=" value | "<" value | "<=" value | ">" value | ">=" value | "starting" "with" value |
  /// "ending" "with" value | "like" value | "matching" value | "before" value | "after" value ;`
  ///
  /// One that is a comparison wherever it stands.
  private mutating func parseLoneComparison() -> Test.Comparison? {
    switch current.kind {
    case .equal: return parseComparison(with: { .equal($0) })
    case .notEqual: return parseComparison(with: { .notEqual($0) })
    case .less: return parseOrdering(with: { .less($0) })
    case .lessOrEqual: return parseOrdering(with: { .lessOrEqual($0) })
    case .greater: return parseOrdering(with: { .greater($0) })
    case .greaterOrEqual: return parseOrdering(with: { .greaterOrEqual($0) })
    default: break
    }
    switch current.keyword {
    case .starting: return parseComparison(followedBy: .with) { .startingWith($0) }
    case .ending: return parseComparison(followedBy: .with) { .endingWith($0) }
    case .like: return parseComparison(with: { .like($0) })
    case .matching: return parseComparison(with: { .matching($0) })
    case .before: return parseComparison(with: { .before($0) })
    case .after: return parseComparison(with: { .after($0) })
    default: return nil
    }
  }

  func isLoneComparison(at index: Int) -> Bool {
    switch token(at: index).keyword {
    case .starting, .ending, .like, .matching, .before, .after: return true
    case .none: return isOperator(at: index)
    default: return false
    }
  }

  private mutating func parseComparison(with make: (Literal) -> Test.Comparison) -> Test.Comparison? {
    advance()
    return parseValue().map(make)
  }

  /// With more or less than a value. Of `20.000` nobody knows whether it is twenty or twenty thousand.
  private mutating func parseOrdering(with make: (Literal) -> Test.Comparison) -> Test.Comparison? {
    advance()
    return parseAmount().map(make)
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
      return parseOrdering(with: { .greaterOrEqual($0) })
    case .at where next == .most:
      advance()
      return parseOrdering(with: { .lessOrEqual($0) })
    case .more where next == .than:
      advance()
      return parseOrdering(with: { .greater($0) })
    case .fewer where next == .than:
      advance()
      return parseOrdering(with: { .less($0) })
    default: return nil
    }
  }

  private mutating func parseBetweenValues() -> Test.Comparison? {
    advance()
    guard let low = parseAmount() else { return nil }
    if !eat(.and) { report(Messages.betweenNeedsAnd) }
    return parseAmount().map { .between(low, $0) }
  }

  private mutating func parseOneOf() -> Test.Comparison? {
    advance()
    let opening = current.range
    guard eat(.leftParenthesis) else {
      report(Messages.listMissing)
      return nil
    }
    var values: [Literal] = []
    let outer = isInList
    isInList = true
    defer { isInList = outer }
    repeat {
      guard let value = parseValue() else { return nil }
      values.append(value)
    } while eat(.comma) || eat(.or)
    closeParenthesis(opening)
    return .oneOf(values)
  }
}
