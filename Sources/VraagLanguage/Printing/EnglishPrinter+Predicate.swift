internal import VraagMetamodel
internal import VraagText

extension EnglishPrinter {
  func predicate(_ predicate: Predicate, _ style: Style) -> String {
    switch predicate {
    case .clause(let clause): self.clause(clause, style)
    case .and(let parts): joined(parts, "and", style)
    case .or(let parts): joined(parts, "or", style)
    }
  }

  private func joined(_ parts: [Predicate], _ word: String, _ style: Style) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      var own = style
      own.isAsked = style.isAsked && index == 0
      let isLast = index == parts.count - 1
      if isLast {
        result += operand(part, of: word, own)
      } else {
        own.isFollowed = true
        let isOpen = word == "or" && isDenied(part) && beginsBare(parts[index + 1], style)
        result +=
          (isOpen ? closed(part, own) : operand(part, of: word, own)) + (style.isMain && endsOpen(part) ? ", " : " ")
          + word + " "
      }
    }
    return result
  }

  private func operand(_ part: Predicate, of word: String, _ style: Style) -> String {
    switch part {
    case .clause(let clause): return self.clause(clause, style)
    case .and where word == "or": return predicate(part, style)
    case .and, .or: return closed(part, style)
    }
  }

  private func closed(_ part: Predicate, _ style: Style) -> String {
    var inner = style
    inner.isMain = false
    inner.isFollowed = false
    inner.isAsked = false
    return "(" + predicate(part, inner) + ")"
  }

  /// Whether its last clause is denied by `do not`, which an `or` behind it might go on with.
  private func isDenied(_ predicate: Predicate) -> Bool {
    switch predicate {
    case .and(let parts): return parts.last.map(isDenied) ?? false
    // In parentheses.
    case .or: return false
    case .clause(let clause):
      switch clause.kind {
      case .has(_, let isNegated), .same(_, let isNegated), .sameAs(_, _, let isNegated): return isNegated
      case .isA: return false
      case .verb(let verb): return verb.isNegated && !isCopular(verb)
      }
    }
  }

  /// Whether it begins with a verb that `do not` could stand before.
  private func beginsBare(_ predicate: Predicate, _ style: Style) -> Bool {
    switch predicate {
    case .and(let parts): return beginsBare(parts[0], style)
    case .or: return false
    case .clause(let clause):
      if style.isSingular, !style.isInfinitive, !style.isAsked { return false }
      switch clause.kind {
      case .has(_, let isNegated), .same(_, let isNegated), .sameAs(_, _, let isNegated): return !isNegated
      case .isA: return false
      case .verb(let verb): return !verb.isNegated && !isCopular(verb)
      }
    }
  }

  /// Whether an `and` after it would be taken into its last object.
  private func endsOpen(_ predicate: Predicate) -> Bool {
    switch predicate {
    case .and(let parts), .or(let parts):
      // In parentheses, unless it is the `and` of an `or`.
      if case .and = predicate { return endsOpen(parts[parts.count - 1]) }
      return false
    case .clause(let clause):
      switch clause.kind {
      case .has, .same, .sameAs: return false
      case .isA(let phrase, _): return endsOpen(phrase)
      case .verb(let verb): return endsOpen(verb.object.phrase)
      }
    }
  }

  /// Whether what is open at the end of a clause must be put in parentheses.
  private func mustClose(_ style: Style) -> Bool { style.isFollowed && !style.isMain }

  private func clause(_ clause: Clause, _ style: Style) -> String {
    switch clause.kind {
    case .isA(let phrase, let isNegated): isA(phrase, isNegated, style)
    case .has(let condition, let isNegated): has(possession(condition), isNegated, style)
    case .same(let keys, let isNegated): has(same(keys), isNegated, style)
    case .sameAs(let keys, let phrase, let isNegated): has(same(keys) + " as " + closed(phrase), isNegated, style)
    case .verb(let verb): self.verb(verb, style)
    }
  }

  private func same(_ keys: [KeyUse]) -> String { "the same " + keys.map(key).joined(separator: " and ") }

  private func isA(_ phrase: NounPhrase, _ isNegated: Bool, _ style: Style) -> String {
    let verb = style.isAsked ? "" : style.isSingular ? "is " : "are "
    return verb + (isNegated ? "not " : "") + complement(phrase, style)
  }

  /// What something is: a phrase, or modifiers alone: `in folder "X"`.
  private func complement(_ phrase: NounPhrase, _ style: Style) -> String {
    if let adjective = phrase.adjective { return adjective.words.english }
    let isOpen = mustClose(style) && endsOpen(phrase)
    if isNoun(phrase, .thing), !isOpen, !needsParentheses(phrase), let first = phrase.modifiers.first {
      // Of several the subject would take all but the last.
      if case .that = first.kind {
      } else if !style.isAsked || phrase.modifiers.count == 1 {
        return String(modifiers(of: "", phrase, isSingular: style.isSingular).dropFirst())
      }
    }
    if isOpen { return "(" + self.phrase(phrase) + ")" }
    // Behind the subject `that` would begin a clause.
    if style.isAsked, case .reference(let use) = phrase.head, phrase.modifiers.isEmpty {
      return "same " + noun(use, isSingular: true)
    }
    guard style.isSingular, case .noun(let use, nil) = phrase.head else {
      return plainAlternatives(phrase)?.joined(separator: " or ") ?? alternative(phrase)
    }
    let word = noun(use, isSingular: true)
    let isCountable = word != noun(use, isSingular: false)
    let article = isCountable ? ("aeiou".contains(word.lowercased().first ?? " ") ? "an " : "a ") : ""
    return article + self.phrase(phrase, isSingular: true)
  }

  private func has(_ words: String, _ isNegated: Bool, _ style: Style) -> String {
    let isBase = style.isAsked || style.isInfinitive || isNegated
    let negation = isNegated ? (style.isAsked ? "not " : style.isSingular ? "does not " : "do not ") : ""
    return negation + (style.isSingular && !isBase ? "has " : "have ") + words
  }

  func isCopular(_ verb: VerbClause) -> Bool { isCopular(verb.verbs) }

  func isCopular(_ verbs: VerbPhrase) -> Bool {
    verbs.voice == .passive || verbs.verbs.contains { infinitive($0) == nil }
  }

  private func infinitive(_ use: VerbUse) -> String? { lexicon.words(of: use.verb, in: .english).infinitive }

  private func verb(_ clause: VerbClause, _ style: Style) -> String {
    let isCopular = isCopular(clause)
    var words: [String] = []
    if isCopular {
      if !style.isAsked { words.append(style.isSingular ? "is" : "are") }
      if clause.isNegated { words.append("not") }
    } else if clause.isNegated {
      words.append(style.isAsked ? "not" : style.isSingular ? "does not" : "do not")
    }
    if let adverb = clause.adverb { words.append("\(adverb)") }
    let isThird = style.isSingular && !style.isAsked && !style.isInfinitive && !clause.isNegated
    let verbs = verbs(clause.verbs, isCopular: isCopular, isThird: isThird)
    words.append(verbs)
    let object = clause.object
    let isOpen = !object.phrase.modifiers.isEmpty
    if isOpen, let depth = depth(clause.depth) { words.append(depth) }
    let isClosed = (mustClose(style) && endsOpen(object.phrase)) || isNoun(verbs, before: determined(object))
    // `that access and …` would be a clause.
    let isReference = style.isFollowed && isReference(object.phrase)
    words.append(
      isReference
        ? self.words(object.determiner) + alternative(object.phrase) : determined(object, isClosed: isClosed))
    if !isOpen, let depth = depth(clause.depth) { words.append(depth) }
    return words.joined(separator: " ")
  }

  /// Whether the end of a text and the words behind it would be a noun: `influence relationships`, `application processes`.
  func isNoun(_ text: String, before next: String) -> Bool {
    let before = text.split(separator: " ")
    let words = (before + next.split(separator: " ")).map { lexicon.word(String($0).utf8.span) }
    return before.indices.contains { first in
      var state: UInt16 = 0
      for index in first..<words.count {
        state = lexicon.step(state, words[index])
        if state == 0 { return false }
        if index >= before.count, lexicon.node(state).nounID != nil { return true }
      }
      return false
    }
  }

  func verbs(_ phrase: VerbPhrase, isCopular: Bool, isThird: Bool) -> String {
    let words = phrase.verbs.map { use -> String in
      let forms = lexicon.words(of: use.verb, in: .english)
      let copular = phrase.voice == .passive ? forms.passive ?? forms.copular : forms.copular ?? forms.passive
      let form = isCopular ? copular : isThird ? forms.third : forms.infinitive
      return (form ?? "") + (use.condition.map { " [" + condition($0) + "]" } ?? "")
    }
    return words.joined(separator: phrase.joiner == .or ? " or " : " and ")
  }

  private func depth(_ depth: Depth) -> String? {
    switch depth {
    case .one: nil
    case .any: "at any depth"
    case .within(let steps): "within \(steps) steps"
    }
  }
}
