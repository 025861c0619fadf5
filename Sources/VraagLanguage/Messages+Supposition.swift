internal import VraagText

/// What is said of suppositions, alphabetical.
extension Messages {
  static func suppositionMissing(_ parser: Parser) -> Diagnostic {
    let way = parser.isDutch ? #"'zonder "A"' of '"A" ondersteunt "B"'"# : #"'without "A"' or '"A" serves "B"'"#
    let word = parser.word("suppose", "stel")
    return Diagnostic(
      .error, "supposition-missing",
      Message(
        english: "after '\(word)' comes what is supposed, like \(way), and then a colon; found \(parser.found.english)",
        dutch: "na '\(word)' komt wat er verondersteld wordt, zoals \(way), en dan een dubbele punt; gevonden: "
          + parser.found.dutch),
      at: parser.current.range)
  }

  static func suppositionUnclear(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "supposition-unclear",
      Message(
        english: "what is supposed is one relationship: one verb between two things, without a condition, a number or "
          + "'not'; join several with 'and', each with its own verb",
        dutch: "wat verondersteld wordt is één relatie: één werkwoord tussen twee dingen, zonder voorwaarde, aantal of "
          + "'niet'; verbind er meer met 'en', elk met een eigen werkwoord"),
      at: range)
  }
}
