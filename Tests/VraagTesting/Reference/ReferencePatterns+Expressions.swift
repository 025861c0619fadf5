internal import VraagLanguage

/// Expressions, with openCypher's nulls.
extension ReferencePatterns {
  func value(_ expression: Expression, _ row: Row) throws -> Value {
    switch expression.kind {
    case .null: return .null
    case .boolean(let truth): return .boolean(truth)
    case .integer(let number): return .integer(Int(number))
    case .string(let text): return .string(text)
    case .variable(let name): return row[name] ?? .null
    case .list(let members): return .list(try members.map { try value($0, row) })
    case .property(let of, let key):
      switch try value(of, row) {
      case .node(let node):
        if graph.nodes[node].isDeleted { throw Refusal.deleted }
        return graph.nodes[node].properties[key.text] ?? .null
      case .relationship(let number):
        if graph.relationships[number].isDeleted { throw Refusal.deleted }
        return graph.relationships[number].properties[key.text] ?? .null
      default: return .null
      }
    case .arithmetic(let operation, let left, let right):
      let operands = (try value(left, row), try value(right, row))
      if operation == .add, case (.string(let text), .integer(let number)) = operands {
        return .string(text + "\(number)")
      }
      guard case (.integer(let a), .integer(let b)) = operands else { return .null }
      switch operation {
      case .add: return .integer(a + b)
      case .subtract: return .integer(a - b)
      case .multiply: return .integer(a * b)
      default: throw Unknown(what: "\(operation)")
      }
    case .count(.match(let match)):
      return .integer(try matches(match.paths, row, where: match.condition).count)
    case .call(let call) where call.name.text == "size":
      guard case .list(let members) = try value(call.arguments[0], row) else { return .null }
      return .integer(members.count)
    case .call(let call) where call.name.text == "type":
      guard case .relationship(let number) = try value(call.arguments[0], row) else { return .null }
      return .string(graph.relationships[number].type)
    default: return try truth(expression, row).map { .boolean($0) } ?? .null
    }
  }

  func truth(_ expression: Expression, _ row: Row) throws -> Bool? {
    switch expression.kind {
    case .and(let parts):
      let truths = try parts.map { try truth($0, row) }
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .or(let parts):
      let truths = try parts.map { try truth($0, row) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    case .not(let part): return try truth(part, row).map { !$0 }
    case .isNull(let part): return try value(part, row) == .null
    case .isNotNull(let part): return try value(part, row) != .null
    case .comparison(let first, let rest):
      var left = try value(first, row)
      var result: Bool? = true
      for comparison in rest {
        let right = try value(comparison.operand, row)
        let holds = try compare(comparison.comparator, left, right)
        result = result == false || holds == false ? false : result == nil || holds == nil ? nil : true
        left = right
      }
      return result
    case .membership(let member, let list):
      guard case .list(let members) = try value(list, row) else { return nil }
      let truths = try members.map { try compare(.equal, try value(member, row), $0) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    case .hasLabels(let of, let labels):
      guard case .node(let node) = try value(of, row) else { return nil }
      return holds(labels, graph.nodes[node].labels)
    case .pattern(let path): return try !matches([path], row, where: nil).isEmpty
    case .exists(.match(let match)): return try !matches(match.paths, row, where: match.condition).isEmpty
    case .boolean(let truth): return truth
    case .null: return nil
    case .property, .variable:
      if case .boolean(let truth) = try value(expression, row) { return truth }
      return nil
    default: throw Unknown(what: "\(expression.kind)")
    }
  }

  private func compare(_ comparator: Comparator, _ left: Value, _ right: Value) throws -> Bool? {
    if left == .null || right == .null { return nil }
    switch (comparator, left, right) {
    case (.equal, .list, _), (.notEqual, .list, _): throw Unknown(what: "lists that are compared")
    case (.equal, _, _): return left == right
    case (.notEqual, _, _): return left != right
    case (_, .integer(let a), .integer(let b)): return order(comparator, a < b ? -1 : a > b ? 1 : 0)
    case (_, .string(let a), .string(let b)): return order(comparator, a < b ? -1 : a > b ? 1 : 0)
    default: return nil
    }
  }

  private func order(_ comparator: Comparator, _ order: Int) -> Bool {
    switch comparator {
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    case .equal: order == 0
    case .notEqual: order != 0
    }
  }
}
