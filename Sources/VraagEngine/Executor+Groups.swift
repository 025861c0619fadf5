internal import VraagGraph
internal import VraagPlan

extension Executor {
  mutating func table(of group: Group) throws(QueryFailure) -> Table {
    let input = try unboundedTable(of: group.input)
    var reader = KeyValues(of: group.key.key, on: self)
    var counts: [Int] = []
    var without = 0
    var groups: [Int] = []
    for (index, concept) in distinct(input.conceptColumns.first ?? []).enumerated() {
      if index % 4096 == 0 { try limits.cancellation.check() }
      reader.readGroups(concept, into: &groups)
      if groups.isEmpty { without += 1 }
      while counts.count < reader.firsts.count { counts.append(0) }
      for group in groups { counts[group] += 1 }
    }
    let order = counts.indices.sorted { left, right in
      if counts[left] != counts[right] { return counts[left] > counts[right] }
      return reader.isBefore(left, right)
    }
    var texts = order.map { [reader.first(of: $0).text] }
    var numbers = order.map { counts[$0] }
    if without > 0 {
      let place = numbers.firstIndex { $0 < without } ?? numbers.count
      texts.insert([], at: place)
      numbers.insert(without, at: place)
    }
    return Table(
      columns: [
        .init(name: group.key.heading, cells: .texts(texts)), .init(name: "count", cells: .numbers(numbers)),
      ], rowCount: numbers.count)
  }

  /// Each concept once, in the order in which it comes first.
  func distinct(_ concepts: [ConceptID]) -> [ConceptID] {
    var seen = BitSet(count: graph.conceptCount)
    return concepts.filter { seen.insertIfAbsent($0.rawValue) }
  }

  mutating func table(of duplicates: Duplicates) throws(QueryFailure) -> Table {
    let members = inNameOrder(try evaluate(duplicates.input))
    var readers: [KeyValues] = []
    for key in duplicates.keys { readers.append(KeyValues(of: key.key, on: self)) }
    // A combination of values is the number of one that is shorter by a key, and the group of that key.
    var numbers: [[Combination: Int]] = readers.map { _ in [:] }
    var found: [(values: [Int], members: [ConceptID])] = []
    var groups: [Int] = []
    for (index, member) in members.enumerated() {
      if index % 4096 == 0 { try limits.cancellation.check() }
      var open: [(number: Int, values: [Int])] = [(0, [])]
      for key in readers.indices {
        readers[key].readGroups(member, into: &groups)
        var next: [(number: Int, values: [Int])] = []
        for combination in open {
          for group in groups {
            let wanted = Combination(before: combination.number, group: group)
            let number = numbers[key][wanted] ?? numbers[key].count
            numbers[key][wanted] = number
            next.append((number, combination.values + [group]))
          }
        }
        open = next
      }
      for combination in open {
        if combination.number == found.count { found.append((combination.values, [])) }
        found[combination.number].members.append(member)
      }
    }
    return table(of: duplicates, found.filter { $0.members.count > 1 }, readers)
  }

  private func table(
    of duplicates: Duplicates, _ found: [(values: [Int], members: [ConceptID])], _ readers: [KeyValues]
  ) -> Table {
    if duplicates.isCounted {
      let count = Set(found.flatMap(\.members)).count
      return Table(columns: [.init(name: "count", cells: .numbers([count]))], rowCount: 1)
    }
    let order = found.sorted { left, right in
      for (key, (a, b)) in zip(left.values, right.values).enumerated() {
        if readers[key].sortsBefore(a, b) { return true }
        if readers[key].sortsBefore(b, a) { return false }
      }
      return graph.precedes(left.members[0], right.members[0])
    }
    var columns = duplicates.keys.indices.map { key in
      Table.Column(
        name: duplicates.keys[key].heading,
        cells: .texts(
          order.flatMap { combination in
            let text = readers[key].first(of: combination.values[key]).text
            return combination.members.map { _ in [text] }
          }))
    }
    let concepts = order.flatMap(\.members)
    columns.append(.init(name: duplicates.column.name, cells: .concepts(concepts)))
    return Table(columns: columns, rowCount: concepts.count)
  }
}

/// A combination of values that begins as a shorter one.
private struct Combination: Hashable {
  var before: Int
  var group: Int
}

extension KeyValues {
  func sortsBefore(_ left: Int, _ right: Int) -> Bool {
    ComparableValue.sortsBefore(first(of: left).comparable, first(of: right).comparable)
  }

  /// The same, with a place for each: what sorts the same stands in the order in which it was met.
  func isBefore(_ left: Int, _ right: Int) -> Bool {
    if sortsBefore(left, right) { return true }
    return sortsBefore(right, left) ? false : left < right
  }
}
