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
  private let graph: Graph
  /// The labels that some of them have.
  let labels: LabelSet

  init(_ concepts: ConceptSet, in graph: Graph) {
    self.concepts = concepts
    self.graph = graph
    membership = Membership(concepts, conceptCount: graph.conceptCount)
    var present = LabelSet()
    switch concepts {
    case .ranges(let ranges):
      for label in LabelSet.everything.labels {
        let own = graph.range(of: label.rawValue)
        if !own.isEmpty, ranges.contains(where: { $0.overlaps(own) }) { present.insert(label) }
      }
    case .list(let list):
      var next = 0
      while next < list.count {
        let label = graph.label(of: ConceptID(list[next]))
        present.insert(Label(rawValue: label))
        let end = graph.range(of: label).upperBound
        next = list[next...].firstIndex { $0 >= end } ?? list.count
      }
    }
    labels = present
  }

  func contains(_ concept: UInt32) -> Bool { membership.contains(concept) }
}

extension Session {
  /// What fits a slot behind a text; nothing where it is not decided.
  func openings(for slot: Slot, before: String, _ stop: Cancellation) -> Openings? {
    completionBook.openings(before: before, slot.kind, parameters) {
      guard let set = openSet(slot, stop) else { return (nil, !stop.isRaised) }
      var executor = Executor(graph, limits: Limits(cancellation: stop))
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
