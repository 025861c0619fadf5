internal import VraagMetamodel
internal import VraagText

/// What this module says to users, alphabetical. `Documentation/Errors.md` explains every code with an example.
enum Messages {
  static func alternativesJoinedByAnd(_ parser: Parser) -> Diagnostic {
    let range = parser.current.range
    return Diagnostic(
      .error, "alternatives-joined-by-and",
      Message(
        english: "phrases in parentheses are joined by '\(parser.word("or", "of"))': nothing is both at once",
        dutch: "tussen haakjes staat '\(parser.word("or", "of"))' tussen de mogelijkheden: niets is beide tegelijk"),
      at: range, fixes: [Fix(replacing: range, with: parser.word("or", "of"))])
  }

  static func answerClauseUnknown(_ parser: Parser) -> Diagnostic {
    let word = parser.foundText.lowercased()
    let all =
      parser.isDutch
      ? ["gesorteerd", "top", "eerste", "toon", "per", "met uitleg", "als", "en", "of"]
      : ["sorted", "top", "first", "showing", "per", "explained", "as", "and", "or"]
    let words = all.filter { $0 != word }
    return Diagnostic(
      .error, "answer-clause-unknown",
      Message(
        english:
          "after the comma comes \(parser.answerWords("or")), or another clause after '\(parser.word("and", "en"))'; "
          + "found \(parser.found.english)",
        dutch:
          "na de komma komt \(parser.answerWords("of")), of een volgende bewering na '\(parser.word("and", "en"))'; "
          + "gevonden: \(parser.found.dutch)"),
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
        english:
          "'\(parser.word("between", "tussen"))' takes two things with '\(parser.word("and", "en"))' between them; found \(parser.found.english)",
        dutch:
          "na '\(parser.word("between", "tussen"))' komen twee dingen met '\(parser.word("and", "en"))' ertussen; gevonden: \(parser.found.dutch)"
      ),
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
        english:
          "after '\(parser.word("sorted", "gesorteerd"))' comes '\(parser.word("by", "op"))' and a key; found \(parser.found.english)",
        dutch:
          "na '\(parser.word("sorted", "gesorteerd"))' komt '\(parser.word("by", "op"))' en een eigenschap; gevonden: \(parser.found.dutch)"
      ),
      at: parser.current.range, fixes: [Fix(replacing: range, with: parser.word("by ", "op "))])
  }

  static func cargoUnclear(_ parser: Parser, _ range: TextRange) -> Diagnostic {
    let verb = parser.word("send to", "sturen") + " [Gegevenssoort = \"…\"]"
    return Diagnostic(
      .error, "cargo-unclear",
      Message(
        english: "what is sent is the name of the flow, or a property of it, as in \(verb)",
        dutch: "wat er gestuurd wordt, is de naam van de stroom, of een eigenschap ervan, zoals in \(verb)"),
      at: range)
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

  static func denialDoubled(_ parser: Parser, _ range: TextRange, _ fix: Fix?) -> Diagnostic {
    let (not, neither) = (parser.word("not", "niet"), parser.word("neither", "noch"))
    return Diagnostic(
      .error, "denial-doubled",
      Message(
        english: "'\(not)' and '\(neither)' deny the same thing twice; leave '\(not)' out",
        dutch: "'\(not)' en '\(neither)' ontkennen hetzelfde twee keer; laat '\(not)' weg"),
      at: range, fixes: fix.map { [$0] } ?? [])
  }

  /// - Parameter auxiliary: What the second part lacks to stand by itself.
  static func denialUnclear(_ range: TextRange, auxiliary: String = "") -> Diagnostic {
    let (neither, either) = ("and not", "or that" + auxiliary)
    return Diagnostic(
      .error, "denial-unclear",
      Message(
        english:
          "`not` denies what stands before 'or', and maybe what follows too; say '\(neither)' where both are denied, "
          + "'\(either)' where only the first is",
        dutch:
          "`not` ontkent wat voor 'or' staat, en misschien ook wat erna komt; zeg '\(neither)' als beide ontkend worden, "
          + "'\(either)' als alleen het eerste ontkend wordt"),
      at: range, fixes: [neither, either].map { Fix(replacing: range, with: $0) })
  }

  static func formatUnknown(_ parser: Parser, _ formats: [String]) -> Diagnostic {
    let list = formats.joined(separator: ", ")
    return Diagnostic(
      .error, "format-unknown",
      Message(
        english: "after '\(parser.word("as", "als"))' comes a format: \(list); found \(parser.found.english)",
        dutch: "na '\(parser.word("as", "als"))' komt een vorm: \(list); gevonden: \(parser.found.dutch)"),
      at: parser.current.range,
      fixes: fixes(parser.current.range, Nearest.words(to: parser.foundText, among: formats)))
  }

  static func keyDenialUnclear(_ parser: Parser, _ range: TextRange, _ first: String, _ second: String) -> Diagnostic {
    let (no, and) = (parser.word("no", "geen"), parser.word("and", "en"))
    let both = "\(no) \(first) \(and) \(no) \(second)"
    let one = "\(second) \(and) \(no) \(first)"
    return Diagnostic(
      .error, "key-denial-unclear",
      Message(
        english: "this denies '\(first)', and maybe '\(second)' too; say '\(both)', or '\(one)'",
        dutch: "dit ontkent '\(first)', en misschien ook '\(second)'; zeg '\(both)', of '\(one)'"),
      at: range, fixes: [both, one].map { Fix(replacing: range, with: $0) })
  }

  static func keyMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "key-missing",
      Message(
        english:
          "expected the name of a property, as in '\(parser.word("with", "met")) Status'; found \(parser.found.english)",
        dutch:
          "hier hoort de naam van een eigenschap, zoals in '\(parser.word("with", "met")) Status'; gevonden: \(parser.found.dutch)"
      ),
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

  static func listMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "list-missing",
      Message(
        english: "after 'in' comes a list in parentheses: in (\"a\", \"b\"); found \(parser.found.english)",
        dutch: "na 'in' komt een lijst tussen haakjes: in (\"a\", \"b\"); gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  /// A Dutch modifier behind a verb that ends its clause.
  /// - Parameters:
  ///   - head: What the clause is said of, with the clause.
  ///   - object: The object of the verb.
  static func modifierUnclear(_ parser: Parser, _ head: NounPhrase, _ object: NounPhrase, _ modifier: Modifier)
    -> Diagnostic
  {
    let clause = head.modifiers[head.modifiers.count - 1].range
    let whole = head.range.union(clause)
    let said = parser.text(of: modifier.range)
    let rest = parser.text(of: TextRange(object.range.upper, clause.upper))
    let readings = [
      (whole, "(\(parser.text(of: whole))) \(said)"),
      (object.range, "(\(parser.text(of: object.range)) \(said))\(rest)"),
    ]
    return Diagnostic(
      .error, "modifier-unclear",
      Message(
        english:
          "'\(said)' may be said of what stands before '\(parser.text(of: clause))', or of '\(parser.text(of: object.range))'; "
          + "say `\(readings[0].1)` or `\(readings[1].1)`",
        dutch:
          "'\(said)' kan horen bij wat voor '\(parser.text(of: clause))' staat, of bij '\(parser.text(of: object.range))'; "
          + "zeg `\(readings[0].1)` of `\(readings[1].1)`"),
      at: modifier.range, fixes: readings.map { Fix(replacing: $0.0.union(modifier.range), with: $0.1) })
  }

  static func nameMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "name-missing",
      Message(
        english:
          "after '\(parser.word("named", "genaamd"))' comes a name in quotes, or '\(parser.word("like", "zoals"))' and a pattern; found \(parser.found.english)",
        dutch:
          "na '\(parser.word("named", "genaamd"))' komt een naam tussen aanhalingstekens, of '\(parser.word("like", "zoals"))' en een patroon; gevonden: "
          + parser.found.dutch),
      at: parser.current.range)
  }

  static func nounPhraseMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "noun-phrase-missing",
      Message(
        english:
          "expected a noun, as '\(parser.word("processes", "processen"))', or a name in quotes; found \(parser.found.english)",
        dutch:
          "hier hoort een zelfstandig naamwoord, zoals '\(parser.word("processes", "processen"))', of een naam tussen aanhalingstekens; gevonden: "
          + parser.found.dutch),
      at: parser.current.range)
  }

  static func nounUnknown(_ text: String, _ range: TextRange, _ nearest: [String]) -> Diagnostic {
    let words = text.lowercased().split(separator: " ")
    let isPointing = words.count > 1 && ["this", "these", "dit", "deze", "our", "onze", "ons"].contains(words[0])
    let note = Message(
      english: "a sentence points at nothing outside itself; give the name, in quotes, of what is meant",
      dutch: "een zin wijst niets buiten zichzelf aan; geef de naam, tussen aanhalingstekens, van wat er bedoeld is")
    return Diagnostic(
      .error, "noun-unknown",
      Message(english: "'\(text)' is no noun that is known", dutch: "'\(text)' is geen bekend zelfstandig naamwoord"),
      at: range, notes: isPointing ? [note] : [], fixes: isPointing ? [] : fixes(range, nearest))
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

  static func objectSecond(_ parser: Parser, _ range: TextRange, _ verb: TextRange) -> Diagnostic {
    let words = parser.text(of: verb)
    return Diagnostic(
      .error, "object-second",
      Message(
        english: "'\(words)' has one object, and this is a second",
        dutch: "'\(words)' heeft één voorwerp, en dit is een tweede"),
      at: range)
  }

  static func possessionCounted(_ parser: Parser) -> Diagnostic {
    let example = parser.word("are performed by more than 2 roles", "worden door meer dan 2 rollen uitgevoerd")
    return Diagnostic(
      .error, "possession-counted",
      Message(
        english: "what something has is a property; how many things belong to it is said with a verb: `\(example)`",
        dutch: "wat iets heeft is een eigenschap; hoeveel dingen erbij horen zegt een werkwoord: `\(example)`"),
      at: parser.current.range)
  }

  /// A sentence that has two readings, each of which can be chosen.
  static func questionAmbiguous(_ range: TextRange, _ verb: TextRange, _ readings: [String]) -> Diagnostic {
    Diagnostic(
      .error, "question-ambiguous",
      Message(
        english: "this can be read in two ways: which of the two is the subject?",
        dutch: "dit is op twee manieren te lezen: wat van de twee is het onderwerp?"),
      at: verb, fixes: readings.map { Fix(replacing: range, with: $0) })
  }

  static func stepsMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "steps-missing",
      Message(
        english:
          "after '\(parser.word("within", "binnen"))' comes a number and '\(parser.word("steps", "stappen"))'; found \(parser.found.english)",
        dutch:
          "na '\(parser.word("within", "binnen"))' komt een getal en '\(parser.word("steps", "stappen"))'; gevonden: \(parser.found.dutch)"
      ),
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
        english:
          "expected '\(parser.word("and", "en"))', '\(parser.word("or", "of"))', a comma or the end of the sentence; found \(parser.found.english)",
        dutch:
          "hier hoort '\(parser.word("and", "en"))', '\(parser.word("or", "of"))', een komma of het einde van de zin; gevonden: \(parser.found.dutch)"
      ),
      at: range, fixes: isClause ? [Fix(replacing: start, with: parser.word("and ", "en "))] : [])
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
        english:
          "after '\(parser.word("starting", "begint"))' and '\(parser.word("ending", "eindigt"))' comes '\(parser.word("with", "met"))'; found \(parser.found.english)",
        dutch:
          "na '\(parser.word("starting", "begint"))' en '\(parser.word("ending", "eindigt"))' komt '\(parser.word("with", "met"))'; gevonden: \(parser.found.dutch)"
      ),
      at: parser.current.range)
  }
}

extension Parser {
  /// A word in the language of the sentence.
  func word(_ english: String, _ dutch: String) -> String { isDutch ? dutch : english }

  /// What may follow a sentence, with the last `or` in the language of the message.
  fileprivate func answerWords(_ or: String) -> String {
    isDutch
      ? "'gesorteerd op', 'top', 'eerste', 'toon', 'per' \(or) 'als'"
      : "'sorted by', 'top', 'first', 'showing', 'per' \(or) 'as'"
  }

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
