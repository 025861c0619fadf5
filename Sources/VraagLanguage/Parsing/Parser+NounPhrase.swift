internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// `noun-phrases = noun-phrase { "or" [ "a" ] noun-phrase } ;`
  ///
  /// As the subject of `which` and `how many`, `and` joins like `or`: which processes and functions read X, is about
  /// both.
  mutating func parseNounPhrases(
    asSubject: Bool = false, andIsOr: Bool = false, joinsNames: Bool = false
  ) -> NounPhrase? {
    let start = position
    let outer = namesTakeAnd
    namesTakeAnd = andIsOr || joinsNames
    defer { namesTakeAnd = outer }
    guard let first = parseNounPhrase(asSubject: asSubject) else {
      return nil
    }
    guard isAlternative(andIsOr: andIsOr) else { return first }
    var parts = [first]
    while isAlternative(andIsOr: andIsOr) {
      advance()
      _ = eat(.article)
      guard let next = parseNounPhrase(asSubject: asSubject) else {
        return nil
      }
      parts.append(next)
    }
    return NounPhrase(head: .either(parts), modifiers: [], range: range(from: start))
  }

  private func isAlternative(andIsOr: Bool) -> Bool {
    guard at(.or) || (andIsOr && at(.and)) else { return false }
    let next = token(at: position + 1).keyword == .article ? position + 2 : position + 1
    guard isNounPhraseStart(at: next) else { return false }
    return !isPredicateStart(at: position + 1)
      || (clausesHere == 0 && (noun(at: firstBehindParentheses(next)) != nil || token(at: next).keyword == .same))
  }

  /// `noun-phrase = reference | head { modifier } | RELATIONSHIP-NOUN [ name ] { ends | modifier } ;`
  ///
  /// After `in`, `from`, `to` and `between` a name takes no modifiers, nor does a phrase in parentheses: in
  /// `flows to "DUO" with Grondslag` it is the flows that have it.
  mutating func parseNounPhrase(asSubject: Bool = false) -> NounPhrase? {
    nested { parser in
      let start = parser.position
      if let reference = parser.parseReferenceIfPresent() { return reference }
      let isClosed = parser.isOperand && parser.at(.leftParenthesis)
      guard let head = parser.parseHead(asSubject: asSubject) else { return nil }
      if isClosed || (parser.isOperand && head.isNamed) { return head }
      let outer = parser.isOperand
      parser.isOperand = false
      defer { parser.isOperand = outer }
      guard var phrase = parser.parseModifiers(of: head) else { return nil }
      phrase.range = parser.range(from: start)
      return phrase
    }
  }

  /// `head = "(" [ "a" ] noun-phrases ")" | "other" [ LAYER ] NOUN [ "than" excepted ] | [ LAYER ] NOUN [ name ] |
  /// name | "id" STRING ;`
  private mutating func parseHead(asSubject: Bool) -> NounPhrase? {
    let start = position
    let takesName = nounTakesName
    nounTakesName = true
    if at(.leftParenthesis) { return parseAlternatives() }
    if let other = parseOtherIfPresent() { return other }
    if at(.id), token(at: position + 1).kind == .string {
      advance()
      let text = parseString()
      note(.identifier, from: start + 1)
      return phrase(.identifier(text, range: range(from: start)), from: start)
    }
    if let (noun, layer, end) = noun(at: position) {
      position = end
      note(.noun, from: start)
      let use = NounUse(noun: noun, layer: layer, range: range(from: start))
      if noun == NounID(Umbrella.view) { isAboutViews = true }
      // `lezen processen "Leerling"?`: a plural takes no name in Dutch, where verbs stand elsewhere.
      let mayTakeName = !isDutch || (takesName && nounNumber(at: start)?.contains(.singular) ?? true)
      let isBeforeEnd = mayBeRelationship(phrase(.noun(use, name: nil), from: start)) && isEndOfRelationshipAhead
      let name =
        mayTakeName && nounsTakeNames && !(isBeforeEnd && isMotion(at: position))
        ? parseNameIfPresent(afterNoun: true, asSubject: asSubject && !isBeforeEnd) : nil
      return phrase(.noun(use, name: name), from: start)
    }
    guard let name = parseNameIfPresent(afterNoun: false, asSubject: asSubject) else {
      report(Messages.nounPhraseMissing)
      return nil
    }
    if name.form == .bare, noun(at: position) != nil { return parseNounAfterUnknownWord(name, from: start) }
    return phrase(.name(name), from: start)
  }

  /// Whether `from`, `to` or `between` stands behind the name at the cursor.
  private var isEndOfRelationshipAhead: Bool {
    switch token(at: bareRunEnd(from: position)).keyword {
    case .from, .to, .between: true
    default: false
    }
  }

  private func phrase(_ head: NounPhrase.Head, from start: Int) -> NounPhrase {
    NounPhrase(head: head, modifiers: [], range: range(from: start))
  }

  /// `(processes or functions)`; one phrase in parentheses is that phrase.
  private mutating func parseAlternatives() -> NounPhrase? {
    let opening = current.range
    advance()
    let outer = (openClauses, clausesHere, allowsReducedClauses, isOperand, isPathBeginning, isEndOfRelationship)
    (openClauses, clausesHere, allowsReducedClauses, isOperand, isPathBeginning, isEndOfRelationship) = (
      0, 0, true, false, false, false
    )
    defer {
      (openClauses, clausesHere, allowsReducedClauses, isOperand, isPathBeginning, isEndOfRelationship) = outer
    }
    _ = eat(.article)
    guard var phrase = parseNounPhrases() else { return nil }
    if at(.and), isNounPhraseStart(at: position + 1) {
      report(Messages.alternativesJoinedByAnd)
      advance()
      guard parseNounPhrases() != nil else { return nil }
    }
    closeParenthesis(opening)
    phrase.range = opening.union(tokens[max(0, position - 1)].range)
    return phrase
  }

  /// `name = STRING | PARAMETER | BARE-WORD { BARE-WORD | NUMBER } ;`
  mutating func parseNameIfPresent(afterNoun: Bool, asSubject: Bool) -> NameUse? {
    let start = position
    switch current.kind {
    case .string, .unterminatedString:
      let text = parseString()
      note(.name, from: start)
      return NameUse(text: text, form: .quoted, range: range(from: start))
    case .parameter:
      advance()
      note(.name, from: start)
      return NameUse(text: parameterName(at: start), form: .parameter, range: range(from: start))
    case .word:
      let end = bareNameEnd(afterNoun: afterNoun, asSubject: asSubject)
      guard end > position else { return nil }
      position = end
      note(.name, from: start)
      let range = range(from: start)
      return NameUse(text: text(of: range), form: .bare, range: range)
    default: return nil
    }
  }

  /// `$name` without its sign.
  func parameterName(at index: Int) -> String { String(text(of: tokens[index]).dropFirst()) }

  /// The text that the string at the cursor stands for; wrong escapes are reported.
  mutating func parseString() -> String {
    let token = current
    let decoded = StringContent.decode(text.utf8.span, token.range, isTerminated: token.kind == .string)
    for wrong in decoded.wrong { reportBehind { Messages.stringEscape($0.text(of: wrong), wrong) } }
    advance()
    return decoded.text
  }
}
