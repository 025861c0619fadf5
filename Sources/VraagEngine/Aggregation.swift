internal import VraagGraph
internal import VraagPlan
private import VraagText

/// Values of a key on their way to one: added, or the least or greatest of them.
///
/// Each distinct value is read once; concepts then add what was read.
struct Aggregation {
  private let measure: Aggregate.Measure
  private let graph: Graph
  private var reader: KeyValues
  /// Per value its number, where it is one that can be added.
  private var numbers: [DecimalNumber?] = []
  /// What values that are no numbers compare by, where the least or greatest is wanted.
  private var comparables: [Int: ComparableValue] = [:]
  /// Whether a number can be a word of an order.
  private let areNumeralsOrdered: Bool
  /// Per value its kind; a sum asks for none but numbers.
  private var kinds: [Tally.Kind?] = []
  private(set) var tally: Tally
  private var found: [Int] = []

  init(_ aggregate: Aggregate, on executor: borrowing Executor) {
    measure = aggregate.measure
    graph = executor.graph
    reader = KeyValues(of: aggregate.key.key, on: executor)
    tally = Tally(key: aggregate.key.heading)
    areNumeralsOrdered = executor.orders.hasNumerals
  }

  /// What some values have come to.
  struct Sum {
    fileprivate var total = DecimalNumber.zero
    fileprivate var count = 0
    /// The least or greatest so far, and who has it.
    fileprivate var best: (value: Int, concept: ConceptID)?
  }

  // MARK: What takes part

  /// Looks at all concepts, in whatever order: what their values are, and which of them take part. What is told of them
  /// is in name order; most often nothing is.
  mutating func survey(
    _ concepts: [ConceptID], _ limits: Limits, inNameOrder: () -> [ConceptID]
  ) throws(QueryFailure) {
    tally.concepts = concepts.count
    var uses: [Int] = []
    for (index, concept) in concepts.enumerated() {
      if index % 4096 == 0 { try limits.cancellation.check() }
      read(concept)
      while uses.count < reader.count { uses.append(0) }
      for value in found { uses[value] += 1 }
      if found.isEmpty { tally.without += 1 }
      if found.count > 1 { tally.several += 1 }
    }
    tally.kind = mostUsedKind(uses)
    let isMixed = (0..<reader.count).contains { !takesPart($0) }
    let exact = (0..<reader.count).filter { takesPart($0) && (numbers[$0]?.decimals ?? 0) > 0 }
    let areThousands =
      tally.kind == .number && !exact.isEmpty && exact.allSatisfy { Tally.isThousands(Folding.fold(reader.text($0))) }
    if isMixed || areThousands { tell(of: inNameOrder(), areThousands: areThousands) }
  }

  private mutating func tell(of concepts: [ConceptID], areThousands: Bool) {
    for concept in concepts {
      read(concept)
      if areThousands, tally.thousands == nil {
        let value = found.first { takesPart($0) && (numbers[$0]?.decimals ?? 0) > 0 }
        tally.thousands = value.map { reader.text($0) }
      }
      let left = found.filter { !takesPart($0) }
      if left.isEmpty { continue }
      tally.uncounted += 1
      for value in left where tally.examples.count < 4 && !tally.examples.contains(reader.text(value)) {
        tally.examples.append(reader.text(value))
      }
    }
  }

  private mutating func read(_ concept: ConceptID) {
    reader.read(concept, into: &found)
    while kinds.count < reader.count {
      let value = kinds.count
      numbers.append(reader.decimal(value))
      var kind = numbers[value].map { _ in Tally.Kind.number }
      if !isSum, kind == nil || areNumeralsOrdered {
        let comparable = reader.comparable(value)
        comparables[value] = comparable
        if let rank = comparable.rank {
          kind = .word(order: rank.order)
        } else if kind == nil, comparable.date != nil {
          kind = .date
        }
      }
      kinds.append(kind)
    }
  }

  private var isSum: Bool { measure == .total || measure == .average }

  private func mostUsedKind(_ uses: [Int]) -> Tally.Kind? {
    var counts: [Tally.Kind: Int] = [:]
    for (value, count) in uses.enumerated() {
      if let kind = kinds[value] { counts[kind, default: 0] += count }
    }
    return counts.min { left, right in (-left.value, left.key.place) < (-right.value, right.key.place) }?.key
  }

  private func takesPart(_ value: Int) -> Bool { tally.kind != nil && kinds[value] == tally.kind }

  // MARK: Working out

  /// Adds what a concept has; they may come in any order. Of values that are equal the one of the first concept in name
  /// order is kept.
  mutating func add(_ concept: ConceptID, to sum: inout Sum) {
    read(concept)
    for value in found where takesPart(value) {
      sum.count += 1
      if isSum {
        if let number = numbers[value] { sum.total = sum.total + number }
        continue
      }
      guard let best = sum.best else {
        sum.best = (value, concept)
        continue
      }
      let isLess = precedes(value, best.value)
      let isGreater = precedes(best.value, value)
      let isBetter = measure == .minimum ? isLess : isGreater
      if isBetter || (!isLess && !isGreater && graph.precedes(concept, best.concept)) { sum.best = (value, concept) }
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    if tally.kind == .number, let a = numbers[left], let b = numbers[right] { return DecimalNumber.precedes(a, b) }
    guard let a = comparables[left], let b = comparables[right] else { return false }
    return ComparableValue.precedes(a, b) ?? false
  }

  /// The cells of a column of sums.
  func cells(_ sums: [Sum]) -> Table.Cells {
    switch measure {
    case .total: return .decimals(sums.map { $0.count == 0 ? nil : $0.total })
    case .average: return .decimals(sums.map { $0.count == 0 ? nil : $0.total.divided(by: $0.count) })
    case .minimum, .maximum:
      guard let kind = tally.kind, kind != .number else {
        return .decimals(sums.map { $0.best.flatMap { numbers[$0.value] } })
      }
      return .texts(sums.map { $0.best.map { [reader.text($0.value)] } ?? [] })
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
