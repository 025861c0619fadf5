internal import VraagMetamodel
internal import VraagText

extension DutchPrinter {
  /// A predicate with its verbs at the end and its pronoun before it.
  func relative(
    _ predicate: Predicate, head: DutchRoles.Phrase, isSingular: Bool, pronoun: String, isMain: Bool
  ) -> String {
    var style = Style(order: .final, isSingular: isSingular, isMain: isMain, head: head)
    if hasAgent(predicate, style) { style.pronoun = pronoun }
    let text = self.predicate(predicate, style)
    return style.pronoun == nil || text.hasPrefix("(") ? "\(pronoun) \(text)" : text
  }

  /// Whether some clause begins with `waardoor`, or one of several ends in its object.
  private func hasAgent(_ predicate: Predicate, _ style: Style) -> Bool {
    switch predicate {
    case .and(let parts), .or(let parts): return parts.contains { hasAgent($0, style) || isMixed($0, style) }
    case .clause(let clause):
      guard case .verb(let verb) = clause.kind, !isSubject(verb, style) else { return false }
      return agent(verb, style) != nil
    }
  }

  private func isMixed(_ predicate: Predicate, _ style: Style) -> Bool {
    guard case .clause(let clause) = predicate, case .verb(let verb) = clause.kind else { return false }
    return !isUniform(verb) || !isSubject(verb, style)
  }

  func predicate(_ predicate: Predicate, _ style: Style) -> String {
    switch predicate {
    case .clause(let clause): self.clause(clause, style)
    case .and(let parts): joined(parts, "en", style)
    case .or(let parts): joined(parts, "of", style)
    }
  }

