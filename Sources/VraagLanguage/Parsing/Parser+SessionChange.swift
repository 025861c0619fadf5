internal import VraagMetamodel
internal import VraagText

/// Sentences that change the session.
extension Parser {
  /// `session-change = "define" definition | "use" key "for" ( "names" | "nouns" ) | "leave" ( "out" left-out | left-out [
  /// "out" ] ) | "forget" ( "everything" | NUMBER | defined-word ) ;`
  mutating func parseSessionChange() -> SessionChange? {
    let start = position
    let keyword = current.keyword
    advance()
    let kind: SessionChange.Kind?
    switch keyword {
    case .define: kind = parseDefinition()
    case .use: kind = parseUse(from: start)
    case .leave:
      let isSaid = eat(.out)
      kind = parseLeftOut().map { .leaveOut($0) }
      // `laat processen weg`.
      if !isSaid { _ = eat(.out) }
    default: kind = parseForgotten().map { .forget($0) }
    }
    return kind.map { SessionChange(kind: $0, range: range(from: start)) }
  }

  /// `definition = "sorted" order | "verb" defined-word "as" through-verb { "or" through-verb } | [ "a" ] defined-word "as"
  /// { "every" | "a" } noun-phrases ;`
  mutating func parseDefinition() -> SessionChange.Kind? {
    if at(.sorted), token(at: position + 1).keyword != .as {
      advance()
      return parseOrder().map { .order($0) }
    }
    let isVerb = at(.verb) && token(at: position + 1).keyword != .as
    if isVerb { advance() }
    while !isVerb, at(.article) { advance() }
    guard let word = parseDefinedWord() else { return nil }
    guard eat(.as) else {
      report(Messages.definitionMissing)
      return nil
    }
    if isVerb { return parseDefinedVerbs().map { .verb(word, $0) } }
    passAll()
    return parseNounPhrases().map { .noun(word, $0) }
  }

  private mutating func parseDefinedVerbs() -> [VerbPhrase]? {
    var verbs: [VerbPhrase] = []
    repeat {
      guard let verb = parseThroughVerb() else { return nil }
      verbs.append(verb)
    } while eat(.or)
    return verbs
  }

  /// `order = { value "=" } value "<" value { ( "<" | "=" ) value } ;`
  mutating func parseOrder() -> [[Literal]]? {
    guard let first = parseValue() else { return nil }
    var places = [[first]]
    while at(.less) || at(.equal) {
      let isEqual = at(.equal)
      advance()
      guard let next = parseValue() else { return nil }
      if isEqual { places[places.count - 1].append(next) } else { places.append([next]) }
    }
    if places.count == 1 {
      report(Messages.orderTooShort)
      return nil
    }
    return places
  }

  /// `defined-word = STRING | WORD { WORD } ;`
  mutating func parseDefinedWord() -> DefinedWord? {
    let start = position
    if at(.string) || at(.unterminatedString) {
      let text = parseString()
      note(.title, from: start)
      return DefinedWord(text: Self.singleSpaced(text), range: range(from: start))
    }
    while at(.word), !at(.as) { advance() }
    guard position > start else {
      report(Messages.definedWordMissing)
      return nil
    }
    note(.title, from: start)
    let range = range(from: start)
    return DefinedWord(text: Self.singleSpaced(text(of: range)), range: range)
  }

  private static func singleSpaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func parseUse(from start: Int) -> SessionChange.Kind? {
    guard let key = parseUsedKey() else { return nil }
    // Dutch has one word for `for` and `before`.
    guard eat(.for) || (isDutch && eat(.before)), at(.names) || at(.nouns) else {
      report(Messages.purposeMissing)
      return nil
    }
    let purpose: SessionChange.Purpose = at(.names) ? .names : .nouns
    advance()
    return .use(key, purpose)
  }

  /// A key of one word, for the words behind it are no part of it; or one in quotes.
  private mutating func parseUsedKey() -> KeyUse? {
    guard at(.word) else { return parseKey() }
    let start = position
    advance()
    note(.key, from: start)
    return KeyUse(text: text(of: tokens[start]), isQuoted: false, range: range(from: start))
  }

  private mutating func parseForgotten() -> SessionChange.Forgotten? {
    if at(.everything) {
      advance()
      return .everything
    }
    if at(.number) { return parseNumber().map { .number($0) } }
    while at(.article) { advance() }
    return parseDefinedWord().map { .word($0) }
  }
}
