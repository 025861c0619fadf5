/// Makes statements that write to the graphs of `PatternGenerator`, such that the order of rows does not matter: what a row
/// writes depends on what it writes to and on nothing that another row may write differently.
package struct WritingGenerator {
  private var random: SeededRandom
  private var nodes: [String] = []
  private var relationships: [String] = []
  private var numbers: [String] = []
  private var count = 0

  package init(_ random: SeededRandom) { self.random = random }

  package mutating func statement() -> String {
    (nodes, relationships, numbers, count) = ([], [], [], 0)
    var text = opening()
    for _ in 0..<random.number(1...3) { text += " " + writing() }
    var endsWithReading = false
    if random.chance(35) {
      text += " WITH * " + match()
      endsWithReading = random.chance(50)
      if !endsWithReading { text += " " + writing() }
    }
    if !endsWithReading, random.chance(30) { text += " " + deletion() }
    return endsWithReading || random.chance(70) ? text + " RETURN " + columns() : text
  }

  private mutating func fresh() -> String {
    count += 1
    return "v\(count)"
  }

  private mutating func opening() -> String {
    switch random.number(0...9) {
    case 0: return ""
    case 1...3:
      numbers.append(fresh())
      return "UNWIND [0, 1, 1, \(random.pick(["2", "null"]))] AS \(numbers[numbers.count - 1])"
    case 4: return "OPTIONAL " + match()
    default: return match()
    }
  }

  private mutating func match() -> String {
    let (a, b, r) = (fresh(), fresh(), fresh())
    nodes.append(a)
    if random.chance(40) { return "MATCH (\(a)\(label(50)))" }
    nodes.append(b)
    relationships.append(r)
    let condition = random.chance(30) ? " WHERE \(a).n >= 1" : ""
    return "MATCH (\(a)\(label(30)))\(arrow(r, isDirected: false))(\(b)\(label(30)))\(condition)"
  }

  private mutating func label(_ percent: Int) -> String {
    random.chance(percent) ? ":" + random.pick(["A", "B", "D"]) : ""
  }

  private mutating func arrow(_ name: String, isDirected: Bool) -> String {
    let inner = "[\(name):\(random.pick(["T", "U", "V"]))\(properties(20))]"
    switch random.number(0...(isDirected ? 1 : 2)) {
    case 0: return "-\(inner)->"
    case 1: return "<-\(inner)-"
    default: return "-\(inner)-"
    }
  }

  private mutating func properties(_ percent: Int) -> String { random.chance(percent) ? " {\(entry())}" : "" }
  private mutating func entry() -> String { "\(random.pick(["n", "m"])): \(value())" }

  /// A value that is the same whichever row comes first.
  private mutating func value() -> String {
    if random.chance(40), let number = numbers.first { return number }
    return random.pick(["0", "1", "2", "'x'"])
  }

  // MARK: Clauses

  private mutating func writing() -> String {
    switch random.number(0...6) {
    case 0, 1: return "CREATE " + path(isMerged: false).text
    case 2, 3: return merge()
    case 4, 5: return "SET " + change()
    default: return removal()
    }
  }

  private mutating func path(isMerged: Bool) -> (text: String, nodes: [String]) {
    let first = place()
    guard first.isKnown || random.chance(60) else { return (first.text, [first.name]) }
    let name = fresh()
    let second = place()
    // Between two nodes that are there the row that comes first would give the direction.
    let arrow = arrow(name, isDirected: !isMerged || first.isKnown && second.isKnown)
    relationships.append(name)
    return (first.text + arrow + second.text, [first.name, second.name])
  }

  /// A node that is there, or a new one.
  private mutating func place() -> (name: String, text: String, isKnown: Bool) {
    if random.chance(50), let known = nodes.randomElement(using: &random) { return (known, "(\(known))", true) }
    let name = fresh()
    defer { nodes.append(name) }
    return (name, "(\(name)\(label(60))\(label(20))\(properties(50)))", false)
  }

  private mutating func merge() -> String {
    let path = path(isMerged: true)
    // What is not in the path differs between rows for which the path is the same.
    let node = random.pick(path.nodes)
    var text = "MERGE " + path.text
    if random.chance(40) { text += " ON CREATE SET \(node).c = 1" }
    if random.chance(40) { text += " ON MATCH SET \(node).k = 'm', \(node):E" }
    return text
  }

  private mutating func change() -> String {
    guard let node = nodes.randomElement(using: &random) else { return "(null).n = 1" }
    if random.chance(20), let relationship = relationships.randomElement(using: &random) {
      return "\(relationship).n = \(value())"
    }
    switch random.number(0...5) {
    case 0: return "\(node).n = \(node).n + 1"
    case 1: return "\(node).s = \(random.pick(["'y'", "null"]))"
    case 2: return "\(node):D:A"
    case 3: return "\(node) = {s: 'z', q: null}"
    case 4: return "\(node) += {m: 1, s: null}"
    default: return "\(node).n = 2, \(node):B"
    }
  }

  private mutating func removal() -> String {
    guard let node = nodes.randomElement(using: &random) else { return "CREATE (:A)" }
    return "REMOVE " + random.pick(["\(node).n", "\(node):A", "\(node):A:B, \(node).s"])
  }

  private mutating func deletion() -> String {
    if random.chance(40), let relationship = relationships.randomElement(using: &random) {
      relationships.removeAll { $0 == relationship }
      return "DELETE \(relationship)"
    }
    guard let node = nodes.randomElement(using: &random) else { return "CREATE (:C)" }
    if random.chance(80) { nodes.removeAll { $0 == node } }
    return (random.chance(60) ? "DETACH " : "") + "DELETE \(node)"
  }

  private mutating func columns() -> String {
    var columns = nodes.prefix(2).map { random.chance(60) ? "\($0).n" : "\($0).s" }
    for name in relationships.prefix(1) { columns.append(random.chance(50) ? "type(\(name))" : "\(name).n") }
    columns += numbers
    if columns.isEmpty || random.chance(40) { columns.append("count(*)") }
    return columns.enumerated().map { "\($1) AS c\($0)" }.joined(separator: ", ")
  }
}
