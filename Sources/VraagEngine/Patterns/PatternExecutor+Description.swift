package import VraagPlan

extension PatternExecutor {
  /// How a pattern is run, a line a step, the later deeper: where each match starts, what it follows, and when it tests.
  package func description(of plan: PatternPlan) -> [String] {
    plan.queries.flatMap { query in
      query.operations.flatMap { operation -> [String] in
        switch operation {
        case .match(let match):
          let prepared = MatchPlanner.prepare(match, for: graph)
          return [match.isOptional ? "optional match" : "match"]
            + prepared.steps.map { "  " + describe($0, plan.slotNames) }
        case .unwind(_, let slot): return ["unwind into \(name(slot, plan.slotNames))"]
        case .filter: return ["filter"]
        case .project(let projection): return describe(projection, plan.slotNames)
        case .write(let write): return describe(write, plan.slotNames)
        }
      }
    }
  }

  private func name(_ slot: RowSlot, _ names: [RowSlot: String]) -> String { names[slot] ?? "#\(slot.index)" }

  private func describe(_ step: PreparedMatch.Step, _ names: [RowSlot: String]) -> String {
    switch step {
    case .scan(let slot, let ranges): "scan \(name(slot, names)): \(ranges.reduce(0) { $0 + $1.count }) nodes"
    case .seek(let slot, _, _, _): "look up \(name(slot, names)) by a property"
    case .bound(let slot): "known \(name(slot, names))"
    case .labels(let slot, _), .within(let slot, _): "labels of \(name(slot, names))"
    case .expand(let expansion): "follow " + arrow(expansion, names)
    case .derived(let expansion, _): "what follows " + arrow(expansion, names)
    case .walk(let expansion, _, _): "walk " + arrow(expansion, names)
    case .reach(let expansion, _, _): "reach " + arrow(expansion, names)
    case .shortest(let expansion, _, _, _): "shortest " + arrow(expansion, names)
    case .known(let expansion), .knownWalk(let expansion): "ends of " + arrow(expansion, names)
    case .test(let term):
      "test what holds of \(term.neededSlots.map { name($0, names) }.sorted().joined(separator: ", "))"
    case .path(let path): "path \(name(path.slot, names))"
    }
  }

  private func arrow(_ expansion: PreparedMatch.Expansion, _ names: [RowSlot: String]) -> String {
    let ends = (name(expansion.from, names), name(expansion.to, names))
    let sign =
      expansion.incoming.isEmpty ? "->" : expansion.outgoing.isEmpty ? "<-" : "-"
    return "\(ends.0) \(sign) \(ends.1)" + (expansion.isInto ? " (known)" : "")
  }

  private func describe(_ write: WritePlan, _ names: [RowSlot: String]) -> [String] {
    switch write {
    case .create(let plan): ["once all rows are there, make \(described(plan, names))"]
    case .merge(let plan): ["once all rows are there, for each find or make \(described(plan.create, names))"]
    case .change(let changes): ["once all rows are there, change \(changes.count)"]
    case .delete(let plan): [plan.isDetaching ? "delete with relationships" : "delete"]
    }
  }

  private func described(_ plan: CreatePlan, _ names: [RowSlot: String]) -> String {
    plan.parts.compactMap { part in
      switch part {
      case .node(let node): name(node.slot, names)
      case .relationship(let new): "\(name(new.source, names)) -> \(name(new.target, names))"
      case .path: nil
      }
    }.joined(separator: ", ")
  }

  private func describe(_ projection: Projection, _ names: [RowSlot: String]) -> [String] {
    var lines: [String] = []
    if let grouping = projection.grouping {
      let keys = grouping.keys.map { name($0.slot, names) }
      let calls = grouping.aggregates.map(\.function.rawValue)
      lines.append("group by (\(keys.joined(separator: ", "))): \(calls.joined(separator: ", "))")
    }
    if projection.isDistinct { lines.append("distinct") }
    if !projection.order.isEmpty { lines.append(projection.limit == nil ? "sort" : "sort and keep the first") }
    if projection.skip != nil || projection.limit != nil { lines.append("cut") }
    lines.append("columns \(projection.results.map { name($0, names) }.joined(separator: ", "))")
    return lines
  }
}
