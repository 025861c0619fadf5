import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// What the place of a name in its sentence says of its bearers.
enum NameRole {
  case anything
  /// The object of a verb: only some types can be reached by it.
  case object(of: Link, subjects: LabelSet)
  /// The subject of a predicate, whose verbs only some types can have.
  case subject(of: Predicate)
  /// `that are "X"`, `named "X"`: of what it is said.
  case member(of: LabelSet)
  /// `in "X"`: an element that has parts.
  case whole
  /// `in view "X"`.
  case view
}

extension Lowering {
  /// The concepts that bear a name, or nothing after an error that says what the user may have meant.
  ///
  /// All bearers are meant. Where the noun and the verb leave more than one, a note says which.
  mutating func resolve(
    _ name: NameUse, noun: (use: NounUse, labels: LabelSet)?, role: NameRole
  ) -> LoweredPhrase? {
    guard !hasGivenUp, let text = text(of: name) else { return nil }
    let folded = Folding.fold(text)
    let bearers = analyzer.catalog.bearers(of: folded)
    guard bearers.count > 0 else {
      reportUnknown(text, name, noun: noun, role: role)
      return nil
    }
    var labels = bearers.labels
    if let noun {
      labels = labels.intersection(noun.labels)
      if labels.isEmpty {
        report(otherType(text, name, noun: noun.use))
        return nil
      }
    }
    switch role {
    case .anything, .object, .subject: break
    case .member(let set):
      // Where nothing is left the answer is empty, and says so.
      if !labels.intersection(set).isEmpty { labels = labels.intersection(set) }
    case .whole:
      labels = labels.intersection(.elements)
      if labels.isEmpty { return reportPlace(text, name, isView: bearers.labels.contains(.view)) }
    case .view:
      labels = labels.intersection(.views)
      if labels.isEmpty {
        reportUnknown(text, name, noun: nil, role: role)
        return nil
      }
    }
    if bearers.count > 1 { noteBearers(of: text, folded, labels: labels, noun: noun?.use, role: role) }
    return LoweredPhrase(set: .named(folded), labels: labels)
  }

  /// The text of a name, or nothing after an error where its parameter has no value.
  mutating func text(of name: NameUse) -> String? {
    switch name.form {
    case .quoted, .bare: name.text
    case .parameter: parameter(name.text, at: name.range)
    }
  }

  /// The text of a value, or nothing after an error where its parameter has no value.
  mutating func text(of literal: Literal) -> String? {
    switch literal.form {
    case .string, .number, .word: literal.text
    case .parameter: parameter(literal.text, at: literal.range)
    }
  }

  private mutating func parameter(_ name: String, at range: TextRange) -> String? {
    if let value = analyzer.parameters[name] { return value }
    report(
      Messages.parameterMissing(name, nearest: Nearest.words(to: name, among: analyzer.parameters.keys), at: range))
    return nil
  }

  private mutating func noteBearers(
    of text: String, _ folded: String, labels: LabelSet, noun: NounUse?, role: NameRole
  ) {
    if let noun {
      // Whether a bearer has a specialization or a kind is not known here.
      guard case .labels = lexicon.meaning(of: noun.noun) else { return }
    }
    var meant = labels
    if let possible = possibleLabels(role), !possible.intersection(labels).isEmpty {
      meant = possible.intersection(labels)
    }
    guard analyzer.catalog.count(of: folded, among: meant) > 1 else { return }
    note(Messages.nameShared(text, catalog.concepts(named: text).filter { meant.contains($0.label) }))
  }

  /// What the verb lets a name in its place be, where ArchiMate is certain of it; no view unless it shows.
  private func possibleLabels(_ role: NameRole) -> LabelSet? {
    switch role {
    case .object(let link, let subjects):
      return Feasibility.targets(of: link, from: subjects) ?? (link.kinds.contains(.shows) ? nil : .concepts)
    case .subject(.clause(let clause)):
      guard case .verb(let verb) = clause.kind, verb.depth == .one else { return nil }
      var relation = Relation()
      for use in verb.verbs.verbs { relation = relation.union(lexicon.relation(of: use.verb)) }
      if verb.verbs.voice == .active { relation = relation.reversed }
      let possible = Feasibility.targets(of: .edge(Edge(relation)), from: Feasibility.certain)
      return possible ?? (relation.kinds.contains(.shows) ? nil : .concepts)
    case .subject, .anything, .member, .whole, .view: return nil
    }
  }

