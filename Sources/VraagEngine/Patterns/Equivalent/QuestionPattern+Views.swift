internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// Views, which are no nodes: an element knows the names of those that show it.
extension QuestionPattern {
  /// Views that are asked for by what they show, by their names, where no two have the same; nothing for other rows.
  mutating func views(of rows: Rows) throws(Unsayable) -> Result? {
    let root = rows.root
    guard rows.columns.count == 1, root.branches.isEmpty, root.counts.isEmpty, root.joins.isEmpty,
      bound(root.set).isSubset(of: LabelSet([.view]))
    else { return nil }
    guard case .related(let related) = root.set, case .labels = related.subjects, related.quantifier == .some,
      case .edge(let edge) = related.link, edge.relation == Relation(outgoing: KindSet(.shows)), edge.condition == nil,
      haveNamesOfTheirOwn(model.graph.range(of: Label.view.rawValue))
    else { throw Unsayable() }
    let shown = newVariable("n")
    try drawRoot(RowNode(set: related.objects, column: nil), shown)
    let name = newVariable(rows.columns[0].name)
    clauses.append(Clause(drawing: "UNWIND views(\(shown)) AS \(name)"))
    return Result(items: [Result.Item(term: name, name: Self.quoted(rows.columns[0].name))], isDistinct: true)
  }

  private func haveNamesOfTheirOwn(_ concepts: Range<UInt32>) -> Bool {
    let names = concepts.map { model.graph.texts[model.graph.nameTexts[Int($0)]] }
    return !names.contains("") && Set(names).count == names.count
  }

  /// What makes an element one that is shown on some view of a set, or on none; nothing where that is not asked.
  func condition(shownOn related: Related, _ node: String) throws(Unsayable) -> PatternCondition? {
    guard case .edge(let edge) = related.link, edge.relation == Relation(incoming: KindSet(.shows)),
      edge.condition == nil
    else { return nil }
    let isShown = try isShown(node, on: related.objects)
    switch related.quantifier {
    case .some: return isShown
    case .none: if case .not(let isNotShown) = isShown { return isNotShown } else { return .not(isShown) }
    default: throw Unsayable()
    }
  }

  private func isShown(_ node: String, on views: SetPlan) throws(Unsayable) -> PatternCondition {
    switch views {
    case .labels(let labels) where labels.contains(.view):
      return .not(.atom("isEmpty(views(\(node)))", mayBeNull: false))
    case .named(let folded): return try isShown(node, onNamed: folded)
    case .intersection(let sets):
      // Beside one that says which, that they are views says nothing more.
      let others = sets.filter { if case .labels(let labels) = $0 { !labels.contains(.view) } else { true } }
      guard others.count == 1 else { throw Unsayable() }
      return try isShown(node, on: others[0])
    default: throw Unsayable()
    }
  }

  /// By the names as they are written, where no other name is meant.
  private func isShown(_ node: String, onNamed folded: String) throws(Unsayable) -> PatternCondition {
    var texts: [String] = []
    for concept in model.graph.concepts(foldedName: folded)
    where model.graph.label(of: ConceptID(concept)) == Label.view.rawValue {
      let name = model.graph.texts[model.graph.nameTexts[Int(concept)]]
      guard Folding.fold(name) == folded else { throw Unsayable() }
      if !texts.contains(name) { texts.append(name) }
    }
    return .any(texts.map { .atom("\(Self.literal($0)) IN views(\(node))", mayBeNull: false) })
  }
}
