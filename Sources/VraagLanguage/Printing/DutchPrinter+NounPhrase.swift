internal import VraagMetamodel
internal import VraagText

extension DutchPrinter {
  /// A phrase with its determiner; in parentheses where what follows must not be taken into it.
  func determined(_ object: DeterminedPhrase, isClosed: Bool = false) -> String {
    let phrase = object.phrase
    let isSingular = english.takesSingular(object.determiner)
    let isKept =
      isClosed || (isCounted(object.determiner) && hasNamedNoun(phrase))
      || (isSingular && isNamed(phrase) && phrase.modifiers.isEmpty && object.determiner != .some)
    if isKept, !isNoun(phrase, .who), !(isNoun(phrase, .thing) && phrase.modifiers.isEmpty) {
      return words(object.determiner, phrase)
        + english.inParentheses(self.phrase(phrase, isSingular: isSingular), phrase)
    }
    if let pronoun = pronoun(object), !english.needsParentheses(phrase) {
      if isNoun(phrase, .who) {
        return pronoun
          + (english.exception(of: phrase) { self.phrase($0) }.map { " behalve " + $0.joined(separator: " en ") } ?? "")
      }
      return pronoun + modifiers(of: "", phrase, isSingular: true)
    }
    if case .either = phrase.head { return words(object.determiner, phrase) + alternatives(phrase) }
    return words(object.determiner, phrase) + self.phrase(phrase, isSingular: isSingular)
  }

  /// Whether a name behind a noun with this determiner would not be taken for the noun's.
  func isCounted(_ determiner: Determiner) -> Bool {
    switch determiner {
    case .no, .every, .atLeast, .atMost, .exactly, .moreThan, .fewerThan, .between: true
    case .some, .only, .which, .howMany: false
    }
  }

  private func hasNamedNoun(_ phrase: NounPhrase) -> Bool {
    switch phrase.head {
    case .noun(_, let name): name != nil
    case .either(let parts): hasNamedNoun(parts[0])
    case .name, .identifier, .reference, .other: false
    }
  }

  /// A word that says determiner and noun in one.
  private func pronoun(_ object: DeterminedPhrase) -> String? {
    switch object.determiner {
    case .no where isNoun(object.phrase, .thing): "niets"
    case .some where isNoun(object.phrase, .thing): "iets"
    case .every where isNoun(object.phrase, .thing): "alles"
    case .which where isNoun(object.phrase, .who): "wie"
    case .no where isNoun(object.phrase, .who): "niemand"
    case .some where isNoun(object.phrase, .who): "iemand"
    case .every where isNoun(object.phrase, .who): "iedereen"
    default: nil
    }
  }

  private func words(_ determiner: Determiner, _ phrase: NounPhrase) -> String {
    switch determiner {
    case .some: ""
    case .no: "geen "
    case .every: isNeuter(phrase) ? "elk " : "elke "
    case .only: "alleen "
    case .which: "welke "
    case .howMany: "hoeveel "
    case .atLeast(let number): "minstens \(number) "
    case .atMost(let number): "hoogstens \(number) "
    case .exactly(let number): "precies \(number) "
    case .moreThan(let number): "meer dan \(number) "
    case .fewerThan(let number): "minder dan \(number) "
    case .between(let least, let most): "tussen \(least) en \(most) "
    }
  }

  func isNoun(_ phrase: NounPhrase, _ umbrella: Umbrella) -> Bool { english.isNoun(phrase, umbrella) }
  func isNamed(_ phrase: NounPhrase) -> Bool { english.isNamed(phrase) }

  /// Whether the noun is one with `het`.
  func isNeuter(_ phrase: NounPhrase) -> Bool {
    switch phrase.head {
    case .noun(let use, _), .reference(let use), .other(let use): return isNoun(phrase, .thing) || isNeuter(use)
    case .name, .identifier, .either: return false
    }
  }

  private func isNeuter(_ use: NounUse) -> Bool {
    let word = noun(use, isSingular: true)
    return Self.neuterEndings.contains { word.hasSuffix($0) }
  }

  private static let neuterEndings = [
    "proces", "object", "apparaat", "netwerk", "pad", "artefact", "materiaal", "doel", "resultaat", "principe",
    "pakket",
    "product", "plateau", "element", "concept", "ding", "domein", "gedrag", "contract", "gegeven", "systeem",
  ]

  /// What is known of a phrase that a verb is said of.
  func role(of phrase: NounPhrase, isSingular: Bool) -> DutchRoles.Phrase {
    DutchRoles.Phrase(number: number(of: phrase, isSingular: isSingular), labels: lexicon.labels(of: phrase))
  }

  func number(of phrase: NounPhrase, isSingular: Bool) -> GrammaticalNumber {
    if isNamed(phrase) { return .singular }
    switch phrase.head {
    case .either: return [.singular, .plural]
    case .noun(let use, _), .other(let use):
      let isOneForm = noun(use, isSingular: true) == noun(use, isSingular: false)
      return isOneForm ? [.singular, .plural] : isSingular ? .singular : .plural
    case .name, .identifier, .reference: return .singular
    }
  }

  /// A phrase where alternatives may stand without parentheses.
  func alternatives(_ phrase: NounPhrase) -> String {
    plainAlternatives(phrase)?.joined(separator: " of ") ?? self.phrase(phrase)
  }

