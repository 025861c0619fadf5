internal import VraagPlan
internal import VraagText

/// What terms come to for the row as it is.
extension PatternRun {
  func value(_ term: Term) throws(QueryFailure) -> Datum {
    switch term {
    case .constant(let value): return value
    case .slot(let slot): return row[slot.index]
    case .parameter(let index): return parameters[index]
    case .property(let of, let key, let range): return try property(try value(of), key, range)
    case .list(let members): return .list(try values(members))
    case .map(let entries):
      var values: [(key: String, value: Datum)] = []
      for entry in entries { values.append((entry.key, try value(entry.value))) }
      return .map(MapDatum(values))
    case .index(let of, let at, let range): return try element(of: try value(of), at: try value(at), range)
    case .slice(let of, let from, let to): return try slice(of, from, to)
    case .negation(let of, let range): return try negated(try value(of), range)
    case .arithmetic(let operation, let left, let right, let range):
      let (left, right) = (try value(left), try value(right))
      if operation == .add || operation == .concatenate { try checkRoom(left.bytesBeside + right.bytesBeside) }
      return try Self.calculate(operation, left, right, range)
    case .call(.coalesce, let arguments, _):
      for argument in arguments {
        let value = try value(argument)
        if !value.isNull { return value }
      }
      return .null
    case .call(let function, let arguments, let range): return try call(function, try values(arguments), range)
    case .choice(let subject, let choices, let otherwise): return try choose(subject, choices, otherwise)
    case .listComprehension(let slot, let list, let condition, let result):
      return try comprehend(slot, list, condition, result)
    case .reduction(let total, let initial, let slot, let list, let result):
      return try reduce(total, initial, slot, list, result)
    case .patternComprehension(let match, let result): return try comprehend(match, result)
    case .count(let subquery): return .integer(Int64(try count(subquery)))
    case .hasLabels, .text, .membership, .comparison, .isNull, .not, .and, .xor, .or, .quantifier, .exists:
      return try truth(term).map(Datum.boolean) ?? .null
    }
  }

  func values(_ terms: [Term]) throws(QueryFailure) -> [Datum] {
    var values: [Datum] = []
    values.reserveCapacity(terms.count)
    for term in terms { values.append(try value(term)) }
    return values
  }

  /// Whether a condition is true; false and null are not.
  @inline(__always)
  func holds(_ condition: Term) throws(QueryFailure) -> Bool { try truth(condition) == true }

  /// The same in three values.
  func truth(_ term: Term) throws(QueryFailure) -> Bool? {
    switch term {
    case .comparison(let operands, let comparisons): return try compare(operands, comparisons)
    case .and(let parts):
      var result: Bool? = true
      for part in parts {
        switch try truth(part) {
        case false?: return false
        case nil: result = nil
        case true?: break
        }
      }
      return result
    case .or(let parts):
      var result: Bool? = false
      for part in parts {
        switch try truth(part) {
        case true?: return true
        case nil: result = nil
        case false?: break
        }
      }
      return result
    case .xor(let parts):
      var result: Bool? = false
      for part in parts {
        guard let next = try truth(part) else { return nil }
        result = result.map { $0 != next }
      }
      return result
    case .not(let part): return try truth(part).map { !$0 }
    case .isNull(let part): return try value(part).isNull
    case .hasLabels(let of, let labels, let types): return try has(try value(of), labels, types)
    case .text(let operation, let left, let right):
      return try compareText(operation, try value(left), try value(right))
    case .membership(let member, let list, let range):
      return try contains(try value(list), try value(member), range)
    case .quantifier(let quantifier, let slot, let list, let condition):
      return try quantify(quantifier, slot, list, condition)
    case .exists(let subquery): return try exists(subquery)
    default:
      switch try value(term) {
      case .boolean(let truth): return truth
      case .null: return nil
      case let other:
        throw .wrongValue(
          PatternFault(.wrongType("AND, OR, XOR, NOT, WHERE", found: other.typeName), at: term.range ?? .empty))
      }
    }
  }

  private func has(_ value: Datum, _ labels: LabelTest, _ types: LabelTest) throws(QueryFailure) -> Bool? {
    switch value {
    case .null: return nil
    case .node(let node): return graph.node(node, passes: labels)
    case .relationship(let relationship): return graph.relationship(relationship, passes: types)
    default: throw .wrongValue(PatternFault(.wrongType(":", found: value.typeName), at: .empty))
    }
  }

