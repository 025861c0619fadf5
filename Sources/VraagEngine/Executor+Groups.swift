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
    let places = reader.places
    let order = counts.indices.sorted { (-counts[$0], places[$0]) < (-counts[$1], places[$1]) }
    var texts = order.map { [reader.text(ofGroup: $0)] }
    var numbers = order.map { counts[$0] }
    if without > 0 {
      let place = numbers.firstIndex { $0 < without } ?? numbers.count
      texts.insert([], at: place)
      numbers.insert(without, at: place)
    }
    var table = Table(
      columns: [
        .init(name: group.key.heading, cells: .texts(texts)), .init(name: "count", cells: .numbers(numbers)),
      ], rowCount: numbers.count)
    table.reached = input.reached
    return table
  }

  /// Each concept once, in the order in which it comes first.
  func distinct(_ concepts: [ConceptID]) -> [ConceptID] {
    var seen = BitSet(count: graph.conceptCount)
    return concepts.filter { seen.insertIfAbsent($0.rawValue) }
  }
}

extension KeyValues {
  /// Per group its place in the order of values; of those that sort the same the one that was met first comes first.
  var places: [Int] { ordering.places }

  /// The places, and whether some of them only say what was met first.
  var ordering: (places: [Int], hasTies: Bool) {
    let values = firsts.map(comparable)
    let order = firsts.indices.sorted { left, right in
      if ComparableValue.sortsBefore(values[left], values[right]) { return true }
      return !ComparableValue.sortsBefore(values[right], values[left]) && left < right
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, group) in order.enumerated() { places[group] = place }
    let hasTies = zip(order, order.dropFirst()).contains { !ComparableValue.sortsBefore(values[$0], values[$1]) }
    return (places, hasTies)
  }
}
