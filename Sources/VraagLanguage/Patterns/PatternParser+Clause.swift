internal import VraagText

extension PatternParser {
  /// `statement = query { union query } [ ";" ] ;`
  mutating func parseStatement() throws(Fault) -> PatternStatement {
    let statement = try parseQueries()
    let isEnded = eat(.semicolon)
    if !at(.end) { throw isEnded ? unexpected(Wanted.end) : unexpected(Self.clauseWords) }
    return statement
  }

  /// The queries of a statement or of a subquery.
  mutating func parseQueries() throws(Fault) -> PatternStatement {
    let start = position
    var queries = [try parseQuery()]
    var unions: [UnionJoint] = []
    while at(.union) {
      unions.append(parseUnion())
      queries.append(try parseQuery())
    }
    if let other = unions.first(where: { $0.keepsDuplicates != unions[0].keepsDuplicates }) {
      throw Fault(diagnostic: .patternUnionsMixed(at: other.range))
    }
    return PatternStatement(queries: queries, unions: unions, range: range(from: start))
  }

  /// `union = "union" [ "all" | "distinct" ] ;`
  mutating func parseUnion() -> UnionJoint {
    let start = position
    advance()
    let keepsDuplicates = eat(.all)
    if !keepsDuplicates { _ = eat(.distinct) }
    return UnionJoint(keepsDuplicates: keepsDuplicates, range: range(from: start))
  }

  /// `query = clause { clause } ;`
  mutating func parseQuery() throws(Fault) -> SingleQuery {
    let start = position
    var clauses: [PatternClause] = []
    while true {
      if let clause = try parseClauseIfPresent() { clauses.append(clause) } else { break }
    }
    if clauses.isEmpty { throw unexpected(Self.clauseWords) }
    return SingleQuery(clauses: clauses, range: range(from: start))
  }

  static let clauseWords = "MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN, CREATE, MERGE, SET, REMOVE, DELETE"

  /// `clause = match-clause | unwind-clause | with-clause | return-clause | create-clause | merge-clause | set-clause
  /// | remove-clause | delete-clause ;`
  mutating func parseClauseIfPresent() throws(Fault) -> PatternClause? {
    switch current.keyword {
    case .match, .optional: return .match(try parseMatchClause())
    case .unwind: return .unwind(try parseUnwindClause())
    case .with: return .with(try parseWithClause())
    case .return: return .result(try parseReturnClause())
    case .create: return .create(try parseCreateClause())
    case .merge: return .merge(try parseMergeClause())
    case .set: return .set(try parseSetClause())
    case .remove: return .remove(try parseRemoveClause())
    case .delete, .detach: return .delete(try parseDeleteClause())
    case .foreach, .call, .load:
      throw Fault(diagnostic: .patternClauseUnavailable(text(current.range), at: current.range))
    default: return nil
    }
  }

  /// `match-clause = [ "optional" ] "match" path-patterns [ where ] ;`
  mutating func parseMatchClause() throws(Fault) -> MatchClause {
    let start = position
    let isOptional = eat(.optional)
    try expect(.match)
    let paths = try parsePathPatterns()
    let condition = try parseWhereIfPresent()
    return MatchClause(isOptional: isOptional, paths: paths, condition: condition, range: range(from: start))
  }

  /// `where = "where" expression ;`
  mutating func parseWhereIfPresent() throws(Fault) -> Expression? {
    eat(.where) ? try parseExpression() : nil
  }

  /// `unwind-clause = "unwind" expression "as" name ;`
  mutating func parseUnwindClause() throws(Fault) -> UnwindClause {
    let start = position
    try expect(.unwind)
    let list = try parseExpression()
    try expect(.as)
    let variable = try parseName()
    return UnwindClause(list: list, variable: variable, range: range(from: start))
  }

  /// `with-clause = "with" projection [ where ] ;`
  mutating func parseWithClause() throws(Fault) -> ProjectionClause {
    let start = position
    try expect(.with)
    var clause = try parseProjection()
    clause.condition = try parseWhereIfPresent()
    clause.range = range(from: start)
    return clause
  }

  /// `return-clause = "return" projection ;`
  mutating func parseReturnClause() throws(Fault) -> ProjectionClause {
    let start = position
    try expect(.return)
    var clause = try parseProjection()
    clause.range = range(from: start)
    return clause
  }

  /// `projection = [ "distinct" ] ( "*" | projection-item ) { "," projection-item } [ order ] [ skip ] [ limit ] ;`
  mutating func parseProjection() throws(Fault) -> ProjectionClause {
    let start = position
    var clause = ProjectionClause(isDistinct: eat(.distinct), items: [], order: [], range: .empty)
    if at(.star) {
      clause.star = current.range
      advance()
    } else {
      clause.items.append(try parseProjectionItem())
    }
    while eat(.comma) { clause.items.append(try parseProjectionItem()) }
    clause.order = try parseOrderIfPresent()
    clause.skip = try parseSkipIfPresent()
    clause.limit = try parseLimitIfPresent()
    clause.range = range(from: start)
    return clause
  }

  /// `projection-item = expression [ "as" name ] ;`
  mutating func parseProjectionItem() throws(Fault) -> ProjectionItem {
    let start = position
    let expression = try parseExpression()
    let text = text(range(from: start))
    let alias = eat(.as) ? try parseName() : nil
    return ProjectionItem(expression: expression, alias: alias, text: text)
  }

  /// `order = "order" "by" sort-item { "," sort-item } ;`
  mutating func parseOrderIfPresent() throws(Fault) -> [SortItem] {
    guard eat(.order) else { return [] }
    try expect(.by)
    var items = [try parseSortItem()]
    while eat(.comma) { items.append(try parseSortItem()) }
    return items
  }

  /// `sort-item = expression [ "asc" | "ascending" | "desc" | "descending" ] [ "nulls" ( "first" | "last" ) ] ;`
  mutating func parseSortItem() throws(Fault) -> SortItem {
    let expression = try parseExpression()
    let isDescending = eat(.desc) || eat(.descending)
    if !isDescending, !eat(.asc) { _ = eat(.ascending) }
    guard eat(.nulls) else { return SortItem(expression: expression, isDescending: isDescending) }
    guard at(.first) || at(.last) else { throw unexpected("FIRST, LAST") }
    let nullsFirst = at(.first)
    advance()
    return SortItem(expression: expression, isDescending: isDescending, nullsFirst: nullsFirst)
  }

  /// `skip = ( "skip" | "offset" ) expression ;`
  mutating func parseSkipIfPresent() throws(Fault) -> Expression? {
    guard at(.skip) || at(.offset) else { return nil }
    advance()
    return try parseExpression()
  }

  /// `limit = "limit" expression ;`
  mutating func parseLimitIfPresent() throws(Fault) -> Expression? {
    eat(.limit) ? try parseExpression() : nil
  }

  /// `name = WORD | QUOTED-NAME ;`
  mutating func parseName() throws(Fault) -> PatternName {
    guard let name = name(of: current) else { throw unexpected(Wanted.name) }
    advance()
    return name
  }

  /// The name that a token is.
  func name(of token: PatternToken) -> PatternName? {
    switch token.kind {
    case .word: return PatternName(text: text(token.range), range: token.range)
    case .quotedName:
      let inner = text(TextRange(token.range.lower + 1, token.range.upper - 1)).split(
        separator: "``", omittingEmptySubsequences: false)
      return PatternName(text: inner.joined(separator: "`"), range: token.range)
    default: return nil
    }
  }
}
