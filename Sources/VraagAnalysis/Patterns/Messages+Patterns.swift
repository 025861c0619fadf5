internal import VraagText

/// What there is to say of what a pattern means, alphabetical.
extension Diagnostic {
  /// `; did you mean 'x' or 'y'?`
  static func didYouMean(_ words: [String]) -> (english: String, dutch: String) {
    if words.isEmpty { return ("", "") }
    let quoted = words.map { "'\($0)'" }
    return (
      "; did you mean \(quoted.joined(separator: " or "))?", "; bedoelde u \(quoted.joined(separator: " of "))?"
    )
  }

  static func patternAggregateAmbiguous(_ name: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-aggregate-ambiguous",
      Message(
        english: "'\(name)' stands beside an aggregate and is no column of its own: which of its values is meant?",
        dutch: "'\(name)' staat naast een aggregatie en is zelf geen kolom: welke waarde ervan is bedoeld?"),
      at: range,
      notes: [
        Message(
          english: "give it a column first: WITH …, \(name), then add the aggregate",
          dutch: "geef het eerst een kolom: WITH …, \(name), en aggregeer daarna")
      ])
  }

  static func patternAggregateMisplaced(_ call: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-aggregate-misplaced",
      Message(
        english: "\(call) is of many rows: it stands in the columns of WITH or RETURN, and not in another aggregate",
        dutch:
          "\(call) gaat over veel rijen: het staat in de kolommen van WITH of RETURN, en niet in een andere aggregatie"),
      at: range)
  }

  static func patternAggregateOfRandom(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-aggregate-of-random",
      Message(
        english: "rand() cannot be aggregated: it is another number each time it is looked at",
        dutch: "rand() kan niet worden geaggregeerd: het is telkens een ander getal"), at: range)
  }

  static func patternAliasMissing(_ text: String, at range: TextRange) -> Diagnostic {
    let fix = Fix(replacing: TextRange(range.upper, range.upper), with: " AS name")
    return Diagnostic(
      .error, "pattern-alias-missing",
      Message(
        english: "a column of WITH needs a name: \(text) AS name",
        dutch: "een kolom van WITH heeft een naam nodig: \(text) AS naam"),
      at: range, fixes: [fix])
  }

  static func patternArguments(
    _ function: String, found: Int, _ wanted: ClosedRange<Int>, at range: TextRange
  ) -> Diagnostic {
    let count =
      wanted.lowerBound == wanted.upperBound
      ? "\(wanted.lowerBound)"
      : wanted.upperBound == .max ? "\(wanted.lowerBound)+" : "\(wanted.lowerBound)-\(wanted.upperBound)"
    return Diagnostic(
      .error, "pattern-arguments",
      Message(
        english: "\(function)() takes \(count) \(count == "1" ? "argument" : "arguments"), not \(found)",
        dutch: "\(function)() neemt \(count) \(count == "1" ? "argument" : "argumenten"), niet \(found)"), at: range)
  }

  static func patternBoundNegative(_ text: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-bound-negative",
      Message(
        english: "a number of rows is not negative: \(text)", dutch: "een aantal rijen is niet negatief: \(text)"),
      at: range)
  }

  static func patternBoundNotConstant(_ name: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-bound-not-constant",
      Message(
        english: "SKIP and LIMIT hold for all rows: '\(name)' differs from row to row",
        dutch: "SKIP en LIMIT gelden voor alle rijen: '\(name)' verschilt per rij"), at: range)
  }

  static func patternBoundNotInteger(_ text: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-bound-not-integer",
      Message(
        english: "SKIP and LIMIT take a whole number of rows, not \(text)",
        dutch: "SKIP en LIMIT nemen een geheel aantal rijen, niet \(text)"), at: range)
  }

  static func patternColumnTwice(_ name: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-column-twice",
      Message(
        english: "two columns are called '\(name)': give one another name with AS",
        dutch: "twee kolommen heten '\(name)': geef er een een andere naam met AS"), at: range)
  }

  static func patternDefinedWrites(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-defined-writes",
      Message(
        english:
          "what a defined noun means is asked of a model as it is: a statement that writes cannot; ask for it in one of its own",
        dutch:
          "wat een gedefinieerd woord betekent wordt van een model gevraagd zoals het is: dat kan niet waar geschreven wordt; vraag het apart"
      ), at: range)
  }

  static func patternDerivedIsNoRelationship(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-derived-no-relationship",
      Message(
        english:
          "what follows from the model is no relationship of it: it has no variable, no properties and no length, and no path goes over it; leave these out",
        dutch:
          "wat uit het model volgt is er geen relatie van: het heeft geen variabele, geen eigenschappen en geen lengte, en er loopt geen pad over; laat die weg"
      ), at: range)
  }

  static func patternDerivedMixed(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-derived-mixed",
      Message(
        english:
          "types with 'indirectly' or 'possibly' go with others that have the same word, joined by |: [:indirectly_serves|indirectly_reads]",
        dutch:
          "typen met 'indirect' of 'mogelijk' gaan samen met andere die hetzelfde woord hebben, met | ertussen: [:bedient_indirect|leest_indirect]"
      ), at: range)
  }

  static func patternDerivedWrites(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-derived-writes",
      Message(
        english:
          "what follows is asked of a model as it is: a statement that writes cannot; ask for it in one of its own",
        dutch:
          "wat volgt wordt van een model gevraagd zoals het is: dat kan niet waar geschreven wordt; vraag het apart"),
      at: range)
  }

  static func patternFunctionUnknown(_ name: String, _ nearest: [String], at range: TextRange) -> Diagnostic {
    let (english, dutch) = didYouMean(nearest.map { $0 + "()" })
    return Diagnostic(
      .error, "pattern-function-unknown",
      Message(english: "there is no function '\(name)'" + english, dutch: "er is geen functie '\(name)'" + dutch),
      at: range, fixes: nearest.map { Fix(replacing: range, with: $0) })
  }

  static func patternMisplaced(_ text: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-misplaced",
      Message(
        english:
          "a pattern is no value: it stands in MATCH or where a truth is asked; COUNT { … } counts, [ … | … ] lists",
        dutch:
          "een patroon is geen waarde: het staat in MATCH of waar naar waar of onwaar wordt gevraagd; COUNT { … } telt, [ … | … ] somt op"
      ), at: range)
  }

  static func patternNothingToReturn(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-nothing-to-return",
      Message(
        english: "* stands for every variable, and there is none: name what you look for, as in (n)",
        dutch: "* staat voor elke variabele, en er is er geen: geef wat je zoekt een naam, zoals in (n)"), at: range)
  }

  static func patternPropertyOfValue(_ key: String, _ type: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-property-of-value",
      Message(
        english: "a value of type \(type) has no parts: '\(key)' asks for one",
        dutch: "een waarde van type \(type) heeft geen delen: '\(key)' vraagt er een"), at: range)
  }

  static func patternRelationshipTwice(_ name: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-relationship-twice",
      Message(
        english: "'\(name)' stands twice in one MATCH, where every relationship is another one",
        dutch: "'\(name)' staat twee keer in één MATCH, waar elke relatie een andere is"), at: range)
  }

  static func patternReturnMissing(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-return-missing",
      Message(
        english: "a query ends with RETURN: say what you want to see",
        dutch: "een vraag eindigt met RETURN: zeg wat je wilt zien"),
      at: TextRange(range.upper, range.upper))
  }

  static func patternReturnNotLast(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-return-not-last",
      Message(
        english: "RETURN is the last clause: use WITH to go on",
        dutch: "RETURN is de laatste regel: gebruik WITH om door te gaan"),
      at: range)
  }

  static func patternShortestNeedsOneStep(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-shortest-one-step",
      Message(
        english: "a shortest path has one relationship pattern between two nodes: (a)-[:T*]->(b)",
        dutch: "een kortste pad heeft één relatiepatroon tussen twee knopen: (a)-[:T*]->(b)"), at: range)
  }

  static func patternTypeWrong(_ operation: String, _ type: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-type-wrong",
      Message(
        english: "\(operation) does not take a value of type \(type)",
        dutch: "\(operation) kan niet met een waarde van type \(type)"), at: range)
  }

  static func patternUnionColumns(_ first: [String], _ other: [String], at range: TextRange) -> Diagnostic {
    let (one, two) = (first.joined(separator: ", "), other.joined(separator: ", "))
    return Diagnostic(
      .error, "pattern-union-columns",
      Message(
        english: "the queries of a UNION have the same columns: \(one) are not \(two)",
        dutch: "de vragen van een UNION hebben dezelfde kolommen: \(one) zijn niet \(two)"), at: range)
  }

  static func patternVariableBound(_ name: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-variable-bound",
      Message(
        english: "'\(name)' has a value already: take another name",
        dutch: "'\(name)' heeft al een waarde: neem een andere naam"), at: range)
  }

  static func patternVariableType(
    _ name: String, _ type: String, wanted: String, at range: TextRange
  ) -> Diagnostic {
    Diagnostic(
      .error, "pattern-variable-type",
      Message(
        english: "'\(name)' is of type \(type) and stands here as \(wanted)",
        dutch: "'\(name)' is van type \(type) en staat hier als \(wanted)"), at: range)
  }

  static func patternVariableUndefined(
    _ name: String, among known: [String], properties: [String] = [], at range: TextRange
  ) -> Diagnostic {
    let nearest = properties + Nearest.words(to: name, among: known)
    let (english, dutch) = didYouMean(nearest)
    return Diagnostic(
      .error, "pattern-variable-undefined",
      Message(
        english: "there is no variable '\(name)' here" + english, dutch: "er is hier geen variabele '\(name)'" + dutch),
      at: range, fixes: nearest.map { Fix(replacing: range, with: $0) })
  }

  static func patternVerbConditional(_ verb: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-verb-conditional",
      Message(
        english:
          "'\(verb)' was defined with a condition, which a type of relationship has not; write what it means, with WHERE",
        dutch:
          "'\(verb)' is gedefinieerd met een voorwaarde, en die heeft een relatietype niet; schrijf wat het betekent, met WHERE"
      ), at: range)
  }
}
