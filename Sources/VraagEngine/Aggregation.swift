internal import VraagGraph
internal import VraagPlan

/// Values of a key on their way to one: added, or the least or greatest of them.
///
/// Each distinct value is read once; concepts then add what was read.
struct Aggregation {
  private let measure: Aggregate.Measure
  private var reader: KeyValues
  /// Per value its number, where it is one that can be added.
  private var numbers: [DecimalNumber?] = []
  private(set) var tally: Tally
  private var found: [Int] = []

  init(_ aggregate: Aggregate, on executor: borrowing Executor) {
    measure = aggregate.measure
    reader = KeyValues(of: aggregate.key.key, on: executor)
    tally = Tally(key: aggregate.key.heading)
  }

  /// What some values have come to.
  struct Sum {
    fileprivate var total = DecimalNumber.zero
    fileprivate var count = 0
    /// The least or greatest so far.
    fileprivate var best: Int?
  }

  // MARK: What takes part

  /// Looks at all concepts, in name order: what their values are, and which of them take part.
  mutating func survey(_ concepts: [ConceptID], _ limits: Limits) throws(QueryFailure) {
    tally.concepts = concepts.count
    var uses: [Int] = []
    for (index, concept) in concepts.enumerated() {
      if index % 4096 == 0 { try limits.cancellation.check() }
      read(concept)
      while uses.count < reader.values.count { uses.append(0) }
      for value in found { uses[value] += 1 }
      if found.isEmpty { tally.without += 1 }
      if found.count > 1 { tally.several += 1 }
    }
    tally.kind = mostUsedKind(uses)
    let isMixed = reader.values.indices.contains { !takesPart($0) }
    for concept in concepts where isMixed {
      read(concept)
      let left = found.filter { !takesPart($0) }
      if left.isEmpty { continue }
      tally.uncounted += 1
      for value in left where tally.examples.count < 4 && !tally.examples.contains(reader.values[value].text) {
        tally.examples.append(reader.values[value].text)
      }
    }
    let exact = reader.values.indices.filter { takesPart($0) && Tally.hasDecimals(reader.values[$0].comparable.folded) }
    if tally.kind == .number, exact.allSatisfy({ Tally.isThousands(reader.values[$0].comparable.folded) }) {
      tally.thousands = exact.first.map { reader.values[$0].text }
    }
  }

  private mutating func read(_ concept: ConceptID) {
    reader.read(concept, into: &found)
    while numbers.count < reader.values.count {
      numbers.append(DecimalNumber(reader.values[numbers.count].comparable.folded))
    }
  }

  private var isSum: Bool { measure == .total || measure == .average }

  /// What a value is, or nothing where it has no order.
  private func kind(of value: Int) -> Tally.Kind? {
    let comparable = reader.values[value].comparable
    if !isSum, let rank = comparable.rank { return .word(order: rank.order) }
    if numbers[value] != nil { return .number }
    return !isSum && comparable.date != nil ? .date : nil
  }

  private func mostUsedKind(_ uses: [Int]) -> Tally.Kind? {
    var counts: [Tally.Kind: Int] = [:]
    for (value, count) in uses.enumerated() {
      if let kind = kind(of: value) { counts[kind, default: 0] += count }
    }
    return counts.min { left, right in (-left.value, left.key.place) < (-right.value, right.key.place) }?.key
  }

  private func takesPart(_ value: Int) -> Bool { tally.kind != nil && kind(of: value) == tally.kind }

  // MARK: Working out

  mutating func add(_ concept: ConceptID, to sum: inout Sum) {
    read(concept)
    for value in found where takesPart(value) {
      sum.count += 1
      if isSum, let number = numbers[value] { sum.total = sum.total + number }
      guard let best = sum.best else {
        sum.best = value
        continue
      }
      if measure == .minimum ? precedes(value, best) : precedes(best, value) { sum.best = value }
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    if tally.kind == .number, let a = numbers[left], let b = numbers[right] { return DecimalNumber.precedes(a, b) }
    return ComparableValue.precedes(reader.values[left].comparable, reader.values[right].comparable) ?? false
  }

  /// The cells of a column of sums.
  func cells(_ sums: [Sum]) -> Table.Cells {
    switch measure {
    case .total: return .decimals(sums.map { $0.count == 0 ? nil : $0.total })
    case .average: return .decimals(sums.map { $0.count == 0 ? nil : $0.total.divided(by: $0.count) })
    case .minimum, .maximum:
      guard let kind = tally.kind, kind != .number else {
        return .decimals(sums.map { $0.best.flatMap { numbers[$0] } })
      }
      return .texts(sums.map { $0.best.map { [reader.values[$0].text] } ?? [] })
    }
  }
}

extension Tally.Kind {
  /// Numbers before dates before orders.
  fileprivate var place: Int {
    switch self {
    case .number: -2
    case .date: -1
    case .word(let order): order
    }
  }
}
