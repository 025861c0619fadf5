internal import VraagMetamodel
internal import VraagText

extension EnglishPrinter {
  /// A predicate. At the top of a sentence a comma closes what is open; elsewhere parentheses do.
  ///
  /// `isAsked`: the auxiliary of the first clause stands before the subject. `isClosed`: something follows.
  func predicate(_ predicate: Predicate, isTop: Bool = false, isAsked: Bool = false, isClosed: Bool = false) -> String {
    switch predicate {
    case .clause(let clause): return self.clause(clause, isAsked: isAsked, isClosed: isClosed)
    case .and(let parts): return joined(parts, "and", isTop, isAsked, isClosed)
    case .or(let parts): return joined(parts, "or", isTop, isAsked, isClosed)
    }
  }

  private func joined(
    _ parts: [Predicate], _ word: String, _ isTop: Bool, _ isAsked: Bool, _ isClosed: Bool
  ) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let text = operand(part, of: word, isAsked: isAsked && index == 0, isClosed: isClosed || !isLast)
      result += index == 0 ? text : " \(word) " + text
    }
    return result
  }

  private func operand(_ part: Predicate, of word: String, isAsked: Bool, isClosed: Bool) -> String {
    switch part {
    case .clause(let clause): return self.clause(clause, isAsked: isAsked, isClosed: isClosed)
    case .and where word == "or": return predicate(part, isAsked: isAsked, isClosed: isClosed)
    case .and, .or: return "(" + predicate(part) + ")"
    }
  }

  private func clause(_ clause: Clause, isAsked: Bool, isClosed: Bool) -> String {
    switch clause.kind {
    case .isA(let phrase, let isNegated):
      (isAsked ? "" : "are ") + (isNegated ? "not " : "") + complement(phrase, isClosed: isClosed)
    case .has(let condition, let isNegated):
      (isNegated ? (isAsked ? "not " : "do not ") : "") + "have "
        + (isClosed ? closedCondition(condition) : self.condition(condition))
    case .verb(let verb): self.verb(verb, isAsked: isAsked, isClosed: isClosed)
    }
  }

  /// What something is: a phrase, or where it is said by modifiers alone.
  private func complement(_ phrase: NounPhrase, isClosed: Bool) -> String {
    let text = self.phrase(phrase)
    return isClosed && endsOpen(phrase) ? "(\(text))" : text
  }

  func isCopular(_ verb: VerbClause) -> Bool {
    verb.verbs.voice == .passive || verb.verbs.verbs.contains { infinitive($0) == nil }
  }

  private func infinitive(_ use: VerbUse) -> String? { lexicon.words(of: use.verb, in: .english).infinitive }

  private func verb(_ clause: VerbClause, isAsked: Bool, isClosed: Bool) -> String {
    let isCopular = isCopular(clause)
    var words: [String] = []
    if isCopular {
      if !isAsked { words.append("are") }
      if clause.isNegated { words.append("not") }
    } else if clause.isNegated {
      words.append(isAsked ? "not" : "do not")
    }
    if let adverb = clause.adverb { words.append("\(adverb)") }
    words.append(verbs(clause.verbs, isCopular: isCopular))
    let object = clause.object
    let isOpen = endsOpen(object.phrase) || !isSimple(object)
    if isOpen, let depth = depth(clause.depth) { words.append(depth) }
    if isClosed, endsOpen(object.phrase) {
      words.append(determinedInParentheses(object))
    } else {
      words.append(determined(object))
    }
    if !isOpen, let depth = depth(clause.depth) { words.append(depth) }
    return words.joined(separator: " ")
  }

  private func isSimple(_ object: DeterminedPhrase) -> Bool { object.phrase.modifiers.isEmpty }

  private func determinedInParentheses(_ object: DeterminedPhrase) -> String {
    var inner = object
    inner.phrase = NounPhrase(head: .either([object.phrase]), modifiers: [], range: object.phrase.range)
    return determined(inner)
  }

  private func verbs(_ phrase: VerbPhrase, isCopular: Bool) -> String {
    let words = phrase.verbs.map { use -> String in
      let forms = lexicon.words(of: use.verb, in: .english)
      let form =
        isCopular
        ? (phrase.voice == .passive ? forms.passive : forms.copular ?? forms.passive) : forms.infinitive
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

  func condition(_ condition: Condition) -> String {
    switch condition {
    case .test(let test): self.test(test)
    case .not(let inner, _): "not " + (isTest(inner) ? self.condition(inner) : closedCondition(inner))
    case .and(let parts):
      parts.map { if case .test = $0 { self.condition($0) } else { closedCondition($0) } }
        .joined(separator: " and ")
    case .or(let parts):
      parts.map { if case .or = $0 { closedCondition($0) } else { self.condition($0) } }
        .joined(separator: " or ")
    }
  }

  private func isTest(_ condition: Condition) -> Bool {
    if case .test = condition { true } else { false }
  }

  /// A condition that takes nothing of what follows it.
  func closedCondition(_ condition: Condition) -> String { "(" + self.condition(condition) + ")" }

  private func test(_ test: Test) -> String {
    let key = key(test.key)
    return switch test.comparison {
    case .exists: key
    case .equal(let value): "\(key) = \(self.value(value))"
    case .notEqual(let value): "\(key) != \(self.value(value))"
    case .less(let value): "\(key) < \(self.value(value))"
    case .lessOrEqual(let value): "\(key) <= \(self.value(value))"
    case .greater(let value): "\(key) > \(self.value(value))"
    case .greaterOrEqual(let value): "\(key) >= \(self.value(value))"
    case .between(let low, let high): "\(key) between \(value(low)) and \(value(high))"
    case .oneOf(let values): "\(key) in (\(values.map(value).joined(separator: ", ")))"
    case .containing(let value): "\(key) containing \(self.value(value))"
    case .startingWith(let value): "\(key) starting with \(self.value(value))"
    case .endingWith(let value): "\(key) ending with \(self.value(value))"
    case .like(let pattern): "\(key) like \(value(pattern))"
    case .matching(let pattern): "\(key) matching \(value(pattern))"
    case .before(let date): "\(key) before \(value(date))"
    case .after(let date): "\(key) after \(value(date))"
    }
  }
}
