import VraagMetamodel
import VraagPlan

/// The words of a predicate, and what it leaves of a set.
struct PredicateWords {
  var text: String
  var narrow: (SetPlan) -> SetPlan
  var branches: [RowBranch] = []
  var counts: [RowCount] = []
  var joins: [RowJoin] = []
  /// Whether it ends in a clause that would take what follows.
  var isOpen = false
  /// Whether all that it says is that something is not so.
  var isDenial = false
}

/// A verb of the description's table.
struct Verb {
  var plain: String
  var passive: String?
  var relation: Relation

  static let contain = Verb(plain: "contain", passive: "part of", relation: Relation(outgoing: parts))

  private static let parts = kinds(.composition, .aggregation)
  private static func kinds(_ kinds: RelationshipKind...) -> KindSet {
    kinds.reduce(into: KindSet()) { $0.formUnion(KindSet($1)) }
  }
  private static func out(_ kinds: RelationshipKind...) -> Relation {
    Relation(outgoing: kinds.reduce(into: KindSet()) { $0.formUnion(KindSet($1)) })
  }
  private static let accesses = kinds(
    .access, .accessRead, .accessWrite, .accessReadWrite, .accessAssumedWrite, .accessAssumedUnspecified)

  static let all: [Verb] = [
    Verb(plain: "read", passive: "read by", relation: out(.accessRead, .accessReadWrite)),
    Verb(plain: "write", passive: "written by", relation: out(.accessWrite, .accessReadWrite, .accessAssumedWrite)),
    Verb(plain: "access", passive: "accessed by", relation: Relation(outgoing: accesses)),
    Verb(plain: "serve", passive: "served by", relation: out(.serving)),
    Verb(plain: "support", passive: "supported by", relation: out(.serving)),
    Verb(plain: "realize", passive: "realized by", relation: out(.realization)),
    Verb(plain: "perform", passive: "performed by", relation: out(.assignment)),
    contain,
    Verb(plain: "compose", passive: "composed by", relation: out(.composition)),
    Verb(plain: "aggregate", passive: "aggregated by", relation: out(.aggregation)),
    Verb(plain: "trigger", passive: "triggered by", relation: out(.triggering)),
    Verb(plain: "flow to", passive: nil, relation: out(.flow)),
    Verb(plain: "send to", passive: nil, relation: out(.flow)),
    Verb(plain: "receive from", passive: nil, relation: Relation(incoming: KindSet(RelationshipKind.flow))),
    Verb(plain: "influence", passive: "influenced by", relation: out(.influence)),
    Verb(plain: "specialize", passive: "specialized by", relation: out(.specialization)),
    Verb(
      plain: "use", passive: "used by",
      relation: Relation(outgoing: accesses, incoming: KindSet(RelationshipKind.serving))),
    Verb(plain: "relate to", passive: nil, relation: .either(.relationships)),
    Verb(plain: "relate to", passive: nil, relation: .either(.relationships)),
    Verb(plain: "show", passive: "shown in", relation: Relation(outgoing: .shows)),
  ]

  /// What only follows "are", read from the subject.
  static let copular: [(text: String, relation: Relation)] = [
    ("assigned to", out(.assignment)), ("a kind of", out(.specialization)),
    ("associated with", .either(kinds(.association, .directedAssociation))),
    ("connected to", .either(.relationships)),
  ]

  static func pick(_ random: inout SeededRandom) -> Verb { random.pick(all) }
}

extension Link {
  /// The same with what follows from the model, and the word for that; nothing where something is asked of the
  /// relationship itself. Of what views show nothing follows.
  fileprivate func derived(_ certainty: Certainty) -> (adverb: String, link: Link)? {
    let adverb = certainty == .certain ? "indirectly" : "possibly"
    switch self {
    case .edge(let edge) where edge.condition != nil: return nil
    case .edge(let edge) where edge.relation.kinds.contains(.shows): return (adverb, self)
    case .edge(let edge): return (adverb, .derived(DerivedLink(edge.relation, certainty: certainty)))
    case .either(let links):
      let all = links.compactMap { $0.derived(certainty)?.link }
      return all.count == links.count ? (adverb, .either(all)) : nil
    case .both(let links):
      let all = links.compactMap { $0.derived(certainty)?.link }
      return all.count == links.count ? (adverb, .both(all)) : nil
    case .closure, .derived: return nil
    }
  }
}

