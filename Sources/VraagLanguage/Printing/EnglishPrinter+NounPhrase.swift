internal import VraagMetamodel
internal import VraagText

extension EnglishPrinter {
  /// A phrase with its determiner, as the object of a verb or the subject of a yes/no question; in parentheses where
  /// what follows must not be taken into it.
  func determined(_ object: DeterminedPhrase, isClosed: Bool = false) -> String {
    let phrase = object.phrase
    let isSingular = takesSingular(object.determiner)
    // Nothing is taken into `whom` and `nobody`.
    if isClosed, !isNoun(phrase, .who) {
      return words(object.determiner) + inParentheses(self.phrase(phrase, isSingular: isSingular), phrase)
    }
    if let pronoun = pronoun(object), !needsParentheses(phrase) {
      if isNoun(phrase, .who) {
        return pronoun
          + (exception(of: phrase) { self.phrase($0) }.map { " except " + $0.joined(separator: " and ") } ?? "")
      }
      return pronoun + modifiers(of: "", phrase, isSingular: true)
    }
    if case .either = phrase.head { return words(object.determiner) + alternatives(phrase) }
    return words(object.determiner) + self.phrase(phrase, isSingular: isSingular)
  }

  /// What `nobody` leaves out, where it leaves out something: names, or a phrase.
  func exception(of who: NounPhrase, _ text: (NounPhrase) -> String) -> [String]? {
    guard case .that(.clause(let clause))? = who.modifiers.first?.kind, case .isA(let phrase, true) = clause.kind else {
      return nil
    }
    if case .either(let parts) = phrase.head, phrase.modifiers.isEmpty, parts[0].isNamed,
      parts.dropFirst().allSatisfy(isQuoted)
    {
      return parts.map(text)
    }
    return [phrase.isNamed ? text(phrase) : inParentheses(text(phrase), phrase)]
  }

  private func isQuoted(_ phrase: NounPhrase) -> Bool {
    if case .name(let name) = phrase.head, phrase.modifiers.isEmpty { name.form != .parameter } else { false }
  }

  /// The text of a phrase in parentheses, which alternatives have already.
  func inParentheses(_ text: String, _ phrase: NounPhrase) -> String {
    if case .either = phrase.head, phrase.modifiers.isEmpty { return text }
    return "(" + text + ")"
  }

  /// A word that says determiner and noun in one.
  private func pronoun(_ object: DeterminedPhrase) -> String? {
    switch object.determiner {
    case .no where isNoun(object.phrase, .thing): "nothing"
    case .some where isNoun(object.phrase, .thing): "anything"
    case .every where isNoun(object.phrase, .thing): "everything"
    case .which where isNoun(object.phrase, .who): "whom"
    case .no where isNoun(object.phrase, .who): "nobody"
    case .some where isNoun(object.phrase, .who): "anybody"
    case .every where isNoun(object.phrase, .who): "everybody"
    default: nil
    }
  }

  func takesSingular(_ determiner: Determiner) -> Bool {
    switch determiner {
    case .every, .no, .exactly(1), .atLeast(1): true
    default: false
    }
  }

  func words(_ determiner: Determiner) -> String {
    switch determiner {
    case .some: ""
    case .no: "no "
    case .every: "every "
    case .only: "only "
    case .which: "which "
    case .howMany: "how many "
    case .atLeast(let number): "at least \(number) "
    case .atMost(let number): "at most \(number) "
    case .exactly(let number): "exactly \(number) "
    case .moreThan(let number): "more than \(number) "
    case .fewerThan(let number): "fewer than \(number) "
    case .between(let least, let most): "between \(least) and \(most) "
    }
  }

  /// Whether the head is this noun alone.
  func isNoun(_ phrase: NounPhrase, _ umbrella: Umbrella) -> Bool {
    guard case .noun(let use, nil) = phrase.head else { return false }
    return use.noun == NounID(umbrella) && use.layer == nil
  }

  /// Whether the head names one thing, as far as words can tell.
  func isNamed(_ phrase: NounPhrase) -> Bool { phrase.isOne }

