internal import VraagMetamodel
internal import VraagText

/// What `except` leaves out: `except "A" and "B"`, `other than "A"`, `other processes than "A"`, `another Eigenaar than "A"`.
extension Parser {
  /// Whether `except` stands at the cursor, or `other than`.
  var isException: Bool { at(.except) || isOtherThan(at: position) }

  /// What is said behind them.
  mutating func parseException() -> Modifier? {
    let start = position
    // `except for`, `behalve voor`
    if eat(.except) { _ = eat(.for) || (isDutch && eat(.before)) } else { position += 2 }
    return parseExcepted(from: start)
  }

  /// The same behind `nobody`, which takes nothing else.
  mutating func parseExceptionIfPresent(of who: NounPhrase) -> NounPhrase? {
    guard at(.except) else { return who }
    guard let exception = parseException() else { return nil }
    var phrase = who
    phrase.modifiers = [exception]
    return phrase
  }

  /// `excepted = noun-phrases | STRING { "," STRING } [ "," ] "and" STRING ;`
  ///
  /// It says what `that are not "A" or "B"` says. Only names are joined by a comma or `and`: behind another phrase either
  /// belongs to the sentence.
  mutating func parseExcepted(from start: Int) -> Modifier? {
    let phraseStart = position
    guard let first = parsePhraseAfterPreposition(takesAnd: false) else { return nil }
    var parts = [first]
    while parts[parts.count - 1].isNamed, let next = furtherName {
      position = next
      guard let part = parsePhraseAfterPreposition(takesAnd: false) else { return nil }
      parts.append(part)
    }
    let phrase =
      parts.count == 1 ? first : NounPhrase(head: .either(parts), modifiers: [], range: range(from: phraseStart))
    let range = range(from: start)
    return Modifier(kind: .that(.clause(Clause(kind: .isA(phrase, isNegated: true), range: range))), range: range)
  }

  /// Where one more name in quotes begins, with a comma or `and` before it.
  private var furtherName: Int? {
    if at(.and), isQuotedName(at: position + 1) { return position + 1 }
    guard at(.comma), joinerOfList != nil else { return nil }
    let next = token(at: position + 1).keyword
    return next == .and || next == .or ? position + 2 : position + 1
  }

  func isOtherThan(at index: Int) -> Bool {
    token(at: index).keyword == .other && token(at: index + 1).keyword == .than
  }

  /// What has another value than one has a value, where `!=` is said of what has none as well.
  mutating func parseOtherValue(of key: KeyUse, from start: Int) -> Condition? {
    _ = eat(.other)
    advance()
    guard let value = parseValue() else { return nil }
    let range = range(from: start)
    return .and([
      .test(Test(key: key, comparison: .exists, range: key.range)),
      .test(Test(key: key, comparison: .notEqual(value), range: range)),
    ])
  }

  /// Whether another value of a key stands here: `another Eigenaar than "A"`.
  func isOtherValue(at index: Int) -> Bool {
    guard token(at: index).keyword == .other else { return false }
    let end = token(at: index + 1).kind == .string ? index + 2 : bareRunEnd(from: index + 1)
    return end > index + 1 && token(at: end).keyword == .than
  }
}
