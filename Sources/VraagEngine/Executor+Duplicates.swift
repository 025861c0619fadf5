internal import VraagGraph
internal import VraagPlan

/// Combinations of values that concepts have, each a number.
///
/// A combination of several keys is the number of one that is shorter by a key, and the group of the last key.
struct Combinations {
  private struct Longer: Hashable {
    var before: Int
    var group: Int
  }

  /// Per key what is made longer by it, and its number.
  private var numbers: [[Longer: Int]]
  /// The same by number.
  private var parts: [[Longer]]

  init(keys: Int) {
    numbers = [[Longer: Int]](repeating: [:], count: keys)
    parts = [[Longer]](repeating: [], count: keys)
  }

  /// How many there are of all keys.
  var count: Int { parts[parts.count - 1].count }

  mutating func number(_ before: Int, _ group: Int, key: Int) -> Int {
    let longer = Longer(before: before, group: group)
    if let known = numbers[key][longer] { return known }
    let number = parts[key].count
    numbers[key][longer] = number
    parts[key].append(longer)
    return number
  }

  /// The number of one that was met before.
  func known(_ before: Int, _ group: Int, key: Int) -> Int? { numbers[key][Longer(before: before, group: group)] }

  /// The groups of a combination, key by key.
  func groups(of number: Int) -> [Int] {
    var number = number
    var groups: [Int] = []
    for key in parts.indices.reversed() {
      groups.append(parts[key][number].group)
      number = parts[key][number].before
    }
    return groups.reversed()
  }
}

extension Executor {
  mutating func table(of duplicates: Duplicates) throws(QueryFailure) -> Table {
    let members = inNameOrder(try evaluate(duplicates.input))
    var readers: [KeyValues] = []
    for key in duplicates.keys { readers.append(KeyValues(of: key.key, on: self)) }
    var combinations = Combinations(keys: readers.count)
    var having: [(combination: Int, member: ConceptID)] = []
    var (groups, open, longer): ([Int], [Int], [Int]) = ([], [], [])
    var growth = Growth(limits.ledger, .groups, isTaken: true)
    for (index, member) in members.enumerated() {
      if index % 4096 == 0 { try limits.cancellation.check() }
      open = [0]
      for key in readers.indices {
        readers[key].readGroups(member, into: &groups)
        longer.removeAll(keepingCapacity: true)
        for before in open {
          for group in groups { longer.append(combinations.number(before, group, key: key)) }
        }
        swap(&open, &longer)
      }
      for combination in open { having.append((combination, member)) }
      // A combination is kept twice, and its number once among those that have it and once in what comes of it.
      try growth.add(open.count * Self.bytesOfCombination)
    }
    var counts = [Int](repeating: 0, count: combinations.count)
    for (combination, _) in having { counts[combination] += 1 }
    var membersOf: [Int: [ConceptID]] = [:]
    for (combination, member) in having where counts[combination] > 1 {
      membersOf[combination, default: []].append(member)
    }
    let found = membersOf.map { (values: combinations.groups(of: $0.key), members: $0.value) }
    return table(of: duplicates, found, readers)
  }

  static var bytesOfCombination: Int { 128 }

  private func table(
    of duplicates: Duplicates, _ found: [(values: [Int], members: [ConceptID])], _ readers: [KeyValues]
  ) -> Table {
    if duplicates.isCounted {
      let count = Set(found.flatMap(\.members)).count
      return Table(columns: [.init(name: "count", cells: .numbers([count]))], rowCount: 1)
    }
    let comparables = readers.indices.map { key in
      Dictionary(found.map { $0.values[key] }.map { ($0, readers[key].comparable(readers[key].firsts[$0])) }) { a, _ in
        a
      }
    }
    let order = found.sorted { left, right in
      for key in readers.indices {
        guard let a = comparables[key][left.values[key]], let b = comparables[key][right.values[key]] else { continue }
        if ComparableValue.sortsBefore(a, b) { return true }
        if ComparableValue.sortsBefore(b, a) { return false }
      }
      return graph.precedes(left.members[0], right.members[0])
    }
    var columns = duplicates.keys.indices.map { key in
      Table.Column(
        name: duplicates.keys[key].heading,
        cells: .texts(
          order.flatMap { combination in
            let text = readers[key].text(ofGroup: combination.values[key])
            return combination.members.map { _ in [text] }
          }))
    }
    let concepts = order.flatMap(\.members)
    columns.append(.init(name: duplicates.column.name, cells: .concepts(concepts)))
    return Table(columns: columns, rowCount: concepts.count)
  }
}
