import VraagMetamodel
import VraagPlan
private import VraagText

/// The words of a noun phrase, and its set with the columns that hang under it.
struct Phrase {
  var text: String
  var set: SetPlan
  var branches: [RowBranch] = []
  var counts: [RowCount] = []
  var joins: [RowJoin] = []
  /// The nouns of its head, in the plural.
  var nouns: [String] = []
  var isName = false
  /// Whether it ends in a clause that would take what follows.
  var isOpen = false

  func node(_ column: Int?) -> RowNode {
    RowNode(set: set, column: column, branches: branches, counts: counts, joins: joins)
  }

  mutating func take(_ predicate: PredicateWords) {
    set = predicate.narrow(set)
    branches += predicate.branches
    counts += predicate.counts
    joins += predicate.joins
  }
}

extension SentenceGenerator {
  static let nouns: [(plural: String, labels: LabelSet)] = [
    ("processes", LabelSet(.businessProcess, .applicationProcess, .technologyProcess)),
    ("business processes", LabelSet(.businessProcess)), ("business functions", LabelSet(.businessFunction)),
    ("functions", LabelSet(.businessFunction, .applicationFunction, .technologyFunction)),
    ("data objects", LabelSet(.dataObject)), ("business objects", LabelSet(.businessObject)),
    ("data", LabelSet(.businessObject, .dataObject, .contract, .representation, .artifact)),
    ("applications", LabelSet(.applicationComponent)), ("application components", LabelSet(.applicationComponent)),
    ("systems", LabelSet(.applicationComponent, .node, .device, .systemSoftware)),
    ("roles", LabelSet(.businessRole)), ("actors", LabelSet(.businessActor)), ("domains", LabelSet(.grouping)),
    ("services", LabelSet(.businessService, .applicationService, .technologyService)), ("goals", LabelSet(.goal)),
    ("elements", .elements), ("elements", .elements), ("elements", .elements), ("views", .views),
    ("application services", LabelSet(.applicationService)), ("locations", LabelSet(.location)),
    ("constraints", LabelSet(.constraint)),
  ]

  private static let relationshipNouns: [(plural: String, labels: LabelSet)] = [
    ("relationships", .relationships), ("accesses", LabelSet(KindSet.access)),
    ("flows", LabelSet(KindSet(RelationshipKind.flow))),
    ("servings", LabelSet(KindSet(RelationshipKind.serving))),
    ("associations", LabelSet(KindSet(RelationshipType.association))),
    ("realizations", LabelSet(KindSet(RelationshipKind.realization))),
  ]

  /// What is asked about, which is the given column.
  mutating func subjectPhrase(_ column: Int) -> Phrase {
    if random.chance(45) { return phrase(depth, allowsColumns: true, isTail: true, column: column) }
    let phrase = nounPhrase()
    columnNouns[column] = phrase.nouns
    return phrase
  }

  /// A noun alone.
  mutating func nounPhrase() -> Phrase {
    if random.chance(8) {
      let kind = random.pick(Self.relationshipNouns)
      return Phrase(text: kind.plural, set: .labels(kind.labels), nouns: [kind.plural])
    }
    if !own.nouns.isEmpty, random.chance(50) {
      let noun = random.pick(own.nouns)
      return Phrase(text: noun.plural, set: noun.set, nouns: [noun.plural])
    }
    // Nouns of what there is, mostly.
    var noun = random.pick(Self.nouns)
    for _ in 0..<4 where !model.concepts.contains(where: { noun.labels.contains($0.label) }) {
      noun = random.pick(Self.nouns)
    }
    return Phrase(text: noun.plural, set: .labels(noun.labels), nouns: [noun.plural])
  }

  /// Names of the model, of those concepts that it is said of.
  private func names(_ isMeant: (TestModel.Concept) -> Bool = { _ in true }) -> [String] {
    // A relationship or view that is left out for want of an end bears no name.
    model.concepts.filter { $0.ends == nil && isMeant($0) }
      .flatMap { concept in concept.names.map(\.text) + (own.names[concept.id] ?? []) }
      .filter { !Folding.fold($0).isEmpty }
  }

  mutating func name() -> Phrase {
    let names = names()
    guard !names.isEmpty else { return nounPhrase() }
    let name = random.pick(names)
    return Phrase(text: quoted(name), set: .named(Folding.fold(name)), isName: true)
  }

  /// A text as a string of the language, in either quotes.
  mutating func quoted(_ text: String) -> String {
    let quote = random.chance(80) || text.contains("'") ? "\"" : "'"
    let escaped = text.replacing("\\", with: "\\\\").replacing(quote, with: "\\\(quote)").replacing("\n", with: "\\n")
    return quote + escaped + quote
  }

  /// A noun phrase with modifiers. One that ends in an open clause stands in parentheses, unless it is the last thing.
  mutating func phrase(_ depth: Int, allowsColumns: Bool, isTail: Bool, column: Int? = nil) -> Phrase {
    var phrase = head()
    if let column { columnNouns[column] = phrase.nouns }
    guard depth > 0 else { return phrase }
    var isOpen = false
    for _ in 0..<random.pick([0, 1, 1, 2]) {
      // A second modifier would go to the nearest noun phrase on its left, were that one open.
      if isOpen { break }
      isOpen = modify(&phrase, depth - 1, allowsColumns: allowsColumns && isTail)
    }
    if isOpen, !isTail {
      phrase.text = "(\(phrase.text))"
      isOpen = false
    }
    phrase.isOpen = isOpen
    return phrase
  }