  func property(_ value: Datum, _ key: PatternKey, _ range: TextRange) throws(QueryFailure) -> Datum {
    switch value {
    case .node(let node):
      guard let symbol = key.symbol else { return .null }
      if let code = graph.valueCode(ofNode: node, symbol) { return self.value(ofCode: code, symbol) }
      if graph.isDeleted(node: node) { throw .wrongValue(PatternFault(.deleted, at: range)) }
      return graph.nodeProperty(node, symbol)
    case .relationship(let relationship):
      guard let symbol = key.symbol else { return .null }
      if let code = graph.valueCode(ofRelationship: relationship, symbol) { return self.value(ofCode: code, symbol) }
      if graph.isDeleted(relationship: relationship) { throw .wrongValue(PatternFault(.deleted, at: range)) }
      return graph.relationshipProperty(relationship, symbol)
    case .map(let map): return map[key.name] ?? .null
    case .null: return .null
    case .date(let day): return Self.part(key.name, of: day)
    default: throw .wrongValue(PatternFault(.propertyOfValue(found: value.typeName), at: range))
    }
  }

  // MARK: Comparing

  private func compare(_ operands: [Term], _ comparisons: [Term.Comparison]) throws(QueryFailure) -> Bool? {
    var left = try value(operands[0])
    try checkSpread(left)
    var result: Bool? = true
    for (index, comparison) in comparisons.enumerated() {
      let right = try value(operands[index + 1])
      try checkSpread(right)
      switch Self.compare(comparison, left, right) {
      case false?: return false
      case nil: result = nil
      case true?: break
      }
      left = right
    }
    return result
  }

  static func compare(_ comparison: Term.Comparison, _ left: Datum, _ right: Datum) -> Bool? {
    switch comparison {
    case .equal: return left.equals(right)
    case .notEqual: return left.equals(right).map { !$0 }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let order = left.comparison(with: right) else { return left.isComparable(with: right) ? false : nil }
      switch comparison {
      case .less: return order < 0
      case .lessOrEqual: return order <= 0
      case .greater: return order > 0
      default: return order >= 0
      }
    }
  }

  private func compareText(
    _ operation: Term.TextComparison, _ left: Datum, _ right: Datum
  ) throws(QueryFailure) -> Bool? {
    guard case .string(let text) = left, case .string(let part) = right else { return nil }
    switch operation {
    case .startsWith: return text.utf8.starts(with: part.utf8)
    case .endsWith:
      return text.utf8.count >= part.utf8.count && text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
    case .contains: return Self.contains(text, part)
    case .matches: return try matches(text, part)
    }
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    var (text, part) = (text, part)
    text.makeContiguousUTF8()
    part.makeContiguousUTF8()
    let (bytes, wanted) = (text.utf8.span, part.utf8.span)
    guard wanted.count <= bytes.count else { return false }
    if wanted.isEmpty { return true }
    let first = wanted[0]
    var start = 0
    while start <= bytes.count - wanted.count {
      if bytes[start] == first {
        var length = 1
        while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
        if length == wanted.count { return true }
      }
      start += 1
    }
    return false
  }

  /// The whole text must match, with regard to case.
  private func matches(_ text: String, _ pattern: String) throws(QueryFailure) -> Bool {
    let expression: RegularExpression
    if let known = expressions[pattern] {
      expression = known
    } else {
      expression = try RegularExpression(pattern, isWhole: true)
      expressions[pattern] = expression
    }
    var text = text
    text.makeContiguousUTF8()
    return try expression.matches(text.utf8.span)
  }

  private func choose(
    _ subject: Term?, _ choices: [(condition: Term, result: Term)], _ otherwise: Term
  ) throws(QueryFailure) -> Datum {
    let wanted: Datum? = if let subject { try value(subject) } else { nil }
    if let wanted { try checkSpread(wanted) }
    for choice in choices {
      let isChosen =
        if let wanted { wanted.equals(try value(choice.condition)) == true } else { try holds(choice.condition) }
      if isChosen { return try value(choice.result) }
    }
    return try value(otherwise)
  }
}
