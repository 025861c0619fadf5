internal import VraagText

/// What is said of paths and of what is reached, alphabetical.
extension Messages {
  static func ofMissing(_ parser: Parser) -> Diagnostic {
    let range = TextRange(parser.current.range.lower, parser.current.range.lower)
    return Diagnostic(
      .error, "of-missing",
      Message(
        english: "here comes 'of' and what it is about, as in impact of \"Magister\"; found \(parser.found.english)",
        dutch: "hier hoort 'of' en waar het om gaat, zoals impact of \"Magister\"; gevonden: \(parser.found.dutch)"),
      at: parser.current.range, fixes: [Fix(replacing: range, with: "of ")])
  }

  static func pathEndMissing(_ parser: Parser, isFirst: Bool) -> Diagnostic {
    let word = isFirst ? "from" : "to"
    let range = TextRange(parser.current.range.lower, parser.current.range.lower)
    return Diagnostic(
      .error, "path-end-missing",
      Message(
        english: "a path goes from one thing to another, so here comes '\(word)'; found \(parser.found.english)",
        dutch: "een pad loopt van het een naar het ander, dus hier hoort '\(word)'; gevonden: \(parser.found.dutch)"),
      at: parser.current.range, fixes: [Fix(replacing: range, with: word + " ")])
  }

  static func throughJoinedByAnd(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "through-joined-by-and",
      Message(
        english: "each step of a path is one verb or another: join them by 'or'",
        dutch: "elke stap van een pad is het ene werkwoord of het andere: verbind ze met 'or'"),
      at: range, fixes: [Fix(replacing: range, with: "or")])
  }
}
