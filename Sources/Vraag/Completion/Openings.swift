internal import VraagAnalysis
internal import VraagEngine
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// What fits a place of a sentence without leaving its answer empty.
///
/// One question gives all of it: `which processes read …` asks which things processes read. Where that is no question,
/// or takes too long, nothing is known and all is offered.
struct Openings {
  /// The concepts that fit.
  let concepts: ConceptSet
  private let membership: Membership
  /// Per label how many of them there are.
  private let counts: [Int]

  init(_ concepts: ConceptSet, in graph: Graph) {
    self.concepts = concepts
    membership = Membership(concepts, conceptCount: graph.conceptCount)
    var counts = [Int](repeating: 0, count: Label.count)
    for label in LabelSet.everything.labels {
      let own = graph.range(of: label.rawValue)
      if !own.isEmpty { counts[Int(label.rawValue)] = concepts.intersection(.ranges([own])).count }
    }
    self.counts = counts
  }

  /// How many of them have one of the labels.
  func count(of labels: LabelSet) -> Int { labels.total(of: counts) }

  func contains(_ concept: UInt32) -> Bool { membership.contains(concept) }
}

extension Session {
  /// What fits a slot behind a text; nothing where it is not decided.
  func openings(for slot: Slot, before: String, _ stop: Cancellation) -> Openings? {
    completionBook.openings(before: before, slot.kind, parameters) {
      guard let set = openSet(slot, stop) else { return (nil, !stop.isRaised) }
      var executor = Executor(graph, limits: Limits(cancellation: stop), orders: orders)
      guard let concepts = try? executor.evaluate(set) else { return (nil, false) }
      return (Openings(concepts, in: graph), true)
    }
  }

  private func openSet(_ slot: Slot, _ stop: Cancellation) -> SetPlan? {
    guard let (sentence, isSubject) = slot.question else { return nil }
    var analyzer = analyzer
    analyzer.suggests = false
    guard case .rows(let rows) = analyzer.analyze(sentence, isStopped: { stop.isRaised }).plan else {
      return nil
    }
    // Apart from the subject there is one column of concepts: the slot's.
    let columns = rows.columns.indices.filter { rows.columns[$0].kind != .number }
    guard columns.count == (isSubject ? 1 : 2), let column = columns.last, let set = rows.members(ofColumn: column),
      case .describe(let rewritten) = Rule.rewriting(.describe(set)).plan
    else { return nil }
    return rewritten
  }
}
