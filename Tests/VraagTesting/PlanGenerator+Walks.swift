import VraagMetamodel
package import VraagPlan

extension PlanGenerator {
  /// Shortest paths, and what is reached: by several kinds of relationship, or nothing would be far.
  package mutating func walk() -> Plan {
    let limit = random.chance(60) ? nil : random.number(1...4)
    if random.chance(25) { return .flows(flows()) }
    if random.chance(50) {
      return .paths(
        ShortestPaths(
          sources: set(1), targets: set(1), link: walkLink(), limit: limit,
          count: random.chance(40) ? random.number(1...3) : nil, heading: "path"))
    }
    let isDerived = random.chance(40)
    return .reach(
      Reach(
        subjects: set(1), certain: isDerived ? steps(Dependence.certain) : steps(),
        possible: random.chance(20) ? nil : isDerived ? steps(Dependence.possible) : steps(), limit: limit,
        headings: Self.headings,
        certainties: Self.certainties))
  }

  private mutating func steps() -> Reach.Steps {
    Reach.Steps(first: walkLink(), rest: walkLink(), derived: Relation())
  }

  private mutating func steps(_ dependence: Relation) -> Reach.Steps {
    let impact = Reach.Steps(
      first: .edge(Edge(Dependence.possession)), rest: .edge(Edge(dependence)),
      derived: Dependence.possession.union(dependence))
    return random.chance(50) ? impact : impact.reversed
  }

  static let headings = ["layer", "element", "steps", "certainty", "explanation"]
  static let certainties = ["certain", "possible"]

  private mutating func flows() -> Flows {
    func part(_ random: inout PlanGenerator) -> FlowPart {
      var part = FlowPart(
        random.random.pick(["comes in", "is done", "goes out"]), random.relation(), isOutward: random.random.chance(40),
        between: random.random.chance(70) ? .elements : random.labels())
      // What may follow is told beside what does, never alone.
      if random.random.chance(60) {
        part.followingWords = "follows"
        if random.random.chance(50) { part.possibleWords = "may follow" }
      }
      return part
    }
    let namesSubject = random.chance(50)
    let names = (namesSubject ? ["subject"] : []) + ["what happens", "element", "what", "relationship", "explanation"]
    var generator = self
    defer { self = generator }
    return Flows(
      subjects: generator.set(1),
      data: generator.random.chance(60) ? LabelSet(.businessObject, .dataObject) : generator.labels(),
      own: generator.relation(), dataParts: (0..<2).map { _ in part(&generator) },
      parts: (0..<3).map { _ in part(&generator) }, carriedWords: "carried", namesSubject: namesSubject,
      columns: names.map { RowColumn(name: $0, kind: $0 == "relationship" ? .relationship : .element) })
  }

  private mutating func walkLink() -> Link {
    if random.chance(40) { return .edge(Edge(.either(.relationships))) }
    let links = random.list(1...3) { _ in 0 }.map { _ in link(0) }
    return links.count == 1 ? links[0] : .either(links)
  }
}
