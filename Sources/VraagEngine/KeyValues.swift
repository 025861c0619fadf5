internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
private import VraagText

/// The values that concepts have of one key, numbered as they are met.
///
/// Each distinct text is looked at once, however many concepts have it: then a value is a number, and so are the values
/// that are equal to it.
struct KeyValues {
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
  /// Of what is redundant, which takes walks.
  private let redundancy: Redundancy
  private var columns: [Column] = []
  private var numberOfText: [String: Int] = [:]
  /// Per concept that is an end, or per label, the number of its value.
  private var known: [Int] = []
  private var groupOfIdentity: [Identity: Int] = [:]
  /// Per value its group, where that was asked for.
  private var groups: [Int] = []
  /// Of ends the concept.
  private var ends: [Int: UInt32] = [:]

  /// The values of a property, by number; those of a built-in key are made when they are met.
  private var ids: [TextID] = []
  private var texts: [String] = []
  /// Per group the value of it that was met first.
  private(set) var firsts: [Int] = []

  init(of key: Key, on executor: borrowing Executor) {
    graph = executor.graph
    orders = executor.orders
    redundancy = executor.redundancy
    self.key = key
    switch key {
    case .property(let folded):
      columns = executor.columns(ofKey: folded).map { index in
        let column = executor.graph.properties.columns[index]
        return Column(column: column, numbers: [Int](repeating: Self.unmet, count: column.values.count))
      }
    case .builtIn(.source), .builtIn(.target): known = [Int](repeating: Self.unmet, count: graph.conceptCount)
    case .builtIn(.type), .builtIn(.layer), .builtIn(.aspect), .builtIn(.mode):
      known = [Int](repeating: Self.unmet, count: Label.count)
    case .builtIn: break
    }
  }

  /// How many values were met.
  var count: Int { isOfProperty ? ids.count : texts.count }

  private var isOfProperty: Bool {
    if case .property = key { return true }
    return false
  }

  /// A value as it is written.
  func text(_ number: Int) -> String { isOfProperty ? graph.texts[ids[number]] : texts[number] }

  /// A value as others compare with it.
  func comparable(_ number: Int) -> ComparableValue { ComparableValue(text(number), orders) }

  /// A value as a number that can be added. What is a number before folding is the same behind it.
  func decimal(_ number: Int) -> DecimalNumber? {
    if isOfProperty {
      let texts = graph.texts
      if let decimal = DecimalNumber(texts.bytes(of: ids[number])) { return decimal }
    }
    return DecimalNumber(Folding.fold(text(number)).utf8.span)
  }

  /// The text to show for a group: as it was written where it was met first.
  func text(ofGroup group: Int) -> String { text(firsts[group]) }

  private func values(of concept: ConceptID) -> [String] {
    key == .builtIn(.redundant) ? redundancy.values(of: concept) : graph.values(of: key, for: concept)
  }

  /// Replaces a list by the numbers of a concept's values, in the order of the file.
  mutating func read(_ concept: ConceptID, into numbers: inout [Int]) {
    numbers.removeAll(keepingCapacity: true)
    switch key {
    case .property:
      for index in columns.indices { read(concept, columnAt: index, into: &numbers) }
    case .builtIn(.source), .builtIn(.target):
      for text in values(of: concept) { numbers.append(number(of: text)) }
    case .builtIn(let builtIn):
      let label = Int(graph.label(of: concept))
      if !known.isEmpty, known[label] >= 0 { return numbers.append(known[label]) }
      for text in values(of: concept) { numbers.append(number(of: text)) }
      // What ArchiMate calls a type is that of all with its label; a file's own types are of one label.
      guard !known.isEmpty, let number = numbers.first, Label(rawValue: UInt8(label)).value(of: builtIn) != nil else {
        return
      }
      known[label] = number
    }
  }

  /// The same without values that are equal to one before them: the numbers of groups. An end is one, by whatever names.
  mutating func readGroups(_ concept: ConceptID, into groups: inout [Int]) {
    switch key {
    case .builtIn(.source), .builtIn(.target):
      groups.removeAll(keepingCapacity: true)
      readEnd(of: concept, into: &groups)
    case .builtIn, .property: read(concept, into: &groups)
    }
    var count = 0
    for number in groups {
      let group = group(of: number)
      if groups[..<count].contains(group) { continue }
      groups[count] = group
      count += 1
    }
    groups.removeLast(groups.count - count)
  }

  private mutating func readEnd(of concept: ConceptID, into numbers: inout [Int]) {
    guard let end = graph.end(of: concept, key) else { return }
    if known[end.index] == Self.unmet {
      known[end.index] = add(graph.namesOrID(of: end)[0])
      ends[known[end.index]] = end.rawValue
    }
    numbers.append(known[end.index])
  }

  private mutating func read(_ concept: ConceptID, columnAt index: Int, into numbers: inout [Int]) {
    let entries = columns[index].entries(of: concept)
    for entry in entries {
      let code = Int(columns[index].column.codes[entry])
      var number = columns[index].numbers[code]
      if number == Self.unmet {
        let id = columns[index].column.values[code]
        // A column's values are distinct; another column may have one of them, which makes it equal and not the same.
        number = isBlank(id) ? Self.blank : ids.count
        if number != Self.blank { ids.append(id) }
        columns[index].numbers[code] = number
      }
      if number != Self.blank { numbers.append(number) }
    }
  }

  private func isBlank(_ id: TextID) -> Bool {
    let texts = graph.texts
    let bytes = texts.bytes(of: id)
    if bytes.count > 0, (0x21...0x7E).contains(bytes[0]) { return false }
    return Graph.isBlank(texts[id])
  }

  private mutating func number(of text: String) -> Int {
    if let known = numberOfText[text] { return known }
    let number = add(text)
    numberOfText[text] = number
    return number
  }

  private mutating func add(_ text: String) -> Int {
    texts.append(text)
    return texts.count - 1
  }

  /// Values are put into groups in the order in which they are asked for, so that the first of one is the first met.
  private mutating func group(of number: Int) -> Int {
    while groups.count < count { groups.append(Self.unmet) }
    if groups[number] >= 0 { return groups[number] }
    let identity: Identity
    if let end = ends[number] {
      identity = .concept(end)
    } else if case .builtIn = key {
      identity = .text(Folding.fold(text(number)))
    } else {
      identity = .value(comparable(number).identity)
    }
    let group = groupOfIdentity[identity] ?? firsts.count
    if group == firsts.count {
      groupOfIdentity[identity] = group
      firsts.append(number)
    }
    groups[number] = group
    return group
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