extension SentenceGenerator {
  /// The predicate of the question: where one clause is open, a comma ends it.
  mutating func mainPredicate(allowsColumns: Bool, isTail: Bool) -> PredicateWords {
    guard random.chance(35) else { return predicate(depth, allowsColumns: allowsColumns, isTail: isTail) }
    let isUnion = random.chance(40)
    let first = clause(depth - 1, allowsColumns: allowsColumns && !isUnion, isTail: true)
    let second = clause(depth - 1, allowsColumns: allowsColumns && !isUnion, isTail: true)
    return joined([first, second], isUnion: isUnion, comma: first.isOpen || random.chance(30))
  }

  /// Clauses joined by `and` and `or`, in parentheses where `and` would bind what `or` should.
  mutating func predicate(_ depth: Int, allowsColumns: Bool, isTail: Bool) -> PredicateWords {
    guard depth > 0, random.chance(30) else { return clause(depth, allowsColumns: allowsColumns, isTail: isTail) }
    let isUnion = random.chance(50)
    let allows = allowsColumns && !isUnion
    var parts: [PredicateWords] = []
    // In the order of the text: what refers back goes by it.
    if random.chance(25) {
      var nested = predicate(depth - 1, allowsColumns: allows, isTail: false)
      nested.text = "(\(nested.text))"
      nested.isOpen = false
      parts.append(nested)
    }
    for _ in 0..<random.number(1...2) { parts.append(clause(depth - 1, allowsColumns: allows, isTail: false)) }
    parts.append(clause(depth - 1, allowsColumns: allows, isTail: isTail))
    return joined(parts, isUnion: isUnion, comma: false)
  }

  private func joined(_ parts: [PredicateWords], isUnion: Bool, comma: Bool) -> PredicateWords {
    let joiner = (comma ? ", " : " ") + (isUnion ? "or " : "and ")
    let text = parts.dropFirst().reduce(parts[0].text) { before, part in
      // Without `that` nobody knows whether `do not` goes on.
      let isUnclear =
        isUnion && before.contains("do not ") && !["are ", "do ", "("].contains(where: part.text.hasPrefix)
      return before + joiner + (isUnclear ? "that " : "") + part.text
    }
    return PredicateWords(
      text: text,
      narrow: { set in
        isUnion ? .union(parts.map { $0.narrow(set) }) : parts.reduce(set) { $1.narrow($0) }
      }, branches: parts.flatMap(\.branches), counts: parts.flatMap(\.counts),
      joins: parts.flatMap(\.joins), isOpen: parts.last?.isOpen ?? false)
  }

  mutating func clause(_ depth: Int, allowsColumns: Bool, isTail: Bool) -> PredicateWords {
    switch random.number(0...12) {
    case 12: return adjective()
    case 2 where random.chance(40):
      if let shared = sharing() { return shared }
    case 0:
      // Not a name: `what are "X"` asks for its description.
      let other = nounPhrase()
      let isNegated = random.chance(35)
      return PredicateWords(
        text: isNegated ? "are not \(other.text)" : "are \(other.text)",
        narrow: { isNegated ? .difference($0, other.set) : .intersection([$0, other.set]) })
    case 1:
      guard let condition = isTail ? condition(1) : test() else { break }
      let isNegated = random.chance(25)
      return PredicateWords(
        text: "\(isNegated ? "do not have" : "have") \(condition.text)",
        narrow: { .filter(Filter(input: $0, condition: isNegated ? .not(condition.plan) : condition.plan)) },
        isOpen: true)
    default: break
    }
    return verbClause(depth, allowsColumns: allowsColumns, isTail: isTail, allowsNegation: true)
  }

