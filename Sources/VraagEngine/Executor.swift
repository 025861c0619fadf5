package import VraagGraph
internal import VraagMetamodel
package import VraagPlan

/// Runs plans on a graph, set at a time.
///
/// A noun phrase is a set, a clause a semijoin of two sets from whichever end has fewer relationships to look at, and
/// rows are made only after the sets at both ends of every link have been reduced to what takes part in an answer. An
/// executor is kept for many questions: it holds nothing of them but the work that they took.
package struct Executor {
  let graph: Graph
  package var limits: Limits
  /// By which words compare.
  let orders: WordOrders
  package var work = Work()
  /// What is redundant, as far as it was asked.
  let redundancy: Redundancy
  /// Where it is written down what each part takes; without one nothing is.
  package var recorder: Recorder?

  package init(_ graph: Graph, limits: Limits = Limits(), orders: WordOrders = .standard) {
    self.graph = graph
    self.limits = limits
    self.orders = orders
    redundancy = Redundancy(graph, limits)
  }

  /// The rows of a plan, or which bound stopped it.
  package mutating func run(_ plan: Plan) throws(QueryFailure) -> Table {
    // What is made for an answer is kept until there is one.
    let before = limits.ledger.bytes
    defer { limits.ledger.give(limits.ledger.bytes - before) }
    let table = try table(of: plan)
    if let failure = redundancy.failure { throw failure }
    if let limit = limits.maximumRows, table.rowCount > limit { throw .tooManyRows(limit: limit) }
    work.rows += table.rowCount
    return table
  }

  mutating func table(of plan: Plan) throws(QueryFailure) -> Table {
    // Rows are written down where they are made.
    if case .rows = plan { return try made(plan) }
    guard let recorder else { return try made(plan) }
    recorder.begin(plan.headline, work)
    let table = try made(plan)
    recorder.end(rows: table.rowCount, work)
    return table
  }

  private mutating func made(_ plan: Plan) throws(QueryFailure) -> Table {
    try limits.cancellation.check()
    switch plan {
    case .rows(let rows): return try table(of: rows)
    case .sort(let sort): return try table(of: sort)
    case .limit(let limit): return try table(of: limit)
    case .show(let show): return try table(of: show)
    case .group(let group): return try table(of: group)
    case .duplicates(let duplicates): return try table(of: duplicates)
    case .aggregate(let aggregate): return try table(of: aggregate)
    case .share(let share): return try table(of: share)
    case .count(let set):
      return Table(columns: [.init(name: "count", cells: .numbers([try count(set)]))], rowCount: 1)
    case .countBy(let countBy): return try table(of: countBy)
    case .matrix(let matrix): return try table(of: matrix)
    case .truth(let truth):
      return Table(columns: [.init(name: "answer", cells: .truths([try holds(truth)]))], rowCount: 1)
    case .describe(let set):
      let concepts = inNameOrder(try evaluate(set))
      return Table(columns: [.init(name: "concept", cells: .concepts(concepts))], rowCount: concepts.count)
    case .paths(let paths): return try table(of: paths)
    case .reach(let reach): return try table(of: reach)
    case .flows(let flows): return try table(of: flows)
    case .expect(let expect): return try table(of: expect)
    case .explain(let explain): return try table(of: explain)
    case .marked(let marked): return try table(of: marked)
    case .why(let why): return try table(of: why)
    }
  }

  /// How many members a set has.
  package mutating func count(_ set: SetPlan) throws(QueryFailure) -> Int {
    try evaluate(set).count
  }

  /// How many of a set there are with each label, by the label's number.
  package mutating func counts(ofEachLabelIn set: SetPlan) throws(QueryFailure) -> [Int] {
    var counts = [Int](repeating: 0, count: Label.count)
    for member in try evaluate(set).members { counts[Int(graph.label(of: ConceptID(member)))] += 1 }
    return counts
  }

  mutating func holds(_ truth: Truth) throws(QueryFailure) -> Bool {
    let subjects = try evaluate(truth.subjects)
    if case .only = truth.quantifier {
      let holding = try evaluate(truth.holding)
      return !holding.isEmpty && holding.subtracting(subjects).isEmpty
    }
    let holding = try evaluate(truth.holding, within: subjects).intersection(subjects)
    switch truth.quantifier {
    case .some: return !holding.isEmpty
    case .none: return holding.isEmpty
    case .every, .only: return !subjects.isEmpty && holding.count == subjects.count
    case .count(let least, let most): return holding.count >= least && holding.count <= most
    }
  }

  /// The members of a set as an answer shows them: by folded name, then id.
  func inNameOrder(_ set: ConceptSet) -> [ConceptID] {
    sortedByName(set.members).map { ConceptID($0) }
  }

  func sortedByName(_ concepts: [UInt32]) -> [UInt32] {
    var concepts = concepts
    sortByName(&concepts)
    return concepts
  }

  /// Sorts ascending concepts by name. Those of one label are in that order already.
  func sortByName(_ concepts: inout [UInt32]) {
    guard let first = concepts.first, let last = concepts.last, first != last else { return }
    if last < graph.firstRelationship {
      if graph.range(of: graph.label(of: ConceptID(first))).contains(last) { return }
      graph.sortByRank(&concepts)
    } else {
      concepts.sort { graph.precedes(ConceptID($0), ConceptID($1)) }
    }
  }

  /// The concepts that have one of the labels.
  func concepts(of labels: LabelSet) -> ConceptSet {
    var ranges: [Range<UInt32>] = []
    for labels in labels.runs {
      let range = graph.range(of: labels)
      if range.isEmpty { continue }
      if let last = ranges.last, last.upperBound == range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return .ranges(ranges)
  }
}
