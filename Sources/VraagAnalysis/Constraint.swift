import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// One thing that a question asks of its subject, apart from the others.
enum Constraint {
  case modifier(Modifier)
  case clause(Clause)
  /// Alternatives.
  case predicate(Predicate)

  /// What a noun phrase's modifiers and a predicate ask, one by one.
  static func all(of phrase: NounPhrase, _ predicate: Predicate?) -> [Constraint] {
    var result: [Constraint] = []
    for modifier in phrase.modifiers {
      if case .that(let predicate) = modifier.kind {
        result += all(of: predicate)
      } else {
        result.append(.modifier(modifier))
      }
    }
    return result + (predicate.map { all(of: $0) } ?? [])
  }

  private static func all(of predicate: Predicate) -> [Constraint] {
    switch predicate {
    case .clause(let clause): [.clause(clause)]
    case .and(let parts): parts.flatMap { all(of: $0) }
    case .or: [.predicate(predicate)]
    }
  }

  /// The constraint as something that narrows a noun phrase.
  var modifier: Modifier {
    switch self {
    case .modifier(let modifier): modifier
    case .clause(let clause): Modifier(kind: .that(.clause(clause)), range: clause.range)
    case .predicate(let predicate): Modifier(kind: .that(predicate), range: predicate.range)
    }
  }
}

extension Wording {
  /// `reads "Leerling"`, `lies in folder "X"`.
  func statement(_ constraint: Constraint) -> Statement {
    switch constraint {
    case .clause(let clause): return statement(clause)
    case .predicate(let predicate): return statement(predicate)
    case .modifier(let modifier): return statement(modifier)
    }
  }

  private func statement(_ predicate: Predicate) -> Statement {
    switch predicate {
    case .clause(let clause): return statement(clause)
    case .and(let parts): return joined(parts.map { statement($0) }, " and ", " en ")
    case .or(let parts): return joined(parts.map { statement($0) }, " or ", " of ")
    }
  }

  private func joined(_ statements: [Statement], _ english: String, _ dutch: String) -> Statement {
    func joined(_ form: (Statement) -> Message) -> Message {
      let words = statements.map(form)
      return Message(
        english: words.map(\.english).joined(separator: english), dutch: words.map(\.dutch).joined(separator: dutch))
    }
    return Statement(singular: joined(\.singular), plural: joined(\.plural))
  }

  private func statement(_ clause: Clause) -> Statement {
    switch clause.kind {
    case .verb(let verb): return statement(verb)
    case .isA(let phrase, let isNegated) where phrase.adjective != nil:
      let words = phrase.adjective?.words ?? Message(verbatim: "")
      return be(isNegated ? Message(english: "not \(words.english)", dutch: "niet \(words.dutch)") : words)
    case .isA(let phrase, false) where phrase.isModifiersAlone:
      return joined(phrase.modifiers.map { statement($0) }, " and ", " en ")
    case .isA(let phrase, let isNegated):
      let one = indefinite(phrase)
      let many = isName(phrase) || !phrase.modifiers.isEmpty ? one : names(of: phrase).plural
      func be(_ other: Message) -> Statement {
        self.be(
          Message(
            english: (isNegated ? "not " : "") + other.english, dutch: (isNegated ? "niet " : "") + other.dutch))
      }
      return Statement(singular: be(one).singular, plural: be(many).plural)
    case .has(let condition, false): return have(text(condition))
    case .has(.test(let test), true) where test.comparison.isExistence: return haveNo(test.key)
    case .same(let keys, let isNegated):
      return have(same(keys), isNegated: isNegated)
    case .sameAs(let keys, let phrase, let isNegated):
      let (same, other) = (same(keys), indefinite(phrase))
      let words = Message(
        english: "\(same.english) as \(other.english)", dutch: "\(same.dutch) als \(other.dutch)")
      return have(words, isNegated: isNegated)
    case .has(let condition, true):
      return statement(text(condition), ("does not have", "do not have"), ("heeft niet", "hebben niet"))
    }
  }

  private func statement(_ modifier: Modifier) -> Statement {
    switch modifier.kind {
    case .that(let predicate): return statement(predicate)
    case .with(let condition): return have(text(condition))
    case .without(let key): return haveNo(key)
    case .named(let name):
      return called(Message(verbatim: Messages.quoted(name.text)))
    case .namedLike(let literal):
      let pattern = Messages.quoted(literal.text)
      return called(Message(english: "something like \(pattern)", dutch: "zoiets als \(pattern)"))
    case .partOf(let phrase):
      let whole = indefinite(phrase)
      return be(Message(english: "part of \(whole.english)", dutch: "onderdeel van \(whole.dutch)"))
    case .inFolder(let literal):
      let folder = Messages.quoted(literal.text)
      return be(Message(english: "in folder \(folder)", dutch: "te vinden in map \(folder)"))
    case .inView(let name):
      let view = Messages.quoted(name.text)
      return be(Message(english: "shown in view \(view)", dutch: "te zien op view \(view)"))
    case .from(let phrase):
      let end = indefinite(phrase)
      return go(Message(english: "from \(end.english)", dutch: "uit van \(end.dutch)"))
    case .to(let phrase):
      let end = indefinite(phrase)
      return go(Message(english: "to \(end.english)", dutch: "naar \(end.dutch)"))
    case .between(let one, let other):
      let ends = (indefinite(one), indefinite(other))
      return go(
        Message(
          english: "between \(ends.0.english) and \(ends.1.english)",
          dutch: "tussen \(ends.0.dutch) en \(ends.1.dutch)"))
    }
  }

  private func be(_ rest: Message) -> Statement { statement(rest, ("is", "are"), ("is", "zijn")) }
  private func have(_ rest: Message) -> Statement { statement(rest, ("has", "have"), ("heeft", "hebben")) }

  private func have(_ rest: Message, isNegated: Bool) -> Statement {
    if !isNegated { return have(rest) }
    return statement(rest, ("does not have", "do not have"), ("heeft niet", "hebben niet"))
  }

  private func same(_ keys: [KeyUse]) -> Message {
    let list = keys.map { Messages.keyText($0.text) }
    return Message(
      english: "the same " + list.joined(separator: " and "),
      dutch: "dezelfde waarde voor " + list.joined(separator: " en "))
  }

  private func haveNo(_ key: KeyUse) -> Statement {
    let key = Messages.keyText(key.text)
    return have(Message(english: "no \(key)", dutch: "geen \(key)"))
  }

  private func called(_ rest: Message) -> Statement { statement(rest, ("is called", "are called"), ("heet", "heten")) }
  private func go(_ rest: Message) -> Statement { statement(rest, ("goes", "go"), ("gaat", "gaan")) }

  private func statement(
    _ rest: Message, _ english: (String, String), _ dutch: (String, String)
  ) -> Statement {
    Statement(
      singular: Message(english: "\(english.0) \(rest.english)", dutch: "\(dutch.0) \(rest.dutch)"),
      plural: Message(english: "\(english.1) \(rest.english)", dutch: "\(dutch.1) \(rest.dutch)"))
  }
}

extension NounPhrase {
  /// Whether it is a thing of any kind, so narrowed: `are in view "X"`.
  var isModifiersAlone: Bool {
    guard case .noun(let use, nil) = head else { return false }
    return use.isAnything && !modifiers.isEmpty
  }
}

extension Test.Comparison {
  /// Whether it asks for any value.
  fileprivate var isExistence: Bool { if case .exists = self { true } else { false } }
}
