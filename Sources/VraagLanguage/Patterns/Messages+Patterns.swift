internal import VraagText

/// What there is to say of how a pattern is written, alphabetical.
extension Diagnostic {
  static func patternClauseUnavailable(_ word: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-clause-unavailable",
      Message(
        english:
          "\(word.uppercased()) is not there: patterns call no procedures, load no files and repeat with UNWIND",
        dutch:
          "\(word.uppercased()) is er niet: patronen roepen geen procedures aan, laden geen bestanden en herhalen met UNWIND"
      ),
      at: range)
  }

  static func patternEscapeWrong(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-escape-wrong",
      Message(
        english: #"a string has no such escape; there are \\ \' \" \b \f \n \r \t and \u with four digits"#,
        dutch: #"zo'n escape heeft een tekst niet; er zijn \\ \' \" \b \f \n \r \t en \u met vier cijfers"#),
      at: range)
  }

  static func patternFloatTooLarge(_ number: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-float-too-large",
      Message(
        english: "\(number) is larger than any number with a fraction can be",
        dutch: "\(number) is groter dan een getal met decimalen kan zijn"), at: range)
  }

  static func patternGroupRepeated(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-group-repeated",
      Message(
        english: "only one relationship is repeated, as in (a)-[:Serving]->{1,3}(b): a path between parentheses is not",
        dutch: "alleen één relatie wordt herhaald, als in (a)-[:Serving]->{1,3}(b): een pad tussen haakjes niet"),
      at: range)
  }

  static func patternHopsWrong(_ found: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-hops-wrong",
      Message(
        english: "'\(found)' is no number of steps: write *, *2, *1..3, *2.. or *..3",
        dutch: "'\(found)' is geen aantal stappen: schrijf *, *2, *1..3, *2.. of *..3"), at: range)
  }

  static func patternIntegerTooLarge(_ number: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-integer-too-large",
      Message(
        english: "\(number) does not fit 64 bits: integers go from \(Int64.min) to \(Int64.max)",
        dutch: "\(number) past niet in 64 bits: gehele getallen gaan van \(Int64.min) tot en met \(Int64.max)"),
      at: range)
  }

  static func patternNumberWrong(_ number: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-number-wrong",
      Message(
        english: "'\(number)' is no number; a name does not begin with a digit",
        dutch: "'\(number)' is geen getal; een naam begint niet met een cijfer"), at: range)
  }

  static func patternParameterMisplaced(_ parameter: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-parameter-misplaced",
      Message(
        english: "a parameter cannot stand for the properties of a pattern: write {key: \(parameter).key}",
        dutch:
          "een parameter kan niet voor de eigenschappen van een patroon staan: schrijf {sleutel: \(parameter).sleutel}"),
      at: range)
  }

  static func patternPathCountWrong(_ found: String, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-path-count-wrong",
      Message(
        english: "'\(found)' is no number of paths: it is 1 or more",
        dutch: "'\(found)' is geen aantal paden: dat is 1 of meer"), at: range)
  }

  /// - Parameter isChain: Whether it is no bracket in a bracket, but one operation on another.
  static func patternTooDeep(at range: TextRange, isChain: Bool = false) -> Diagnostic {
    let nested = Message(
      english: "this is nested too deeply: \(PatternParser.maximumDepth) levels are allowed",
      dutch: "dit is te diep genest: \(PatternParser.maximumDepth) niveaus zijn toegestaan")
    let most = PatternParser.maximumHeight
    let chained = Message(
      english:
        "more than \(most) operations build on each other here: put parentheses around some of them, or use a list",
      dutch:
        "hier bouwen meer dan \(most) bewerkingen op elkaar voort: zet haakjes om een deel ervan, of gebruik een lijst")
    return Diagnostic(.error, "pattern-too-deep", isChain ? chained : nested, at: range)
  }

  static func patternTooLong(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-too-long",
      Message(
        english: "a statement has at most \(PatternParser.maximumNodes) nodes in its patterns",
        dutch: "een opdracht heeft hoogstens \(PatternParser.maximumNodes) knopen in zijn patronen"), at: range)
  }

  static func patternUnexpected(_ found: String?, wanted: Message, at range: TextRange) -> Diagnostic {
    let end = Message(english: "the end", dutch: "het einde")
    let what = found.map { Message(verbatim: "'\($0)'") } ?? end
    return Diagnostic(
      .error, "pattern-unexpected",
      Message(
        english: "expected \(wanted.english), found \(what.english)",
        dutch: "verwacht werd \(wanted.dutch), gevonden is \(what.dutch)"), at: range)
  }

  static func patternUnionsMixed(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-unions-mixed",
      Message(
        english: "UNION and UNION ALL do not stand in one statement: use one of them",
        dutch: "UNION en UNION ALL staan niet in één opdracht: gebruik een van beide"), at: range)
  }

  static func patternUnterminated(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "pattern-unterminated",
      Message(
        english: "what begins here does not end: a quote, a backtick or */ is missing",
        dutch: "wat hier begint eindigt niet: er ontbreekt een aanhalingsteken, een backtick of */"), at: range)
  }
}
