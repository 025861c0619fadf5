internal import VraagText

// What is wrong with totals and shares.

extension Messages {
  static func sharePartMissing(_ parser: Parser, _ range: TextRange) -> Diagnostic {
    let share = parser.word("share of processes that …", "aandeel van processen die …")
    return Diagnostic(
      .error, "share-part-missing",
      Message(
        english:
          "a share is of those of which something holds: `\(share)`; after alternatives, put them "
          + "in parentheses",
        dutch: "een aandeel is van die waarvoor iets geldt: `\(share)`; zet alternatieven tussen "
          + "haakjes"),
      at: range)
  }

  static func totalNeedsOf(_ parser: Parser, after key: String) -> Diagnostic {
    let of = parser.word("of", "van")
    let total = parser.word("total Kosten of applications", "totaal Kosten van applicaties")
    return Diagnostic(
      .error, "total-needs-of",
      Message(
        english: "after '\(key)' comes `\(of)` and whose values they are, as in `\(total)`; found "
          + parser.found.english,
        dutch: "na '\(key)' komt `\(of)` en wie de waarden hebben, zoals in `\(total)`; gevonden: "
          + parser.found.dutch),
      at: parser.current.range)
  }
}
