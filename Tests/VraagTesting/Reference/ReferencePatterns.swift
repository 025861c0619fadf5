package import VraagLanguage

/// Answers patterns the slow and obvious way, straight from their tree: every node for every node, every relationship for
/// every relationship, and then it looks whether all of it holds. It knows nothing of plans, slots or indices.
package struct ReferencePatterns {
  /// A property graph, as plain as can be.
  package struct Graph: Sendable {
    package struct Node: Sendable {
      package var labels: [String]
      package var properties: [String: Value]
      package var isDeleted = false

      package init(labels: [String], properties: [String: Value]) {
        self.labels = labels
        self.properties = properties
      }
    }

    package struct Relationship: Sendable {
      package var type: String
      package var source: Int
      package var target: Int
      package var properties: [String: Value]
      package var isDeleted = false

      package init(type: String, source: Int, target: Int, properties: [String: Value]) {
        self.type = type
        self.source = source
        self.target = target
        self.properties = properties
      }
    }

    package var nodes: [Node]
    package var relationships: [Relationship]

    package init(nodes: [Node], relationships: [Relationship]) {
      self.nodes = nodes
      self.relationships = relationships
    }
  }

  package indirect enum Value: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case string(String)
    case list([Value])
    case node(Int)
    case relationship(Int)
  }

  typealias Row = [String: Value]

  /// What it does not know: the generator must not make it.
  package struct Unknown: Error {
    package var what: String
  }

  package internal(set) var graph: Graph

  package init(_ graph: Graph) { self.graph = graph }

  /// The rows of a statement, each in the order of its columns.
  package func rows(of statement: PatternStatement) throws -> [[Value]] {
    var copy = self
    return try copy.answer(statement)
  }

  mutating func answer(_ statement: PatternStatement) throws -> [[Value]] {
    var all: [[Value]] = []
    for query in statement.queries {
      let (rows, columns) = try run(query)
      all += rows.map { row in columns.map { row[$0] ?? .null } }
    }
    return statement.unions.contains { !$0.keepsDuplicates } ? Self.distinct(all) : all
  }

  private mutating func run(_ query: SingleQuery) throws -> ([Row], columns: [String]) {
    var rows: [Row] = [[:]]
    var columns: [String] = []
    for clause in query.clauses {
      switch clause {
      case .match(let match): rows = try rows.flatMap { try found(match, $0) }
      case .unwind(let unwind):
        rows = try rows.flatMap { row -> [Row] in
          switch try value(unwind.list, row) {
          case .null: return []
          case .list(let members): return members.map { row.merging([unwind.variable.text: $0]) { $1 } }
          case let other: return [row.merging([unwind.variable.text: other]) { $1 }]
          }
        }
      case .with(let projection):
        (rows, columns) = try project(projection, rows)
        if let condition = projection.condition { rows = try rows.filter { try truth(condition, $0) == true } }
      case .result(let projection): (rows, columns) = try project(projection, rows)
      case .create, .merge, .set, .remove, .delete: rows = try write(clause, rows)
      }
    }
    // A query that ends with writing has no rows.
    if query.clauses.last?.isWriting == true { return ([], []) }
    return (rows, columns)
  }

  /// A match; of an optional one that finds nothing, nulls for what it would have named.
  private func found(_ match: MatchClause, _ row: Row) throws -> [Row] {
    let found = try matches(match.paths, row, where: match.condition)
    guard found.isEmpty, match.isOptional else { return found }
    let names = match.paths.flatMap { path in
      ([path.start.variable] + path.steps.flatMap { [$0.relationship.variable, $0.node.variable] }).compactMap {
        $0?.text
      }
    }
    return [row.merging(names.map { ($0, .null) }) { old, _ in old }]
  }

  // MARK: Columns

  private func project(_ clause: ProjectionClause, _ rows: [Row]) throws -> ([Row], columns: [String]) {
    if clause.star != nil, clause.items.isEmpty { return (rows, rows.first?.keys.sorted() ?? []) }
    let items = clause.items.map { (name: name(of: $0), expression: $0.expression) }
    let isGrouped = items.contains { isAggregate($0.expression) }
    var projected: [Row]
    if isGrouped {
      let keys = items.filter { !isAggregate($0.expression) }
      var groups: [[Value]: [Row]] = [:]
      for row in rows { groups[try keys.map { try value($0.expression, row) }, default: []].append(row) }
      if keys.isEmpty, groups.isEmpty { groups[[]] = [] }
      projected = try groups.map { key, members in
        var row = Row(uniqueKeysWithValues: zip(keys.map(\.name), key))
        for item in items where isAggregate(item.expression) {
          row[item.name] = try aggregate(item.expression, members)
        }
        return row
      }
    } else {
      projected = try rows.map { row in
        Row(uniqueKeysWithValues: try items.map { ($0.name, try value($0.expression, row)) })
      }
    }
    let columns = items.map(\.name)
    if clause.isDistinct {
      projected = Self.distinct(projected.map { row in columns.map { row[$0] ?? .null } })
        .map { Row(uniqueKeysWithValues: zip(columns, $0)) }
    }
    guard clause.order.isEmpty, clause.skip == nil, clause.limit == nil, clause.star == nil else {
      throw Unknown(what: "order and bounds")
    }
    return (projected, columns)
  }

  private func name(of item: ProjectionItem) -> String { item.alias?.text ?? item.text }

  static func distinct(_ rows: [[Value]]) -> [[Value]] {
    var seen: Set<[Value]> = []
    return rows.filter { seen.insert($0).inserted }
  }

  private func isAggregate(_ expression: Expression) -> Bool {
    if case .call(let call) = expression.kind { return ["count", "sum", "min", "max"].contains(call.name.text) }
    return false
  }

  private func aggregate(_ expression: Expression, _ rows: [Row]) throws -> Value {
    guard case .call(let call) = expression.kind else { throw Unknown(what: "an aggregate in an expression") }
    if call.isOfRows { return .integer(rows.count) }
    var values = try rows.map { try value(call.arguments[0], $0) }.filter { $0 != .null }
    if call.isDistinct { values = Self.distinct(values.map { [$0] }).map { $0[0] } }
    let numbers = values.compactMap { if case .integer(let number) = $0 { number } else { nil } }
    switch call.name.text {
    case "count": return .integer(values.count)
    case "sum": return .integer(numbers.reduce(0, +))
    case "min": return numbers.min().map { .integer($0) } ?? .null
    default: return numbers.max().map { .integer($0) } ?? .null
    }
  }
}
