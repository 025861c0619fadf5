import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  /// The set that a noun phrase denotes. `role` says what the sentence lets a name in its head be.
  mutating func lower(_ phrase: NounPhrase, columns: ColumnPlace, role: NameRole = .anything) -> LoweredPhrase {
    var lowered = lower(phrase.head, columns: columns, role: role)
    for modifier in phrase.modifiers { narrow(&lowered, by: modifier, columns: columns) }
    return lowered
  }

  private mutating func lower(_ head: NounPhrase.Head, columns: ColumnPlace, role: NameRole) -> LoweredPhrase {
    switch head {
    case .noun(let use, let name):
      let noun = lower(use)
      checkDefinition(of: use)
      guard let name else { return noun }
      guard let named = resolve(name, noun: (use, noun.labels), role: role) else { return .anything }
      return LoweredPhrase(
        set: .intersection([noun.set, named.set]), labels: named.labels.intersection(noun.labels))
    case .name(let name):
      return resolve(name, noun: nil, role: role) ?? .anything
    case .identifier(let id, let range):
      guard let concept = catalog.concept(withID: id) else {
        report(Messages.identifierUnknown(id, at: range))
        return .anything
      }
      return LoweredPhrase(set: .identified(id), labels: LabelSet(concept.label))
    case .either(let phrases):
      var union: [SetPlan] = []
      var labels = LabelSet()
      for phrase in phrases {
        let part = lower(phrase, columns: phrases.count == 1 ? columns : .impossible(.modifier), role: role)
        if phrases.count == 1 { return part }
        union.append(part.set)
        labels = labels.union(part.labels)
      }
      return LoweredPhrase(set: .union(union), labels: labels)
    case .reference(let use):
      report(Messages.referencePlace(wording.noun(use), words, at: use.range))
      return .anything
    case .other(let use): return other(use, columns: columns)
    }
  }

  func lower(_ use: NounUse) -> LoweredPhrase {
    switch analyzer.lexicon.meaning(of: use.noun) {
    case .labels(let labels):
      guard let layer = use.layer else { return LoweredPhrase(set: .labels(labels), labels: labels) }
      let both = labels.intersection(LabelSet.of(layer))
      return LoweredPhrase(set: .labels(both), labels: both)
    case .specialization(let name):
      let set = SetPlan.specialized(Folding.fold(name))
      guard let layer = use.layer else { return LoweredPhrase(set: set, labels: .everything) }
      return LoweredPhrase(set: .intersection([.labels(.of(layer)), set]), labels: .of(layer))
    case .kindProperty(let key, let value):
      let labels = use.layer.map(LabelSet.of) ?? .elements
      let test = PropertyTest(key: .property(Folding.fold(key)), comparison: .equal(PropertyValue(value)))
      return LoweredPhrase(
        set: .filter(Filter(input: .labels(labels), condition: .test(test))), labels: labels)
    case .defined(let number, _):
      let meant = lower(definition: number).phrase
      guard let layer = use.layer else { return LoweredPhrase(set: meant.set, labels: meant.labels) }
      return LoweredPhrase(
        set: .intersection([.labels(.of(layer)), meant.set]), labels: meant.labels.intersection(.of(layer)))
    }
  }

  mutating func narrow(_ subject: inout LoweredPhrase, by modifier: Modifier, columns: ColumnPlace) {
    switch modifier.kind {
    case .that(let predicate):
      narrow(&subject, by: predicate, columns: columns)
    case .with(let condition):
      if let lowered = lower(condition) { filter(&subject, lowered) }
    case .without(let key):
      if let lowered = exists(key) { filter(&subject, .not(lowered)) }
    case .named(let name):
      guard let named = resolve(name, noun: nil, role: .member(of: subject.labels)) else { return }
      subject.set = .intersection([subject.set, named.set])
      subject.labels = subject.labels.intersection(named.labels)
    case .namedLike(let literal):
      guard let pattern = text(of: literal) else { return }
      let comparison = Comparison.like(Folding.fold(pattern))
      filter(&subject, .test(PropertyTest(key: .builtIn(.name), comparison: comparison)))
    case .partOf(let phrase):
      if case .reference(let use) = phrase.head {
        return refer(&subject, to: use, by: Self.partOf, columns: columns)
      }
      let whole = lower(phrase, columns: .impossible(.modifier), role: .whole)
      relate(&subject, Self.partOf, to: whole.set)
    case .inFolder(let literal):
      narrow(&subject, toFolder: literal)
    case .inView(let name):
      guard let view = resolve(name, noun: nil, role: .view) else { return }
      let shown = Link.edge(Edge(Relation(incoming: .shows)))
      relate(&subject, shown, to: .intersection([.labels(.views), view.set]))
    case .from, .to, .between: narrow(&subject, toEnds: modifier)
    }
  }

  /// From a part to the wholes that it is in, at any depth.
  private static let partOf = Link.closure(.edge(Edge(Relation(incoming: .containment))), limit: nil)

  func filter(_ subject: inout LoweredPhrase, _ condition: ConditionPlan) {
    subject.set = .filter(Filter(input: subject.set, condition: condition))
  }

  func relate(
    _ subject: inout LoweredPhrase, _ link: Link, to objects: SetPlan, _ quantifier: Quantifier = .some
  ) {
    subject.set = .related(
      Related(subjects: subject.set, link: link, objects: objects, quantifier: quantifier))
  }

  private mutating func narrow(_ subject: inout LoweredPhrase, toFolder literal: Literal) {
    guard !hasGivenUp, let name = text(of: literal) else { return }
    guard catalog.hasFolder(name) else {
      report(Messages.folderUnknown(name, nearest: Nearest.words(to: name, among: catalog.folders), at: literal.range))
      return
    }
    let test = PropertyTest(key: .builtIn(.folder), comparison: .inFolder(Folding.fold(name)))
    filter(&subject, .test(test))
  }
}

extension LabelSet {
  /// The element types of a layer.
  static func of(_ layer: Layer) -> LabelSet { layers[layer] ?? LabelSet() }

  private static let layers: [Layer: LabelSet] = {
    var sets: [Layer: LabelSet] = [:]
    for type in ElementType.allCases { sets[type.layer, default: LabelSet()].insert(Label(type)) }
    return sets
  }()
}

extension KindSet {
  /// What makes one element part of another.
  static let containment = KindSet(RelationshipKind.composition).union(KindSet(RelationshipKind.aggregation))
}