  /// A phrase where alternatives may stand without parentheses.
  func alternatives(_ phrase: NounPhrase) -> String {
    plainAlternatives(phrase)?.joined(separator: " or ") ?? self.phrase(phrase)
  }

  /// The alternatives of a phrase that has nothing else, where none could be read in another way.
  func plainAlternatives(_ phrase: NounPhrase) -> [String]? {
    guard case .either(let parts) = phrase.head, phrase.modifiers.isEmpty, parts.allSatisfy(isPlain) else { return nil }
    return parts.map { self.phrase($0) }
  }

  /// Whether `or` after the phrase can only mean another phrase, and the phrase after `or` is no verb.
  private func isPlain(_ phrase: NounPhrase) -> Bool {
    guard phrase.modifiers.isEmpty else { return false }
    switch phrase.head {
    case .name: return true
    case .noun(let use, _): return use.layer == nil && !isVerb(use.noun)
    case .identifier: return true
    case .either, .reference, .other: return false
    }
  }

  /// Whether a noun's plural is also a verb: `processes`, `accesses`.
  private func isVerb(_ noun: NounID) -> Bool {
    let words = lexicon.words(of: noun, in: .english)
    return [words.singular, words.plural].contains { text in
      var state: UInt16 = 0
      for word in text.split(separator: " ") {
        state = lexicon.step(state, lexicon.word(String(word).utf8.span))
        if lexicon.node(state).plainVerb != nil { return true }
      }
      return false
    }
  }

  func phrase(_ phrase: NounPhrase, isSingular: Bool = false) -> String {
    let head = head(phrase.head, isSingular: isSingular)
    return modifiers(
      of: isClosedReference(phrase) ? "(\(head))" : head, phrase, isSingular: isSingular || isNamed(phrase))
  }

  /// Whether it is `(that process) with Status`: only in parentheses a reference takes a modifier.
  func isClosedReference(_ phrase: NounPhrase) -> Bool { isReference(phrase) && !phrase.modifiers.isEmpty }

  func isReference(_ phrase: NounPhrase) -> Bool { if case .reference = phrase.head { true } else { false } }

  private func head(_ head: NounPhrase.Head, isSingular: Bool) -> String {
    switch head {
    case .name(let name): return self.name(name)
    case .identifier(let text, _): return "id " + CanonicalPrinter.quoted(text)
    case .either(let parts): return "(" + list(parts) + ")"
    case .reference(let use): return "that " + noun(use, isSingular: true)
    case .other(let use): return "other " + noun(use, isSingular: isSingular)
    case .noun(let use, let name):
      return noun(use, isSingular: name != nil || isSingular) + (name.map { " " + self.name($0) } ?? "")
    }
  }

