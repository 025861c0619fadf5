internal import VraagText

/// What there is to say of what a pattern is to write, alphabetical.
extension Diagnostic {
  static func patternCreateDirection(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-create-direction",
      Message(
        english: "a relationship that is made goes one way: write -[:TYPE]-> or <-[:TYPE]-",
        dutch: "een relatie die gemaakt wordt gaat één kant op: schrijf -[:TYPE]-> of <-[:TYPE]-"), at: range)
  }

  static func patternCreateHops(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-create-hops",
      Message(
        english: "what is made is drawn step by step: a number of steps can only be looked for",
        dutch: "wat gemaakt wordt is stap voor stap getekend: een aantal stappen kun je alleen zoeken"), at: range)
  }

  static func patternCreateType(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-create-type",
      Message(
        english: "a relationship that is made has one type: write -[:TYPE]->",
        dutch: "een relatie die gemaakt wordt heeft één type: schrijf -[:TYPE]->"), at: range)
  }

  static func patternDeleteLabels(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-delete-labels",
      Message(
        english: "DELETE takes away nodes, relationships and paths; REMOVE takes away labels",
        dutch: "DELETE haalt knopen, relaties en paden weg; REMOVE haalt labels weg"), at: range)
  }

  /// - Parameter types: Those that are given; not one.
  static func patternElementType(_ types: [String], among possible: [String], at range: TextRange) -> Diagnostic {
    let words = types.map { "'\($0)'" }
    let message: Message
    switch (types.count, possible.isEmpty) {
    case (1, _):
      message = Message(
        english: "\(words[0]) is several types, and an element has one: "
          + "\(possible.map { "'\($0)'" }.joined(separator: ", "))",
        dutch: "\(words[0]) is een aantal typen, en een element heeft er een: "
          + "\(possible.map { "'\($0)'" }.joined(separator: ", "))")
    case (0, _):
      let (english, dutch) = didYouMean(possible)
      message = Message(
        english: "an element has one of ArchiMate's types as label, and this one has none" + english,
        dutch: "een element heeft een van de typen van ArchiMate als label, en dit heeft er geen" + dutch)
    default:
      message = Message(
        english: "an element has one type, not \(words.joined(separator: " and "))",
        dutch: "een element heeft één type, niet \(words.joined(separator: " en "))")
    }
    let isReplaceable = types.count == 1 || types.isEmpty && !possible.isEmpty
    return Diagnostic(
      .error, "pattern-element-type", message, at: range,
      fixes: isReplaceable ? possible.map { Fix(replacing: range, with: $0) } : [])
  }

  static func patternLabelOfNoElement(_ name: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-label-of-no-element",
      Message(
        english: "'\(name)' can be no label of an element: "
          + (name.isEmpty ? "it is empty" : "it is what relationships or views are"),
        dutch: "'\(name)' kan geen label van een element zijn: "
          + (name.isEmpty ? "het is leeg" : "het is wat relaties of views zijn")), at: range)
  }

  static func patternMadeVague(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-made-vague",
      Message(
        english: "what is made says exactly what it is: labels joined by ':', properties in braces, no condition",
        dutch:
          "wat gemaakt wordt zegt precies wat het is: labels met ':', eigenschappen tussen accolades, geen voorwaarde"
      ), at: range)
  }

  static func patternMergeNull(_ key: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-merge-null",
      Message(
        english: "MERGE cannot look for '\(key)' that is null: nothing is equal to null, so it would be made each time",
        dutch:
          "MERGE kan niet zoeken naar '\(key)' die null is: niets is gelijk aan null, dus het zou elke keer gemaakt worden"
      ), at: range)
  }

  static func patternRelationshipType(_ name: String, _ nearest: [String], at range: TextRange) -> Diagnostic {
    let (english, dutch) = didYouMean(nearest)
    return Diagnostic(
      .error, "pattern-relationship-type",
      Message(
        english: "ArchiMate has no relationship '\(name)', and no verb is so called" + english,
        dutch: "ArchiMate heeft geen relatie '\(name)', en geen werkwoord heet zo" + dutch), at: range,
      fixes: nearest.map { Fix(replacing: range, with: $0) })
  }

  static func patternWithMissing(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-with-missing",
      Message(
        english: "between a clause that writes and one that reads stands WITH, which says what goes on: WITH *",
        dutch: "tussen een regel die schrijft en een die leest staat WITH, dat zegt wat verdergaat: WITH *"), at: range,
      fixes: [Fix(replacing: TextRange(range.lower, range.lower), with: "WITH * ")])
  }

  static func patternWriteInSubquery(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-write-in-subquery",
      Message(
        english: "a subquery only asks: what writes stands outside EXISTS { } and COUNT { }",
        dutch: "een deelvraag vraagt alleen: wat schrijft staat buiten EXISTS { } en COUNT { }"), at: range)
  }
}
