internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// What the session says of values that did not take part in a total, an average, the least or the greatest.
extension Message {
  /// Nothing where every value took part, one of each concept.
  static func notes(on tally: Tally) -> [Message] {
    guard tally.concepts > 0 else { return [] }
    var notes: [Message] = []
    if tally.without > 0 { notes.append(tallyWithout(tally)) }
    if tally.uncounted > 0 { notes.append(tallyUncounted(tally)) }
    if tally.several > 0 { notes.append(tallySeveral(tally)) }
    if let text = tally.thousands { notes.append(tallyThousands(text)) }
    return notes
  }

  private static func tallySeveral(_ tally: Tally) -> Message {
    Message(
      english: "\(tally.several) of the \(tally.concepts) \(tally.several == 1 ? "has" : "have") several values of "
        + "\(tally.key); each counts",
      dutch:
        "\(tally.several) van de \(tally.concepts) \(tally.several == 1 ? "heeft" : "hebben") meerdere waarden van "
        + "\(tally.key); elk telt mee")
  }

  private static func tallyThousands(_ text: String) -> Message {
    let number = DecimalNumber(text)?.description ?? text
    return Message(
      english: "'\(text)' is read as \(number), with decimals: a point or comma never stands between thousands",
      dutch: "'\(text)' wordt gelezen als \(number), met decimalen: een punt of komma staat nooit tussen duizendtallen")
  }

  private static func tallyUncounted(_ tally: Tally) -> Message {
    let examples = tally.examples.prefix(3).map(CanonicalPrinter.quoted).joined(separator: ", ")
    let more = tally.examples.count > 3 ? " …" : ""
    let (english, dutch) =
      switch tally.kind {
      case .number: ("that is no number", "die geen getal is")
      case .date: ("that is no date", "die geen datum is")
      case .word: ("that is not in the order of the others", "die niet in de volgorde van de andere staat")
      case nil: ("that has no order", "die geen volgorde heeft")
      }
    let one = tally.uncounted == 1
    return Message(
      english: "\(tally.uncounted) of the \(tally.concepts) \(one ? "has" : "have") a value of \(tally.key) \(english) "
        + "and does not count: \(examples)\(more)",
      dutch:
        "\(tally.uncounted) van de \(tally.concepts) \(one ? "heeft" : "hebben") een waarde van \(tally.key) \(dutch) "
        + "en niet meetelt: \(examples)\(more)")
  }

  private static func tallyWithout(_ tally: Tally) -> Message {
    if tally.concepts == 1 {
      return Message(english: "the only one has no \(tally.key)", dutch: "de enige heeft geen \(tally.key)")
    }
    if tally.without == tally.concepts {
      return Message(
        english: "none of the \(tally.concepts) has \(tally.key)",
        dutch: "geen van de \(tally.concepts) heeft \(tally.key)")
    }
    return Message(
      english: "\(tally.without) of the \(tally.concepts) \(tally.without == 1 ? "has" : "have") no \(tally.key)",
      dutch: "\(tally.without) van de \(tally.concepts) \(tally.without == 1 ? "heeft" : "hebben") geen \(tally.key)")
  }
}
