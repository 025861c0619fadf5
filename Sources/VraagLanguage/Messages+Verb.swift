internal import VraagMetamodel
internal import VraagText

/// What is said of verbs, alphabetical.
extension Messages {
  static func onlyUnclear(_ parser: Parser, _ range: TextRange, _ verb: TextRange) -> Diagnostic {
    let participle = parser.text(of: verb)
    let other = parser.word("are \(participle) but not …", "worden \(participle) maar niet …")
    let agents = parser.word("are \(participle) by only …", "worden alleen door … \(participle)")
    return Diagnostic(
      .error, "only-unclear",
      Message(
        english:
          "'\(parser.word("only", "alleen"))' does not say what else there is not; say `\(other)` where nothing else is done "
          + "with it, `\(agents)` where nothing else does it",
        dutch:
          "'\(parser.word("only", "alleen"))' zegt hier niet wat er verder niet is; zeg `\(other)` als er niets anders mee "
          + "gebeurt, `\(agents)` als niets anders het doet"),
      at: range)
  }

  /// A Dutch verb whose preposition is missing, or has none.
  static func verbIncomplete(_ parser: Parser, _ word: DutchWord, hasPreposition: Bool) -> Diagnostic {
    let text = parser.text(of: word.range)
    let words = parser.lexicon.words(behind: word.state).prefix(5).map { "'\($0)'" }
    let list = Message(
      english: words.isEmpty ? "as 'vast' or 'door'" : words.joined(separator: " or "),
      dutch: words.isEmpty ? "zoals 'vast' of 'door'" : words.joined(separator: " of "))
    return Diagnostic(
      .error, "verb-incomplete",
      hasPreposition
        ? Message(
          english: "'\(text)' does not go with this preposition", dutch: "'\(text)' gaat niet met dit voorzetsel samen")
        : Message(
          english: "'\(text)' lacks a word that belongs to it: \(list.english)",
          dutch: "bij '\(text)' ontbreekt een woord dat erbij hoort: \(list.dutch)"),
      at: word.range)
  }

  static func verbJoinersMixed(_ parser: Parser) -> Diagnostic {
    let (or, and) = (parser.word("or", "of"), parser.word("and", "en"))
    return Diagnostic(
      .error, "verb-joiners-mixed",
      Message(
        english: "verbs of one object are joined by '\(or)' or by '\(and)', not by both",
        dutch: "werkwoorden bij één voorwerp worden verbonden door '\(or)' of door '\(and)', niet door beide"),
      at: parser.current.range)
  }

  static func verbMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "verb-missing",
      Message(
        english:
          "expected a verb, as '\(parser.word("read", "lezen"))' or '\(parser.word("are served by", "wordt gelezen door"))'; found \(parser.found.english)",
        dutch: "hier hoort een werkwoord, zoals '\(parser.word("read", "lezen"))' of "
          + "'\(parser.word("are served by", "wordt gelezen door"))'; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  static func verbNeedsPreposition(_ parser: Parser, _ verb: VerbUse) -> Diagnostic {
    let passive = parser.lexicon.words(of: verb.verb, in: .english).passive ?? ""
    return Diagnostic(
      .error, "verb-needs-preposition",
      Message(
        english: "after 'is' or 'are' the verb is '\(passive)'", dutch: "na 'is' of 'are' is het werkwoord '\(passive)'"
      ),
      at: verb.range, fixes: [Fix(replacing: verb.range, with: passive)])
  }

  static func verbUnknown(_ word: String, _ range: TextRange, _ nearest: [String]) -> Diagnostic {
    Diagnostic(
      .error, "verb-unknown",
      Message(english: "'\(word)' is no verb that is known", dutch: "'\(word)' is geen bekend werkwoord"),
      at: range, notes: ownership(word), fixes: fixes(range, nearest))
  }

  /// What `verb-unknown` adds of owning: models keep it in a property.
  private static func ownership(_ word: String) -> [Message] {
    let isDutch = word.lowercased().hasPrefix("bezit")
    guard isDutch || word.lowercased().hasPrefix("own") else { return [] }
    let with = isDutch ? "met" : "with"
    return [
      Message(
        english: "who owns something is a property in most models: ask for it with '\(with)', as in "
          + "\(with) Eigenaar = \"…\"",
        dutch: "wie iets bezit, is in de meeste modellen een eigenschap: vraag ernaar met '\(with)', zoals "
          + "\(with) Eigenaar = \"…\"")
    ]
  }

  static func verbVoicesMixed(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "verb-voices-mixed",
      Message(
        english: "this verb goes the other way than the one before it: say each with its own object",
        dutch: "dit werkwoord gaat de andere kant op dan het vorige: geef elk zijn eigen voorwerp"),
      at: range)
  }
}
