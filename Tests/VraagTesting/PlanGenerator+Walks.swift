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
    if random.chance(30) {
      let possession = Link.edge(Edge(Dependence.possession))
      let dependence = Link.edge(Edge(Dependence.relation))
      let isImpact = random.chance(50)
      return .reach(
        Reach(
          subjects: set(1), first: isImpact ? possession : dependence.reversed,
          rest: isImpact ? dependence : possession.reversed, limit: limit, headings: Self.headings))
    }
    return .reach(
      Reach(subjects: set(1), first: walkLink(), rest: walkLink(), limit: limit, headings: Self.headings))
  }

  private static let headings = ["layer", "element", "steps", "explanation"]

  private mutating func flows() -> Flows {
    func part(_ random: inout PlanGenerator) -> FlowPart {
      FlowPart(
        random.random.pick(["comes in", "is done", "goes out"]), random.relation(), isOutward: random.random.chance(40),
        between: random.random.chance(70) ? .elements : random.labels())
    }
    let namesSubject = random.chance(50)
    let names = (namesSubject ? ["subject"] : []) + ["what happens", "element", "what", "relationship"]
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
