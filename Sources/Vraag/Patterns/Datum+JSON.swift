internal import VraagPlan
internal import VraagText

extension Datum {
  /// What JSON says, with the objects by which programs say what JSON cannot: `{"@float":"1.0"}`, `{"@map":{…}}`,
  /// `{"@date":"2026-11-26"}`.
  init(_ json: JSON) throws(JSONValueFault) {
    switch json {
    case .null: self = .null
    case .boolean(let truth): self = .boolean(truth)
    case .integer(let number): self = .integer(number)
    case .wideInteger(let digits): throw .wideInteger(digits)
    case .number(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .array(let elements):
      var members: [Datum] = []
      for element in elements { members.append(try Datum(element)) }
      self = .list(members)
    case .object(let members):
      if members.count == 1, let value = try Self.tagged(members[0]) {
        self = value
      } else {
        self = try .map(of: members)
      }
    }
  }

  /// What an object with one member stands for; nothing where it is a map.
  private static func tagged(_ member: JSON.Member) throws(JSONValueFault) -> Datum? {
    switch (member.key, member.value) {
    case ("@float", .string(let text)):
      guard let number = float(text) else { throw .noFloat(text) }
      return .float(number)
    case ("@date", .string(let text)):
      guard let day = day(writtenAs: text) else { throw .noDay(text) }
      return .date(day)
    case ("@map", .object(let members)): return try map(of: members)
    default: return nil
    }
  }

  private static func map(of members: [JSON.Member]) throws(JSONValueFault) -> Datum {
    var entries: [(key: String, value: Datum)] = []
    for member in members { entries.append((member.key, try Datum(member.value))) }
    return .map(MapDatum(entries))
  }

  private static func float(_ text: String) -> Double? {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text)
    }
  }

  /// The same in a request, whose member is told where it is wrong.
  init(_ json: JSON, of member: String) throws(Pipe.Refusal) {
    do throws(JSONValueFault) { try self.init(json) } catch { throw .member(member, error.wanted) }
  }
}

extension JSONValueFault {
  /// What there should be.
  var wanted: Message {
    switch self {
    case .wideInteger(let digits):
      Message(
        english: "a whole number of 64 bits, which \(digits) is not",
        dutch: "een geheel getal van 64 bits, wat \(digits) niet is,")
    case .noDay(let text):
      Message(english: "a day such as 2026-11-26, not \"\(text)\"", dutch: "een dag als 2026-11-26, niet \"\(text)\",")
    case .noFloat(let text):
      Message(english: "a number such as \"1.5\", not \"\(text)\"", dutch: "een getal als \"1.5\", niet \"\(text)\",")
    }
  }
}
