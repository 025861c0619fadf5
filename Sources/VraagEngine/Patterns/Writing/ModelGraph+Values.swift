internal import VraagGraph
internal import VraagMetamodel
package import VraagPlan

/// Values on their way into a model, where all of them are texts, read by what their property is declared to be.
extension ModelGraph {
  package func stored(
    _ value: Datum, as key: UInt32, ofNode: Bool, in words: inout DraftWords
  ) throws(PatternFault.Kind) -> Datum {
    if let part = value.unstorable { throw .unstorable(found: part.typeName) }
    if let own = OwnKey(rawValue: key) { return try stored(value, as: own, ofNode: ofNode) }
    let values = if case .list(let members) = value { members } else { [value] }
    let type = type(of: key, holding: values, in: &words)
    let read = values.map { Self.read(Self.text(of: $0), as: type) }
    // A property of no values is none, and one of one value is that value.
    return read.count == 1 ? read[0] : read.isEmpty ? .null : .list(read)
  }

  private func stored(_ value: Datum, as key: OwnKey, ofNode: Bool) throws(PatternFault.Kind) -> Datum {
    if case .list = value { throw .ownKey("\(key)", .isText) }
    switch key {
    case .id: return value
    case .name, .documentation, .strength:
      if key == .strength, ofNode { throw .ownKey("\(key)", .isOf(RelationshipType.influence.name)) }
      let text = Self.text(of: value)
      return text.isEmpty ? .null : .string(text)
    case .accessType:
      if ofNode { throw .ownKey("\(key)", .isOf(RelationshipType.access.name)) }
      let modes = ["Read", "Write", "ReadWrite", "Access"]
      guard modes.contains(Self.text(of: value)) else { throw .ownKey("\(key)", .isOneOf(modes)) }
      return value
    case .isDirected:
      if ofNode { throw .ownKey("\(key)", .isOf(RelationshipType.association.name)) }
      guard case .boolean = value else { throw .ownKey("\(key)", .isOneOf(["true", "false"])) }
      return value
    }
  }

  /// What a key is declared as: by the model, or by the first value that it gets.
  private func type(of key: UInt32, holding values: [Datum], in words: inout DraftWords) -> PropertyType {
    if let column = column(ofKey: key) { return graph.properties.columns[column].type }
    let known = words.keyTypes[key] ?? Self.type(of: values)
    words.keyTypes[key] = known
    switch known {
    case .text: return .string
    case .number: return .number
    case .boolean: return .boolean
    }
  }

  private static func type(of values: [Datum]) -> DraftWords.NewKeyType {
    func all(_ holds: (Datum) -> Bool) -> Bool { !values.isEmpty && values.allSatisfy(holds) }
    if all({ if case .boolean = $0 { true } else { false } }) { return .boolean }
    let areNumbers = all { value in
      switch value {
      case .integer: true
      case .float(let number): number.isFinite
      default: false
      }
    }
    return areNumbers ? .number : .text
  }

  /// A text as a property of a type is read.
  static func read(_ text: String, as type: PropertyType) -> Datum {
    switch type {
    case .boolean: return text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : .string(text)
    case .number:
      if let integer = Int64(text) { return .integer(integer) }
      return Double(text).map { .float($0) } ?? .string(text)
    case .string, .currency, .date, .time: return .string(text)
    }
  }

  /// A value as a model's file writes it.
  static func text(of value: Datum) -> String {
    switch value {
    case .boolean(let truth): truth ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number):
      number.isFinite ? number.description : number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    case .string(let text): text
    case .date(let day): Datum.text(ofDay: day)
    case .null, .list, .map, .node, .relationship, .path: ""
    }
  }
}