  /// Alternatives, in parentheses where `or` would be taken into a modifier.
  private func list(_ parts: [NounPhrase]) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let text = alternative(part)
      result += isLast || part.modifiers.isEmpty ? text : "(\(text))"
      if !isLast { result += " or " }
    }
    return result
  }

  /// `that process or …` would be a clause.
  func alternative(_ part: NounPhrase) -> String {
    guard case .reference(let use) = part.head, part.modifiers.isEmpty, isVerb(use.noun) else { return phrase(part) }
    return "same " + noun(use, isSingular: true)
  }

  func noun(_ use: NounUse, isSingular: Bool) -> String {
    let words = lexicon.words(of: use.noun, in: .english)
    let adjective = use.layer.map { lexicon.adjective(of: $0, in: .english) + " " } ?? ""
    return adjective + (isSingular ? words.singular : words.plural)
  }

  func name(_ name: NameUse) -> String {
    switch name.form {
    // Without quotes, what follows might be read as more of the name.
    case .quoted, .bare: CanonicalPrinter.quoted(name.text)
    case .parameter: "$" + name.text
    }
  }

  /// A head with its modifiers; in parentheses up to one that would take the next.
  func modifiers(of head: String, _ phrase: NounPhrase, isSingular: Bool) -> String {
    var result = head
    for (index, modifier) in phrase.modifiers.enumerated() {
      let next = index + 1 < phrase.modifiers.count ? phrase.modifiers[index + 1] : nil
      result += " " + self.modifier(modifier, Style(isSingular: isSingular), before: next)
      if let next, takes(modifier, next) { result = "(" + result + ")" }
    }
    return result
  }

  /// Whether some modifier would take the one after it.
  func needsParentheses(_ phrase: NounPhrase) -> Bool {
    zip(phrase.modifiers, phrase.modifiers.dropFirst()).contains { takes($0, $1) }
  }

  /// Whether the next modifier would be read as one of the phrase that this one ends with.
  func takes(_ modifier: Modifier, _ next: Modifier) -> Bool {
    switch modifier.kind {
    case .that: return true
    case .without: return beginsLikeComparison(next)
    case .with, .named, .namedLike, .inFolder, .inView: return false
    case .partOf(let phrase), .from(let phrase), .to(let phrase), .between(_, let phrase):
      guard phrase.modifiers.isEmpty else { return false }
      switch phrase.head {
      case .name, .identifier, .noun(_, .some), .reference: return false
      case .noun(let use, nil), .other(let use):
        guard isFromTo(next) else { return true }
        // A noun of the model that is an end itself leaves the other one alone.
        return isRelationship(use) ?? !isFromTo(modifier)
      case .either: return true
      }
    }
  }

  private func isFromTo(_ modifier: Modifier) -> Bool {
    switch modifier.kind {
    case .from, .to, .between: true
    case .that, .with, .without, .named, .namedLike, .partOf, .inFolder, .inView: false
    }
  }

  /// Nothing where the noun is one of the model.
  private func isRelationship(_ use: NounUse) -> Bool? {
    guard case .labels(let labels) = lexicon.meaning(of: use.noun) else { return nil }
    return !labels.intersection(.relationships).isEmpty
  }

  private func modifier(_ modifier: Modifier, _ style: Style, before next: Modifier?) -> String {
    switch modifier.kind {
    case .that(let predicate): "that " + self.predicate(predicate, style)
    case .with(let condition):
      "with " + (next.map(beginsLikeComparison) ?? false ? closedCondition(condition) : self.condition(condition))
    case .without(let key): "without " + self.key(key)
    case .named(let name): "named " + self.name(name)
    case .namedLike(let pattern): "named like " + value(pattern)
    case .partOf(let whole): "in " + place(whole)
    case .inFolder(let folder): "in folder " + value(folder)
    case .inView(let view): "in view " + name(view)
    case .from(let source): "from " + closed(source)
    case .to(let target): "to " + closed(target)
    case .between(let first, let second): "between \(closed(first)) and \(closed(second))"
    }
  }

  /// `in (…)` and `between … and …` would be read as comparisons of the key before them.
  func beginsLikeComparison(_ modifier: Modifier) -> Bool {
    switch modifier.kind {
    case .partOf, .between: true
    case .that, .with, .without, .named, .namedLike, .inFolder, .inView, .from, .to: false
    }
  }

  /// Whether the head is a view, with a name or without.
  func isView(_ phrase: NounPhrase) -> Bool {
    guard case .noun(let use, _) = phrase.head else { return false }
    return use.noun == NounID(Umbrella.view) && use.layer == nil
  }

  /// A whole to be in. A view would be read as the view it is shown on.
  private func place(_ phrase: NounPhrase) -> String {
    if isView(phrase) {
      return "(" + self.phrase(phrase) + ")"
    }
    return closed(phrase)
  }

  /// A phrase that takes nothing of what follows it.
  func closed(_ phrase: NounPhrase) -> String {
    let text = self.phrase(phrase)
    if case .either = phrase.head, phrase.modifiers.isEmpty { return text }
    return phrase.modifiers.isEmpty ? text : "(\(text))"
  }

  /// Whether a phrase ends in something that an `and` or a participle after it would be taken into.
  func endsOpen(_ phrase: NounPhrase) -> Bool {
    if isNoun(phrase, .who) { return false }
    return switch phrase.modifiers.last?.kind {
    case .that: true
    case .with, .without, .named, .namedLike, .inFolder, .inView, .partOf, .from, .to, .between, nil: false
    }
  }
}
