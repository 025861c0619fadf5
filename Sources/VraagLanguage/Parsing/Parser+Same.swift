internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// Whether `the same KEY` stands at the cursor.
  var isSameClause: Bool { at(.same) || (at(.article) && token(at: position + 1).keyword == .same) }

  /// `same-clause = [ "a" ] "same" key { ( "," | "and" ) key } ;`
  ///
  /// Behind `and` and a comma a key is told from a clause and from what is asked of the answer by its first word.
  mutating func parseSameClause(from start: Int, isNegated: Bool) -> Predicate? {
    _ = eat(.article)
    advance()
    var keys: [KeyUse] = []
    repeat {
      guard let key = parseKey() else { return nil }
      keys.append(key)
    } while eatBeforeFurtherKey()
    if isRefused(sameAsOneOf: keys) { return nil }
    return .clause(Clause(kind: .same(keys, isNegated: isNegated), range: range(from: start)))
  }

  /// `the same Leverancier as "X"`: whose value is not known before the model is asked.
  mutating func isRefused(sameAsOneOf keys: [KeyUse]) -> Bool {
    let start = token(at: position + 1).keyword == .article ? position + 2 : position + 1
    guard at(.as), !isFormat(at: start), isObjectStart(at: position + 1) else { return false }
    var end = start
    while !isEnd(at: end + 1), end < position + Self.farthest, token(at: end + 1).keyword != .has { end += 1 }
    let one = text(of: token(at: start).range.union(token(at: end).range))
    let texts = keys.map { text(of: $0.range) }
    reportBehind { Messages.sameAsOne($0, texts, one) }
    giveUp()
    return true
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
