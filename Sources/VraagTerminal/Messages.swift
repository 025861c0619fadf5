internal import VraagText

// What this module says to users, alphabetical.
extension Message {
  static func historyInMemory(_ path: String, _ reason: String) -> Message {
    Message(
      english: "the history cannot be kept in \(path): \(reason); it lasts as long as this session",
      dutch:
        "de geschiedenis kan niet bewaard worden in \(path): \(SystemReason.dutch(reason)); zij duurt zolang deze sessie duurt"
    )
  }

  static func search(_ pattern: String) -> Message {
    Message(english: "search in the history: \(pattern)", dutch: "zoek in de geschiedenis: \(pattern)")
  }

  static func searchFailed(_ pattern: String) -> Message {
    Message(english: "not in the history: \(pattern)", dutch: "niet in de geschiedenis: \(pattern)")
  }
}