  private mutating func head() -> Phrase {
    switch random.number(0...11) {
    case 0, 1: return name()
    case 2:
      guard let concept = model.concepts.filter({ $0.ends == nil }).randomElement(using: &random) else { break }
      return Phrase(text: "id \(quoted(concept.id))", set: .identified(concept.id), isName: true)
    case 3:
      let left = nounPhrase()
      let right = random.chance(50) ? name() : nounPhrase()
      return Phrase(
        text: "(\(left.text) or \(right.text))", set: .union([left.set, right.set]),
        nouns: right.isName ? [] : left.nouns + right.nouns)
    case 4:
      // A noun narrows the name; the singular is as good as the plural.
      let noun = random.pick([("data object", ElementType.dataObject), ("business process", .businessProcess)])
      guard let name = names({ $0.label == Label(noun.1) }).randomElement(using: &random) else { break }
      return Phrase(
        text: "\(noun.0) \(quoted(name))",
        set: .intersection([.labels(LabelSet(noun.1)), .named(Folding.fold(name))]),
        nouns: [noun.1 == .dataObject ? "data objects" : "business processes"], isName: true)
    default: break
    }
    return nounPhrase()
  }

  /// Adds a modifier; tells whether it ends in something open.
  private mutating func modify(_ phrase: inout Phrase, _ depth: Int, allowsColumns: Bool) -> Bool {
    let isRelationship = Self.relationshipNouns.contains { $0.plural == phrase.text }
    if isRelationship, random.chance(70) { return modifyRelationship(&phrase) }
    switch random.number(0...9) {
    case 0, 1:
      guard let condition = condition(2) else { return false }
      phrase.text += " with \(condition.text)"
      phrase.set = .filter(Filter(input: phrase.set, condition: condition.plan))
      return true
    case 2:
      guard let key = key() else { return false }
      phrase.text += " without \(key.text)"
      let exists = ConditionPlan.test(PropertyTest(key: key.key, comparison: .exists))
      phrase.set = .filter(Filter(input: phrase.set, condition: .not(exists)))
    case 3: modifyByName(&phrase)
    case 4: modifyByPlace(&phrase)
    default:
      let predicate = predicate(depth, allowsColumns: allowsColumns, isTail: allowsColumns)
      phrase.text += " that \(predicate.text)"
      phrase.take(predicate)
      return true
    }
    return false
  }

  private mutating func modifyByName(_ phrase: inout Phrase) {
    guard let name = names().randomElement(using: &random) else { return }
    if random.chance(50) {
      phrase.text += " named \(quoted(name))"
      phrase.set = .intersection([phrase.set, .named(Folding.fold(name))])
    } else {
      let pattern = name.prefix(2).askable + "*"
      phrase.text += " named like \(quoted(pattern))"
      let test = PropertyTest(key: .builtIn(.name), comparison: .like(pattern))
      phrase.set = .filter(Filter(input: phrase.set, condition: .test(test)))
    }
  }

  private mutating func modifyByPlace(_ phrase: inout Phrase) {
    switch random.number(0...2) {
    case 0:
      guard let folder = model.concepts.flatMap(\.folder).randomElement(using: &random) else { return }
      phrase.text += " in folder \(quoted(folder))"
      let test = PropertyTest(key: .builtIn(.folder), comparison: .inFolder(Folding.fold(folder)))
      phrase.set = .filter(Filter(input: phrase.set, condition: .test(test)))
    case 1:
      guard let view = names({ $0.label == .view }).randomElement(using: &random) else { return }
      phrase.text += " in view \(quoted(view))"
      let views = SetPlan.intersection([.labels(.views), .named(Folding.fold(view))])
      let shown = Link.edge(Edge(Relation(incoming: .shows)))
      phrase.set = .related(Related(subjects: phrase.set, link: shown, objects: views, quantifier: .some))
    default:
      guard let whole = names({ $0.label != .view }).randomElement(using: &random) else { return }
      phrase.text += " in \(quoted(whole))"
      let part = Link.closure(.edge(Edge(Verb.contain.relation.reversed)), limit: nil)
      phrase.set = .related(
        Related(subjects: phrase.set, link: part, objects: .named(Folding.fold(whole)), quantifier: .some))
    }
  }

  /// `from NP`, `to NP`, `between NP and NP`.
  private mutating func modifyRelationship(_ phrase: inout Phrase) -> Bool {
    // A preposition behind a noun of relationships belongs to that.
    func end(_ generator: inout SentenceGenerator) -> Phrase {
      var end = generator.random.chance(50) ? generator.name() : generator.nounPhrase()
      if Self.relationshipNouns.contains(where: { $0.plural == end.text }) { end.text = "(\(end.text))" }
      return end
    }
    let (end, other) = (end(&self), end(&self))
    let all = phrase.set
    switch random.number(0...3) {
    case 0:
      phrase.text += " from \(end.text)"
      phrase.set = .ending(Ending(relationships: all, sources: end.set, targets: nil))
    case 1:
      phrase.text += " to \(end.text)"
      phrase.set = .ending(Ending(relationships: all, sources: nil, targets: end.set))
    case 2:
      phrase.text += " from \(end.text) to \(other.text)"
      phrase.set = .ending(Ending(relationships: all, sources: end.set, targets: other.set))
    default:
      phrase.text += " between \(end.text) and \(other.text)"
      phrase.set = .union([
        .ending(Ending(relationships: all, sources: end.set, targets: other.set)),
        .ending(Ending(relationships: all, sources: other.set, targets: end.set)),
      ])
    }
    return true
  }
}
