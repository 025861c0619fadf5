import VraagText

/// Whether an answer is the one that a scenario expects; nothing when it is, else what is wrong with it.
func fault(of answer: JSON, to scenario: Scenario) -> String? {
  if let wanted = scenario.expected["error"] {
    guard let found = answer["error"] else { return "no error was raised" }
    for key in ["type", "phase", "detail"] {
      let word = wanted[key]?.string ?? "*"
      if ["*", "any time", "Error"].contains(word) || found[key]?.string == word { continue }
      return "\(key) is \(found[key]?.string ?? "nothing"), not \(word)"
    }
    return nil
  }
  if let error = answer["error"] { return "error: \(error["message"]?.string ?? "")" }
  if answer["columns"] != scenario.expected["columns"] {
    return "other columns: \(String(describing: answer["columns"]))"
  }
  let isOrdered = scenario.expected["ordered"] == .boolean(true)
  let hasOrderedLists = scenario.expected["orderedLists"] != .boolean(false)
  func rows(_ document: JSON) -> [String] {
    let rows = (document["rows"]?.array ?? []).map { canonical($0, hasOrderedLists: true, members: hasOrderedLists) }
    return isOrdered ? rows : rows.sorted()
  }
  let (found, wanted) = (rows(answer), rows(scenario.expected))
  return found == wanted ? nil : "rows \(found.prefix(4)), not \(wanted.prefix(4))"
}

/// A value so written that two which count as one are written alike: labels and keys in order, `-0.0` as `0.0`.
private func canonical(_ value: JSON, hasOrderedLists: Bool, members: Bool) -> String {
  switch value {
  case .null: return "null"
  case .boolean(let truth): return "\(truth)"
  case .integer(let number): return "\(number)"
  case .wideInteger(let digits): return digits
  case .number(let number): return "float \(number)"
  case .string(let text): return "'\(text)'"
  case .array(let elements):
    let parts = elements.map { canonical($0, hasOrderedLists: members, members: members) }
    return "[" + (hasOrderedLists ? parts : parts.sorted()).joined(separator: ", ") + "]"
  case .object(let entries):
    if let float = value["@float"]?.string {
      let number = Double(float) ?? .nan
      return number.isNaN ? "float NaN" : "float \(number == 0 ? 0 : number)"
    }
    // A node within a path is written with and without its mark.
    if entries.count == 1, ["@node", "@rel", "@path", "@map"].contains(entries[0].key) {
      return canonical(entries[0].value, hasOrderedLists: true, members: members)
    }
    let parts = entries.map { entry in
      let isSet = entry.key == "labels"
      return "\(entry.key): " + canonical(entry.value, hasOrderedLists: !isSet, members: members)
    }
    return "{" + parts.sorted().joined(separator: ", ") + "}"
  }
}

extension JSON {
  /// The value as text.
  var text: String {
    switch self {
    case .null: "null"
    case .boolean(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .wideInteger(let digits): digits
    case .number(let number): "\(number)"
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ":" + $0.value.text }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
