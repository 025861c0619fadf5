internal import VraagGraph
internal import VraagMetamodel
package import VraagPlan
package import VraagText

/// Writes the pattern that asks of a model what a plan asks: for who knows questions and wants to learn patterns, and for
/// programs that hand one on to another database.
///
/// It asks the same of this model. A name or a value is written as the model has it, for patterns compare letter by letter;
/// where that makes several, all of them are written. Where no pattern asks the same, there is none, and a sentence that
/// says why.
package struct QuestionPattern {
  let model: ModelGraph
  let orders: WordOrders
  /// One clause after the other.
  var clauses: [Clause] = []
  /// Labels of which what a variable stands for has one.
  var labels: [String: LabelSet] = [:]
  /// What variables are called so far.
  var names: Set<String> = []

  struct Clause {
    var drawing: String
    var conditions: [PatternCondition] = []
    /// Whether nothing but a node is drawn.
    var isNode = false

    var text: String {
      let condition = PatternCondition.all(conditions).text
      return drawing + (conditions.isEmpty ? "" : " WHERE " + condition)
    }
  }

  /// What is returned.
  struct Result {
    struct Item {
      var term: String
      var name: String
      var isNumber = false
      var isConcept = false
      /// Labels of which a concept has one.
      var labels = LabelSet.everything
      /// Whether it is a value of what other items say.
      var isShown = false
      /// Whether a number may not be there; rows without come last.
      var mayBeNull = false
    }

    var items: [Item]
    var isDistinct: Bool
    var order: [String] = []
    /// Whether a number sorts the rows first: then it does not matter which of those that have the same is left out.
    var isByNumber = false
    /// Whether all rows are in the order of the question.
    var isInOrder = false
    var limit: Int?
  }

  /// That there is no pattern, and why.
  struct Unsayable: Error {
    var reason = Message.noPatternAsksTheSame
  }

  /// What a question is shown as.
  package enum Shown: Sendable {
    /// A line for each clause.
    case pattern(String)
    /// Nothing asks the same: why.
    case none(Message)
  }

  package init(_ model: ModelGraph, _ orders: WordOrders) { (self.model, self.orders) = (model, orders) }

  /// The pattern, or why none asks the same.
  package static func shown(for plan: Plan, _ model: ModelGraph, _ orders: WordOrders) -> Shown {
    var writer = QuestionPattern(model, orders)
    do throws(Unsayable) {
      return .pattern(try writer.text(for: plan))
    } catch {
      return .none(error.reason)
    }
  }

  private mutating func text(for plan: Plan) throws(Unsayable) -> String {
    let result = try result(of: plan)
    guard Set(result.items.map(\.name)).count == result.items.count else { throw Unsayable() }
    let items = result.items.map { $0.term == $0.name ? $0.term : "\($0.term) AS \($0.name)" }
    var lines = clauses.map(\.text)
    lines.append("RETURN " + (result.isDistinct ? "DISTINCT " : "") + items.joined(separator: ", "))
    if !result.order.isEmpty { lines.append("ORDER BY " + result.order.joined(separator: ", ")) }
    if let limit = result.limit { lines.append("LIMIT \(limit)") }
    return lines.joined(separator: "\n")
  }

  mutating func result(of plan: Plan) throws(Unsayable) -> Result {
    switch plan {
    case .rows(let rows): return try result(of: rows)
    case .explain(let explained): return try result(of: explained.input)
    case .count(let set):
      let column = RowColumn(name: "n", kind: .element)
      var result = try result(of: Rows(root: RowNode(set: set, column: 0), columns: [column]))
      let counted = result.isDistinct ? "DISTINCT " : ""
      result.items[0] = Result.Item(term: "count(\(counted)\(result.items[0].term))", name: "count")
      result.isDistinct = false
      return result
    case .countBy(let count): return try result(of: count)
    case .truth(let truth):
      return Result(items: [Result.Item(term: try condition(truth).text, name: "answer")], isDistinct: false)
    case .sort(let sort): return try result(of: sort)
    case .limit(let limit): return try result(of: limit)
    case .show(let show): return try result(of: show)
    case .group(let group): return try result(of: group)
    case .marked(let marked): return try result(of: marked)
    case .aggregate(let aggregate): return try result(of: aggregate)
    case .matrix(let matrix): return try result(of: matrix)
    case .paths(let paths): return try result(of: paths)
    case .share(let share): return try result(of: share)
    case .duplicates(let duplicates): return try result(of: duplicates)
    case .describe: throw Unsayable(reason: .descriptionsHaveNoPattern)
    case .reach: throw Unsayable(reason: .whatIsReachedHasNoPattern)
    case .flows: throw Unsayable(reason: .flowsHaveNoPattern)
    case .expect(let expect):
      // These are met where there are no rows.
      guard expect.truth.map({ $0.quantifier == Quantifier.none || $0.quantifier == .every }) ?? true else {
        throw Unsayable(reason: .expectationsHaveNoPattern)
      }
      return try result(of: expect.offenders)
    case .why: throw Unsayable(reason: .reasonsHaveNoPattern)
    }
  }

  private mutating func result(of count: CountBy) throws(Unsayable) -> Result {
    var result = try result(of: count.input)
    result.isDistinct = false
    guard let counted = count.counted else {
      let items = result.items.map { $0.term == $0.name ? $0.term : "\($0.term) AS \($0.name)" }
      clauses.append(Clause(drawing: "WITH DISTINCT " + items.joined(separator: ", ")))
      return Result(items: [Result.Item(term: "count(*)", name: "count", isNumber: true)], isDistinct: false)
    }
    let item = result.items[counted]
    // What is counted in its own right for each row would be counted for each group here.
    guard item.isConcept, result.items.allSatisfy(\.isConcept) else { throw Unsayable() }
    result.items[counted] = Result.Item(term: "count(DISTINCT \(item.term))", name: item.name, isNumber: true)
    return result
  }

  /// Values are counted as they are where none is another way to write a value.
  private mutating func result(of group: Group) throws(Unsayable) -> Result {
    let result = try result(of: group.input)
    guard result.order.isEmpty, result.limit == nil, let counted = result.items.first(where: \.isConcept) else {
      throw Unsayable()
    }
    let value: String
    if group.key.key == .builtIn(.type), result.items.count == 1, isOfKnownTypes(group.input) {
      value = "labels(\(counted.term))[0]"
    } else if let known = valueOfRelationship(group.key.key, counted) {
      value = known
    } else if let property = soleProperty(group.key.key, of: .everything, mayBeSeveral: false),
      isWrittenOneWay(group.key.key)
    {
      value = "\(counted.term).\(property)"
    } else {
      throw Unsayable()
    }
    let count = Result.Item(term: "count(DISTINCT \(counted.term))", name: "count", isNumber: true)
    let name = Self.quoted(group.key.heading)
    return Result(
      items: [Result.Item(term: value, name: name), count], isDistinct: false, order: ["count DESC", name],
      isByNumber: true)
  }

  /// Labels of which what is shown first has one.
  func bound(_ plan: Plan) -> LabelSet {
    switch plan {
    case .rows(let rows) where rows.root.column == 0: bound(rows.root.set)
    case .sort(let sort): bound(sort.input)
    case .limit(let limit): bound(limit.input)
    default: .everything
    }
  }

  private func isOfKnownTypes(_ plan: Plan) -> Bool {
    guard case .rows(let rows) = plan else { return false }
    return isOfKnownTypes(bound(rows.root.set))
  }

  func isOfKnownTypes(_ labels: LabelSet) -> Bool {
    model.isOfElements(labels) && model.graph.count(of: labels.intersection(LabelSet([.otherElement]))) == 0
  }
}
