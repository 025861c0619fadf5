import VraagText

// What an answer owes to accesses whose file does not say how they are used.

extension Messages {
  private static func allRows(_ count: Int) -> Message {
    if count == 1 { return Message(english: "the row", dutch: "de rij") }
    return Message(english: "all \(count) rows", dutch: "alle \(count) rijen")
  }

  /// Accesses that do not say how; what the answer would be if they did what was asked.
  static func modesUnknown(
    _ accesses: Int, _ found: AssumedModes.Outcome, with other: AssumedModes.Outcome
  ) -> Message? {
    guard let change = change(found, other) else { return nil }
    let one = accesses == 1
    return Message(
      english:
        "\(accesses) \(one ? "access does" : "accesses do") not say whether \(one ? "it reads or writes" : "they read or write"); "
        + "if \(one ? "it does" : "they do") what is asked, \(change.english)",
      dutch:
        "\(accesses) \(one ? "toegangsrelatie zegt" : "toegangsrelaties zeggen") niet of er gelezen of geschreven wordt; "
        + "als dat is wat gevraagd wordt, dan \(change.dutch)")
  }

  /// Part of the answer comes from accesses that are writes by the format's default only.
  static func restsOnWrites(
    _ found: AssumedModes.Outcome, without other: AssumedModes.Outcome
  ) -> Message? {
    if case .rows(let count) = found, case .rows(let rest) = other, rest < count {
      let part = count - rest
      let rows =
        part == count
        ? allRows(count) : Message(english: "\(part) of the \(count) rows", dutch: "\(part) van de \(count) rijen")
      return Message(
        english:
          "\(rows.english) \(part == 1 ? "rests" : "rest") on accesses for which the file gives no mode; "
          + "Archi means Write by that",
        dutch:
          "\(rows.dutch) \(part == 1 ? "berust" : "berusten") op toegangsrelaties waarvan het bestand niet zegt "
          + "hoe; Archi bedoelt daarmee schrijven")
    }
    guard let change = change(found, other) else { return nil }
    return Message(
      english:
        "this rests on accesses for which the file gives no mode; Archi means Write by that; without them \(change.english)",
      dutch:
        "dit berust op toegangsrelaties waarvan het bestand niet zegt hoe; Archi bedoelt daarmee schrijven; zonder die "
        + change.dutch)
  }
}
