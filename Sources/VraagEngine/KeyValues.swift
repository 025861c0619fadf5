internal import VraagGraph
internal import VraagPlan
private import VraagText

/// The values that concepts have of one key, numbered as they are met.
///
/// Each distinct text is looked at once, however many concepts have it: then a value is a number, and so are the values
/// that are equal to it.
struct KeyValues {
  /// A text, and which of the values it is.
  struct Value {
    var text: String
    var comparable: ComparableValue
    /// The number that it shares with all that are equal to it.
    var group: Int
  }

  /// What equal values have in common.
  private enum Identity: Hashable {
    case value(ComparableValue.Identity)
    case text(String)
    case concept(UInt32)
  }

  /// A column of the model's properties, and the number of each of its values.
  fileprivate struct Column {
    var column: PropertyColumn
    var numbers: [Int]
    /// Where the last concept's entries ended: concepts often come in order.
    var next = 0
  }

  private static let unmet = -1
  private static let blank = -2

  private let graph: Graph
  private let key: Key
  private let orders: WordOrders
  private var columns: [Column] = []
  private var numberOfText: [String: Int] = [:]
  private var numberOfEnd: [UInt32: Int] = [:]
  private var groupOfIdentity: [Identity: Int] = [:]

  private(set) var values: [Value] = []
  /// Per group the value of it that was met first.
  private(set) var firsts: [Int] = []

  init(of key: Key, on executor: borrowing Executor) {
    graph = executor.graph
    orders = executor.orders
    self.key = key
    guard case .property(let folded) = key else { return }
    columns = executor.columns(ofKey: folded).map { index in
      let column = executor.graph.properties.columns[index]
      return Column(column: column, numbers: [Int](repeating: Self.unmet, count: column.values.count))
    }
  }

  /// The value to show for a group: as it was written where it was met first.
  func first(of group: Int) -> Value { values[firsts[group]] }

  /// Replaces a list by the numbers of a concept's values, in the order of the file.
  mutating func read(_ concept: ConceptID, into numbers: inout [Int]) {
    numbers.removeAll(keepingCapacity: true)
    switch key {
    case .property:
      for index in columns.indices { read(concept, columnAt: index, into: &numbers) }
    case .builtIn(.source), .builtIn(.target):
      guard let end = graph.end(of: concept, key) else { return }
      if let known = numberOfEnd[end.rawValue] { return numbers.append(known) }
      guard let text = graph.values(of: key, for: concept).first else { return }
      let number = add(text, .concept(end.rawValue))
      numberOfEnd[end.rawValue] = number
      numbers.append(number)
    case .builtIn:
      for text in graph.values(of: key, for: concept) { numbers.append(number(of: text, isProperty: false)) }
    }
  }

  /// The same without values that are equal to one before them: the numbers of groups.
  mutating func readGroups(_ concept: ConceptID, into groups: inout [Int]) {
    read(concept, into: &groups)
    var count = 0
    for number in groups {
      let group = values[number].group
      if groups[..<count].contains(group) { continue }
      groups[count] = group
      count += 1
    }
    groups.removeLast(groups.count - count)
  }

  private mutating func read(_ concept: ConceptID, columnAt index: Int, into numbers: inout [Int]) {
    let entries = columns[index].entries(of: concept)
    for entry in entries {
      let code = Int(columns[index].column.codes[entry])
      var number = columns[index].numbers[code]
      if number == Self.unmet {
        let text = graph.texts[columns[index].column.values[code]]
        number = Graph.isBlank(text) ? Self.blank : self.number(of: text, isProperty: true)
        columns[index].numbers[code] = number
      }
      if number != Self.blank { numbers.append(number) }
    }
  }

  private mutating func number(of text: String, isProperty: Bool) -> Int {
    if let known = numberOfText[text] { return known }
    let number = add(text, isProperty ? nil : .text(Folding.fold(text)))
    numberOfText[text] = number
    return number
  }

  private mutating func add(_ text: String, _ own: Identity?) -> Int {
    let comparable = ComparableValue(text, orders)
    let identity = own ?? .value(comparable.identity)
    let number = values.count
    let group = groupOfIdentity[identity] ?? firsts.count
    if group == firsts.count {
      groupOfIdentity[identity] = group
      firsts.append(number)
    }
    values.append(Value(text: text, comparable: comparable, group: group))
    return number
  }
}

extension KeyValues.Column {
  /// Where the entries of a concept stand: right behind the last one's, or looked up.
  mutating func entries(of concept: ConceptID) -> Range<Int> {
    var lower = next
    let isNear = lower == 0 || column.concepts[lower - 1] < concept.rawValue
    var steps = 0
    while isNear, lower < column.concepts.count, column.concepts[lower] < concept.rawValue, steps < 8 {
      lower += 1
      steps += 1
    }
    if !isNear || (lower < column.concepts.count && column.concepts[lower] < concept.rawValue) {
      let found = column.entries(of: concept)
      next = found.upperBound
      return found
    }
    var upper = lower
    while upper < column.concepts.count, column.concepts[upper] == concept.rawValue { upper += 1 }
    next = upper
    return lower..<upper
  }
}
