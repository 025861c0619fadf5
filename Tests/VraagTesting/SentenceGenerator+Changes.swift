private import VraagMetamodel
import VraagPlan
private import VraagText

/// What is said to a session, and what that means by the description of the language.
package struct GeneratedChange: Sendable {
  package enum Change: Sendable {
    /// Words mean something more.
    case word
    /// These values are in this order; those of one place are equal.
    case order([[String]])
    /// The values of a property, whose key is folded, are names too.
    case names(key: String)
    case model(ModelChange)
  }

  package var text: String
  package var change: Change
}

/// What a session has said that words mean.
struct OwnWords {
  var nouns: [(plural: String, set: SetPlan)] = []
  var verbs: [Verb] = []
  /// Per id of a concept.
  var names: [String: [String]] = [:]
}

extension SentenceGenerator {
  private static let newNouns = ["blorp", "zarnik", "quarb"]
  private static let newVerbs = ["flib", "drosk"]

  /// One thing more to say to the session; what is generated from then on uses it.
  package mutating func change() -> GeneratedChange {
    switch random.number(0...9) {
    case 0...2: nounDefinition() ?? leavingOut()
    case 3, 4: verbDefinition() ?? leavingOut()
    case 5: orderDefinition() ?? leavingOut()
    case 6: namesByKey() ?? leavingOut()
    default: leavingOut()
    }
  }

  private mutating func nounDefinition() -> GeneratedChange? {
    guard own.nouns.count < Self.newNouns.count else { return nil }
    let word = Self.newNouns[own.nouns.count]
    columnNouns = [:]
    let phrase = phrase(2, allowsColumns: false, isTail: true)
    own.nouns.append((word + "s", phrase.set))
    return GeneratedChange(text: "define \(word) as \(phrase.text)", change: .word)
  }

  /// A verb that means several; each of them in the active voice or the passive.
  private mutating func verbDefinition() -> GeneratedChange? {
    guard own.verbs.count < Self.newVerbs.count else { return nil }
    let word = Self.newVerbs[own.verbs.count]
    var relation = Relation()
    var words: [String] = []
    for _ in 0..<random.number(1...3) {
      // Of what views show nothing follows.
      let verb = random.pick(Verb.all.filter { $0.passive != nil && $0.relation.kinds.isDisjoint(with: .shows) })
      let isPassive = random.chance(25)
      words.append(isPassive ? "is \(verb.passive ?? "")" : verb.plain)
      relation = relation.union(isPassive ? verb.relation.reversed : verb.relation)
    }
    own.verbs.append(Verb(plain: word, passive: word + "ned by", relation: relation))
    return GeneratedChange(
      text: "define verb \"\(word)/\(word)s/\(word)ned\" as \(words.joined(separator: " or "))", change: .word)
  }

  private mutating func orderDefinition() -> GeneratedChange? {
    var values: [String] = []
    for value in model.concepts.flatMap(\.properties).map(\.value) where !Folding.fold(value).isEmpty {
      let identity = ComparableValue(value, WordOrders()).identity
      if !values.contains(where: { ComparableValue($0, WordOrders()).identity == identity }) { values.append(value) }
    }
    guard values.count > 1 else { return nil }
    values.shuffle(using: &random)
    var places: [[String]] = []
    for value in values.prefix(4) {
      if !places.isEmpty, random.chance(25) {
        places[places.count - 1].append(value)
      } else {
        places.append([value])
      }
    }
    if places.count < 2 { return nil }
    let text = places.map { place in place.map { quoted($0) }.joined(separator: " = ") }.joined(separator: " < ")
    return GeneratedChange(text: "define order \(text)", change: .order(places))
  }

  private mutating func namesByKey() -> GeneratedChange? {
    guard let key = model.concepts.flatMap(\.properties).map(\.key).randomElement(using: &random) else { return nil }
    let folded = Folding.fold(key)
    for concept in model.concepts {
      for property in concept.properties where Folding.fold(property.key) == folded {
        own.names[concept.id, default: []] += property.value.split(separator: ",").map {
          $0.trimmingPrefix { $0.isWhitespace }.description
        }
      }
    }
    return GeneratedChange(text: "use \(quoted(key)) for names", change: .names(key: folded))
  }

  private mutating func leavingOut() -> GeneratedChange {
    let phrases = random.list(1...2) { _ in 0 }.map { _ in random.chance(60) ? name() : nounPhrase() }
    return GeneratedChange(
      text: "leave out \(phrases.map(\.text).joined(separator: " and "))", change: .model(.without(phrases.map(\.set))))
  }

  /// A verb of the language, or of the session's own.
  mutating func verb() -> Verb {
    if !own.verbs.isEmpty, random.chance(40) { return random.pick(own.verbs) }
    return Verb.pick(&random)
  }
}
