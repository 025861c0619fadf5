internal import VraagGraph
internal import VraagPlan

/// Putting the rows of a table in order.
///
/// What a row is sorted by is looked up and compared once per distinct concept, text or number; the rows themselves are
/// sorted by the numbers of their places. There may be millions of rows, so the flag is looked at while they are sorted.
extension Executor {
  /// The rows of a table in the order of a sort.
  struct RowOrder {
    var rows: [Int]
    /// Per row of the table its place; rows that sort the same have the same.
    fileprivate var places: [UInt32]

    /// Whether the row before an offset sorts as the one there does.
    func isTied(at offset: Int) -> Bool { places[rows[offset - 1]] == places[rows[offset]] }
  }

  func order(of table: Table, _ sort: Sort) throws(QueryFailure) -> RowOrder {
    try limits.ledger.take(table.rowCount * Self.bytesOfPlace, for: .sortedRows)
    let places: [UInt32]
    switch sort.by {
    case .column(let column):
      places = try self.places(of: table.columns[column].cells, isDescending: sort.isDescending)
    case .key(let key):
      guard let concepts = table.conceptColumns.first else {
        places = [UInt32](repeating: 0, count: table.rowCount)
        break
      }
      let distinct = members(of: concepts)
      let values = distinct.map { self.values(of: key, for: ConceptID($0)).first.map { ComparableValue($0, orders) } }
      let placesOfDistinct = try Self.places(count: distinct.count, limits) {
        Self.sortsBefore(values[$0], values[$1], isDescending: sort.isDescending)
      }
      places = spread(distinct, placesOfDistinct, over: concepts)
    }
    return RowOrder(rows: try sorted(table.rowCount, by: [places]), places: places)
  }

  /// Each row once, in the order of its cells.
  func distinctAndSorted(_ table: Table) throws(QueryFailure) -> Table {
    try sorted(table, by: Array(table.columns.indices), droppingRepeats: true)
  }

  func sorted(_ table: Table, by columns: [Int], droppingRepeats: Bool) throws(QueryFailure) -> Table {
    let own = Self.bytesOfPlace + MemoryLayout<UInt32>.stride * columns.count
    try limits.ledger.take(table.rowCount * (own + table.bytesOfRow), for: .sortedRows)
    var places: [[UInt32]] = []
    for column in columns { places.append(try self.places(of: table.columns[column].cells, isDescending: false)) }
    var order = try sorted(table.rowCount, by: places)
    if droppingRepeats {
      var kept: [Int] = []
      for row in order {
        if kept.count % 4096 == 0 { try limits.cancellation.check() }
        if let last = kept.last, table.columns.allSatisfy({ $0.cells.isSame(last, row) }) { continue }
        kept.append(row)
      }
      order = kept
    }
    return table.picking(order)
  }

  /// What a row takes while rows are sorted: a place, a key, and its number twice.
  private static var bytesOfPlace: Int { MemoryLayout<UInt32>.stride + 3 * MemoryLayout<Int>.stride }

  /// The numbers of rows, sorted by their places in each of several orders, then as they stood.
  private func sorted(_ rowCount: Int, by places: [[UInt32]]) throws(QueryFailure) -> [Int] {
    if places.count == 1 {
      // A place and a row are one number.
      var keys = places[0].enumerated().map { row, place in UInt64(place) << 32 | UInt64(row) }
      try Self.sort(&keys, limits) { $0 < $1 }
      return keys.map { Int($0 & 0xFFFF_FFFF) }
    }
    var rows = Array(0..<rowCount)
    try Self.sort(&rows, limits) { left, right in
      for column in places where column[left] != column[right] { return column[left] < column[right] }
      return left < right
    }
    return rows
  }

  // MARK: Places

