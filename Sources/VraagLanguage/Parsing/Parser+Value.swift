internal import VraagMetamodel
internal import VraagText

/// Keys and what they are compared with.
extension Parser {
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
    case .and, .or, .not, .that, .which, .with, .without, .except, .by: true
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
      parseDecimalComma(from: start)
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

  /// `20,000` and `3,5`: a comma with no space around it, which lists have too.
  private mutating func parseDecimalComma(from start: Int) {
    guard !isInList, at(.comma), token(at: position + 1).kind == .number else { return }
    let (number, comma, decimals) = (tokens[start].range, current.range, token(at: position + 1).range)
    guard number.upper == comma.lower, comma.upper == decimals.lower else { return }
    position += 2
    let (whole, rest) = (text(of: number), text(of: decimals))
    let readings = rest.utf8.count == 3 ? Self.readings(whole[...], rest[...]) : ["\(whole).\(rest)"]
    reportBehind { Messages.numberSeparated($0.range(from: start), readings) }
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

  /// What is compared as more or less. Of `20.000` nobody knows whether it is twenty or twenty thousand.
  mutating func parseAmount() -> Literal? {
    guard let value = parseValue() else { return nil }
    let parts = value.text.split(separator: ".")
    if value.form == .number, parts.count == 2, parts[0].count <= 3, parts[1].count == 3, parts[0] != "0" {
      reportBehind { _ in Messages.numberSeparated(value.range, Self.readings(parts[0], parts[1])) }
    }
    return value
  }

  /// What three digits behind a sign may be: thousands or decimals.
  private static func readings(_ whole: Substring, _ rest: Substring) -> [String] {
    [String(whole + rest), rest == "000" ? String(whole) : "\(whole).\(rest)0"]
  }
}
