internal import VraagLanguage
internal import VraagText

/// What is wrong with sentences that change the session.
extension Diagnostic {
  /// A program that asks without wanting the session changed is told so by this code.
  static let notRunCode = "session-change-not-run"

  static func changeSupposed(at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "session-change-supposed",
      Message(
        english: "what is supposed holds for one sentence, and this one changes the session; say it by itself",
        dutch: "wat verondersteld wordt geldt voor één zin, en deze verandert de sessie; zeg die apart"),
      at: range)
  }

  static func definitionInUse(_ definition: Definition, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "session-definition-in-use",
      Message(
        english: "without it this means nothing any more: `\(definition.sentence)`; forget that first",
        dutch: "zonder dit betekent dit niets meer: `\(definition.sentence)`; vergeet dat eerst"),
      at: range)
  }

  static func forgetUnknown(_ word: String, nearest: [String], at range: TextRange) -> Diagnostic {
    let names = nearest.map(CanonicalPrinter.quoted)
    let (english, dutch) = (names.joined(separator: " or "), names.joined(separator: " of "))
    return Diagnostic(
      .error, "session-forget-unknown",
      Message(
        english: "\(CanonicalPrinter.quoted(word)) was not defined"
          + (names.isEmpty ? "; `.definitions` shows what was, with numbers" : "; did you mean \(english)?"),
        dutch: "\(CanonicalPrinter.quoted(word)) is niet gedefinieerd"
          + (names.isEmpty ? "; `.definitions` toont wat dat wel is, met nummers" : "; bedoelde u \(dutch)?")),
      at: range, fixes: names.map { Fix(replacing: range, with: $0) })
  }

  static func notRun(_ change: SessionChange) -> Diagnostic {
    Diagnostic(
      .error, notRunCode,
      Message(
        english: "this changes the session and asks nothing; a program says it with `run`",
        dutch: "dit verandert de sessie en vraagt niets; een programma zegt het met `run`"),
      at: change.range)
  }

  /// - Parameter language: That of which its first word is a keyword.
  static func wordImpossible(_ word: DefinedWord, _ language: Language?) -> Diagnostic {
    let first = word.text.prefix { !$0.isWhitespace }
    if let language {
      return Diagnostic(
        .error, "session-word-impossible",
        Message(
          english: "'\(first)' is a word of the language already, in \(language == .dutch ? "Dutch" : "English"); "
            + "choose another",
          dutch: "'\(first)' is al een woord van de taal, in het \(language == .dutch ? "Nederlands" : "Engels"); kies "
            + "een ander"),
        at: word.range)
    }
    return Diagnostic(
      .error, "session-word-impossible",
      Message(
        english:
          "\(CanonicalPrinter.quoted(word.text)) can be no word of the language: a word is letters and digits, and "
          + "begins with a letter",
        dutch:
          "\(CanonicalPrinter.quoted(word.text)) kan geen woord van de taal zijn: een woord is letters en cijfers, en "
          + "begint met een letter"),
      at: word.range)
  }
}
