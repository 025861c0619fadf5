/// A card in JSON: the concept's own `id`, `type` and `name`, then what the model says of it.
extension Output {
  mutating func append(json card: Card) {
    appendFields(card.concept)
    if !card.otherNames.isEmpty { appendField("otherNames") { $0.append(jsonObject: card.otherNames) } }
    if !card.documentation.isEmpty { appendField("documentation") { $0.append(json: card.documentation) } }
    appendField("specializations") { $0.append(jsonArray: card.specializations) }
    appendField("folder") { $0.append(jsonArray: card.folder) }
    appendField("model") { $0.append(json: card.model) }
    if let ends = card.ends {
      appendField("source") { $0.append(json: ends.source) }
      appendField("target") { $0.append(json: ends.target) }
      if let mode = ends.mode { appendField("mode") { $0.append(json: mode) } }
      if let strength = ends.strength { appendField("strength") { $0.append(json: strength) } }
    }
    appendField("properties") { $0.append(jsonObject: card.properties) }
    appendField("relationships") { output in
      output.append(jsonArrayOf: card.relationships) { output, group in
        output.append(#"{"verb":"#)
        output.append(json: group.verb)
        output.appendField("type") { $0.append(json: group.type) }
        output.appendField("direction") { $0.append(json: group.isOutgoing ? "outgoing" : "incoming") }
        output.appendField("concepts") { $0.append(json: group.concepts) }
        output.append(UInt8(ascii: "}"))
      }
    }
    appendField("views") { $0.append(json: card.views) }
    if !card.shows.isEmpty { appendField("shows") { $0.append(json: card.shows) } }
    append(UInt8(ascii: "}"))
  }

  private mutating func append(json element: Value.Element) {
    appendFields(element)
    append(UInt8(ascii: "}"))
  }

  private mutating func append(json elements: [Value.Element]) {
    append(jsonArrayOf: elements) { output, element in output.append(json: element) }
  }

  /// Opens an object with the three fields of every concept.
  private mutating func appendFields(_ element: Value.Element) {
    append(#"{"id":"#)
    append(json: element.id)
    appendField("type") { $0.append(json: element.type) }
    appendField("name") { $0.append(json: element.name) }
  }

  private mutating func appendField(_ name: StaticString, _ value: (inout Output) -> Void) {
    append(#",""#)
    append(name)
    append(#"":"#)
    value(&self)
  }

  private mutating func append<Item>(jsonArrayOf items: [Item], _ write: (inout Output, Item) -> Void) {
    append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      write(&self, item)
    }
    append(UInt8(ascii: "]"))
  }

  /// Properties as an object; a key with several values has an array.
  private mutating func append(jsonObject properties: [Card.Property]) {
    append(UInt8(ascii: "{"))
    for (index, property) in properties.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(json: property.key)
      append(UInt8(ascii: ":"))
      if property.values.count == 1 { append(json: property.values[0]) } else { append(jsonArray: property.values) }
    }
    append(UInt8(ascii: "}"))
  }
}
