internal import VraagText

// What is wrong with totals and shares.

extension Messages {
  static func sharePartMissing(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "share-part-missing",
      Message(
        english:
          "a share is of those of which something holds: `share of processes that …`; after alternatives, put them "
          + "in parentheses",
        dutch: "een aandeel is van die waarvoor iets geldt: `aandeel van processen die …`; zet alternatieven tussen "
          + "haakjes"),
      at: range)
  }

  static func totalNeedsOf(_ parser: Parser, after key: String) -> Diagnostic {
    Diagnostic(
      .error, "total-needs-of",
      Message(
        english: "after '\(key)' comes `of` and whose values they are, as in `total Kosten of applications`; found "
          + parser.found.english,
        dutch: "na '\(key)' komt `van` en wie de waarden hebben, zoals in `totaal Kosten van applicaties`; gevonden: "
          + parser.found.dutch),
      at: parser.current.range)
  }
}
