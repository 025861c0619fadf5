internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// What sets ask of a node.
extension QuestionPattern {
  /// Labels that all members have one of.
  func bound(_ set: SetPlan) -> LabelSet {
    switch set {
    case .empty: return LabelSet()
    case .labels(let labels): return labels
    case .named(let name):
      return LabelSet(model.graph.concepts(foldedName: name).map { model.label(ofConcept: $0) })
    case .identified(let id):
      return LabelSet(model.graph.concept(withID: id).map { [model.label(ofConcept: $0.rawValue)] } ?? [])
    case .specialized(let name):
      let members = model.graph.specializations.filter { Folding.fold(model.graph.texts[$0.text]) == name }
      return LabelSet(members.map { model.label(ofConcept: $0.concept) })
    case .filter(let filter): return bound(filter.input)
    case .union(let sets): return sets.reduce(LabelSet()) { $0.union(bound($1)) }
    case .intersection(let sets): return sets.reduce(.everything) { $0.intersection(bound($1)) }
    case .difference(let set, _): return bound(set)
    case .related(let related): return bound(related.subjects)
    case .ending: return .relationships
    case .sharing(let sharing): return bound(sharing.subjects)
    }
  }

  /// What makes a node a member.
  mutating func condition(_ set: SetPlan, _ node: String) throws(Unsayable) -> PatternCondition {
    switch set {
    case .empty: return .never
    case .labels(let labels): return try condition(labels, node)
    case .named(let name): return condition(named: name, node)
    case .identified(let id):
      guard let concept = model.graph.concept(withID: id), model.isNode(concept.rawValue) else { return .never }
      return .atom("\(node).id = \(Self.literal(id))", mayBeNull: false)
    case .specialized(let name): return try condition(specialized: name, node)
    case .filter(let filter):
      return .all([try condition(filter.input, node), try condition(filter.condition, node)])
    case .union(let sets):
      var parts: [PatternCondition] = []
      for set in sets { parts.append(try condition(set, node)) }
      return .any(parts)
    case .intersection(let sets):
      var parts: [PatternCondition] = []
      for set in sets { parts.append(try condition(set, node)) }
      return .all(parts)
    case .difference(let set, .related(let related)) where related.subjects == set:
      return .all([try condition(set, node), .not(try condition(related, node))])
    case .difference(let set, let other):
      return .all([try condition(set, node), .not(try condition(other, node))])
    case .related(let related): return .all([try condition(related.subjects, node), try condition(related, node)])
    case .sharing(let sharing):
      return .all([try condition(sharing.subjects, node), try condition(sharing, node)])
    case .ending: throw Unsayable()
    }
  }

  private func condition(_ labels: LabelSet, _ node: String) throws(Unsayable) -> PatternCondition {
    if model.allNodeLabels.isSubset(of: labels) { return .always }
    guard let text = model.text(of: labels) else { throw Unsayable() }
    return text.isEmpty ? .never : .atom("\(node):\(text)", mayBeNull: false)
  }

  /// By the names as they are written; by the ids of those whose name, to be shown first, is another.
  private func condition(named folded: String, _ node: String) -> PatternCondition {
    var texts: [String] = []
    var ids: [String] = []
    for concept in model.graph.concepts(foldedName: folded) where model.isNode(concept) {
      let name = model.graph.texts[model.graph.nameTexts[Int(concept)]]
      if Folding.fold(name) == folded {
        if !texts.contains(name) { texts.append(name) }
      } else {
        ids.append(model.graph.id(of: ConceptID(concept)))
      }
    }
    var parts: [PatternCondition] = []
    if !texts.isEmpty { parts.append(.atom("\(node).name \(Self.isOne(of: texts))", mayBeNull: true)) }
    if !ids.isEmpty { parts.append(.atom("\(node).id \(Self.isOne(of: ids))", mayBeNull: false)) }
    return .any(parts)
  }

  static func isOne(of texts: [String]) -> String {
    texts.count == 1
      ? "= " + literal(texts[0]) : "IN [" + texts.map { literal($0) }.joined(separator: ", ") + "]"
  }

  func condition(specialized folded: String, _ node: String) throws(Unsayable) -> PatternCondition {
    var texts: [String] = []
    for entry in model.graph.specializations {
      let text = model.graph.texts[entry.text]
      if Folding.fold(text) == folded, !texts.contains(text) { texts.append(text) }
    }
    return try condition(ofSpecializations: texts, node)
  }

