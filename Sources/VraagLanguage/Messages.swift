internal import VraagMetamodel
internal import VraagText

/// What this module says to users, alphabetical. `Documentation/Errors.md` explains every code with an example.
enum Messages {
  static func alternativesJoinedByAnd(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "alternatives-joined-by-and",
      Message(
        english: "phrases in parentheses are joined by 'or': nothing is both at once",
        dutch: "tussen haakjes staat 'or' tussen de mogelijkheden: niets is beide tegelijk"),
      at: range, fixes: [Fix(replacing: range, with: "or")])
  }

  static func answerClauseUnknown(_ parser: Parser) -> Diagnostic {
    let word = parser.foundText.lowercased()
    let words = ["sorted", "top", "first", "showing", "per", "explained", "as", "and", "or"].filter { $0 != word }
    return Diagnostic(
      .error, "answer-clause-unknown",
      Message(
        english: "after the comma comes 'sorted by', 'top', 'first', 'showing', 'per' or 'as', or another "
          + "clause after 'and'; found \(parser.found.english)",
        dutch: "na de komma komt 'sorted by', 'top', 'first', 'showing', 'per' of 'as', of een volgende "
          + "bewering na 'and'; gevonden: \(parser.found.dutch)"),
      at: parser.current.range,
      fixes: fixes(parser.current.range, Nearest.words(to: word, among: words).filter { $0 != word }))
  }

  static func answerClauseUnneeded(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "answer-clause-unneeded",
      Message(
        english: "a description has no rows to sort, cut or count",
        dutch: "een beschrijving heeft geen rijen om te sorteren, af te kappen of te tellen"),
      at: range)
  }

  static func betweenNeedsAnd(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "between-needs-and",
      Message(
        english: "'between' takes two things with 'and' between them; found \(parser.found.english)",
        dutch: "na 'between' komen twee dingen met 'and' ertussen; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  static func bracketUnclosed(_ parser: Parser, _ opening: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "bracket-unclosed",
      Message(
        english: "the bracket that opens here is not closed before \(parser.found.english)",
        dutch: "het haakje dat hier opent, is niet gesloten voor \(parser.found.dutch)"),
      at: opening)
  }

  static func byMissing(_ parser: Parser) -> Diagnostic {
    let range = TextRange(parser.current.range.lower, parser.current.range.lower)
    return Diagnostic(
      .error, "by-missing",
      Message(
        english: "after 'sorted' comes 'by' and a key; found \(parser.found.english)",
        dutch: "na 'sorted' komt 'by' en een eigenschap; gevonden: \(parser.found.dutch)"),
      at: parser.current.range, fixes: [Fix(replacing: range, with: "by ")])
  }

  static func characterUnexpected(_ text: String, _ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "character-unexpected",
      Message(
        english: "'\(Escaping.singleLine(text))' means nothing here; a name with such a character needs quotes",
        dutch:
          "'\(Escaping.singleLine(text))' betekent hier niets; een naam met zo'n teken hoort tussen aanhalingstekens"),
      at: range)
  }

  static func commaUnneeded(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "comma-unneeded",
      Message(english: "nothing follows the comma", dutch: "na de komma komt niets meer"),
      at: range, fixes: [Fix(replacing: range, with: "")])
  }

  static func commentUnterminated(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "comment-unterminated",
      Message(english: "the comment that begins here has no '*/'", dutch: "het commentaar dat hier begint, mist '*/'"),
      at: range)
  }

  /// How a sentence begins in Dutch, and in English.
  private static let dutchBeginnings = [
    "welke": "which", "welk": "which", "wat": "what", "wie": "who", "hoeveel": "how many", "beschrijf": "describe",
    "toon": "show",
  ]

  static func formatUnknown(_ parser: Parser, _ formats: [String]) -> Diagnostic {
    let list = formats.joined(separator: ", ")
    return Diagnostic(
      .error, "format-unknown",
      Message(
        english: "after 'as' comes a format: \(list); found \(parser.found.english)",
        dutch: "na 'as' komt een vorm: \(list); gevonden: \(parser.found.dutch)"),
      at: parser.current.range,
      fixes: fixes(parser.current.range, Nearest.words(to: parser.foundText, among: formats)))
  }

  static func keyMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "key-missing",
      Message(
        english: "expected the name of a property, as in 'with Status'; found \(parser.found.english)",
        dutch: "hier hoort de naam van een eigenschap, zoals in 'with Status'; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  static func keyNeedsQuotes(_ text: String, _ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "key-needs-quotes",
      Message(
        english: "the name of a property that has spaces needs quotes",
        dutch: "de naam van een eigenschap met spaties hoort tussen aanhalingstekens"),
      at: range, fixes: [Fix(replacing: range, with: "\"\(text)\"")])
  }

  static func languageUnavailable(_ word: String, _ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "language-unavailable",
      Message(
        english: "questions are understood in English for now; names in them may be Dutch",
        dutch: "vragen worden voorlopig alleen in het Engels begrepen; namen erin mogen Nederlands zijn"),
      at: range, fixes: fixes(range, dutchBeginnings[word].map { [$0] } ?? []))
  }

  static func listMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "list-missing",
      Message(
        english: "after 'in' comes a list in parentheses: in (\"a\", \"b\"); found \(parser.found.english)",
        dutch: "na 'in' komt een lijst tussen haakjes: in (\"a\", \"b\"); gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  static func nameMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "name-missing",
      Message(
        english: "after 'named' comes a name in quotes, or 'like' and a pattern; found \(parser.found.english)",
        dutch: "na 'named' komt een naam tussen aanhalingstekens, of 'like' en een patroon; gevonden: "
          + parser.found.dutch),
      at: parser.current.range)
  }

  static func nounPhraseMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "noun-phrase-missing",
      Message(
        english: "expected a noun, as 'processes', or a name in quotes; found \(parser.found.english)",
        dutch:
          "hier hoort een zelfstandig naamwoord, zoals 'processes', of een naam tussen aanhalingstekens; gevonden: "
          + parser.found.dutch),
      at: parser.current.range)
  }

  static func nounUnknown(_ text: String, _ range: TextRange, _ nearest: [String]) -> Diagnostic {
    Diagnostic(
      .error, "noun-unknown",
      Message(english: "'\(text)' is no noun that is known", dutch: "'\(text)' is geen bekend zelfstandig naamwoord"),
      at: range, fixes: fixes(range, nearest))
  }

  static func numberMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "number-missing",
      Message(
        english: "expected a whole number; found \(parser.found.english)",
        dutch: "hier hoort een heel getal; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  static func numberUnclear(_ range: TextRange, _ number: String) -> Diagnostic {
    Diagnostic(
      .error, "number-unclear",
      Message(
        english: "say whether at least, at most or exactly \(number) are meant",
        dutch: "zeg of 'at least' (minstens), 'at most' (hoogstens) of 'exactly' (precies) \(number) bedoeld is"),
      at: range, fixes: fixes(range, ["at least \(number)", "exactly \(number)", "at most \(number)"]))
  }

  static func numberZero(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "number-zero",
      Message(english: "this number is at least 1", dutch: "dit getal is minstens 1"), at: range)
  }

  static func objectMissing(_ parser: Parser, after verb: TextRange) -> Diagnostic {
    let words = parser.text(of: verb)
    return Diagnostic(
      .error, "object-missing",
      Message(
        english: "after '\(words)' comes what it is about: a noun, or a name in quotes; found \(parser.found.english)",
        dutch: "na '\(words)' komt waar het over gaat: een zelfstandig naamwoord, of een naam tussen aanhalingstekens; "
          + "gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
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

  /// The first word begins no sentence: it is missing, Dutch, of a sentence to come, or misspelled.
  static func sentenceUnknown(_ parser: Parser) -> Diagnostic {
    let range = parser.current.range
    let word = parser.foundText.lowercased()
    if parser.at(.end) || parser.at(.questionMark) || parser.at(.semicolon) { return sentenceEmpty(range) }
    if dutchBeginnings[word] != nil { return languageUnavailable(word, range) }
    let start = TextRange(range.lower, range.lower)
    let nearest = Nearest.words(to: word, among: ["which", "what", "who", "how many", "does", "is", "describe"])
    let isLater = laterSentences.contains(word)
    let isPhrase = nearest.isEmpty && !isLater && parser.isNounPhraseStart(at: parser.position)
    return Diagnostic(
      .error, "sentence-unknown",
      Message(
        english: "a sentence begins with 'which', 'what', 'who', 'how many', 'does', 'is' or 'describe'; found "
          + parser.found.english,
        dutch: "een zin begint met 'which', 'what', 'who', 'how many', 'does', 'is' of 'describe'; gevonden: "
          + parser.found.dutch),
      at: range, notes: isLater ? [sentenceLater(word)] : [],
      fixes: isPhrase ? [Fix(replacing: start, with: "which ")] : fixes(range, nearest))
  }

  static func stepsMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "steps-missing",
      Message(
        english: "after 'within' comes a number and 'steps'; found \(parser.found.english)",
        dutch: "na 'within' komt een getal en 'steps'; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  static func stringEscape(_ text: String, _ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "string-escape",
      Message(
        english: "'\(Escaping.singleLine(text))' stands for no character; a backslash is written '\\\\'",
        dutch: "'\(Escaping.singleLine(text))' staat voor geen teken; een backslash wordt geschreven als '\\\\'"),
      at: range)
  }

  static func stringUnterminated(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "string-unterminated",
      Message(
        english: "the closing quote of the text that begins here is missing",
        dutch: "het sluitende aanhalingsteken van de tekst die hier begint, ontbreekt"),
      at: range)
  }

  static func textUnexpected(_ parser: Parser) -> Diagnostic {
    let range = parser.current.range
    let start = TextRange(range.lower, range.lower)
    let isClause = parser.isPredicateStart(at: parser.position)
    return Diagnostic(
      .error, "text-unexpected",
      Message(
        english: "expected 'and', 'or', a comma or the end of the sentence; found \(parser.found.english)",
        dutch: "hier hoort 'and', 'or', een komma of het einde van de zin; gevonden: \(parser.found.dutch)"),
      at: range, fixes: isClause ? [Fix(replacing: start, with: "and ")] : [])
  }

  static func valueMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "value-missing",
      Message(
        english: "expected a value: a text in quotes, a number or a word; found \(parser.found.english)",
        dutch: "hier hoort een waarde: een tekst tussen aanhalingstekens, een getal of een woord; gevonden: "
          + parser.found.dutch),
      at: parser.current.range)
  }

  static func valueNeedsQuotes(_ text: String, _ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "value-needs-quotes",
      Message(
        english: "a value of several words needs quotes",
        dutch: "een waarde van meer woorden hoort tussen aanhalingstekens"),
      at: range, fixes: [Fix(replacing: range, with: "\"\(text)\"")])
  }

  static func withMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "with-missing",
      Message(
        english: "after 'starting' and 'ending' comes 'with'; found \(parser.found.english)",
        dutch: "na 'starting' en 'ending' komt 'with'; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  private static let laterSentences: Set<String> = [
    "path", "paths", "impact", "origin", "flow", "suppose", "define", "use", "leave", "expect", "check",
    "match", "optional", "return", "unwind",
  ]
}

extension Parser {
  /// The text at the cursor.
  var foundText: String { text(of: current) }

  /// The token at the cursor, as messages name it.
  var found: Message {
    switch current.kind {
    case .end: return Message(english: "the end of the sentence", dutch: "het einde van de zin")
    case .string, .unterminatedString: return Message(verbatim: Escaping.singleLine(foundText))
    default: return Message(verbatim: "'\(Escaping.singleLine(foundText))'")
    }
  }
}

/// A fix for each word that may have been meant.
func fixes(_ range: TextRange, _ words: [String]) -> [Fix] {
  words.map { Fix(replacing: range, with: $0) }
}