  /// Nothing bears the name: the nearest ones, the property that has it as a value, or the noun that was meant.
  private mutating func reportUnknown(
    _ text: String, _ name: NameUse, noun: (use: NounUse, labels: LabelSet)?, role: NameRole
  ) {
    if catalog.isLeftOut(Folding.fold(text)) {
      report(Messages.nameLeftOut(text, at: name.range))
      return
    }
    guard analyzer.suggests else {
      report(
        Messages.nameUnknown(
          text, isBare: false, nouns: [], names: [], holders: [], afterNoun: false, words, at: name.range))
      return
    }
    if case .whole = role, catalog.hasFolder(text) {
      _ = reportPlace(text, name, isView: false)
      return
    }
    let nearest = nearestNames(
      to: text, fitting: noun?.labels ?? role.labels, isStrict: noun != nil || role.isStrict)
    if case .view = role {
      report(Messages.viewUnknown(text, nearest: nearest, at: name.range))
      return
    }
    let holders = catalog.keys(withValue: text).map { key in
      (key: key, count: catalog.count(ofValue: text, key: key))
    }
    if name.form == .bare, let mixed = Parser.nounOfOtherLanguage(text, name.range, lexicon) {
      report(mixed)
      return
    }
    let nouns = name.form == .bare && noun == nil ? wording.nearestNouns(to: text) : []
    report(
      Messages.nameUnknown(
        text, isBare: name.form == .bare, nouns: nouns, names: nearest, holders: holders, afterNoun: noun != nil,
        words, at: name.range))
  }

  /// The names of the model that are spelled nearly so, or hold the text, three at most.
  ///
  /// A place that only some types can take is offered only their names; an object of a verb, others where there are
  /// none of those.
  private func nearestNames(to text: String, fitting labels: LabelSet?, isStrict: Bool) -> [String] {
    let fitting = catalog.names(nearestTo: text, among: labels, limit: 3)
    guard fitting.isEmpty, labels != nil, !isStrict else { return fitting }
    return catalog.names(nearestTo: text, among: nil, limit: 3)
  }

  /// The name is borne, but not by what the noun before it says.
  private func otherType(_ text: String, _ name: NameUse, noun: NounUse) -> Diagnostic {
    let bearers = catalog.concepts(named: text)
    let nouns = LabelSet(bearers.map(\.label)).labels.compactMap { wording.noun(for: $0) }
    return Messages.nameOfOtherType(
      text, wanted: wording.noun(noun), bearers: bearers, nouns: nouns, words,
      at: name.range, nounRange: noun.range)
  }

  private mutating func reportPlace(_ text: String, _ name: NameUse, isView: Bool) -> LoweredPhrase? {
    report(Messages.namePlace(text, isView: isView, words, at: name.range))
    return nil
  }
}

extension NameRole {
  /// Whether what does not fit is wrong, and not only unlikely.
  var isStrict: Bool {
    switch self {
    case .view, .whole: true
    case .anything, .object, .subject, .member: false
    }
  }

  /// The labels that the place asks for, where it does.
  var labels: LabelSet? {
    switch self {
    case .anything, .subject: nil
    case .object(let link, let subjects): Feasibility.targets(of: link, from: subjects)
    case .member(let labels): labels
    case .whole: .elements
    case .view: .views
    }
  }
}

extension Catalog {
  /// How many concepts have a value of a property, compared folded.
  func count(ofValue value: String, key: String) -> Int {
    let folded = Folding.fold(value)
    return values(ofKey: key).lazy.filter { Folding.fold($0.value) == folded }.reduce(0) { $0 + $1.count }
  }
}
