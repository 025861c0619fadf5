/// Makes property graphs and patterns about them, small enough that everything can be tried.
package struct PatternGenerator {
  private var random: SeededRandom
  /// Variables that are bound, by what they are.
  private var nodes: [String] = []
  private var relationships: [String] = []
  private var lists: [String] = []
  private var count = 0

  package init(_ random: SeededRandom) { self.random = random }

  // MARK: Graphs

  /// Few nodes and few relationships: loops, parallel ones, nodes without labels and properties that are not there.
  package mutating func graph() -> ReferencePatterns.Graph {
    let nodes = random.list(1...4) { random in
      ReferencePatterns.Graph.Node(
        labels: ["A", "B", "C"].filter { _ in random.chance(40) }, properties: Self.properties(&random))
    }
    let relationships = random.list(0...5) { random in
      ReferencePatterns.Graph.Relationship(
        type: random.pick(["T", "U"]), source: random.number(0...nodes.count - 1),
        target: random.number(0...nodes.count - 1), properties: Self.properties(&random))
    }
    return ReferencePatterns.Graph(nodes: nodes, relationships: relationships)
  }

  private static func properties(_ random: inout SeededRandom) -> [String: ReferencePatterns.Value] {
    var properties: [String: ReferencePatterns.Value] = [:]
    if random.chance(70) { properties["n"] = .integer(random.number(0...2)) }
    if random.chance(40) { properties["s"] = .string(random.pick(["x", "y"])) }
    return properties
  }

  // MARK: Statements

  package mutating func statement() -> String {
    var text = match()
    if random.chance(30) { text += " " + (random.chance(50) ? "OPTIONAL " : "") + match() }
    if random.chance(15) {
      text += " UNWIND [1, null, 2] AS u"
    }
    if random.chance(25), let node = nodes.first {
      let number = fresh()
      text += " WITH \(node), count(*) AS \(number)" + (random.chance(50) ? " WHERE \(number) > 1" : "")
      (nodes, relationships, lists) = ([node], [], [])
      if random.chance(60) { text += " " + match() }
    }
    return text + " RETURN " + (random.chance(25) ? "DISTINCT " : "") + columns()
  }

  private mutating func fresh() -> String {
    count += 1
    return "v\(count)"
  }

  private mutating func match() -> String {
    let paths = (0..<(random.chance(25) ? 2 : 1)).map { _ in path() }
    let condition = random.chance(50) ? " WHERE " + condition(2) : ""
    return "MATCH " + paths.joined(separator: ", ") + condition
  }

  private mutating func path() -> String {
    var text = node()
    for _ in 0..<random.number(0...2) { text += relationship() + node() }
    return text
  }

  private mutating func node() -> String {
    var name = ""
    if random.chance(75) {
      if random.chance(35), let known = nodes.randomElement(using: &random) {
        name = known
      } else {
        name = fresh()
        nodes.append(name)
      }
    }
    let labels = random.chance(40) ? ":" + self.labels(1) : ""
    let properties = random.chance(15) ? " {n: \(random.number(0...2))}" : ""
    return "(\(name)\(labels)\(properties))"
  }

  private mutating func labels(_ depth: Int) -> String {
    if depth == 0 || random.chance(60) { return random.pick(["A", "B", "C", "D", "%"]) }
    switch random.number(0...2) {
    case 0: return "!" + random.pick(["A", "B", "%"])
    case 1: return "(\(labels(depth - 1))|\(labels(depth - 1)))"
    default: return "\(labels(depth - 1))&\(labels(depth - 1))"
    }
  }

  private mutating func relationship() -> String {
    let ends = random.pick([("-", "->"), ("<-", "-"), ("-", "-")])
    var inner = ""
    let isLong = random.chance(25)
    if random.chance(40) {
      let name = fresh()
      if isLong { lists.append(name) } else { relationships.append(name) }
      inner += name
    }
    if random.chance(50) { inner += ":" + random.pick(["T", "U", "T|U", "!T"]) }
    if isLong { inner += random.pick(["*0..1", "*1..2", "*2", "*..3", "*"]) }
    if random.chance(15) { inner += " {n: \(random.number(0...2))}" }
    return ends.0 + "[\(inner)]" + ends.1
  }

  // MARK: Expressions

  private mutating func condition(_ depth: Int) -> String {
    if depth > 0, random.chance(45) {
      switch random.number(0...2) {
      case 0: return "(\(condition(depth - 1)) AND \(condition(depth - 1)))"
      case 1: return "(\(condition(depth - 1)) OR \(condition(depth - 1)))"
      default: return "NOT (\(condition(depth - 1)))"
      }
    }
    guard let node = nodes.randomElement(using: &random) else { return "true" }
    switch random.number(0...7) {
    case 0: return "\(node).s = \(random.pick(["'x'", "'y'", "null"]))"
    case 1: return "\(node).n \(random.pick(["<", "<=", ">", "<>", "="])) \(number())"
    case 2: return "\(node).n IS \(random.pick(["NULL", "NOT NULL"]))"
    case 3: return "\(node).n IN [0, \(random.pick(["1", "null"]))]"
    case 4: return "\(node):\(labels(1))"
    case 5:
      return "(\(node))\(random.pick(["-[:T]->", "<-[:U]-", "-[]-", "-[*1..2]->"]))(\(random.pick(["", ":A", node])))"
    case 6: return "EXISTS { (\(node))-[]->(q:B) WHERE q.n > 0 }"
    default: return "0 <= \(node).n < \(number())"
    }
  }

  private mutating func number() -> String {
    guard random.chance(50), let node = nodes.randomElement(using: &random) else { return "\(random.number(0...2))" }
    return random.chance(30) ? "\(node).n + 1" : "\(node).n"
  }

  private mutating func columns() -> String {
    var columns: [String] = []
    for node in nodes.prefix(random.number(0...2)) { columns.append(random.chance(50) ? node : "\(node).n") }
    for name in relationships where random.chance(40) { columns.append(random.chance(50) ? name : "type(\(name))") }
    for name in lists where random.chance(50) { columns.append(random.chance(50) ? name : "size(\(name))") }
    if random.chance(30), let node = nodes.first { columns.append("COUNT { (\(node))-[]-() }") }
    if random.chance(35) || columns.isEmpty {
      let node = nodes.first.map { "\($0).n" } ?? "1"
      columns.append(
        random.pick([
          "count(*)", "count(\(node))", "count(DISTINCT \(node))", "sum(\(node))", "min(\(node))", "max(\(node))",
        ]))
    }
    return columns.enumerated().map { "\($1) AS c\($0)" }.joined(separator: ", ")
  }
}
