internal import VraagText

/// What is said of expectations, alphabetical.
extension Messages {
  static func colonMissing(_ parser: Parser, after range: TextRange) -> Diagnostic {
    let end = TextRange(range.upper, range.upper)
    return Diagnostic(
      .error, "colon-missing",
      Message(
        english: "a colon comes here, and then the sentence; found \(parser.found.english)",
        dutch: "hier komt een dubbele punt, en dan de zin; gevonden: \(parser.found.dutch)"),
      at: parser.current.range, fixes: [Fix(replacing: end, with: ":")])
  }

  static func expectationMissing(_ parser: Parser) -> Diagnostic {
    let start = TextRange(parser.current.range.lower, parser.current.range.lower)
    let expect = parser.word("expect", "verwacht")
    let isExpected = parser.isObjectStart(at: parser.position)
    return Diagnostic(
      .error, "expectation-missing",
      Message(
        english: "after the title comes '\(expect)' and what is expected; found \(parser.found.english)",
        dutch: "na de titel komt '\(expect)' en wat er verwacht wordt; gevonden: \(parser.found.dutch)"),
      at: parser.current.range, fixes: isExpected ? [Fix(replacing: start, with: expect + " ")] : [])
  }

  static func expectedMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "expected-missing",
      Message(
        english: "after '\(parser.word("expect", "verwacht"))' comes what is expected, like "
          + "'\(parser.word("no processes that …", "geen processen die …"))' or "
          + "'\(parser.word("at least 3 roles", "minstens 3 rollen"))', or a question of yes or no; "
          + "found \(parser.found.english)",
        dutch: "na '\(parser.word("expect", "verwacht"))' komt wat er verwacht wordt, zoals "
          + "'\(parser.word("no processes that …", "geen processen die …"))' of "
          + "'\(parser.word("at least 3 roles", "minstens 3 rollen"))', of een vraag met ja of nee; "
          + "gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  static func titleMissing(_ parser: Parser) -> Diagnostic {
    let check = parser.word("check", "controleer")
    return Diagnostic(
      .error, "title-missing",
      Message(
        english: "after '\(check)' comes a title in quotes; found \(parser.found.english)",
        dutch: "na '\(check)' komt een titel tussen aanhalingstekens; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }
}
