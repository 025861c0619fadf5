import VraagLanguage
import VraagPlan
import VraagText

/// What is certain of an answer that counts what may follow.
extension Lowering {
  /// What heads the column that says so.
  static let certaintyHeading = Message(english: "certainty", dutch: "zekerheid")

  /// How it says that something is certain, and that it is possible.
  var certainties: [String] {
    [Message(english: "certain", dutch: "zeker"), Message(english: "possible", dutch: "mogelijk")].map {
      $0.text(in: language)
    }
  }

  /// Rows of which some may be only possible, each marked as what it is.
  func marked(_ plan: Plan, _ rows: Rows) -> Plan {
    guard let certain = rows.withCertaintyOnly else { return plan }
    let heading = Self.certaintyHeading.text(in: language)
    return .marked(Marked(input: plan, certain: certain, heading: heading, words: certainties))
  }
}
