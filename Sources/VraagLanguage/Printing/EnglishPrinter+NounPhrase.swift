internal import VraagMetamodel
internal import VraagText

extension EnglishPrinter {
  /// A phrase with its determiner, as the object of a verb or the subject of a yes/no question.
  func determined(_ object: DeterminedPhrase, isSubject: Bool = false) -> String {
    let phrase = object.phrase
    let isThing = isBareNoun(phrase, .thing)
    switch object.determiner {
    case .no where isThing: return "nothing" + modifiers(phrase)
    case .some where isThing: return "anything" + modifiers(phrase)
    case .every where isThing: return "everything" + modifiers(phrase)
    case .which where isBareNoun(phrase, .who): return "whom" + modifiers(phrase)
    case .some: return self.phrase(phrase)
    case .exactly(1), .atLeast(1), .every: return words(object.determiner) + " " + self.phrase(phrase, isSingular: true)
    default: return words(object.determiner) + " " + self.phrase(phrase)
    }
  }

  private func words(_ determiner: Determiner) -> String {
    switch determiner {
    case .some: "some"
    case .no: "no"
    case .every: "every"
    case .only: "only"
    case .which: "which"
    case .howMany: "how many"
    case .atLeast(let number): "at least \(number)"
    case .atMost(let number): "at most \(number)"
    case .exactly(let number): "exactly \(number)"
    case .moreThan(let number): "more than \(number)"
    case .fewerThan(let number): "fewer than \(number)"
    }
  }

  private func isBareNoun(_ phrase: NounPhrase, _ umbrella: Umbrella) -> Bool {
    guard case .noun(let use, nil) = phrase.head else { return false }
    return use.noun == NounID(umbrella) && use.layer == nil
  }

  /// A phrase where alternatives may stand without parentheses.
  func alternatives(_ phrase: NounPhrase) -> String {
    guard case .either(let parts) = phrase.head, phrase.modifiers.isEmpty, parts.allSatisfy(isPlain) else {
      return self.phrase(phrase)
    }
    return parts.map { self.phrase($0) }.joined(separator: " or ")
  }

  /// Whether `or` after the phrase can only mean another phrase, and the phrase after `or` is no verb.
  private func isPlain(_ phrase: NounPhrase) -> Bool {
    guard phrase.modifiers.isEmpty else { return false }
    switch phrase.head {
    case .name(let name): return name.form != .bare
    case .noun(let use, _): return use.layer == nil && !isVerb(use.noun)
    case .identifier: return true
    case .either: return false
    }
  }

  /// Whether a noun's plural is also a verb: `processes`, `accesses`.
  private func isVerb(_ noun: NounID) -> Bool {
    let plural = lexicon.words(of: noun, in: .english).plural
    var state: UInt16 = 0
    for word in plural.split(separator: " ") {
      state = lexicon.step(state, lexicon.word(String(word).utf8.span))
      if lexicon.node(state).plainVerb != nil { return true }
    }
    return false
  }

  func phrase(_ phrase: NounPhrase, isSingular: Bool = false) -> String {
    head(phrase.head, isSingular: isSingular) + modifiers(phrase)
  }

  private func head(_ head: NounPhrase.Head, isSingular: Bool) -> String {
    switch head {
    case .name(let name): return self.name(name)
    case .identifier(let text, _): return "id " + CanonicalPrinter.quoted(text)
    case .either(let parts): return "(" + parts.map { self.phrase($0) }.joined(separator: " or ") + ")"
    case .noun(let use, let name):
      let words = lexicon.words(of: use.noun, in: .english)
      let adjective = use.layer.map { lexicon.adjective(of: $0, in: .english) + " " } ?? ""
      return adjective + (name != nil || isSingular ? words.singular : words.plural)
        + (name.map { " " + self.name($0) } ?? "")
    }
  }

  func name(_ name: NameUse) -> String {
    switch name.form {
    case .quoted: CanonicalPrinter.quoted(name.text)
    case .bare: name.text
    case .parameter: "$" + name.text
    }
  }

  func modifiers(_ phrase: NounPhrase) -> String {
    var result = ""
    for (index, modifier) in phrase.modifiers.enumerated() {
      result += " " + self.modifier(modifier, isLast: index == phrase.modifiers.count - 1)
    }
    return result
  }

  private func modifier(_ modifier: Modifier, isLast: Bool) -> String {
    switch modifier.kind {
    case .that(let predicate): "that " + self.predicate(predicate, isClosed: !isLast)
    case .with(let condition): "with " + self.condition(condition)
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

  /// A whole to be in. A view by name would be read as the view it is shown on.
  private func place(_ phrase: NounPhrase) -> String {
    if case .noun(let use, .some) = phrase.head, use.noun == NounID(Umbrella.view), use.layer == nil {
      return "(" + self.phrase(phrase) + ")"
    }
    return closed(phrase)
  }

  /// A phrase that takes nothing of what follows it.
  func closed(_ phrase: NounPhrase) -> String {
    let text = self.phrase(phrase)
    return phrase.modifiers.isEmpty ? text : "(\(text))"
  }

  /// Whether a phrase ends in something that an `and` after it would be taken into.
  func endsOpen(_ phrase: NounPhrase) -> Bool {
    if let last = phrase.modifiers.last {
      switch last.kind {
      case .that, .with, .without: return true
      case .named, .namedLike, .inFolder, .inView, .partOf, .from, .to, .between: return false
      }
    }
    if case .either(let parts) = phrase.head { return parts.contains { endsOpen($0) } }
    return false
  }
}
