internal import VraagLanguage
internal import VraagMetamodel
internal import VraagText

/// What the session says of models that are supposed, alphabetical.
extension Message {
  /// How much is gone.
  static func leftOut(elements: Int, views: Int, relationships: Int) -> Message {
    if elements + views + relationships == 0 {
      return Message(
        english: "nothing is left out: there are none of these", dutch: "er is niets weggelaten: die zijn er niet")
    }
    var parts: [Message] = []
    if elements > 0 { parts.append(counted(elements, ("element", "elements"), ("element", "elementen"))) }
    if views > 0 { parts.append(counted(views, ("view", "views"), ("view", "views"))) }
    if relationships > 0 {
      parts.append(counted(relationships, ("relationship", "relationships"), ("relatie", "relaties")))
    }
    return Message(
      english: "left out: " + parts.map(\.english).joined(separator: ", "),
      dutch: "weggelaten: " + parts.map(\.dutch).joined(separator: ", "))
  }

  private static func counted(_ count: Int, _ english: (String, String), _ dutch: (String, String)) -> Message {
    let isOne = count == 1
    return Message(
      english: "\(count) \(isOne ? english.0 : english.1)", dutch: "\(count) \(isOne ? dutch.0 : dutch.1)")
  }

  /// What is there besides, and what else the verb could have meant.
  static func supposed(_ count: Int, _ example: SupposedRelationship, alternatives: [RelationshipChoice]) -> Message {
    let type = typeName(example.kind)
    let names = (CanonicalPrinter.quoted(example.source), CanonicalPrinter.quoted(example.target))
    var message =
      count == 1
      ? Message(
        english: "supposed: \(type) from \(names.0) to \(names.1)",
        dutch: "verondersteld: \(type) van \(names.0) naar \(names.1)")
      : Message(
        english: "supposed: \(count) relationships, like \(type) from \(names.0) to \(names.1)",
        dutch: "verondersteld: \(count) relaties, zoals \(type) van \(names.0) naar \(names.1)")
    var others: [String] = []
    for name in alternatives.map({ typeName($0.kind) }) where name != type && !others.contains(name) {
      others.append(name)
    }
    guard !others.isEmpty, others.count <= 3 else { return message }
    message.english += "; the verb may mean \(others.joined(separator: " or ")) too"
    message.dutch += "; het werkwoord kan ook \(others.joined(separator: " of ")) betekenen"
    return message
  }

  static func supposedNotAllowed(
    _ kind: RelationshipKind, from source: Label, to target: Label, allowed: [RelationshipType]
  ) -> Message {
    let ends = (source.typeName, target.typeName)
    let others = allowed.map(\.name).joined(separator: ", ")
    return Message(
      english: "ArchiMate allows no \(typeName(kind)) from \(ends.0) to \(ends.1)"
        + (others.isEmpty ? "" : ", but \(others)") + "; it is supposed all the same",
      dutch: "ArchiMate staat geen \(typeName(kind)) van \(ends.0) naar \(ends.1) toe"
        + (others.isEmpty ? "" : ", wel \(others)") + "; die is toch verondersteld")
  }

  static var supposedNothing: Message {
    Message(
      english: "nothing is supposed: there is nothing at one end of the relationship",
      dutch: "er is niets verondersteld: er is niets aan één kant van de relatie")
  }

  static func supposedTooMany(limit: Int) -> Message {
    Message(
      english: "these would be more than \(limit) relationships; name fewer elements",
      dutch: "dit zouden meer dan \(limit) relaties zijn; noem minder elementen")
  }

  /// `Access (Read)`.
  private static func typeName(_ kind: RelationshipKind) -> String {
    (kind.type?.name ?? "Relationship") + (kind.type == .access ? kind.accessMode.map { " (\($0))" } ?? "" : "")
  }
}

extension Label {
  var typeName: String { elementType?.name ?? relationshipKind?.type?.name ?? "Element" }
}
