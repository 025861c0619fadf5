internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// What there is to say of what a pattern writes, alphabetical.
extension Diagnostic {
  /// A program that asks without wanting the model changed is told so by the same code as of sentences.
  static func notWritten(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, notRunCode,
      Message(
        english: "this writes to the session's model and asks nothing; a program says it with `run`",
        dutch: "dit schrijft in het model van de sessie en vraagt niets; een programma zegt het met `run`"),
      at: range)
  }

  static func patternNotAllowed(
    _ kind: RelationshipKind, from source: Label, to target: Label, at range: TextRange
  ) -> Diagnostic {
    let ends = (source.typeName, target.typeName)
    let type = kind.type?.name ?? "Relationship"
    let allowed = RelationshipType.allCases.filter { AllowedRelationships.allows($0, from: source, to: target) }
    let others = allowed.map(\.name).joined(separator: ", ")
    return Diagnostic(
      .warning, "pattern-not-allowed",
      Message(
        english: "ArchiMate allows no \(type) from \(ends.0) to \(ends.1)" + (others.isEmpty ? "" : ", but \(others)")
          + "; it is there all the same",
        dutch: "ArchiMate staat geen \(type) van \(ends.0) naar \(ends.1) toe"
          + (others.isEmpty ? "" : ", wel \(others)")
          + "; die is er toch"),
      at: range)
  }
}

/// What is said of what a pattern wrote.
extension Message {
  /// - Parameter isModel: Whether nodes are elements.
  static func wrote(_ effects: SideEffects, isModel: Bool) -> Message {
    let parts: [(words: (Message, Message), count: SideEffects.Count)] =
      [
        (isModel ? elementWords : nodeWords, effects.nodes), (relationshipWords, effects.relationships),
        (propertyWords, effects.properties),
      ]
    func list(_ count: (SideEffects.Count) -> Int) -> Message? {
      let some = parts.filter { count($0.count) > 0 }.map { part in
        let (number, words) = (count(part.count), part.words)
        let word = number == 1 ? words.0 : words.1
        return Message(english: "\(number) \(word.english)", dutch: "\(number) \(word.dutch)")
      }
      if some.isEmpty { return nil }
      return Message(
        english: some.map(\.english).joined(separator: ", "), dutch: some.map(\.dutch).joined(separator: ", "))
    }
    let added = list(\.added).map { Message(english: "added \($0.english)", dutch: "toegevoegd: \($0.dutch)") }
    let removed = list(\.removed).map { Message(english: "removed \($0.english)", dutch: "verwijderd: \($0.dutch)") }
    let relabelled = effects.relabelled == 0 ? nil : relabelledWords(effects.relabelled, isModel: isModel)
    let all = [added, removed, relabelled].compactMap { $0 }
    if all.isEmpty { return Message(english: "nothing has changed", dutch: "er is niets veranderd") }
    return Message(
      english: all.map(\.english).joined(separator: "; "), dutch: all.map(\.dutch).joined(separator: "; "))
  }

  private static let elementWords = (
    Message(verbatim: "element"), Message(english: "elements", dutch: "elementen")
  )
  private static func relabelledWords(_ count: Int, isModel: Bool) -> Message {
    let words = isModel ? elementWords : nodeWords
    let word = count == 1 ? words.0 : words.1
    return Message(
      english: "other labels on \(count) \(word.english)", dutch: "andere labels op \(count) \(word.dutch)")
  }

  private static let nodeWords = (
    Message(english: "node", dutch: "knoop"), Message(english: "nodes", dutch: "knopen")
  )
  private static let propertyWords = (
    Message(english: "value", dutch: "waarde"), Message(english: "values", dutch: "waarden")
  )
  private static let relationshipWords = (
    Message(english: "relationship", dutch: "relatie"), Message(english: "relationships", dutch: "relaties")
  )
}

extension PatternFault {
  /// What there is to say of values and places while a pattern writes.
  var writingMessage: Message {
    switch kind {
    case .deleted:
      Message(
        english: "this was deleted: it has no properties and labels any more, and is no answer",
        dutch: "dit is verwijderd: het heeft geen eigenschappen en labels meer, en is geen antwoord")
    case .connected(let count):
      Message(
        english: "what is deleted has \(count) \(count == 1 ? "relationship" : "relationships") still: "
          + "DETACH DELETE takes them along",
        dutch: "wat verwijderd wordt heeft nog \(count) \(count == 1 ? "relatie" : "relaties"): "
          + "DETACH DELETE neemt die mee")
    case .unstorable(let found):
      Message(
        english: "a property cannot hold a value of type \(found): it is a text, a number, a truth, a date or a list",
        dutch:
          "een eigenschap kan geen waarde van type \(found) hebben: het is een tekst, een getal, waar of onwaar, "
          + "een datum of een lijst")
    case .mergeNull(let key):
      Message(
        english: "MERGE cannot look for '\(key)' that is null: nothing is equal to null",
        dutch: "MERGE kan niet zoeken naar '\(key)' die null is: niets is gelijk aan null")
    case .endMissing:
      Message(
        english: "a relationship cannot be made where there is nothing at one end: a variable is null",
        dutch: "een relatie kan niet worden gemaakt waar aan één kant niets is: een variabele is null")
    case .elementTypes(let types):
      types.isEmpty
        ? Message(
          english: "an element has one of ArchiMate's types, and this would have none",
          dutch: "een element heeft een van de typen van ArchiMate, en dit zou er geen hebben")
        : Message(
          english: "an element has one type, and this would have \(types.joined(separator: " and ")): "
            + "REMOVE takes the other away",
          dutch: "een element heeft één type, en dit zou \(types.joined(separator: " en ")) hebben: "
            + "REMOVE haalt de andere weg")
    case .ownKey(let key, let rule): rule.message(of: key)
    default: preconditionFailure("what has another message")
    }
  }
}

extension OwnKeyRule {
  fileprivate func message(of key: String) -> Message {
    switch self {
    case .isText: Message(english: "'\(key)' is one text", dutch: "'\(key)' is één tekst")
    case .isNotEmpty: Message(english: "'\(key)' is not empty", dutch: "'\(key)' is niet leeg")
    case .isOneOf(let values):
      Message(
        english: "'\(key)' is \(values.joined(separator: " or "))",
        dutch: "'\(key)' is \(values.joined(separator: " of "))")
    case .isOf(let type):
      Message(
        english: "'\(key)' is of relationships of the type \(type)",
        dutch: "'\(key)' is van relaties van het type \(type)")
    case .stays:
      Message(
        english: "'\(key)' is given when something is made, and stays as it is",
        dutch: "'\(key)' krijgt iets wanneer het gemaakt wordt, en blijft zo")
    case .isTaken(let value):
      Message(
        english: "something has the \(key) '\(value)' already", dutch: "iets heeft de \(key) '\(value)' al")
    }
  }
}