  /// `[do not] read X`, `are [not] read by X`, with one verb or two.
  mutating func verbClause(
    _ depth: Int, allowsColumns: Bool, isTail: Bool, allowsNegation: Bool
  ) -> PredicateWords {
    let isNegated = allowsNegation && random.chance(12)
    var (words, link, isBe) = verbs()
    var after = ""
    if random.chance(10), let derived = link.derived(random.chance(70) ? .certain : .possible) {
      words = "\(derived.adverb) \(words)"
      link = derived.link
    }
    if random.chance(10) {
      let limit = random.chance(50) ? nil : random.number(1...3)
      after = limit.map { " within \($0) steps" } ?? " at any depth"
      link = .closure(link, limit: limit)
    }
    let start = isBe ? (isNegated ? "are not \(words)" : "are \(words)") : (isNegated ? "do not \(words)" : words)
    let isLast = isTail && after.isEmpty
    if allowsColumns, random.chance(15), let tied = tied(start, link, after, isNegated: isNegated) { return tied }
    if allowsColumns, !isNegated, random.chance(30) {
      let column = addColumn(.element)
      let object = phrase(depth - 1, allowsColumns: true, isTail: isLast, column: column)
      return PredicateWords(
        text: "\(start) which \(object.text)\(after)", narrow: { $0 },
        branches: [RowBranch(link: link, node: object.node(column))], isOpen: object.isOpen)
    }
    if allowsColumns, !isNegated, random.chance(12) {
      let column = addColumn(.number)
      if isLast, random.chance(30), let counted = countedReference(start, link, column) { return counted }
      let object = phrase(depth - 1, allowsColumns: false, isTail: isLast)
      return PredicateWords(
        text: "\(start) how many \(object.text)\(after)", narrow: { $0 },
        counts: [RowCount(link: link, objects: object.set, column: column)], isOpen: object.isOpen)
    }
    var object = object(depth, isNegated: isNegated, isTail: isLast)
    if !isNegated, random.chance(6) { object = ("nothing", .labels(.everything), .none, false) }
    // `influence relationships` is a noun.
    if object.text.hasPrefix("relationships") { object.text = "some " + object.text }
    let quantified = object
    return PredicateWords(
      text: "\(start) \(object.text)\(after)",
      narrow: {
        .related(
          Related(subjects: $0, link: link, objects: quantified.objects, quantifier: quantified.quantifier))
      }, isOpen: object.isOpen, isDenial: quantified.quantifier == .none)
  }

  mutating func verbs() -> (text: String, link: Link, isBe: Bool) {
    if random.chance(12) {
      let verb = random.pick(Verb.copular)
      return (verb.text, .edge(Edge(verb.relation)), true)
    }
    let verb = verb()
    if let passive = verb.passive, random.chance(35) {
      return (passive, .edge(Edge(verb.relation.reversed)), true)
    }
    if random.chance(12) {
      // Two verbs of which neither has a preposition.
      let left = random.pick(Verb.all.prefix(7))
      let right = random.pick(Verb.all.prefix(7))
      let links = [Link.edge(Edge(left.relation)), .edge(Edge(right.relation))]
      let isUnion = random.chance(60)
      return (
        "\(left.plain) \(isUnion ? "or" : "and") \(right.plain)", isUnion ? .either(links) : .both(links), false
      )
    }
    if random.chance(10), let condition = test() {
      return ("\(verb.plain) [\(condition.text)]", .edge(Edge(verb.relation, condition: condition.plan)), false)
    }
    return (verb.plain, .edge(Edge(verb.relation)), false)
  }

  /// An object with its determiner.
  private mutating func object(
    _ depth: Int, isNegated: Bool, isTail: Bool
  ) -> (text: String, objects: SetPlan, quantifier: Quantifier, isOpen: Bool) {
    if random.chance(30) {
      let first = name()
      guard first.isName, random.chance(30) else {
        return (first.text, first.set, isNegated ? .none : .some, false)
      }
      let second = name()
      return ("\(first.text) or \(second.text)", .union([first.set, second.set]), isNegated ? .none : .some, false)
    }
    let phrase = phrase(depth - 1, allowsColumns: false, isTail: isTail)
    if isNegated { return ("\(random.pick(["", "a ", "any "]))\(phrase.text)", phrase.set, .none, phrase.isOpen) }
    let number = random.number(0...3)
    let (determiner, quantifier): (String, Quantifier) = random.pick([
      ("", .some), ("", .some), ("a ", .some), ("some ", .some), ("any ", .some), ("no ", .none), ("no ", .none),
      ("every ", .every), ("all ", .every), ("only ", .only),
      ("at least \(number) ", .count(atLeast: number, atMost: .max)),
      ("at most \(number) ", .count(atLeast: 0, atMost: number)),
      ("exactly \(number) ", .count(atLeast: number, atMost: number)),
      ("more than \(number) ", .count(atLeast: number + 1, atMost: .max)),
      ("fewer than \(number + 1) ", .count(atLeast: 0, atMost: number)),
      ("between \(number) and \(number + 1) ", .count(atLeast: number, atMost: number + 1)),
    ])
    return ("\(determiner)\(phrase.text)", phrase.set, quantifier, phrase.isOpen)
  }

  /// What a relationship is. `are not allowed` would show more columns.
  private mutating func adjective() -> PredicateWords {
    let key: BuiltInKey = random.chance(40) ? .allowed : .redundant
    let isNegated = key == .redundant && random.chance(40)
    let test = ConditionPlan.test(PropertyTest(key: .builtIn(key), comparison: .equal(PropertyValue("yes"))))
    return PredicateWords(
      text: "are \(isNegated ? "not " : "")\(key.rawValue)",
      narrow: { .filter(Filter(input: $0, condition: isNegated ? .not(test) : test)) })
  }
}
