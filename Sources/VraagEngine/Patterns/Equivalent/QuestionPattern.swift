internal import VraagGraph
internal import VraagMetamodel
package import VraagPlan

/// Writes the pattern that asks of a model what a plan asks: for who knows questions and wants to learn patterns, and for
/// programs that hand one on to another database.
///
/// It asks the same of this model. A name or a value is written as the model has it, for patterns compare letter by letter;
/// where that makes several, all of them are written. Where no pattern asks the same, there is none: for what is marked as
/// certain or possible, and for the first rows by name, which patterns sort otherwise.
package struct QuestionPattern {
  let model: ModelGraph
  let orders: WordOrders
  /// One clause after the other.
  var clauses: [Clause] = []
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
    }

    var items: [Item]
    var isDistinct: Bool
    var order: [String] = []
    /// The item that rows are sorted by, where it is a number.
    var isByNumber = false
    var limit: Int?
  }

  /// Why there is no pattern: no more need be said than that there is none.
  struct Unsayable: Error {}

  package init(_ model: ModelGraph, _ orders: WordOrders) { (self.model, self.orders) = (model, orders) }

  /// The pattern, a line for each clause; nothing where none asks the same.
  package static func text(for plan: Plan, _ model: ModelGraph, _ orders: WordOrders) -> String? {
    var writer = QuestionPattern(model, orders)
    guard let result = try? writer.result(of: plan), Set(result.items.map(\.name)).count == result.items.count else {
      return nil
    }
    let items = result.items.map { $0.term == $0.name ? $0.term : "\($0.term) AS \($0.name)" }
    var lines = writer.clauses.map(\.text)
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
    case .limit(let limit):
      var result = try result(of: limit.input)
      // Who comes first by name is another matter for patterns, which do not fold.
      guard result.isByNumber, result.limit == nil else { throw Unsayable() }
      result.limit = limit.count
      return result
    case .show(let show): return try result(of: show)
    case .group(let group): return try result(of: group)
    // A pattern has no column that says what is certain.
    case .marked: throw Unsayable()
    case .aggregate(let aggregate): return try result(of: aggregate)
    case .matrix(let matrix): return try result(of: matrix)
    case .paths(let paths): return try result(of: paths)
    case .share(let share): return try result(of: share)
    case .duplicates, .describe, .reach, .flows, .expect, .why: throw Unsayable()
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

  private mutating func result(of sort: Sort) throws(Unsayable) -> Result {
    var result = try result(of: sort.input)
    guard case .column(let column) = sort.by, result.order.isEmpty else { throw Unsayable() }
    let item = result.items[column]
    result.isByNumber = item.isNumber
    result.order = [item.name + (item.isConcept ? ".name" : "") + (sort.isDescending ? " DESC" : "")]
    // Rows that sort the same are in the order of the other columns.
    for other in result.items where other.name != item.name {
      result.order.append(other.isConcept ? other.name + ".name" : other.name)
    }
    return result
  }

  private mutating func result(of show: Show) throws(Unsayable) -> Result {
    var result = try result(of: show.input)
    guard show.relationshipLink == nil, result.order.isEmpty, let shown = result.items.first(where: \.isConcept) else {
      throw Unsayable()
    }
    for key in show.keys {
      guard let property = soleProperty(key.key, of: bound(show.input), mayBeSeveral: true) else { throw Unsayable() }
      result.items.append(Result.Item(term: "\(shown.term).\(property)", name: Self.quoted(key.heading)))
    }
    return result
  }

  /// Whole numbers, which patterns add as exactly as questions do; an average they do not round.
  private mutating func result(of aggregate: Aggregate) throws(Unsayable) -> Result {
    let input = try result(of: aggregate.input)
    guard aggregate.isOneRow, let item = input.items.first, item.isConcept,
      let number = wholeNumber(aggregate.key.key, ofNode: item.term)
    else { throw Unsayable() }
    if input.isDistinct { clauses.append(Clause(drawing: "WITH DISTINCT \(item.term)")) }
    let term: String
    switch aggregate.measure {
    // Of no values the total is not 0.
    case .total: term = "CASE count(\(number)) WHEN 0 THEN null ELSE sum(\(number)) END"
    case .minimum: term = "min(\(number))"
    case .maximum: term = "max(\(number))"
    case .average: term = "avg(\(number))"
    }
    let sum = Result.Item(
      term: term, name: Self.quoted(aggregate.heading), isNumber: true)
    return Result(items: [sum], isDistinct: false)
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
  private func bound(_ plan: Plan) -> LabelSet {
    switch plan {
    case .rows(let rows) where rows.root.column == 0: bound(rows.root.set)
    case .sort(let sort): bound(sort.input)
    case .limit(let limit): bound(limit.input)
    default: .everything
    }
  }

  private func isOfKnownTypes(_ plan: Plan) -> Bool {
    guard case .rows(let rows) = plan else { return false }
    let labels = bound(rows.root.set)
    return model.isOfElements(labels) && model.graph.count(of: labels.intersection(LabelSet([.otherElement]))) == 0
  }
}
