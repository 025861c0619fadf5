internal import VraagMetamodel
internal import VraagText

extension Parser {
  /// Where `total`, `share` and the like stand that begin the sentence, be it behind `what is the`.
  var aggregationStart: Int? {
    var index = position
    if at(.what) || at(.which) {
      index += 1
      if token(at: index).keyword == .is { index += 1 }
    }
    if token(at: index).keyword == .article { index += 1 }
    // `hoeveel procent`
    if isDutch, at(.how), token(at: position + 2).keyword == .share { index += 2 }
    let keyword = token(at: index).keyword
    return keyword == .share || AggregateQuestion.Measure(keyword) != nil ? index : nil
  }

  /// `aggregation = [ "what" "is" ] [ "a" ] ( "total" | "average" | "minimum" | "maximum" ) [ "of" ] key "of" {
  /// "every" | "a" } noun-phrases ;`
  mutating func parseAggregation() -> Sentence.Kind? {
    position = aggregationStart ?? position
    guard let measure = AggregateQuestion.Measure(current.keyword) else { return parseShare() }
    advance()
    _ = eatOf()
    guard let key = parseKey() else { return nil }
    guard eatOf() else {
      report { Messages.totalNeedsOf($0, after: key.text) }
      return nil
    }
    passAll()
    guard let phrase = parseNounPhrases(andIsOr: true) else { return nil }
    return .aggregate(AggregateQuestion(measure: measure, key: key, phrase: phrase, answerClauses: []))
  }

  /// `share = ( [ ( "what" | "which" ) [ "is" ] ] [ "a" ] | "how" "many" ) "share" [ "of" ] { "every" | "a" } noun-phrases
  /// [ statement | dutch-predicate ] ;`
  ///
  /// What is said of the phrase, or else its last modifier, makes the part.
  mutating func parseShare() -> Sentence.Kind? {
    advance()
    _ = eatOf()
    passAll()
    guard var phrase = parseNounPhrases(asSubject: true, andIsOr: true) else { return nil }
    if isDutch ? isDutchPredicateStart(at: position) : isStatementStart() {
      let role = DutchRoles.Phrase(number: [.singular, .plural], labels: lexicon.labels(of: phrase))
      let said = isDutch ? parseDutchPredicate(.main, DutchGap(phrase: role)) : parseStatement()
      guard let predicate = said else {
        hasHole = true
        return nil
      }
      phrase.modifiers.append(Modifier(kind: .that(predicate), range: predicate.range))
      phrase.range = phrase.range.union(predicate.range)
    }
    guard !phrase.modifiers.isEmpty else {
      reportBehind { Messages.sharePartMissing($0, phrase.range) }
      return nil
    }
    return .share(ShareQuestion(phrase: phrase, answerClauses: []))
  }

  /// `of`; in Dutch it is the word for `from`.
  private mutating func eatOf() -> Bool {
    guard isOf(at: position) else { return false }
    advance()
    return true
  }

  func isOf(at index: Int) -> Bool {
    let keyword = token(at: index).keyword
    return keyword == .of || (keyword == .from && lexicon.language == .dutch)
  }
}

extension AggregateQuestion.Measure {
  /// What a keyword asks to be worked out, if anything.
  init?(_ keyword: Keyword) {
    switch keyword {
    case .total: self = .total
    case .average: self = .average
    case .minimum: self = .minimum
    case .maximum: self = .maximum
    default: return nil
    }
  }
}
