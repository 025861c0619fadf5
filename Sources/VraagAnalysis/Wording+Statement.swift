import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

// What is said of something, in words: "reads "Leerling"", "has Status = "In gebruik"".

extension Wording {
  /// A noun phrase with an article: `a business process`, `"Leerling"`; `such a …` where its modifiers are left out.
  func indefinite(_ phrase: NounPhrase) -> Message {
    let such = !phrase.modifiers.isEmpty
    switch phrase.head {
    case .name(let name): return Message(verbatim: Messages.quoted(name.text))
    case .identifier(let id, _): return Message(verbatim: "id \(Messages.quoted(id))")
    case .noun(let use, let name?):
      let noun = noun(use).singular
      let quoted = Messages.quoted(name.text)
      return Message(english: "\(noun.english) \(quoted)", dutch: "\(noun.dutch) \(quoted)")
    case .noun(let use, nil):
      let names = noun(use)
      if such {
        let noun = Messages.indefinite([names])
        return Message(english: "such \(noun.english)", dutch: "zo'n \(names.singular.dutch)")
      }
      if use.isAnything { return Message(english: "something", dutch: "iets") }
      return Messages.indefinite([names])
    case .either(let phrases):
      let parts = phrases.map { indefinite($0) }
      return Message(
        english: Messages.alternatives(parts.map(\.english), "or"),
        dutch: Messages.alternatives(parts.map(\.dutch), "of"))
    case .reference(let use):
      // A plural needs no gender.
      let noun = noun(use)
      return Message(english: "that \(noun.singular.english)", dutch: "die \(noun.plural.dutch)")
    case .other(let use):
      let noun = noun(use).plural
      return Message(english: "other \(noun.english)", dutch: "andere \(noun.dutch)")
    }
  }

  /// The nouns of a phrase; of a name there are none.
  func names(of phrase: NounPhrase) -> NounNames {
    switch phrase.head {
    case .noun(let use, nil), .other(let use): return noun(use)
    case .noun, .name, .identifier, .reference:
      let name = indefinite(phrase)
      return NounNames(singular: name, plural: name)
    case .either(let phrases):
      let parts = phrases.map { names(of: $0) }
      func joined(_ form: (NounNames) -> Message) -> Message {
        let words = parts.map(form)
        return Message(
          english: Messages.alternatives(words.map(\.english), "or"),
          dutch: Messages.alternatives(words.map(\.dutch), "of"))
      }
      return NounNames(singular: joined(\.singular), plural: joined(\.plural))
    }
  }

  /// Whether a phrase is of one named thing.
  func isName(_ phrase: NounPhrase) -> Bool {
    switch phrase.head {
    case .name, .identifier, .noun(_, .some): true
    case .noun, .either, .reference, .other: false
    }
  }

  /// `reads at least 3 data objects`.
  func statement(_ clause: VerbClause) -> Statement {
    let forms = verb(clause.verbs)
    let object = object(clause)
    func with(_ form: VerbForm) -> Message {
      let said = form.with(object).adding(clause.adverb)
      switch clause.depth {
      case .one: return said
      case .any:
        return Message(english: said.english + " at any depth", dutch: said.dutch + " op elke diepte")
      case .within(let steps):
        return Message(english: "\(said.english) within \(steps) steps", dutch: "\(said.dutch) binnen \(steps) stappen")
      }
    }
    return Statement(singular: with(forms.singular), plural: with(forms.plural))
  }

