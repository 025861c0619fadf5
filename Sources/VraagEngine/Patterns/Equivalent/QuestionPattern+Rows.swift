internal import VraagMetamodel
internal import VraagPlan

/// Rows: a `MATCH` for each relationship, for those of one `MATCH` are different ones, which those of a question need not be.
extension QuestionPattern {
  mutating func result(of rows: Rows) throws(Unsayable) -> Result {
    var variables = [String](repeating: "", count: rows.columns.count)
    var counts: [(node: String, count: RowCount)] = []
    if bound(rows.root.set).isSubset(of: .relationships) {
      guard rows.root.branches.isEmpty, rows.root.counts.isEmpty, rows.root.joins.isEmpty else { throw Unsayable() }
      let name = rows.columns[0].name
      let variable = newVariable(name)
      try drawRelationship(rows.root.set, variable)
      return Result(
        items: [Result.Item(term: variable, name: Self.quoted(name), isConcept: true, labels: bound(rows.root.set))],
        isDistinct: true)
    }
    var open: [(node: String, join: RowJoin)] = []
    if let views = try views(of: rows) { return views }
    let first = drawable(rows.root)
    let root = variable(of: first, rows)
    try drawRoot(first, root)
    try drawBranches(of: first, root, rows, &variables, &counts, &open)
    var last: [PatternCondition] = []
    for (node, join) in open { last.append(try condition(of: join, node, variables)) }
    clauses[clauses.count - 1].conditions += last
    for (node, count) in counts { variables[count.column] = try text(of: count, node, variables) }
    let isOneNode = first.branches.isEmpty && variables.count == 1
    let items = rows.columns.enumerated().map { index, column in
      Result.Item(
        term: variables[index], name: Self.quoted(column.name), isNumber: column.kind == .number,
        isConcept: column.kind != .number, labels: labels[variables[index]] ?? .everything)
    }
    return Result(items: items, isDistinct: !isOneNode)
  }

  private mutating func variable(of node: RowNode, _ rows: Rows) -> String {
    newVariable(node.column.map { rows.columns[$0].name } ?? "n")
  }

  /// A node below which hangs what its set says that there must be: drawn, it is easier to read.
  private func drawable(_ node: RowNode) -> RowNode {
    var (node, sets) = (node, [SetPlan]())
    var open = [node.set]
    var branches: [RowBranch] = []
    // What is said twice is drawn once.
    var said: Set<SetPlan> = []
    while let part = open.popLast() {
      guard said.insert(part).inserted else { continue }
      switch part {
      case .intersection(let parts): open += parts.reversed()
      case .filter(let filter):
        open.append(filter.input)
        sets.append(.filter(Filter(input: .labels(.everything), condition: filter.condition)))
      case .related(let related) where related.quantifier == .some && (try? ways(related.link))?.count == 1:
        open.append(related.subjects)
        branches.append(RowBranch(link: related.link, node: RowNode(set: related.objects, column: nil)))
      default: sets.append(part)
      }
    }
    node.set = .intersection(sets)
    node.branches = branches + node.branches
    return node
  }

  /// The node that the drawing begins with.
  mutating func drawRoot(_ node: RowNode, _ variable: String) throws(Unsayable) {
    let labels = bound(node.set)
    // Relationships and views are nodes only where relationships end at them.
    guard model.isOfElements(labels) else { throw Unsayable() }
    let conditions = try condition(node.set, variable).conjuncts
    var clause = drawn(conditions, variable) { "MATCH \($0)" }
    clause.isNode = true
    clauses.append(clause)
  }

  private mutating func drawBranches(
    of node: RowNode, _ variable: String, _ rows: Rows, _ variables: inout [String],
    _ counts: inout [(node: String, count: RowCount)], _ open: inout [(node: String, join: RowJoin)]
  ) throws(Unsayable) {
    if let column = node.column { variables[column] = variable }
    labels[variable] = bound(node.set)
    counts += node.counts.map { (variable, $0) }
    open += node.joins.map { (variable, $0) }
    for (number, branch) in node.branches.enumerated() {
      let below = drawable(branch.node)
      let child = self.variable(of: below, rows)
      let ways = try ways(branch.link)
      guard ways.count == 1 else { throw Unsayable() }
      for (index, hop) in ways[0].enumerated() {
        let relationship = hop.needsName ? newVariable("r") : ""
        let conditions = index == 0 ? try condition(below.set, child).conjuncts : []
        var clause = drawn(conditions, child) { "MATCH (\(variable))\(hop.text(relationship))\($0)" }
        if number == 0, index == 0, let last = clauses.last, last.drawing.hasPrefix("MATCH (\(variable)"), last.isNode {
          // What stands alone goes on.
          clause.drawing = last.drawing + clause.drawing.dropFirst("MATCH (\(variable))".count)
          clause.conditions = last.conditions + clause.conditions
          clauses.removeLast()
        }
        clause.conditions += try hop.conditions(relationship, self) + hop.exceptions(variable, child)
        clauses.append(clause)
      }
      try drawBranches(of: below, child, rows, &variables, &counts, &open)
    }
  }

