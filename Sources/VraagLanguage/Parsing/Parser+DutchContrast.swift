internal import VraagMetamodel
internal import VraagText

/// Objects of a Dutch clause of which `maar` says the opposite: `lezen "A" niet maar "B" wel`.
extension Parser {
  /// `dutch-contrast = "and" ( "not" [ PREPOSITION ] objects | [ PREPOSITION ] objects "not" ) ;`
  ///
  /// The `and` is a `maar`, and of the objects behind it one says `niet` or `wel`. Nothing, and the cursor is where it was,
  /// where another clause begins.
  mutating func parseDutchContrastIfPresent(into clause: inout DutchClause) -> Bool {
    guard isBut(at: position), clause.cargo == nil, clause.place == nil, !isDutchClauseNext(behind: clause) else {
      return false
    }
    let before = self
    advance()
    var isSaid = at(.not) || isDutchFiller(at: position)
    var isNegated = eat(.not)
    if isSaid, !isNegated { advance() }
    if clause.preposition != 0, current.word == clause.preposition { advance() }
    let start = position
    if isObjectStart(at: position), let groups = parseObjectGroups() {
      if !isSaid, at(.not) || isDutchFiller(at: position) {
        isSaid = true
        isNegated = at(.not)
        advance()
      }
      if isSaid, diagnostics.count == before.diagnostics.count {
        clause.contrasts.append(DutchContrast(groups: groups, start: start, isNegated: isNegated))
        return true
      }
    }
    self = before
    return false
  }

  /// Whether the `maar` at the cursor begins a clause with a verb of its own, where this one has its verb.
  private func isDutchClauseNext(behind clause: DutchClause) -> Bool {
    if clause.words.isEmpty { return false }
    return clause.order == .main ? isDutchPredicateStart(at: position + 1) : isDutchFinalClauses(at: position + 1)
  }

  /// What a clause says, of its objects and of those that are set against them.
  mutating func meaning(ofAll clause: DutchClause) -> Predicate? {
    guard let first = meaning(of: clause) else { return nil }
    if clause.contrasts.isEmpty { return first }
    var parts = [first]
    for contrast in clause.contrasts {
      var own = clause
      own.isNegated = contrast.isNegated
      take(contrast.groups, from: contrast.start, as: &own)
      guard let part = meaning(of: own) else { return nil }
      parts.append(part)
    }
    return .and(parts)
  }

  /// Takes what has been read from a token on as the objects of a clause.
  func take(_ groups: ObjectGroups, from start: Int, as clause: inout DutchClause) {
    clause.groups = groups
    switch groups {
    case .one(let object):
      let phrase = object.phrase.phrase
      clause.objects = DutchRoles.Phrase(
        number: dutchNumber(of: phrase, from: start), labels: lexicon.labels(of: phrase))
      clause.objects.isName = phrase.isOne
      clause.objects.isQuestion = object.phrase.determiner.isQuestion
    case .several(let groups):
      let labels: LabelSet? = groups.joined().reduce(LabelSet()) { union, object in
        guard let union, let labels = lexicon.labels(of: object.phrase.phrase) else { return nil }
        return union.union(labels)
      }
      clause.objects = DutchRoles.Phrase(number: groups.count > 1 ? [.singular, .plural] : .plural, labels: labels)
      clause.objects.isQuestion = groups.joined().contains { $0.phrase.determiner.isQuestion }
    }
  }
}
