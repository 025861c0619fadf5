package import VraagLanguage
internal import VraagMetamodel
package import VraagPlan
package import VraagText

extension Emptiness {
  /// Why there is no path, and the nearest one that there is; or why nothing is reached.
  package static func reasons<Failure: Error>(
    forWalk sentence: Sentence, analyzer: Analyzer, count: (SetPlan) throws(Failure) -> Int,
    length: (ShortestPaths) throws(Failure) -> Int?
  ) throws(Failure) -> [Message] {
    let search = EmptinessSearch(analyzer: analyzer, language: sentence.language)
    switch sentence.kind {
    case .path(let question): return try search.reasons(question, count, length)
    case .reach(let question): return try search.reasons(question, count)
    case .flow(let question):
      let missing = try search.reasons(question.subject, nil, count)
      return missing.isEmpty ? [Messages.flowNothing()] : missing
    case .why(let question): return try search.reasons(question, count, length)
    case .question, .describe, .aggregate, .share, .expect, .change: return []
    }
  }
}

extension EmptinessSearch {
  fileprivate func reasons<Failure: Error>(
    _ question: PathQuestion, _ count: (SetPlan) throws(Failure) -> Int,
    _ length: (ShortestPaths) throws(Failure) -> Int?
  ) throws(Failure) -> [Message] {
    let missing = try reasons(question.from, nil, count) + reasons(question.to, nil, count)
    if !missing.isEmpty { return missing }
    let views = [question.from, question.to].compactMap(view)
    if !views.isEmpty { return views }
    let (from, to) = (set(whole: question.from), set(whole: question.to))
    if try count(.difference(to, from)) == 0 { return [Messages.pathEndsSame()] }
    var lowering = Lowering(analyzer: analyzer, language: language)
    var paths = ShortestPaths(
      sources: from, targets: to, link: lowering.lower(through: question.through), limit: nil, count: 1, heading: "")
    if let limit = question.steps, let steps = try length(paths) { return [Messages.pathLonger(steps, than: limit)] }
    let other = paths.link.reversed
    if other != paths.link {
      paths.link = other
      if let steps = try length(paths) { return [Messages.pathBackwards(steps)] }
    }
    paths.link = .edge(Edge(.either(.relationships)))
    if !question.through.isEmpty, let steps = try length(paths) { return [Messages.pathOtherwise(steps)] }
    // Nothing joins the two at all: how far each side gets tells where the gap is.
    func reached(_ set: SetPlan) throws(Failure) -> Int {
      let connected = SetPlan.related(
        Related(
          subjects: .labels(.elements), link: .closure(paths.link, limit: nil), objects: set, quantifier: .some))
      return try count(.difference(connected, set))
    }
    return [Messages.pathMissing(try reached(from), try reached(to))]
  }

  /// How the two are connected, of which neither direct relationships nor those that may follow lead from one to the
  /// other.
  fileprivate func reasons<Failure: Error>(
    _ question: Question, _ count: (SetPlan) throws(Failure) -> Int,
    _ length: (ShortestPaths) throws(Failure) -> Int?
  ) throws(Failure) -> [Message] {
    guard case .clause(let clause)? = question.predicate, case .verb(let verb) = clause.kind else { return [] }
    let (subject, object) = (question.subject.phrase, verb.object.phrase)
    let (from, to) = (set(whole: subject), set(whole: object))
    var lowering = Lowering(analyzer: analyzer, language: language)
    for link in [lowering.lower(verb.verbs, depth: .one, .possibly), .edge(Edge(.either(.relationships)))] {
      let related = Related(subjects: from, link: link, objects: to, quantifier: .some)
      if try count(.related(related)) > 0 { return [] }
    }
    let paths = ShortestPaths(
      sources: from, targets: to, link: .edge(Edge(.either(.relationships))), limit: nil, count: 1, heading: "")
    guard let steps = try length(paths) else { return [] }
    let names = [subject, object].compactMap { phrase in Self.name(of: phrase).flatMap { lowering.text(of: $0) } }
    return [Messages.whyByPath(steps, names, SentenceWords(language: language))]
  }

  fileprivate func reasons<Failure: Error>(
    _ question: ReachQuestion, _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    let missing = try reasons(question.subject, nil, count)
    if !missing.isEmpty { return missing }
    if let view = view(question.subject) { return [view] }
    let associations = Edge(.either(KindSet(RelationshipType.association)))
    let subjects = set(whole: question.subject)
    let associated = try count(
      .related(
        Related(
          subjects: .difference(.labels(.elements), subjects), link: .edge(associations), objects: subjects,
          quantifier: .some)))
    let isImpact = question.direction == .impact
    return [
      question.isCertain
        ? Messages.reachNothingCertain(isImpact: isImpact) : Messages.reachNothing(isImpact: isImpact, associated)
    ]
  }

  /// What is said of a name that only views bear.
  private func view(_ phrase: NounPhrase) -> Message? {
    var lowering = Lowering(analyzer: analyzer, language: language)
    guard let name = Self.name(of: phrase), let text = lowering.text(of: name) else { return nil }
    let labels = lowering.lower(phrase, columns: .possible).labels
    guard !labels.isEmpty, labels.isSubset(of: .views) else { return nil }
    return Messages.viewTakesNoPart(text, SentenceWords(language: language))
  }

  private static func name(of phrase: NounPhrase) -> NameUse? {
    switch phrase.head {
    case .name(let name), .noun(_, let name?): name
    case .noun, .identifier, .either, .reference, .other: nil
    }
  }

  private func set(whole phrase: NounPhrase) -> SetPlan {
    var lowering = Lowering(analyzer: analyzer, language: language)
    return lowering.lower(phrase, columns: .possible).existing
  }
}
