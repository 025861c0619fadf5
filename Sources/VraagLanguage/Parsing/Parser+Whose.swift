internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// What stands behind `whose`: a condition, which in Dutch an article may begin.
  mutating func parseWhose() -> Condition? {
    while at(.article), !isKeyLike(at: position) { advance() }
    return parseDutchWhoseIfPresent() ?? parseCondition()
  }

  /// `dutch-whose = key [ "not" ] value "is" ;`
  ///
  /// `waarvan de Status Definitief is`
  private mutating func parseDutchWhoseIfPresent() -> Condition? {
    let start = position
    let value = token(at: start + 1).keyword == .not ? start + 2 : start + 1
    let end = max(bareRunEnd(from: value), value + 1)
    guard isDutch, at(.string) || isBareWord(at: start), isPlainValue(at: value), token(at: end).keyword == .is,
      dutchParticiple(at: end + 1) == nil, token(at: end + 1).keyword != .by, let key = parseKey()
    else { return nil }
    let isNegated = eat(.not)
    guard let value = parseValue() else { return nil }
    advance()
    return .test(Test(key: key, comparison: isNegated ? .notEqual(value) : .equal(value), range: range(from: start)))
  }
}
