internal import VraagMetamodel

// The same question with the accesses of which no file says how they are used taken otherwise: to see whether an
// answer rests on them.

extension Plan {
  /// The plan in which an Access without a mode is no Write, though its format means that; nothing where it asks for
  /// none.
  package var withoutAssumedWrites: Plan? {
    changingAccess { kinds in
      kinds.contains(.accessAssumedWrite) && !kinds.contains(.access)
        ? kinds.subtracting(KindSet(.accessAssumedWrite)) : kinds
    }
  }

  /// The plan in which an Access without a mode of its own may be whatever is asked; nothing where it asks for none.
  package var withUnspecifiedAccesses: Plan? {
    changingAccess { kinds in
      kinds.isDisjoint(with: .access) || kinds.contains(.access)
        ? kinds : kinds.union(.unspecifiedAccess).union(.assumedAccess)
    }
  }

  /// What to count to see whether an answer would be another: its rows without order and cut, and each concept that a
  /// number counts as a row of its own.
  package var countable: Plan {
    switch self {
    case .rows(let rows): return .rows(Rows(root: rows.root.withCountsAsBranches, columns: rows.columns))
    case .sort(let sort): return sort.input.countable
    case .limit(let limit): return limit.input.countable
    case .show(let show): return show.input.countable
    case .explain(let explain): return explain.input.countable
    case .marked(let marked): return marked.input.countable
    case .group(let group): return group.input.countable
    case .duplicates(var duplicates):
      duplicates.isCounted = true
      return .duplicates(duplicates)
    case .aggregate(let aggregate): return aggregate.isOneRow ? self : Plan.rows(aggregate.input).countable
    case .share(let share): return share.per == nil ? self : .count(.intersection([share.whole, share.part]))
    case .matrix(let matrix): return matrix.input.countable
    case .countBy(let countBy): return Plan.rows(countBy.input).countable
    case .paths(var paths):
      paths.count = 1
      return .paths(paths)
    case .flows: return self
    case .expect(let expect): return expect.truth.map { .truth($0) } ?? self
    case .count, .truth, .describe, .reach, .why: return self
    }
  }

  /// What to count to see whether it is only its joins that leave it without rows; nothing where it has none.
  package var withoutJoins: Plan? {
    guard case .rows(var rows) = countable, rows.root.hasJoins else { return nil }
    rows.root = rows.root.withoutJoins
    return .rows(rows)
  }

  /// `change` must give what it gave before when it is asked again.
  private func changingAccess(_ change: @escaping @Sendable (KindSet) -> KindSet) -> Plan? {
    let rule = Rule(
      "access modes",
      link: { link in
        func changed(_ relation: Relation) -> Relation? {
          let result = Relation(outgoing: change(relation.outgoing), incoming: change(relation.incoming))
          return result == relation ? nil : result
        }
        switch link {
        case .edge(var edge):
          guard let relation = changed(edge.relation) else { return nil }
          edge.relation = relation
          return .edge(edge)
        case .derived(let derived):
          return changed(derived.relation).map { .derived(derived.with($0)) }
        case .either, .both, .closure: return nil
        }
      })
    var rewriter = Rewriter(rules: [rule])
    return rewriter.rewritten(self)
  }
}

extension RowNode {
  fileprivate var withoutJoins: RowNode {
    var node = self
    node.joins = []
    for index in node.branches.indices { node.branches[index].node = branches[index].node.withoutJoins }
    return node
  }

  fileprivate var withCountsAsBranches: RowNode {
    var node = self
    for index in node.branches.indices { node.branches[index].node = branches[index].node.withCountsAsBranches }
    node.counts = []
    for count in counts {
      let counted = RowNode(set: count.objects, column: count.column, joins: count.joins)
      node.branches.append(RowBranch(link: count.link, node: counted))
    }
    return node
  }
}
