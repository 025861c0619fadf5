internal import VraagMetamodel

extension Plan {
  /// The plan as a tree, a line per node.
  package var description: [String] { tree.lines }

  /// Its first line, without its parts.
  package var headline: String { tree.text }

  var tree: DescriptionTree {
    switch self {
    case .rows(let rows): return DescriptionTree(rows.root, rows.columns)
    case .sort(let sort):
      let by =
        switch sort.by {
        case .column(let column): "column \(column + 1)"
        case .key(let key): key.description
        }
      return DescriptionTree("sort by \(by)\(sort.isDescending ? ", descending" : "")", [sort.input.tree])
    case .limit(let limit): return DescriptionTree("first \(limit.count)", [limit.input.tree])
    case .show(let show):
      let keys = show.keys.map(\.heading).joined(separator: ", ")
      let of = show.relationshipLink.map { " of \($0.description)" } ?? ""
      return DescriptionTree("show \(keys)\(of)", [show.input.tree])
    case .group(let group): return DescriptionTree("count per \(group.key.heading)", [group.input.tree])
    case .duplicates(let duplicates):
      let keys = duplicates.keys.map(\.heading).joined(separator: ", ")
      return DescriptionTree(
        "\(duplicates.isCounted ? "count of those of " : "")the same \(keys)", [duplicates.input.tree])
    case .aggregate(let aggregate):
      let per = aggregate.per.map { " per \($0.heading)" } ?? ""
      return DescriptionTree(
        "\(aggregate.measure.rawValue) \(aggregate.key.heading) of column \(aggregate.counted + 1)\(per)",
        [Plan.rows(aggregate.input).tree])
    case .share(let share):
      let per = share.per.map { " per \($0.heading)" } ?? ""
      return DescriptionTree("share\(per)", [share.whole.tree, share.part.tree])
    case .count(let set): return DescriptionTree("count", [set.tree])
    case .countBy(let countBy):
      let counted = countBy.counted.map { "column \($0 + 1)" } ?? "rows"
      return DescriptionTree("count \(counted)", [Plan.rows(countBy.input).tree])
    case .truth(let truth):
      return DescriptionTree(
        "whether \(truth.quantifier.description)", [truth.subjects.tree, truth.holding.tree])
    case .matrix(let matrix): return matrix.tree
    case .describe(let set): return DescriptionTree("describe", [set.tree])
    case .paths(let paths):
      let count = paths.count.map { $0 == 1 ? "shortest path" : "first \($0) shortest paths" } ?? "shortest paths"
      let within = paths.limit.map { " within \($0)" } ?? ""
      let ends = [DescriptionTree("from", [paths.sources.tree]), DescriptionTree("to", [paths.targets.tree])]
      return DescriptionTree("\(count) \(paths.link.description)\(within)", ends)
    case .expect(let expect):
      guard let truth = expect.truth else { return DescriptionTree("expect none", [expect.offenders.tree]) }
      return DescriptionTree("expect", [Plan.truth(truth).tree, expect.offenders.tree])
    case .reach(let reach):
      let within = reach.limit.map { " within \($0)" } ?? ""
      func words(_ steps: Reach.Steps) -> String {
        let derived = steps.derived.isEmpty ? "" : ", or derived"
        return "\(steps.first.description) and then \(steps.rest.description)\(derived)"
      }
      let possible = reach.possible.map { "; possibly by \(words($0))" } ?? ""
      return DescriptionTree(
        "reached\(within) for certain by \(words(reach.certain))\(possible)", [reach.subjects.tree])
    case .marked(let marked):
      return DescriptionTree("mark what is certain", [marked.input.tree, Plan.rows(marked.certain).tree])
    case .explain(let explain): return DescriptionTree("explain", [explain.input.tree])
    case .why(let why):
      return DescriptionTree(
        "why \(why.link.description)",
        [DescriptionTree("from", [why.subjects.tree]), DescriptionTree("to", [why.objects.tree])])
    case .flows(let flows): return DescriptionTree("what flows in and out", [flows.subjects.tree])
    }
  }
}

/// A line of text with those below it.
struct DescriptionTree {
  var text: String
  var parts: [DescriptionTree]