  func plainAlternatives(_ phrase: NounPhrase) -> [String]? {
    guard case .either(let parts) = phrase.head, phrase.modifiers.isEmpty, parts.allSatisfy(isPlain) else { return nil }
    return parts.map { self.phrase($0) }
  }

  private func isPlain(_ phrase: NounPhrase) -> Bool {
    guard phrase.modifiers.isEmpty else { return false }
    switch phrase.head {
    case .name, .identifier: return true
    case .noun(let use, _): return use.layer == nil && lexicon.origin(of: use.noun) == .vocabulary
    case .either, .reference, .other: return false
    }
  }

  func phrase(_ phrase: NounPhrase, isSingular: Bool = false) -> String {
    let head = head(phrase.head, isSingular: isSingular)
    return modifiers(
      of: english.isClosedReference(phrase) ? "(\(head))" : head, phrase, isSingular: isSingular || isNamed(phrase))
  }

  private func head(_ head: NounPhrase.Head, isSingular: Bool) -> String {
    switch head {
    case .name(let name): return english.name(name)
    case .identifier(let text, _): return "id " + CanonicalPrinter.quoted(text)
    case .either(let parts): return "(" + list(parts) + ")"
    case .reference(let use): return (isNeuter(use) ? "hetzelfde " : "dezelfde ") + noun(use, isSingular: true)
    case .other(let use):
      return (isSingular && isNeuter(use) ? "ander " : "andere ") + noun(use, isSingular: isSingular)
    case .noun(let use, let name):
      return noun(use, isSingular: name != nil || isSingular) + (name.map { " " + english.name($0) } ?? "")
    }
  }

  private func list(_ parts: [NounPhrase]) -> String {
    parts.enumerated().map { index, part in
      let text = self.phrase(part)
      return index == parts.count - 1 || part.modifiers.isEmpty ? text : "(\(text))"
    }.joined(separator: " of ")
  }

  func noun(_ use: NounUse, isSingular: Bool) -> String {
    let words = lexicon.words(of: use.noun, in: .dutch)
    let noun = isSingular ? words.singular : words.plural
    return use.layer.map { lexicon.joined($0, with: noun) } ?? noun
  }

  /// A head with its modifiers, without the last so many; in parentheses up to one that would take the next.
  func modifiers(of head: String, _ phrase: NounPhrase, isSingular: Bool, without last: Int = 0) -> String {
    var result = head
    let modifiers = phrase.modifiers.dropLast(last)
    for (index, modifier) in modifiers.enumerated() {
      let next = index + 1 < modifiers.count ? modifiers[index + 1] : nil
      result += " " + self.modifier(modifier, of: phrase, isSingular: isSingular, before: next)
      if let next, english.takes(modifier, next) { result = "(" + result + ")" }
    }
    return result
  }

  func modifier(_ modifier: Modifier, of phrase: NounPhrase, isSingular: Bool, before next: Modifier?) -> String {
    switch modifier.kind {
    case .that(let predicate): return relative(predicate, of: phrase, isSingular: isSingular)
    case .with(let condition):
      let isOpen = next.map(english.beginsLikeComparison) ?? false
      return "met " + (isOpen ? closedCondition(condition) : self.condition(condition))
    case .without(let key): return "zonder " + self.key(key)
    case .named(let name): return "genaamd " + english.name(name)
    case .namedLike(let pattern): return "genaamd zoals " + value(pattern)
    case .partOf(let whole): return "in " + place(whole)
    case .inFolder(let folder): return "in map " + value(folder)
    case .inView(let view): return "op view " + english.name(view)
    case .from(let source): return "van " + closed(source)
    case .to(let target): return "naar " + closed(target)
    case .between(let first, let second): return "tussen \(closed(first)) en \(closed(second))"
    }
  }

  /// The relative clause of a phrase, with its pronoun.
  func relative(_ predicate: Predicate, of phrase: NounPhrase, isSingular: Bool) -> String {
    relative(
      predicate, head: role(of: phrase, isSingular: isSingular), isSingular: isSingular,
      pronoun: isSingular && isNeuter(phrase) ? "dat" : "die", isMain: false)
  }

  private func place(_ phrase: NounPhrase) -> String {
    isNoun(phrase, .view) || english.isView(phrase) ? "(" + self.phrase(phrase) + ")" : closed(phrase)
  }

  /// A phrase that takes nothing of what follows it.
  func closed(_ phrase: NounPhrase) -> String {
    let text = self.phrase(phrase)
    return phrase.modifiers.isEmpty ? text : "(\(text))"
  }

  func condition(_ condition: Condition) -> String {
    english.condition(condition, not: "niet", and: "en", or: "of", test)
  }

  func closedCondition(_ condition: Condition) -> String { "(" + self.condition(condition) + ")" }

  private func test(_ test: Test) -> String {
    let key = key(test.key)
    return switch test.comparison {
    case .between(let low, let high): "\(key) tussen \(value(low)) en \(value(high))"
    case .containing(let value): "\(key) bevat \(self.value(value))"
    case .startingWith(let value): "\(key) begint met \(self.value(value))"
    case .endingWith(let value): "\(key) eindigt op \(self.value(value))"
    case .like(let pattern): "\(key) zoals \(value(pattern))"
    case .matching(let pattern): "\(key) volgens \(value(pattern))"
    case .before(let date): "\(key) voor \(value(date))"
    case .after(let date): "\(key) na \(value(date))"
    case .exists, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .oneOf:
      english.condition(.test(test))
    }
  }
}
