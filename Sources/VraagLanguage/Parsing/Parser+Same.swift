internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// Whether `the same KEY` stands at the cursor.
  var isSameClause: Bool { at(.same) || (at(.article) && token(at: position + 1).keyword == .same) }

  /// `same-clause = [ "a" ] "same" key { ( "," | "and" ) key } [ "as" noun-phrases ] ;`
  ///
  /// Behind `and` and a comma a key is told from a clause and from what is asked of the answer by its first word, and
  /// behind `as` a noun phrase from a format.
  mutating func parseSameClause(from start: Int, isNegated: Bool) -> Predicate? {
    _ = eat(.article)
    advance()
    var keys: [KeyUse] = []
    repeat {
      guard let key = parseKey() else { return nil }
      keys.append(key)
    } while eatBeforeFurtherKey()
    if isSameAs(at: position) { return parseSameAs(keys, from: start, isNegated: isNegated) }
    return .clause(Clause(kind: .same(keys, isNegated: isNegated), range: range(from: start)))
  }

  /// Whether `as` stands here before what something has the same as, and not before a format.
  func isSameAs(at index: Int) -> Bool {
    guard token(at: index).keyword == .as else { return false }
    let start = token(at: index + 1).keyword == .article ? index + 2 : index + 1
    return !isFormat(at: start) && isObjectStart(at: index + 1)
  }

  /// What it has the same as: behind `or` a verb that is a noun as well begins a clause.
  mutating func parseSameAs(_ keys: [KeyUse], from start: Int, isNegated: Bool) -> Predicate? {
    advance()
    clausesHere += 1
    defer { clausesHere -= 1 }
    guard let phrase = parsePhraseAfterPreposition(takesAnd: false) else { return nil }
    return .clause(Clause(kind: .sameAs(keys, phrase, isNegated: isNegated), range: range(from: start)))
  }

  private mutating func eatBeforeFurtherKey() -> Bool {
    guard at(.comma) || at(.and) else { return false }
    let next = position + 1
    switch token(at: next).kind {
    case .string: break
    case .word:
      let keyword = token(at: next).keyword
      let isKey = keyword == .none || keyword == .id || keyword == .folder
      guard isKey, !isPredicateStart(at: next), !isAnswerClause(at: next) else { return false }
    default: return false
    }
    advance()
    return true
  }
}
