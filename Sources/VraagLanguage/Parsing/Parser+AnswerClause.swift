internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// The clauses after the sentence, each after a comma, which may be left out.
  mutating func parseAnswerClauses() -> [AnswerClause] {
    var clauses: [AnswerClause] = []
    while true {
      let comma = position
      _ = eat(.comma)
      guard isAnswerClause(at: position) || isAnswerClauseBegun else {
        if position > comma { parseUnknownAnswerClause(comma: comma) }
        return clauses
      }
      let start = position
      guard let kind = parseAnswerClause() else {
        skipToComma()
        continue
      }
      clauses.append(AnswerClause(kind: kind, range: range(from: start)))
    }
  }

  /// `sorted` and `top`, also where what must follow is missing.
  private var isAnswerClauseBegun: Bool { at(.sorted) || at(.top) || at(.first) }

  private mutating func skipToComma() {
    while !at(.comma), !at(.end), !at(.questionMark), !at(.semicolon) { advance() }
  }

  /// `answer-clause = [ "," ] ( "sorted" "by" key [ "ascending" | "descending" ] | "top" NUMBER [ "by" key ] |
  /// "first" NUMBER | "showing" [ "relationship" ] key { "," key } | "per" key | "explained" | "as" FORMAT ) ;`
  private mutating func parseAnswerClause() -> AnswerClause.Kind? {
    let keyword = current.keyword
    advance()
    switch keyword {
    case .sorted: return parseSorting()
    case .top:
      guard let number = parseCount() else { return nil }
      guard eat(.by) || (isDutch && eat(.on)) else { return .top(number, by: nil) }
      return parseKey().map { .top(number, by: $0) }
    case .first: return parseCount().map { .first($0) }
    case .showing, .show: return parseShowing()
    case .per: return parseKey().map { .per($0) }
    case .as: return parseFormat()
    case .with: advance()
    default: break
    }
    return .explained
  }

  private mutating func parseSorting() -> AnswerClause.Kind? {
    if !eat(.by), !(isDutch && eat(.on)) {
      report(Messages.byMissing)
      _ = eat(.in)
    }
    guard let key = parseKey() else { return nil }
    if eat(.ascending) { return .sortedBy(key, isDescending: false) }
    return .sortedBy(key, isDescending: eat(.descending))
  }

  /// A number of rows.
  private mutating func parseCount() -> Int? {
    let start = position
    guard let number = parseNumber() else { return nil }
    if number == 0, position > start { reportBehind { Messages.numberZero($0.range(from: start)) } }
    return number
  }

  private mutating func parseShowing() -> AnswerClause.Kind? {
    let isRelationship = isRelationshipWord(at: position) && !isEnd(at: position + 1)
    if isRelationship {
      advance()
      note(.noun, from: position - 1)
    }
    var keys: [KeyUse] = []
    repeat {
      guard let key = parseKey() else { return nil }
      keys.append(key)
    } while eatBeforeKey()
    return isRelationship ? .showingRelationship(keys) : .showing(keys)
  }

  private func isRelationshipWord(at index: Int) -> Bool {
    guard let noun = noun(at: index), noun.end == index + 1 else { return false }
    return noun.noun == NounID(Umbrella.relationship)
  }

  /// A comma or `and` with another key behind it, not with another answer clause.
  private mutating func eatBeforeKey() -> Bool {
    let next = position + 1
    guard at(.comma) || at(.and), token(at: next).kind == .word || token(at: next).kind == .string else { return false }
    guard !isAnswerClause(at: next), token(at: next).keyword != .sorted else { return false }
    advance()
    return true
  }

  /// Whether the name of a form of answers stands here: `matrix`.
  func isFormat(at index: Int) -> Bool {
    let name = AnswerClause.name(of: text(of: token(at: index)).lowercased(), in: lexicon.language)
    return (AnswerClause.formats + AnswerClause.shapes + AnswerClause.laterFormats).contains(name)
  }

  private mutating func parseFormat() -> AnswerClause.Kind? {
    _ = eat(.article)
    let written = text(of: current).lowercased()
    let name = AnswerClause.name(of: written, in: lexicon.language)
    let known = AnswerClause.formats + AnswerClause.shapes
    guard at(.word), known.contains(name) || AnswerClause.laterFormats.contains(name) else {
      let formats = known.map { AnswerClause.word(for: $0, in: lexicon.language) }
      report { Messages.formatUnknown($0, formats) }
      return nil
    }
    advance()
    note(.format, from: position - 1)
    return name == "matrix" ? .matrix : .format(name)
  }

  /// A comma, and then nothing that may follow it.
  private mutating func parseUnknownAnswerClause(comma: Int) {
    if isEnd(at: position) {
      report { Messages.commaUnneeded($0.tokens[comma].range) }
      return
    }
    report(Messages.answerClauseUnknown)
    skipToComma()
    if at(.comma) { _ = parseAnswerClauses() }
  }
}
