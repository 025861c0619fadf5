internal import VraagAnalysis
internal import VraagEngine
internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// What goes from a graph and what is added to it, and what there is to say of that.
struct GraphChange {
  private let base: Graph
  private var executor: Executor
  private var removed = ConceptSet.empty
  private var added: [NewRelationship] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var notes: [Message] = []

  /// How many relationships may be supposed at once.
  private static let limit = 100_000

  init(of graph: Graph, limits: Limits, orders: WordOrders) {
    base = graph
    executor = Executor(graph, limits: limits, orders: orders)
  }

  var graph: Graph { base.changed(without: removed, adding: added) }

  mutating func add(_ change: ModelChange) throws(QueryFailure) {
    switch change {
    case .without(let set):
      removed = try executor.evaluate(set)
      let (elements, views, relationships) = counts(base.dependents(of: removed))
      notes.append(.leftOut(elements: elements, views: views, relationships: relationships))
    case .related(let link): try relate(link)
    }
  }

  private func counts(_ gone: BitSet) -> (elements: Int, views: Int, relationships: Int) {
    var counts = (elements: 0, views: 0, relationships: 0)
    let views = base.range(of: Label.view.rawValue)
    for concept in gone.members {
      if concept >= base.firstRelationship {
        counts.relationships += 1
      } else if views.contains(concept) {
        counts.views += 1
      } else {
        counts.elements += 1
      }
    }
    return counts
  }

  /// Adds a relationship from each subject to each object: where ArchiMate allows one between some of them, between
  /// those.
  private mutating func relate(_ link: SupposedLink) throws(QueryFailure) {
    let subjects = try executor.evaluate(link.subjects).members
    let objects = try executor.evaluate(link.objects).members
    let (count, isOverflow) = subjects.count.multipliedReportingOverflow(by: objects.count)
    guard !isOverflow, count <= Self.limit else {
      diagnostics.append(
        Diagnostic(.error, "supposed-too-many", .supposedTooMany(limit: Self.limit), at: link.range))
      return
    }
    var allowed: [Pair] = []
    var others: [Pair] = []
    for subject in subjects {
      for object in objects {
        let pair = Pair(subject, object, link.relation, in: base)
        if pair.isAllowed { allowed.append(pair) } else { others.append(pair) }
      }
    }
    guard let example = allowed.first ?? others.first else {
      notes.append(.supposedNothing)
      return
    }
    if allowed.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, "supposed-not-allowed",
          .supposedNotAllowed(
            example.choices[0].kind, from: example.source.label, to: example.target.label,
            allowed: AllowedRelationships.types(from: example.source.label, to: example.target.label)),
          at: link.range))
    }
    let pairs = allowed.isEmpty ? others : allowed
    added += pairs.map(\.relationship)
    notes.append(.supposed(pairs.count, example.told(in: base), alternatives: pairs.flatMap { $0.choices.dropFirst() }))
  }
}

/// A subject and an object that are to be related.
private struct Pair {
  struct End {
    var concept: ConceptID
    var label: Label
  }

  /// The likeliest first; at least one.
  var choices: [RelationshipChoice]
  private var subject: End
  private var object: End

  init(_ subject: UInt32, _ object: UInt32, _ relation: Relation, in graph: Graph) {
    self.subject = End(concept: ConceptID(subject), label: Label(rawValue: graph.label(of: ConceptID(subject))))
    self.object = End(concept: ConceptID(object), label: Label(rawValue: graph.label(of: ConceptID(object))))
    choices = relation.choices(from: self.subject.label, to: self.object.label)
  }

  var source: End { choices[0].isReversed ? object : subject }
  var target: End { choices[0].isReversed ? subject : object }

  var isAllowed: Bool {
    choices[0].kind.type.map { AllowedRelationships.allows($0, from: source.label, to: target.label) } ?? false
  }

  var relationship: NewRelationship {
    NewRelationship(
      id: "supposed", label: Label(choices[0].kind).rawValue, kind: choices[0].kind.rawValue,
      source: source.concept, target: target.concept)
  }

  func told(in graph: Graph) -> SupposedRelationship {
    SupposedRelationship(
      kind: choices[0].kind, source: graph.name(of: source.concept), target: graph.name(of: target.concept))
  }
}

/// Enough of a supposed relationship to speak of it.
struct SupposedRelationship {
  var kind: RelationshipKind
  var source: String
  var target: String
}

extension AllowedRelationships {
  fileprivate static func types(from source: Label, to target: Label) -> [RelationshipType] {
    RelationshipType.allCases.filter { allows($0, from: source, to: target) }
  }
}