  private func joined(_ parts: [Predicate], _ word: String, _ style: Style) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      var own = style
      let isLast = index == parts.count - 1
      if !isLast { own.isFollowed = true }
      let text = operand(part, of: word, own)
      // Verbs that come first would be more of those before them.
      result += index > 0 && !text.hasPrefix("(") && beginsWithVerbs(part, own) ? "(\(text))" : text
      if !isLast { result += (style.isMain && endsOpen(part) ? ", " : " ") + word + " " }
    }
    return result
  }

  /// Whether a clause that has no pronoun begins with its verbs, as those do that have different prepositions.
  private func beginsWithVerbs(_ part: Predicate, _ style: Style) -> Bool {
    if case .and(let parts) = part { return beginsWithVerbs(parts[0], style) }
    guard style.order == .final, style.pronoun == nil, case .clause(let clause) = part,
      case .verb(let verb) = clause.kind
    else { return false }
    return !isUniform(verb) && middle(verb).isEmpty && words(verb.verbs.verbs[0], verb).participle == nil
  }

  private func operand(_ part: Predicate, of word: String, _ style: Style) -> String {
    switch part {
    case .clause(let clause): return self.clause(clause, style)
    case .and where word == "of": return predicate(part, style)
    case .and, .or:
      var inner = style
      inner.isMain = false
      inner.isFollowed = false
      return "(" + predicate(part, inner) + ")"
    }
  }

  /// Whether an `en` after it would be taken into its last object.
  private func endsOpen(_ predicate: Predicate) -> Bool {
    switch predicate {
    case .and(let parts): return endsOpen(parts[parts.count - 1])
    case .or: return false
    case .clause(let clause):
      switch clause.kind {
      case .has, .same, .sameAs: return false
      case .isA(let phrase, _): return english.endsOpen(phrase)
      case .verb(let verb): return english.endsOpen(verb.object.phrase)
      }
    }
  }

  private func mustClose(_ style: Style) -> Bool { style.isFollowed && !style.isMain }

  private func clause(_ clause: Clause, _ style: Style) -> String {
    let prefix = style.pronoun.map { $0 + " " } ?? ""
    switch clause.kind {
    case .isA(let phrase, let isNegated): return prefix + isA(phrase, isNegated, style)
    case .has(let condition, let isNegated):
      let words = condition.beginsWithDenial ? closedCondition(condition) : self.condition(condition)
      return prefix + has(words, isNegated, style)
    case .same(let keys, let isNegated): return prefix + has(same(keys), isNegated, style)
    case .sameAs(let keys, let phrase, let isNegated):
      return prefix + has(same(keys) + " als " + closed(phrase), isNegated, style)
    case .verb(let verb):
      if !isSubject(verb, style), let agent = agent(verb, style) { return "waar\(agent.adverb) \(agent.text)" }
      return prefix + self.verb(verb, style)
    }
  }

  func same(_ keys: [KeyUse]) -> String { "dezelfde " + keys.map(key).joined(separator: " en ") }

  private func isA(_ phrase: NounPhrase, _ isNegated: Bool, _ style: Style) -> String {
    let words = (isNegated ? "niet " : "") + complement(phrase, style)
    let verb = style.isSingular ? "is" : "zijn"
    return style.order == .main ? "\(verb) \(words)" : "\(words) \(verb)"
  }

  /// What something is: a phrase, or modifiers alone: `in map "X"`.
  func complement(_ phrase: NounPhrase, _ style: Style) -> String {
    if let adjective = phrase.adjective { return adjective.words.dutch }
    if isNoun(phrase, .thing), !phrase.modifiers.isEmpty {
      let text = "iets" + modifiers(of: "", phrase, isSingular: true)
      if english.needsParentheses(phrase) { return "(\(self.phrase(phrase, isSingular: false)))" }
      return english.endsOpen(phrase) && (mustClose(style) || style.order == .final)
        ? "(\(self.phrase(phrase, isSingular: false)))" : text
    }
    if english.endsOpen(phrase), mustClose(style) || style.order == .final { return "(" + self.phrase(phrase) + ")" }
    guard style.isSingular, case .noun(let use, nil) = phrase.head else { return alternatives(phrase) }
    let word = noun(use, isSingular: true)
    let article = word == noun(use, isSingular: false) ? "" : "een "
    let text = self.phrase(phrase, isSingular: true)
    return article + (isVerb(article + text) ? "(\(text))" : text)
  }

  /// Whether words begin like what follows `zijn` and is a verb: `een specialisatie van`.
  private func isVerb(_ text: String) -> Bool {
    var state: UInt16 = 0
    for word in text.split(separator: " ") {
      state = lexicon.step(state, lexicon.word(String(word).utf8.span))
      if state == 0 { return false }
      if lexicon.node(state).copularVerb != nil { return true }
    }
    return false
  }

  private func has(_ condition: String, _ isNegated: Bool, _ style: Style) -> String {
    let verb = style.isSingular ? "heeft" : "hebben"
    let words = condition + (isNegated ? " niet" : "")
    return style.order == .main ? "\(verb) \(words)" : "\(words) \(verb)"
  }

  /// Whether the clause as it stands has what it is said of as its subject.
  func isSubject(_ clause: VerbClause, _ style: Style) -> Bool {
    guard let head = style.head, clause.verbs.voice == .active, isUniform(clause) else { return true }
    let forms = clause.verbs.verbs.map { lexicon.words(of: $0.verb, in: .dutch) }
    guard forms.allSatisfy({ $0.dutch != nil && $0.dutch?.preposition == nil }) else { return true }
    var number: GrammaticalNumber = style.isSingular ? .singular : .plural
    // A verb that is defined may have one form for both.
    if forms.contains(where: { $0.infinitive == $0.third }) { number = [.singular, .plural] }
    let subject = DutchRoles.subject(
      of: lexicon.relation(of: clause.verbs), number: number, first: head, other: role(of: clause.object))
    return subject == .first
  }

  private func role(of object: DeterminedPhrase) -> DutchRoles.Phrase {
    var role = self.role(of: object.phrase, isSingular: english.takesSingular(object.determiner))
    let isThing = isNoun(object.phrase, .thing) || isNoun(object.phrase, .who)
    // In parentheses `iets` is `dingen`.
    let isOne = isNoun(object.phrase, .thing) && !english.endsOpen(object.phrase)
    if isThing { role.number = isOne ? .singular : [.singular, .plural] }
    role.isName = object.phrase.isOne
    role.isQuestion = object.determiner.isQuestion
    return role
  }

  /// Whether all verbs have the same preposition and auxiliary, so that one object can stand with them anywhere.
  func isUniform(_ clause: VerbClause) -> Bool {
    let words = clause.verbs.verbs.map { self.words($0, clause) }
    return words.allSatisfy { $0.preposition == words[0].preposition && $0.auxiliary == words[0].auxiliary }
  }

  /// `door` and what is done by the subject: `"X" wordt gelezen`.
  func agent(_ clause: VerbClause, _ style: Style) -> (preposition: String, adverb: String, text: String)? {
    var passive = clause
    passive.verbs.voice = .passive
    let words = passive.verbs.verbs.map { self.words($0, passive) }
    guard isUniform(passive), isUniform(clause), let preposition = words[0].preposition, words[0].auxiliary != nil
    else {
      return nil
    }
    let isSingular = role(of: clause.object).number == .singular
    let auxiliary = lexicon.words(of: clause.verbs.verbs[0].verb, in: .dutch).dutchAuxiliary(isSingular: isSingular)
    let (object, rest) = split(clause.object, mustClose(style))
    let before = [object] + middle(clause)
    let participles = joined(words, clause.verbs)
    let pieces =
      style.order == .main ? [auxiliary] + before + [participles] : before + [auxiliary, participles]
    return (
      preposition, preposition == "met" ? "mee" : preposition == "tot" ? "toe" : preposition,
      (pieces + rest).joined(separator: " ")
    )
  }
}
