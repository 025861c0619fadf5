internal import VraagPlan
internal import VraagText

/// Lists: their members, parts of them, and what holds of them.
extension PatternRun {
  func element(of value: Datum, at index: Datum, _ range: TextRange) throws(QueryFailure) -> Datum {
    switch (value, index) {
    case (.null, _), (_, .null): return .null
    case (.list(let members), .integer(let index)):
      let place = index < 0 ? index + Int64(members.count) : index
      return place >= 0 && place < members.count ? members[Int(place)] : .null
    case (.list, _): throw .wrongValue(PatternFault(.wrongType("[ ]", found: index.typeName), at: range))
    case (.map(let map), .string(let key)): return map[key] ?? .null
    case (.node(let node), .string(let key)):
      return graph.keySymbol(key).map { graph.nodeProperty(node, $0) } ?? .null
    case (.relationship(let relationship), .string(let key)):
      return graph.keySymbol(key).map { graph.relationshipProperty(relationship, $0) } ?? .null
    case (.map, _), (.node, _), (.relationship, _):
      throw .wrongValue(PatternFault(.keyNotText(found: index.typeName), at: range))
    default: throw .wrongValue(PatternFault(.wrongType("[ ]", found: value.typeName), at: range))
    }
  }

  func slice(_ of: Term, _ from: Term?, _ to: Term?) throws(QueryFailure) -> Datum {
    let list = try value(of)
    let lower = if let from { try value(from) } else { Datum.integer(0) }
    let upper = if let to { try value(to) } else { Datum.integer(Int64.max) }
    guard case .list(let members) = list, case .integer(let first) = lower, case .integer(let last) = upper else {
      return .null
    }
    func place(_ index: Int64) -> Int {
      let count = Int64(members.count)
      return Int(max(0, min(count, index < 0 ? index + count : index)))
    }
    let (start, end) = (place(first), place(last))
    return .list(start < end ? Array(members[start..<end]) : [])
  }

  func contains(_ list: Datum, _ member: Datum, _ range: TextRange) throws(QueryFailure) -> Bool? {
    switch list {
    case .null: return nil
    case .list(let members):
      try checkSpread(member)
      var result: Bool? = false
      for candidate in members {
        switch member.equals(candidate) {
        case true?: return true
        case nil: result = nil
        case false?: break
        }
      }
      return result
    default: throw .wrongValue(PatternFault(.wrongType("IN", found: list.typeName), at: range))
    }
  }

  /// The members of a list; nothing for null.
  private func members(_ list: Term) throws(QueryFailure) -> [Datum]? {
    switch try value(list) {
    case .list(let members): return members
    case .null: return nil
    case let other: throw .wrongValue(PatternFault(.wrongType("IN", found: other.typeName), at: .empty))
    }
  }

  func comprehend(
    _ slot: RowSlot, _ list: Term, _ condition: Term?, _ result: Term?
  ) throws(QueryFailure) -> Datum {
    guard let members = try members(list) else { return .null }
    var results: [Datum] = []
    var growth = Growth(limits.ledger, .list, isTaken: false)
    for member in members {
      try tick()
      row[slot.index] = member
      if let condition, try !holds(condition) { continue }
      let value = if let result { try value(result) } else { member }
      try growth.add(value.bytes)
      results.append(value)
    }
    return .list(results)
  }

  /// A null among the conditions leaves it open, unless another member decides.
  func quantify(
    _ quantifier: Term.Quantifier, _ slot: RowSlot, _ list: Term, _ condition: Term?
  ) throws(QueryFailure) -> Bool? {
    guard let members = try members(list) else { return nil }
    var count = 0
    var isOpen = false
    for member in members {
      try tick()
      row[slot.index] = member
      let holds: Bool? = if let condition { try truth(condition) } else { Self.truth(of: member) }
      switch holds {
      case true?:
        count += 1
        if quantifier == .any { return true }
        if quantifier == .none || quantifier == .single && count > 1 { return false }
      case false?: if quantifier == .all { return false }
      case nil: isOpen = true
      }
    }
    if isOpen { return nil }
    switch quantifier {
    case .all, .none: return true
    case .any: return false
    case .single: return count == 1
    }
  }

  private static func truth(of member: Datum) -> Bool? {
    if case .boolean(let truth) = member { return truth }
    return nil
  }

  func reduce(
    _ total: RowSlot, _ initial: Term, _ slot: RowSlot, _ list: Term, _ result: Term
  ) throws(QueryFailure) -> Datum {
    var value = try value(initial)
    guard let members = try members(list) else { return .null }
    let growth = result.growth(of: [total: 0]) ?? 0
    // To let go of what is nested takes the stack.
    if growth > 0 {
      let (more, isOver) = growth.multipliedReportingOverflow(by: members.count)
      if isOver || more > Self.deepest || value.isDeeper(than: Self.deepest - more) {
        throw .wrongValue(PatternFault(.tooDeep, at: .empty))
      }
    }
    for member in members {
      try tick()
      row[total.index] = value
      row[slot.index] = member
      value = try self.value(result)
    }
    return value
  }

  /// How deep lists and maps may stand in each other.
  private static var deepest: Int { 10_000 }

  /// The longest list that `range` makes, and how many bytes a text may have.
  static var maximumLength: Int64 { 10_000_000 }

  func range(_ arguments: [Datum], _ range: TextRange) throws(QueryFailure) -> Datum {
    let step = arguments.count > 2 ? arguments[2] : .integer(1)
    if arguments.contains(where: \.isNull) { return .null }
    guard case .integer(let first) = arguments[0], case .integer(let last) = arguments[1],
      case .integer(let by) = step
    else {
      let wrong = (arguments + [step]).first { if case .integer = $0 { false } else { true } }
      throw .wrongValue(PatternFault(.wrongType("range", found: wrong?.typeName ?? ""), at: range))
    }
    if by == 0 { throw .wrongValue(PatternFault(.numberOutOfRange("range"), at: range)) }
    if by > 0 ? first > last : first < last { return .list([]) }
    // Of two's complements the difference is right as a magnitude, even where it is no Int64.
    let distance = UInt64(bitPattern: by > 0 ? last &- first : first &- last)
    guard distance / by.magnitude < UInt64(Self.maximumLength) else {
      throw .wrongValue(PatternFault(.tooLarge, at: range))
    }
    let bytes = (Int(distance / by.magnitude) + 1) * MemoryLayout<Datum>.stride
    try checkRoom(bytes)
    var members: [Datum] = []
    var next = first
    while by > 0 ? next <= last : next >= last {
      members.append(.integer(next))
      let (sum, isOver) = next.addingReportingOverflow(by)
      if isOver { break }
      next = sum
    }
    return .list(members)
  }
}
