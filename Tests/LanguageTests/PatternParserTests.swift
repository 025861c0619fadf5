import Testing
import VraagLanguage
import VraagText

/// Reading patterns: what is a pattern, how it is nested, and how long it takes.
@Suite struct PatternParserTests {
  private func parse(_ text: String) -> PatternParser.Result {
    PatternParser.parse(text, range: TextRange(0, text.utf8.count))
  }

  private func code(_ text: String) -> String? { parse(text).diagnostics.first?.code }

  /// The expression of the only column.
  private func column(_ text: String) throws -> Expression {
    let result = parse("RETURN " + text)
    let statement = try #require(result.statement, "\(result.diagnostics.map(\.message.english))")
    guard case .result(let clause)? = statement.queries.first?.clauses.first else {
      throw Missing()
    }
    return try #require(clause.items.first).expression
  }

  private struct Missing: Error {}

  @Test(arguments: [
    "MATCH (n) RETURN n", "optional match (n) return n", "  /* so */ RETURN 1", "UNWIND [1] AS x RETURN x",
    "WITH 1 AS x RETURN x", "CREATE (n)", "DELETE n", "// so\nMATCH (n) RETURN n", "\u{A0}Return 1", "RETURN(1)",
  ])
  func whatBeginsWithAClauseIsAPattern(_ text: String) {
    #expect(PatternParser.isPattern(text, range: TextRange(0, text.utf8.count)))
  }

  @Test(arguments: [
    "which processes read \"X\"?", "welke processen", "", "optional elements", "merge", "(n)", "matches",
    "returns of x",
  ])
  func whatBeginsOtherwiseIsNone(_ text: String) {
    #expect(!PatternParser.isPattern(text, range: TextRange(0, text.utf8.count)))
  }

  @Test func aClauseWhereAnExpressionIsMissingIsTheMistake() throws {
    for (text, word) in [("MATCH (n) WHERE n.x = 1 + RETURN n", "RETURN"), ("RETURN 1 + LIMIT 3", "LIMIT")] {
      let error = try #require(parse(text).diagnostics.first)
      #expect(error.code == "pattern-unexpected")
      #expect(error.message.english.contains("found '\(word)'"), "\(error.message.english)")
    }
    // The words are no more than names where they stand as such.
    #expect(code("WITH 1 AS limit, 2 AS return RETURN limit + return AS match, return") == nil)
  }

  @Test func nestingIsBounded() {
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      "RETURN " + String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(code(nested(90, "(", ")")) == nil)
    #expect(code(nested(60, "[", "]")) == nil)
    for (open, close) in [("(", ")"), ("[", "]"), ("{a: ", "}"), ("-(", ")"), ("NOT ", ""), ("- ", ""), ("size(", ")")]
    {
      #expect(code(nested(10_000, open, close)) == "pattern-too-deep", "\(open)")
    }
  }

  @Test func longChainsAreBoundedToo() {
    #expect(code("RETURN 1" + String(repeating: " + 1", count: 400)) == nil)
    #expect(code("RETURN 1" + String(repeating: " + 1", count: 10_000)) == "pattern-too-deep")
    #expect(code("RETURN true" + String(repeating: " AND true", count: 10_000)) == nil)
    #expect(code("RETURN n" + String(repeating: ".a", count: 10_000)) == "pattern-too-deep")
  }

  /// A million brackets are read as they come; anything worse than linear would not end.
  @Test(arguments: ["(", "[", "{", "(a)-[", "((a)-->", "[(a)--", "(n WHERE (n", "(:A|(", "CASE WHEN (", "EXISTS { ("])
  func bracketsThatNobodyClosesTakeLinearTime(_ piece: String) {
    let text = "MATCH (n) WHERE " + String(repeating: piece, count: 100_000)
    #expect(code(text) != nil)
  }

  @Test func anArrowIsNoComparison() throws {
    guard case .comparison = try column("a<-1").kind else {
      Issue.record("a<-1 compares")
      return
    }
    guard case .arithmetic(.subtract, _, _) = try column("(a)-[1, 2][0]").kind else {
      Issue.record("(a) - [1, 2][0] subtracts")
      return
    }
    #expect(parse("MATCH (a)<-[:T]-(b)-->(c)<--(d)--(e)<-->(f) RETURN a").statement != nil)
  }

  @Test func operatorsBindAsOpenCypherSays() throws {
    guard case .arithmetic(.power, let base, _) = try column("-2^2").kind, case .integer(-2) = base.kind else {
      Issue.record("-2^2 is (-2)^2")
      return
    }
    guard case .or(let parts) = try column("a OR b AND NOT c = d IS NULL").kind, case .and(let inner) = parts[1].kind,
      case .not(let negated) = inner[1].kind, case .comparison(_, let rest) = negated.kind,
      case .isNull = rest[0].operand.kind
    else {
      Issue.record("OR, AND, NOT, =, IS NULL bind in this order")
      return
    }
  }

  @Test func columnsKeepTheTextTheyHave() throws {
    let statement = try #require(parse("RETURN  cOuNt( * ),  n . name AS x").statement)
    guard case .result(let clause)? = statement.queries[0].clauses.first else { throw Missing() }
    #expect(clause.items.map(\.text) == ["cOuNt( * )", "n . name"])
    #expect(clause.items[1].alias?.text == "x")
  }

  @Test func aBarEndsTheConditionOfAComprehension() throws {
    guard case .listComprehension(_, _, let condition, let result) = try column("[x IN xs WHERE x:A | x.n]").kind else {
      throw Missing()
    }
    #expect(condition != nil && result != nil)
    guard case .listComprehension(_, _, _, nil) = try column("[x IN xs WHERE (x:A|B)]").kind else { throw Missing() }
  }

  @Test func escapesStandForCharacters() throws {
    guard case .string(let text) = try column(#"'\\ \' \" \n \u00e9 \uD83D\uDE00'"#).kind else { throw Missing() }
    #expect(text == "\\ ' \" \n é 😀")
    #expect(code(#"RETURN '\q'"#) == "pattern-escape-wrong")
  }
}