  init(_ text: String, _ parts: [DescriptionTree] = []) {
    self.text = text
    self.parts = parts
  }

  /// A node of rows: its column, its set, and what hangs under it.
  init(_ node: RowNode, _ columns: [RowColumn], prefix: String = "") {
    var head = "through"
    if let column = node.column { head = "column \(column + 1) \(columns[column].name)" }
    var parts = [node.set.tree]
    for branch in node.branches {
      parts.append(DescriptionTree(branch.node, columns, prefix: "\(branch.link.description) "))
    }
    for count in node.counts {
      let name = columns[count.column].name
      let text = "column \(count.column + 1) number of \(name), \(count.link.description)"
      parts.append(DescriptionTree(text, [count.objects.tree] + count.joins.map { DescriptionTree($0.description) }))
    }
    parts += node.joins.map { DescriptionTree($0.description) }
    self.init(prefix + head, parts)
  }

  var lines: [String] {
    var result = [text]
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      for (number, line) in part.lines.enumerated() {
        result.append((number == 0 ? isLast ? "└─ " : "├─ " : isLast ? "   " : "│  ") + line)
      }
    }
    return result
  }
}

extension Rows {
  /// The first line of the rows' description.
  package var headline: String { DescriptionTree(root, columns).text }
}

extension RowBranch {
  /// The link and the column that it leads to, without that column's name: a branch knows only its number.
  package var headline: String {
    "\(link.description) \(node.column.map { "column \($0 + 1)" } ?? "through")"
  }
}

extension SetPlan {
  /// The first line of the set's description, without its parts.
  package var headline: String { tree.text }

  var tree: DescriptionTree {
    switch self {
    case .empty, .labels, .named, .identified, .specialized: return DescriptionTree(description)
    case .filter(let filter): return DescriptionTree("with \(filter.condition.description)", [filter.input.tree])
    case .union(let parts): return DescriptionTree("union", parts.map(\.tree))
    case .intersection(let parts): return DescriptionTree("intersection", parts.map(\.tree))
    case .difference(let left, let right): return DescriptionTree("difference", [left.tree, right.tree])
    case .related(let related):
      return DescriptionTree(
        "\(related.link.description) \(related.quantifier.description)", [related.subjects.tree, related.objects.tree])
    case .ending(let ending):
      var parts = [ending.relationships.tree]
      if let sources = ending.sources { parts.append(DescriptionTree("from", [sources.tree])) }
      if let targets = ending.targets { parts.append(DescriptionTree("to", [targets.tree])) }
      return DescriptionTree("relationships", parts)
    case .sharing(let sharing):
      return DescriptionTree("the same \(sharing.keyText) as", [sharing.subjects.tree, sharing.others.tree])
    }
  }

  /// The set on one line.
  package var description: String {
    func list(_ parts: [SetPlan], _ joiner: String) -> String {
      "(" + parts.map(\.description).joined(separator: joiner) + ")"
    }
    switch self {
    case .empty: return "nothing"
    case .labels(let labels): return labels.description
    case .named(let name): return "named \"\(name)\""
    case .identified(let id): return "id \"\(id)\""
    case .specialized(let name): return "specialization \"\(name)\""
    case .filter(let filter): return "\(filter.input.description) with \(filter.condition.description)"
    case .union(let parts): return list(parts, " or ")
    case .intersection(let parts): return list(parts, " and ")
    case .difference(let left, let right): return list([left, right], " without ")
    case .related(let related):
      return "(\(related.subjects.description) \(related.link.description) \(related.quantifier.description) "
        + "\(related.objects.description))"
    case .ending(let ending):
      let from = ending.sources.map { " from \($0.description)" } ?? ""
      let to = ending.targets.map { " to \($0.description)" } ?? ""
      return "(\(ending.relationships.description)\(from)\(to))"
    case .sharing(let sharing):
      return "(\(sharing.subjects.description) with the same \(sharing.keyText) as \(sharing.others.description))"
    }
  }
}

extension RuleChange.Part {
  /// The part on one line.
  package var description: String {
    switch self {
    case .set(let set): set.description
    case .link(let link): link.description
    case .condition(let condition): condition.description
    case .node(let node): node.set.description
    }
  }
}
