internal import VraagText

/// What is said of sentences that change the session, alphabetical.
extension Messages {
  static func definedWordMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "defined-word-missing",
      Message(
        english: "the word that is meant comes here; found \(parser.found.english)",
        dutch: "hier komt het woord dat bedoeld is; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  static func definitionMissing(_ parser: Parser) -> Diagnostic {
    let word = parser.word("as", "als")
    let start = TextRange(parser.current.range.lower, parser.current.range.lower)
    let isDefined = parser.isNounPhraseStart(at: parser.position)
    return Diagnostic(
      .error, "definition-missing",
      Message(
        english: "after the word comes '\(word)' and what it means; found \(parser.found.english)",
        dutch: "na het woord komt '\(word)' en wat het betekent; gevonden: \(parser.found.dutch)"),
      at: parser.current.range, fixes: isDefined ? [Fix(replacing: start, with: word + " ")] : [])
  }

  static func orderTooShort(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "order-too-short",
      Message(
        english:
          "an order has two values or more, the lowest first, with '<' between them; found \(parser.found.english)",
        dutch:
          "een volgorde heeft twee of meer waarden, de laagste eerst, met '<' ertussen; gevonden: \(parser.found.dutch)"
      ),
      at: parser.current.range)
  }

  static func purposeMissing(_ parser: Parser) -> Diagnostic {
    let ways = parser.isDutch ? "'voor namen' of 'voor woorden'" : "'for names' or 'for nouns'"
    return Diagnostic(
      .error, "purpose-missing",
      Message(
        english: "after the key comes what its values are used for: \(ways); found \(parser.found.english)",
        dutch: "na de sleutel komt waarvoor de waarden gebruikt worden: \(ways); gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }
}
