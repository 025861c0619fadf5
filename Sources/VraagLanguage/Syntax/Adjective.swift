internal import VraagMetamodel
package import VraagText

/// What a relationship can be said to be: a built-in key whose value is yes or no.
///
/// `are redundant` is short for `are with redundant = yes`, and the tree is the same.
package enum Adjective: String, CaseIterable, Sendable {
  case allowed, redundant

  package var words: Message {
    switch self {
    case .allowed: Message(english: "allowed", dutch: "toegestaan")
    case .redundant: Message(english: "redundant", dutch: "overbodig")
    }
  }

  var keyword: Keyword {
    switch self {
    case .allowed: .allowed
    case .redundant: .redundant
    }
  }
}

extension NounPhrase {
  /// What `are redundant` says that something is: anything with this.
  init(_ adjective: Adjective, _ range: TextRange) {
    let key = KeyUse(text: adjective.rawValue, isQuoted: false, range: range)
    let test = Test(key: key, comparison: .equal(Literal(text: "yes", form: .word, range: range)), range: range)
    let noun = NounUse(noun: NounID(Umbrella.thing), layer: nil, range: range)
    self.init(
      head: .noun(noun, name: nil), modifiers: [Modifier(kind: .with(.test(test)), range: range)], range: range)
  }

  /// The adjective that says the same, if the phrase has nothing else.
  package var adjective: Adjective? {
    guard case .noun(let noun, nil) = head, noun.noun == NounID(Umbrella.thing), noun.layer == nil,
      modifiers.count == 1, case .with(.test(let test)) = modifiers[0].kind, !test.key.isQuoted,
      case .equal(let value) = test.comparison, value.form == .word, value.text == "yes"
    else { return nil }
    return Adjective(rawValue: test.key.text)
  }
}