  /// Per row the place of its cell among all; the same for cells that sort the same.
  private func places(of cells: Table.Cells, isDescending: Bool) throws(QueryFailure) -> [UInt32] {
    switch cells {
    case .concepts(let concepts):
      let distinct = sortedByName(members(of: concepts))
      let places = distinct.indices.map { UInt32(isDescending ? distinct.count - 1 - $0 : $0) }
      return spread(distinct, places, over: concepts)
    case .numbers(let numbers):
      let distinct = Array(Set(numbers)).sorted()
      let places = Dictionary(uniqueKeysWithValues: zip(distinct, UInt32(0)...))
      let last = UInt32(max(0, distinct.count - 1))
      return numbers.map { isDescending ? last - places[$0, default: 0] : places[$0, default: 0] }
    case .decimals(let numbers), .percentages(let numbers):
      return try Self.places(count: numbers.count, limits) { left, right in
        guard let a = numbers[left] else { return false }
        guard let b = numbers[right] else { return true }
        return isDescending ? DecimalNumber.precedes(b, a) : DecimalNumber.precedes(a, b)
      }
    case .truths(let truths): return truths.map { $0 != isDescending ? 1 : 0 }
    case .texts(let texts):
      let distinct = Array(Set(texts.map(\.first)))
      let values = distinct.map { $0.map { ComparableValue($0, orders) } }
      let placesOfDistinct = try Self.places(count: distinct.count, limits) {
        Self.sortsBefore(values[$0], values[$1], isDescending: isDescending)
      }
      let places = Dictionary(uniqueKeysWithValues: zip(distinct, placesOfDistinct))
      return texts.map { places[$0.first, default: 0] }
    case .chains(let chains):
      return try Self.places(count: chains.count, limits) { left, right in
        isDescending ? chains[right].steps < chains[left].steps : chains[left].steps < chains[right].steps
      }
    case .paths(let paths):
      let most = UInt32(clamping: (0..<paths.count).map { paths[$0].count }.max() ?? 0)
      return (0..<paths.count).map { isDescending ? most - UInt32(paths[$0].count) : UInt32(paths[$0].count) }
    }
  }

  /// Whether there are so few that a table of all concepts would cost more than it saves.
  private func areFew(_ concepts: [ConceptID]) -> Bool { concepts.count < graph.conceptCount / 16 }

  /// The distinct concepts among many, ascending.
  private func members(of concepts: [ConceptID]) -> [UInt32] {
    if areFew(concepts) { return Set(concepts.lazy.map(\.rawValue)).sorted() }
    var isMember = [Bool](repeating: false, count: graph.conceptCount)
    for concept in concepts { isMember[concept.index] = true }
    return isMember.indices.filter { isMember[$0] }.map { UInt32($0) }
  }

  /// The places of distinct concepts, for every row that has one.
  private func spread(_ distinct: [UInt32], _ places: [UInt32], over concepts: [ConceptID]) -> [UInt32] {
    if areFew(concepts) {
      let placeOf = Dictionary(uniqueKeysWithValues: zip(distinct, places))
      return concepts.map { placeOf[$0.rawValue, default: 0] }
    }
    var placeOf = [UInt32](repeating: 0, count: graph.conceptCount)
    for (concept, place) in zip(distinct, places) { placeOf[Int(concept)] = place }
    return concepts.map { placeOf[$0.index] }
  }

  /// The places of things when they are sorted; those of which none comes before the other have the same.
  private static func places(
    count: Int, _ limits: Limits, _ precedes: @escaping (Int, Int) -> Bool
  ) throws(QueryFailure) -> [UInt32] {
    var order = Array(0..<count)
    try sort(&order, limits, precedes)
    var places = [UInt32](repeating: 0, count: count)
    var place: UInt32 = 0
    for (offset, index) in order.enumerated() {
      if offset > 0, precedes(order[offset - 1], index) { place += 1 }
      places[index] = place
    }
    return places
  }

  /// Sorts, and stops where that is wanted.
  private static func sort<Element>(
    _ elements: inout [Element], _ limits: Limits, _ precedes: (Element, Element) -> Bool
  ) throws(QueryFailure) {
    var count = 0
    do {
      try elements.sort { left, right in
        count &+= 1
        if count & 0xFFFF == 0 { try limits.cancellation.check() }
        return precedes(left, right)
      }
    } catch let failure as QueryFailure {
      throw failure
    } catch {
      preconditionFailure("only the flag stops a sort")
    }
  }
}