  /// A clause with a node in which stands what can stand there of its conditions: labels and a name.
  func drawn(_ conditions: [PatternCondition], _ variable: String, _ drawing: (String) -> String) -> Clause {
    var (labels, name) = ("", "")
    var rest: [PatternCondition] = []
    for condition in conditions {
      guard case .atom(let text, _) = condition else {
        rest.append(condition)
        continue
      }
      if labels.isEmpty, text.hasPrefix(variable + ":") {
        labels = String(text.dropFirst(variable.count))
      } else if name.isEmpty, text.hasPrefix(variable + ".name = ") {
        name = " {name: \(text.dropFirst(variable.count + 8))}"
      } else {
        rest.append(condition)
      }
    }
    return Clause(drawing: drawing("(\(variable)\(labels)\(name))"), conditions: rest)
  }

  private mutating func condition(
    of join: RowJoin, _ node: String, _ variables: [String]
  ) throws(Unsayable) -> PatternCondition {
    switch join.kind {
    case .linked(let link): return try joined(node, link, variables[join.column])
    case .unlinked(let link): return .not(try joined(node, link, variables[join.column]))
    case .different: return .atom("\(node) <> \(variables[join.column])", mayBeNull: false)
    }
  }

  mutating func joined(_ node: String, _ link: Link, _ other: String) throws(Unsayable) -> PatternCondition {
    var all: [PatternCondition] = []
    for way in try ways(link) {
      all.append(.atom("EXISTS { " + (try path(way, from: node, to: "(\(other))")) + " }", mayBeNull: false))
    }
    return .any(all)
  }

  private mutating func text(
    of count: RowCount, _ node: String, _ variables: [String]
  ) throws(Unsayable) -> String {
    let ways = try ways(count.link)
    guard ways.count == 1 else { throw Unsayable() }
    let counted = newVariable("n")
    var conditions: [PatternCondition] = []
    for join in count.joins { conditions.append(try condition(of: join, counted, variables)) }
    return try subquery("COUNT", ways[0], node, counted, count.objects, conditions)
  }

  // MARK: Relationships

  /// One of two that are the same but that each has the other's ends.
  private static func eitherWay(_ parts: [SetPlan]) -> Ending? {
    guard parts.count == 2, case .ending(let one) = parts[0], case .ending(let other) = parts[1],
      one.relationships == other.relationships, one.sources == other.targets, one.targets == other.sources
    else { return nil }
    return one
  }

  /// Relationships that are shown themselves.
  mutating func drawRelationship(_ set: SetPlan, _ variable: String) throws(Unsayable) {
    var (labels, conditions) = (LabelSet.relationships, [PatternCondition]())
    var (source, target): (SetPlan?, SetPlan?)
    var isEitherWay = false
    var open = [set]
    while let part = open.popLast() {
      switch part {
      case .labels(let some): labels = labels.intersection(some)
      case .intersection(let parts): open += parts
      case .filter(let filter):
        open.append(filter.input)
        conditions.append(try condition(filter.condition, ofRelationship: variable))
      case .ending(let ending) where source == nil && target == nil:
        open.append(ending.relationships)
        (source, target) = (ending.sources, ending.targets)
      case .union(let parts) where source == nil && target == nil:
        guard let ending = Self.eitherWay(parts) else { throw Unsayable() }
        open.append(ending.relationships)
        (source, target) = (ending.sources, ending.targets)
        isEitherWay = true
      default: throw Unsayable()
      }
    }
    let kinds = RelationshipKind.allCases.filter { labels.contains(Label($0)) }.reduce(into: KindSet()) {
      $0.formUnion(KindSet($1))
    }
    var hop = try hop(Relation(outgoing: kinds))
    guard hop.arrow == ("-", "->") else { throw Unsayable() }
    if isEitherWay { hop.arrow = ("-", "-") }
    let (from, to) = (source == nil ? "" : newVariable("n"), target == nil ? "" : newVariable("n"))
    let start = drawn(try source.map { set throws(Unsayable) in try condition(set, from).conjuncts } ?? [], from) { $0 }
    let end = drawn(try target.map { set throws(Unsayable) in try condition(set, to).conjuncts } ?? [], to) { $0 }
    let drawing = "MATCH \(start.drawing)\(hop.text(variable))\(end.drawing)"
    conditions += start.conditions + end.conditions + (try hop.conditions(variable, self))
    clauses.append(Clause(drawing: drawing, conditions: conditions))
  }
}
