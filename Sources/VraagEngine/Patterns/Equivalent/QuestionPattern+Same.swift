internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

/// Concepts that have the same values of some keys, where values that are one for a question are written in one way only.
extension QuestionPattern {
  mutating func result(of duplicates: Duplicates) throws(Unsayable) -> Result {
    let labels = bound(duplicates.input)
    let node = newVariable(duplicates.column.name)
    if labels.isSubset(of: .relationships) {
      try drawRelationship(duplicates.input, node)
    } else {
      try drawRoot(RowNode(set: duplicates.input, column: nil), node)
    }
    var (items, terms): ([Result.Item], [String]) = ([], [])
    let members = newVariable("members")
    var conditions = [PatternCondition.atom("size(\(members)) > 1", mayBeNull: false)]
    for key in duplicates.keys {
      let (value, heading) = (try comparable(key.key, of: labels, node), newVariable(key.heading))
      terms.append("\(value) AS \(heading)")
      conditions.append(.atom("\(heading) IS NOT NULL", mayBeNull: false))
      let isEnd = key.key == .builtIn(.source) || key.key == .builtIn(.target)
      guard let shown = isEnd ? shownName(ofEnd: heading) : heading else { throw Unsayable() }
      items.append(Result.Item(term: shown, name: Self.quoted(key.heading)))
    }
    terms.append("collect(DISTINCT \(node)) AS \(members)")
    clauses.append(Clause(drawing: "WITH " + terms.joined(separator: ", "), conditions: conditions))
    clauses.append(Clause(drawing: "UNWIND \(members) AS \(node)"))
    if duplicates.isCounted {
      let count = Result.Item(term: "count(DISTINCT \(node))", name: "count", isNumber: true)
      return Result(items: [count], isDistinct: false)
    }
    let name = Self.quoted(duplicates.column.name)
    items.append(Result.Item(term: node, name: name, isConcept: true, labels: labels))
    return Result(items: items, isDistinct: false)
  }

  /// What makes a node one that shares values with another one.
  mutating func condition(_ sharing: Sharing, _ node: String) throws(Unsayable) -> PatternCondition {
    let (subjects, others) = (bound(sharing.subjects), bound(sharing.others))
    guard model.isOfElements(subjects), model.isOfElements(others) else { throw Unsayable() }
    let other = newVariable("n")
    var clause = drawn(try condition(sharing.others, other).conjuncts, other) { "MATCH \($0)" }
    clause.conditions.append(.atom("\(other) <> \(node)", mayBeNull: false))
    for key in sharing.keys {
      let labels = subjects.union(others)
      let values = (try comparable(key, of: labels, other), try comparable(key, of: labels, node))
      clause.conditions.append(.atom("\(values.0) = \(values.1)", mayBeNull: true))
    }
    return .atom("EXISTS { \(clause.text) }", mayBeNull: false)
  }

  /// What is equal for two concepts where a key has one value of both.
  func comparable(_ key: Key, of labels: LabelSet, _ variable: String) throws(Unsayable) -> String {
    let isOfRelationships = labels.isSubset(of: .relationships)
    switch key {
    case .builtIn(.type) where areKnownRelationships(labels):
      return "type(\(variable))"
    case .builtIn(.type) where isOfKnownTypes(labels): return "labels(\(variable))[0]"
    case .builtIn(.source) where isOfRelationships: return "startNode(\(variable))"
    case .builtIn(.target) where isOfRelationships: return "endNode(\(variable))"
    case .builtIn(.name):
      var texts: [TextID: TextID] = [:]
      for concept in labels.labels.flatMap({ Array(model.graph.range(of: $0.rawValue)) }) {
        let (name, folded) = (model.graph.nameTexts[Int(concept)], model.graph.foldedNames[Int(concept)])
        guard name == .empty || !Graph.isBlank(model.graph.texts[name]),
          texts.updateValue(name, forKey: folded) ?? name == name
        else { throw Unsayable() }
      }
    case .property: guard isWrittenOneWay(key) else { throw Unsayable() }
    default: throw Unsayable()
    }
    guard let property = soleProperty(key, of: labels, mayBeSeveral: false) else { throw Unsayable() }
    return "\(variable).\(property)"
  }
}
