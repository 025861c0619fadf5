import VraagMetamodel
import VraagPlan

extension SentenceGenerator {
  /// `path from … to … through … within … steps`.
  mutating func pathSentence() -> GeneratedSentence {
    let (from, to) = (end(), end())
    let isAll = random.chance(50)
    var text = (isAll ? "paths" : "path") + " from \(from.text) to \(to.text)"
    var link = Link.edge(Edge(.either(.relationships)))
    if random.chance(45) {
      // A path does not go by what a view shows.
      let verbs = random.list(2...3) { Verb.pick(&$0) }.filter { $0.relation.kinds.isDisjoint(with: .shows) }
      var words: [String] = []
      var links: [Link] = []
      for verb in verbs {
        let passive = random.chance(40) ? verb.passive : nil
        words.append(passive.map { "is \($0)" } ?? verb.plain)
        links.append(.edge(Edge(passive == nil ? verb.relation : verb.relation.reversed)))
      }
      if !links.isEmpty {
        text += " through " + words.joined(separator: " or ")
        link = .either(links)
      }
    }
    let limit = steps(&text)
    var count = isAll ? nil : Optional(1)
    if random.chance(20) {
      let first = random.number(1...3)
      text += ", first \(first)"
      count = min(first, count ?? first)
    }
    return GeneratedSentence(
      text: text + "?",
      plan: .paths(
        ShortestPaths(sources: from.set, targets: to.set, link: link, limit: limit, count: count, heading: "path")))
  }

  /// `impact of …` and `origin of …`, or of them what is certain.
  mutating func reachSentence() -> GeneratedSentence {
    let subject = random.chance(70) ? name() : nounPhrase()
    let isImpact = random.chance(60)
    let isCertain = random.chance(30)
    var text = (isCertain ? "certain " : "") + (isImpact ? "impact of " : "origin of ") + subject.text
    let limit = steps(&text)
    func reach(_ dependence: Relation) -> Reach.Steps {
      let (own, others) = (Dependence.possession, dependence)
      let derived = own.union(others)
      return isImpact
        ? Reach.Steps(first: .edge(Edge(own)), rest: .edge(Edge(others)), derived: derived)
        : Reach.Steps(
          first: .edge(Edge(others.reversed)), rest: .edge(Edge(own.reversed)), derived: derived.reversed)
    }
    return GeneratedSentence(
      text: text + "?",
      plan: .reach(
        Reach(
          subjects: subject.set, certain: reach(Dependence.certain),
          possible: isCertain ? nil : reach(Dependence.possible), limit: limit, headings: PlanGenerator.headings,
          certainties: PlanGenerator.certainties)))
  }

  /// `which derived servings from … to …`.
  mutating func derivedQuestion() -> GeneratedSentence {
    let (noun, types): (String, [RelationshipType]) = random.pick([
      ("servings", [.serving]), ("accesses", [.access]), ("flows", [.flow]), ("assignments", [.assignment]),
      ("associations", [.association]), ("relationships", RelationshipType.allCases),
    ])
    let (isCertain, isCounted, isBetween) = (random.chance(70), random.chance(30), random.chance(30))
    let (from, to) = (addColumn(.element), addColumn(.element))
    let (source, target) = (end(), end())
    var text = (isCounted ? "how many " : "which ") + (isCertain ? "" : "possibly ") + "derived \(noun)"
    text += isBetween ? " between (\(source.text)) and (\(target.text))" : " from (\(source.text)) to (\(target.text))"
    let links = types.map { type in
      let kinds = KindSet(type)
      return Link.derived(
        DerivedLink(
          isBetween ? .either(kinds) : Relation(outgoing: kinds), certainty: isCertain ? .certain : .possible,
          isDerivedOnly: true))
    }
    let link = links.count == 1 ? links[0] : .either(links)
    let branch = RowBranch(link: link, node: RowNode(set: target.set, column: to))
    let rows = Rows(root: RowNode(set: source.set, column: from, branches: [branch]), columns: columns)
    if isCounted { return GeneratedSentence(text: text + "?", plan: .countBy(CountBy(input: rows, counted: nil))) }
    return withClauses(text, .rows(rows))
  }

  private mutating func end() -> Phrase { random.chance(60) ? name() : nounPhrase() }

  private mutating func steps(_ text: inout String) -> Int? {
    guard random.chance(35) else { return nil }
    let limit = random.number(1...4)
    text += " within \(limit) steps"
    return limit
  }
}
