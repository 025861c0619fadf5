internal import VraagText

/// What is said of relationships that are derived, alphabetical.
extension Messages {
  static func derivedEnds(_ parser: Parser, _ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "derived-ends",
      Message(
        english:
          "what is derived is not in the model: only its ends can be said, "
          + "with '\(parser.word("from … to …", "van … naar …"))' or '\(parser.word("between … and …", "tussen … en …"))'",
        dutch:
          "wat is afgeleid, staat niet in het model: alleen de uiteinden zijn te noemen, "
          + "met '\(parser.word("from … to …", "van … naar …"))' of '\(parser.word("between … and …", "tussen … en …"))'"
      ),
      at: range)
  }

  static func derivedNoun(_ parser: Parser) -> Diagnostic {
    let derived = parser.word("derived servings", "afgeleide bedieningen")
    return Diagnostic(
      .error, "derived-noun",
      Message(
        english: "only relationships are derived, as '\(derived)'; found \(parser.found.english)",
        dutch: "alleen relaties worden afgeleid, zoals '\(derived)'; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }
}