  private func object(_ clause: VerbClause) -> Message {
    let phrase = clause.object.phrase
    let names = names(of: phrase)
    func counted(_ english: String, _ dutch: String, _ number: Int) -> Message {
      let noun = number == 1 ? names.singular : names.plural
      return Message(english: "\(english) \(number) \(noun.english)", dutch: "\(dutch) \(number) \(noun.dutch)")
    }
    switch clause.object.determiner {
    case .some where !clause.isNegated, .which where !clause.isNegated: return indefinite(phrase)
    case .some, .which, .no:
      if phrase.isAnything { return Message(english: "nothing", dutch: "niets") }
      return Message(english: "no \(names.singular.english)", dutch: "geen \(names.singular.dutch)")
    case .every where phrase.isAnything: return Message(english: "everything", dutch: "alles")
    case .every: return Message(english: "every \(names.singular.english)", dutch: "elk van de \(names.plural.dutch)")
    case .only: return Message(english: "only \(names.plural.english)", dutch: "alleen \(names.plural.dutch)")
    case .howMany: return names.plural
    case .atLeast(let number): return counted("at least", "minstens", number)
    case .atMost(let number): return counted("at most", "hoogstens", number)
    case .exactly(let number): return counted("exactly", "precies", number)
    case .moreThan(let number): return counted("more than", "meer dan", number)
    case .fewerThan(let number): return counted("fewer than", "minder dan", number)
    case .between(let least, let most):
      return counted("between \(least) and", "tussen \(least) en", most)
    }
  }

  // MARK: Conditions

  func text(_ condition: Condition) -> Message {
    switch condition {
    case .test(let test): return text(test)
    case .and(let parts): return joined(parts, " and ", " en ")
    case .or(let parts): return joined(parts, " or ", " of ")
    case .not(let part, _):
      let inner = text(part)
      return Message(english: "not \(inner.english)", dutch: "niet \(inner.dutch)")
    }
  }

  private func joined(_ parts: [Condition], _ english: String, _ dutch: String) -> Message {
    let texts = parts.map { text($0) }
    return Message(
      english: texts.map(\.english).joined(separator: english), dutch: texts.map(\.dutch).joined(separator: dutch))
  }

  private func text(_ test: Test) -> Message {
    let key = Messages.keyText(test.key.text)
    func with(_ english: String, _ dutch: String? = nil, _ literals: Literal...) -> Message {
      let values = literals.map { value($0) }
      return Message(
        english: "\(key) \(english) " + values.joined(separator: " and "),
        dutch: "\(key) \(dutch ?? english) " + values.joined(separator: " en "))
    }
    switch test.comparison {
    case .exists: return Message(verbatim: key)
    case .equal(let literal): return with("=", nil, literal)
    case .notEqual(let literal): return with("!=", nil, literal)
    case .less(let literal): return with("<", nil, literal)
    case .lessOrEqual(let literal): return with("<=", nil, literal)
    case .greater(let literal): return with(">", nil, literal)
    case .greaterOrEqual(let literal): return with(">=", nil, literal)
    case .between(let low, let high): return with("between", "tussen", low, high)
    case .oneOf(let literals):
      return Message(verbatim: "\(key) in (" + literals.map { value($0) }.joined(separator: ", ") + ")")
    case .containing(let literal): return with("containing", "met daarin", literal)
    case .startingWith(let literal): return with("starting with", "beginnend met", literal)
    case .endingWith(let literal): return with("ending with", "eindigend op", literal)
    case .like(let literal): return with("like", "zoals", literal)
    case .matching(let literal): return with("matching", "passend op", literal)
    case .before(let literal): return with("before", "voor", literal)
    case .after(let literal): return with("after", "na", literal)
    }
  }

  private func value(_ literal: Literal) -> String {
    switch literal.form {
    case .string, .word: Messages.quoted(literal.text)
    case .number: literal.text
    case .parameter: "$\(literal.text)"
    }
  }
}

/// What is said of one subject, and of several.
struct Statement: Hashable {
  var singular: Message
  var plural: Message

  /// Whether it says that something is so, and not that it does so.
  var isBe: Bool { singular.english.hasPrefix("is ") }
}

extension NounPhrase {
  /// `anything` and no more.
  var isAnything: Bool {
    guard case .noun(let use, nil) = head else { return false }
    return use.isAnything && modifiers.isEmpty
  }
}

extension NounUse {
  /// `anything`, `nothing`: a concept of any kind.
  var isAnything: Bool { noun == NounID(Umbrella.thing) || noun == NounID(Umbrella.concept) }
}

extension Message {
  /// The same with the adverb at its end.
  fileprivate func adding(_ adverb: Adverb?) -> Message {
    switch adverb {
    case nil, .directly: self
    case .indirectly: Message(english: english + " indirectly", dutch: dutch + " indirect")
    case .possibly: Message(english: english + " possibly", dutch: dutch + " mogelijk")
    }
  }
}
