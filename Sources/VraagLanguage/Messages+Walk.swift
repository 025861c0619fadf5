internal import VraagText

/// What is said of paths and of what is reached, alphabetical.
extension Messages {
  static func ofMissing(_ parser: Parser) -> Diagnostic {
    let range = TextRange(parser.current.range.lower, parser.current.range.lower)
    return Diagnostic(
      .error, "of-missing",
      Message(
        english:
          "here comes '\(parser.word("of", "van"))' and what it is about, as in impact \(parser.word("of", "van")) \"Magister\"; found \(parser.found.english)",
        dutch:
          "hier hoort '\(parser.word("of", "van"))' en waar het om gaat, zoals impact \(parser.word("of", "van")) \"Magister\"; gevonden: \(parser.found.dutch)"
      ),
      at: parser.current.range, fixes: [Fix(replacing: range, with: parser.word("of ", "van "))])
  }

  static func pathEndMissing(_ parser: Parser, isFirst: Bool) -> Diagnostic {
    let word = isFirst ? parser.word("from", "van") : parser.word("to", "naar")
    let range = TextRange(parser.current.range.lower, parser.current.range.lower)
    return Diagnostic(
      .error, "path-end-missing",
      Message(
        english: "a path goes from one thing to another, so here comes '\(word)'; found \(parser.found.english)",
        dutch: "een pad loopt van het een naar het ander, dus hier hoort '\(word)'; gevonden: \(parser.found.dutch)"),
      at: parser.current.range, fixes: [Fix(replacing: range, with: word + " ")])
  }

  static func throughJoinedByAnd(_ parser: Parser) -> Diagnostic {
    let range = parser.current.range
    return Diagnostic(
      .error, "through-joined-by-and",
      Message(
        english: "each step of a path is one verb or another: join them by '\(parser.word("or", "of"))'",
        dutch: "elke stap van een pad is het ene werkwoord of het andere: verbind ze met '\(parser.word("or", "of"))'"),
      at: range, fixes: [Fix(replacing: range, with: parser.word("or", "of"))])
  }
}
