internal import VraagMetamodel
internal import VraagText

/// What is said of whole sentences, alphabetical.
extension Messages {
  static func askedOtherwise(_ asked: String, _ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "asked-otherwise",
      Message(english: "ask it as `\(asked)`", dutch: "vraag het zo: `\(asked)`"), at: range,
      fixes: [Fix(replacing: range, with: asked)])
  }

  static func doingUnclear(_ parser: Parser, _ range: TextRange, _ phrase: String?, isLast: Bool) -> Diagnostic {
    let (describe, flow) = (parser.word("describe", "beschrijf"), parser.word("flow of", "stroom van"))
    return Diagnostic(
      .error, "doing-unclear",
      Message(
        english:
          "what something does is said with a verb, as in '\(parser.word("what does \"X\" read?", "wat leest \"X\"?"))'; "
          + "'\(describe)' tells all that is known of it, '\(flow)' what comes in and goes out",
        dutch:
          "wat iets doet, zegt een werkwoord, zoals in '\(parser.word("what does \"X\" read?", "wat leest \"X\"?"))'; "
          + "'\(describe)' vertelt alles wat ervan bekend is, '\(flow)' wat erin en eruit gaat"),
      at: range,
      fixes: phrase.map { phrase in
        (isLast ? [describe, flow] : [flow]).map { Fix(replacing: range, with: "\($0) \(phrase)") }
      } ?? [])
  }

  static func eachCounted(_ range: TextRange, _ readings: [String]) -> Diagnostic {
    Diagnostic(
      .error, "each-counted",
      Message(
        english: "this may ask of each by itself, or for what there is that all of them share",
        dutch: "dit kan naar elk apart vragen, of naar wat er is dat ze allemaal delen"),
      at: range, fixes: readings.map { Fix(replacing: range, with: $0) })
  }

  /// A word of the other language than that of its sentence, and the word that it is in this one.
  static func languagesMixed(
    _ text: String, _ range: TextRange, in language: Language, _ translation: String?
  ) -> Diagnostic {
    let isDutch = language == .dutch
    let say = translation.map { Message(english: "; say '\($0)'", dutch: "; zeg '\($0)'") } ?? Message(verbatim: "")
    return Diagnostic(
      .error, "languages-mixed",
      Message(
        english:
          "'\(text)' is \(isDutch ? "English" : "Dutch"), and the rest of the sentence \(isDutch ? "Dutch" : "English")"
          + say.english,
        dutch:
          "'\(text)' is \(isDutch ? "Engels" : "Nederlands"), en de rest van de zin \(isDutch ? "Nederlands" : "Engels")"
          + say.dutch),
      at: range, fixes: translation.map { [Fix(replacing: range, with: $0)] } ?? [])
  }

  static func sameAsOne(
    _ parser: Parser, _ range: TextRange, _ nouns: String, _ one: String
  ) -> Diagnostic {
    let some = parser.word("\(nouns) that \(one) …", "\(nouns) die \(one) …")
    let every = parser.word("all ", "alle ") + some
    return Diagnostic(
      .error, "same-as-one",
      Message(
        english: "this may ask for all that the one has, or for some of it; say `\(every)`, or `\(some)`",
        dutch: "dit kan naar alles vragen wat die ene heeft, of naar een deel ervan; zeg `\(every)`, of `\(some)`"),
      at: range)
  }

  static func sentCounted(_ range: TextRange, _ readings: [String]) -> Diagnostic {
    Diagnostic(
      .error, "sent-counted",
      Message(
        english:
          "what is sent is asked of the flows, and each goes from one to one; ask which flows there are, or whether it is so",
        dutch:
          "wat er gestuurd wordt, wordt aan de stromen gevraagd, en elke gaat van één naar één; vraag welke stromen er zijn, "
          + "of het zo is"),
      at: range, fixes: readings.map { Fix(replacing: range, with: $0) })
  }

  static func sentenceEmpty(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "sentence-empty",
      Message(english: "there is no question here", dutch: "hier staat geen vraag"), at: range)
  }

  /// What `sentence-unknown` adds of sentences that are to come.
  private static func sentenceLater(_ word: String) -> Message {
    Message(
      english: "sentences that begin with '\(word)' come with a later release",
      dutch: "zinnen die met '\(word)' beginnen, komen in een latere uitgave")
  }

  static func sentenceSecond(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "sentence-second",
      Message(
        english: "a second sentence begins here; one was expected",
        dutch: "hier begint een tweede zin; er werd er één verwacht"),
      at: range)
  }

  static func sentenceTooDeep(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "sentence-too-deep",
      Message(
        english: "the sentence is nested more than \(Parser.maximumDepth) levels deep",
        dutch: "de zin is meer dan \(Parser.maximumDepth) niveaus diep genest"),
      at: range)
  }

  static func sentenceTooLong(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "sentence-too-long",
      Message(
        english: "the sentence has more than \(Parser.maximumTokens) words and signs; ask it in parts",
        dutch: "de zin heeft meer dan \(Parser.maximumTokens) woorden en tekens; vraag het in delen"),
      at: range)
  }

  private static let beginnings = ["which", "what", "who", "how many", "does", "is", "describe"]
  private static let dutchBeginnings = ["welke", "welk", "wat", "wie", "hoeveel", "beschrijf", "toon", "is", "zijn"]

  /// The first word begins no sentence: it is missing, of a sentence to come, or misspelled.
  static func sentenceUnknown(_ parser: Parser) -> Diagnostic {
    let range = parser.current.range
    let word = parser.foundText.lowercased()
    if parser.at(.end) || parser.at(.questionMark) || parser.at(.semicolon) { return sentenceEmpty(range) }
    let start = TextRange(range.lower, range.lower)
    let isLater = laterSentences.contains(word)
    var nearest = isLater ? [] : Nearest.words(to: word, among: parser.isDutch ? dutchBeginnings : beginnings)
    // `MATHC (a) RETURN a`
    if nearest.isEmpty, parser.token(at: parser.position + 1).kind == .leftParenthesis {
      nearest = PatternSpelling.meant(by: parser.foundText)
    }
    let isPhrase = nearest.isEmpty && !isLater && parser.isNounPhraseStart(at: parser.position)
    return Diagnostic(
      .error, "sentence-unknown",
      Message(
        english: parser.isDutch
          ? "a sentence begins with 'welke', 'wat', 'wie', 'hoeveel', a verb, or a word such as 'beschrijf', 'pad', 'impact', "
            + "'totaal', 'verwacht', 'stel' or 'definieer'; found \(parser.found.english)"
          : "a sentence begins with 'which', 'what', 'who', 'how many', 'does', 'is', or a word such as "
            + "'describe', 'path', 'impact', 'total', 'expect', 'suppose' or 'define'; found "
            + parser.found.english,
        dutch: parser.isDutch
          ? "een zin begint met 'welke', 'wat', 'wie', 'hoeveel', een werkwoord, of een woord als 'beschrijf', 'pad', "
            + "'impact', 'totaal', 'verwacht', 'stel' of 'definieer'; gevonden: "
            + parser.found.dutch
          : "een zin begint met 'which', 'what', 'who', 'how many', 'does', 'is', of een woord als "
            + "'describe', 'path', 'impact', 'total', 'expect', 'suppose' of 'define'; gevonden: "
            + parser.found.dutch),
      at: range, notes: isLater ? [sentenceLater(word)] : [],
      fixes: isPhrase ? [Fix(replacing: start, with: parser.isDutch ? "welke " : "which ")] : fixes(range, nearest))
  }

  static func subjectsCounted(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "subjects-counted",
      Message(
        english: "of several subjects 'every' or 'no' one is asked, of all of them the same; ask about each by itself",
        dutch: "van meer onderwerpen wordt er van 'elk' of 'geen' gevraagd, van alle hetzelfde; vraag het van elk apart"
      ),
      at: range)
  }

  /// - Parameter ask: What finds the one that has most, or least.
  static func superlativeAsked(_ range: TextRange, _ ask: String, _ fix: Fix?) -> Diagnostic {
    Diagnostic(
      .error, "superlative-asked",
      Message(
        english: "which one has the most or the least is found by sorting; ask `\(ask)`",
        dutch: "wat het meeste of het minste heeft, wordt met sorteren gevonden; vraag `\(ask)`"),
      at: range, fixes: fix.map { [$0] } ?? [])
  }

  static func whyWithoutQuestion(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "why-without-question",
      Message(
        english: parser.isDutch
          ? "after 'waarom' a question of yes or no is expected: `waarom leest \"A\" \"B\"?`; found \(parser.found.english)"
          : "after 'why' a question of yes or no is expected: `why does \"A\" read \"B\"?`; found "
            + parser.found.english,
        dutch: parser.isDutch
          ? "na 'waarom' wordt een vraag van ja of nee verwacht: `waarom leest \"A\" \"B\"?`; gevonden: "
            + parser.found.dutch
          : "na 'why' wordt een vraag van ja of nee verwacht: `why does \"A\" read \"B\"?`; gevonden: "
            + parser.found.dutch),
      at: parser.current.range)
  }

  private static let laterSentences: Set<String> = ["match", "optional", "return", "unwind"]
}
