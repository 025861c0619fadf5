internal import VraagText

/// What a pipe says of requests, alphabetical.
extension Message {
  static func operationUnknown(_ found: String?) -> Message {
    let known = "query, complete, load, reset"
    guard let found else {
      return Message(
        english: "a request is an object with an \"op\": \(known)",
        dutch: "een verzoek is een object met een \"op\": \(known)")
    }
    return Message(
      english: "there is no op \"\(found)\"; there are \(known)", dutch: "er is geen op \"\(found)\"; er zijn \(known)")
  }

  static func requestMember(_ key: String, _ wanted: Message) -> Message {
    Message(
      english: "\"\(key)\" must be \(wanted.english)", dutch: "\"\(key)\" moet \(wanted.dutch) zijn")
  }

  static func requestNotJSON(_ offset: Int) -> Message {
    Message(
      english: "a request is one JSON object on a line of its own; this is none from character \(offset + 1) on",
      dutch: "een verzoek is één JSON-object op een eigen regel; dit is het niet vanaf teken \(offset + 1)")
  }

  static var requestNotUTF8: Message {
    Message(english: "the request is no UTF-8", dutch: "het verzoek is geen UTF-8")
  }
}
