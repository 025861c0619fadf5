import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  /// The shortest paths, or the first of them.
  mutating func lower(_ question: PathQuestion) -> Plan {
    let clauses = AnswerClauses(question.answerClauses, in: &self)
    clauses.requireFirstAlone(in: &self)
    let from = lower(question.from, columns: .impossible(.walk))
    let to = lower(question.to, columns: .impossible(.walk))
    var paths = ShortestPaths(
      sources: from.set, targets: to.set, link: lower(through: question.through), limit: question.steps,
      count: clauses.first, heading: Message(english: "path", dutch: "pad").text(in: language))
    if !question.isAll { paths.count = 1 }
    return .paths(paths)
  }

  /// Any of the verbs; without one any relationship, either way.
  mutating func lower(through verbs: [VerbPhrase]) -> Link {
    if verbs.isEmpty { return .edge(Edge(.either(.relationships))) }
    var links: [Link] = []
    for verb in verbs {
      let link = lower(verb, depth: .one, .directly)
      if case .edge(let edge) = link, edge.relation.kinds.isSubset(of: .shows) {
        report(Messages.pathThroughView(at: verb.range))
      }
      links.append(link)
    }
    return links.count == 1 ? links[0] : .either(links)
  }

  /// What depends on the subject, or what it depends on.
  ///
  /// `origin` is `impact` read back: where A is an origin of B, B is in the impact of A.
  mutating func lower(_ question: ReachQuestion) -> Plan {
    let clauses = AnswerClauses(question.answerClauses, in: &self)
    let subject = lower(question.subject, columns: .impossible(.walk))
    func steps(_ dependence: Relation) -> Reach.Steps {
      let impact = Reach.Steps(
        first: .edge(Edge(Dependence.possession)), rest: .edge(Edge(dependence)),
        derived: dependence.union(Dependence.possession))
      return question.direction == .impact ? impact : impact.reversed
    }
    let headings = [
      Message(english: "layer", dutch: "laag"), Message(verbatim: "element"),
      Message(english: "steps", dutch: "stappen"), Self.certaintyHeading,
      Self.explanationHeading,
    ].map { $0.text(in: language) }
    let reach = Reach(
      subjects: subject.set, certain: steps(Dependence.certain),
      possible: question.isCertain ? nil : steps(Dependence.possible),
      limit: question.steps, headings: headings, certainties: certainties)
    let kinds: [RowColumn.Kind] = [.element, .element, .number, .element, .element]
    columns = zip(headings, kinds).map { RowColumn(name: $0, kind: $1) }
    return finish(.reach(reach), clauses)
  }
}