  func condition(ofSpecializations texts: [String], _ node: String) throws(Unsayable) -> PatternCondition {
    if texts.isEmpty { return .never }
    for text in texts {
      // ArchiMate's own words mean something else.
      guard case .members(let members)? = model.label(text), case .specialization = members.reason else {
        throw Unsayable()
      }
    }
    return .atom("\(node):" + texts.map { Self.quoted($0) }.joined(separator: "|"), mayBeNull: false)
  }

  // MARK: What is related

  private mutating func condition(_ related: Related, _ node: String) throws(Unsayable) -> PatternCondition {
    if let shown = try condition(shownOn: related, node) { return shown }
    let ways = try ways(related.link)
    switch related.quantifier {
    case .some: return try exists(ways, node, related.objects)
    case .none: return .not(try exists(ways, node, related.objects))
    case .only:
      return .all([
        try exists(ways, node, nil),
        .not(try exists(ways, node, .difference(.labels(.everything), related.objects))),
      ])
    case .every:
      let object = newVariable("n")
      guard model.isOfElements(bound(related.objects)) else { throw Unsayable() }
      let conditions = try condition(related.objects, object).conjuncts
      let all = drawn(conditions, object) { "MATCH \($0)" }
      var missing = all
      var reached: [PatternCondition] = []
      for way in ways {
        reached.append(.atom("EXISTS { \(try path(way, from: node, to: "(\(object))")) }", mayBeNull: false))
      }
      missing.conditions.append(.not(.any(reached)))
      return .all([
        .atom("EXISTS { \(all.text) }", mayBeNull: false),
        .not(.atom("EXISTS { \(missing.text) }", mayBeNull: false)),
      ])
    case .count(let least, let most):
      guard ways.count == 1 else { throw Unsayable() }
      let counted = newVariable("n")
      return Self.bounds(try subquery("COUNT", ways[0], node, counted, related.objects, []), least, most)
    }
  }

  static func bounds(_ count: String, _ least: Int, _ most: Int) -> PatternCondition {
    if least == most { return .atom("\(count) = \(least)", mayBeNull: false) }
    var parts: [PatternCondition] = []
    if least > 0 { parts.append(.atom("\(count) >= \(least)", mayBeNull: false)) }
    if most < Int.max { parts.append(.atom("\(count) <= \(most)", mayBeNull: false)) }
    return .all(parts)
  }

  /// Whether one of some ways leads to a member.
  private mutating func exists(
    _ ways: [[PatternHop]], _ node: String, _ objects: SetPlan?
  ) throws(Unsayable) -> PatternCondition {
    var all: [PatternCondition] = []
    for way in ways {
      let object = objects == nil && way.count == 1 ? "" : newVariable("n")
      all.append(.atom(try subquery("EXISTS", way, node, object, objects, []), mayBeNull: false))
    }
    return .any(all)
  }

  /// What a way leads to, as a subquery. It counts each once.
  mutating func subquery(
    _ word: String, _ way: [PatternHop], _ node: String, _ object: String, _ objects: SetPlan?,
    _ more: [PatternCondition]
  ) throws(Unsayable) -> String {
    let conditions = try objects.map { set throws(Unsayable) in try condition(set, object).conjuncts } ?? []
    let end = drawn(conditions, object) { $0 }
    let path = try path(way, from: node, to: end.drawing, object, end.conditions + more)
    return "\(word) { \(path)" + (word == "COUNT" ? " RETURN DISTINCT \(object) }" : " }")
  }

  mutating func condition(_ truth: Truth) throws(Unsayable) -> PatternCondition {
    func both(_ set: SetPlan, _ other: SetPlan) -> SetPlan { .intersection([set, other]) }
    func exists(_ set: SetPlan) throws(Unsayable) -> PatternCondition {
      .atom("EXISTS { \(try drawing(set).text) }", mayBeNull: false)
    }
    let (subjects, holding) = (truth.subjects, truth.holding)
    switch truth.quantifier {
    case .some: return try exists(both(subjects, holding))
    case .none: return .not(try exists(both(subjects, holding)))
    case .every: return .all([try exists(subjects), .not(try exists(.difference(subjects, holding)))])
    case .only: return .all([try exists(holding), .not(try exists(.difference(holding, subjects)))])
    case .count(let least, let most):
      return Self.bounds("COUNT { \(try drawing(both(subjects, holding)).text) }", least, most)
    }
  }

  private mutating func drawing(_ set: SetPlan) throws(Unsayable) -> Clause {
    guard model.isOfElements(bound(set)) else { throw Unsayable() }
    let variable = newVariable("n")
    return drawn(try condition(set, variable).conjuncts, variable) { "MATCH \($0)" }
  }
}
