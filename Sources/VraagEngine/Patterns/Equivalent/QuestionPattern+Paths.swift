internal import VraagGraph
internal import VraagPlan

/// Shortest paths, between one concept and another: of several, patterns look for those of each pair.
extension QuestionPattern {
  mutating func result(of paths: ShortestPaths) throws(Unsayable) -> Result {
    guard model.reified.isEmpty else { throw Unsayable(reason: .pathsOverRelationshipsHaveNoPattern) }
    guard let relation = Self.relation(of: [paths.link]) else { throw Unsayable() }
    let ends = (soleMember(paths.sources), soleMember(paths.targets))
    let isOne = ends.0 != nil && ends.1 != nil && ends.0 != ends.1
    var hop = try hop(relation)
    if hop.modes != nil { throw Unsayable() }
    hop.steps = "*" + (paths.limit.map { "..\($0)" } ?? "")
    let (start, end, path) = (newVariable("a"), newVariable("b"), newVariable("p"))
    let first = drawn(try condition(paths.sources, start).conjuncts, start) { $0 }
    let last = drawn(try condition(paths.targets, end).conjuncts, end) { $0 }
    clauses.append(
      Clause(
        drawing: "MATCH \(path) = ALL SHORTEST \(first.drawing)\(hop.text(""))\(last.drawing)",
        conditions: first.conditions + last.conditions))
    if !isOne {
      // What is asked for is shortest of all pairs, and leads to no start.
      let conditions: [PatternCondition] = [
        .not(try condition(paths.sources, end)), .atom("\(start) <> \(end)", mayBeNull: false),
      ]
      clauses[0].conditions += conditions
      let (all, least) = (newVariable("paths"), newVariable("least"))
      clauses += [
        Clause(drawing: "WITH collect(\(path)) AS \(all), min(length(\(path))) AS \(least)"),
        Clause(drawing: "UNWIND [\(path) IN \(all) WHERE length(\(path)) = \(least)] AS \(path)"),
      ]
    }
    return Result(
      items: [Result.Item(term: path, name: Self.quoted(paths.heading))], isDistinct: false, limit: paths.count)
  }

  /// The only concept that a set can have, where its words say so.
  private func soleMember(_ set: SetPlan) -> UInt32? {
    switch set {
    case .named(let name):
      let bearers = model.graph.concepts(foldedName: name)
      return bearers.count == 1 && model.isNode(bearers[bearers.startIndex]) ? bearers[bearers.startIndex] : nil
    case .identified(let id):
      return model.graph.concept(withID: id).flatMap { model.isNode($0.rawValue) ? $0.rawValue : nil }
    case .filter(let filter): return soleMember(filter.input)
    case .intersection(let sets): return sets.lazy.compactMap { soleMember($0) }.first
    default: return nil
    }
  }
}
