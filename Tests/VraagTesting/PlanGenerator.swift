import VraagMetamodel
package import VraagPlan
private import VraagText

/// Makes plans over a model: more than sentences reach, and from the model's own names, keys and values, so that the
/// answers are seldom empty.
package struct PlanGenerator {
  var random: SeededRandom
  private let model: TestModel

  package init(_ random: SeededRandom, model: TestModel) {
    self.random = random
    self.model = model
  }

  // MARK: Plans

  package mutating func plan() -> Plan {
    switch random.number(0...18) {
    case 18: return marked()
    case 16: return explain()
    case 17: return .why(Why(subjects: set(1), link: toldLink(), objects: set(1), heading: "why"))
    case 11:
      let aggregate = aggregate()
      return decorated(.aggregate(aggregate), columns: aggregate.input.columns.count + (aggregate.per == nil ? 0 : 1))
    case 12:
      let share = share()
      return decorated(.share(share), columns: share.per == nil ? 3 : 4)
    case 10:
      let duplicates = duplicates()
      if duplicates.isCounted { return .duplicates(duplicates) }
      return decorated(.duplicates(duplicates), columns: duplicates.keys.count + 1)
    case 13, 14: return walk()
    case 0: return .count(set(2))
    case 1: return .truth(truth())
    case 15: return .expect(Expect(truth: truth(), offenders: decorated(rows())))
    case 2: return .describe(set(1))
    case 3: return group(.rows(rows()))
    case 4: return countBy()
    case 5: return matrix()
    default: return decorated(rows())
    }
  }

  private mutating func truth() -> Truth {
    Truth(subjects: set(1), holding: set(2), quantifier: quantifier())
  }

  /// Rows with some of `sort`, `show` and `limit` above them, in any order.
  private mutating func decorated(_ rows: Rows) -> Plan { decorated(.rows(rows), columns: rows.columns.count) }

  private mutating func decorated(_ rows: Plan, columns count: Int) -> Plan {
    var plan = rows
    var columns = count
    for _ in 0..<random.number(0...3) {
      switch random.number(0...2) {
      case 0:
        let by: Sort.By = random.chance(50) ? .column(random.number(0...columns - 1)) : .key(key())
        plan = .sort(Sort(input: plan, by: by, isDescending: random.chance(40)))
      case 1:
        let keys = random.list(1...2) { _ in 0 }.map { _ in ShownKey(key: key(), heading: "key") }
        plan = .show(Show(input: plan, keys: keys, relationshipLink: random.chance(25) ? link(1) : nil))
        columns += keys.count
      default: plan = .limit(Limit(input: plan, count: random.number(0...6)))
      }
    }
    return random.chance(8) ? group(plan) : plan
  }

  private mutating func explain() -> Plan {
    var rows = rows()
    while rows.root.column == nil || !rows.links.allSatisfy(\.isToldExactly) { rows = self.rows() }
    var input = Plan.rows(rows)
    if random.chance(30) { input = .sort(Sort(input: input, by: .key(key()), isDescending: random.chance(50))) }
    if random.chance(30) { input = .limit(Limit(input: input, count: random.number(1...4))) }
    return .explain(Explain(input: input, rows: rows, heading: "why"))
  }

  /// Rows of which those are certain that follow for certain; where that is all of them, those that lie in some set.
  private mutating func marked() -> Plan {
    let rows = rows()
    var certain = rows
    if case .rows(let those)? = Plan.rows(rows).withCertaintyOnly {
      certain = those
    } else {
      certain.root.set = .intersection([certain.root.set, set(1)])
    }
    var input = decorated(rows)
    while input.isGrouped { input = decorated(rows) }
    return .marked(Marked(input: input, certain: certain, heading: "sure", words: ["certain", "possible"]))
  }

  private mutating func toldLink() -> Link {
    while true {
      let link = link(2)
      if link.isToldExactly { return link }
    }
  }

  private mutating func group(_ input: Plan) -> Plan {
    let grouped = Plan.group(Group(input: input, key: ShownKey(key: key(), heading: "key")))
    guard random.chance(30) else { return grouped }
    return .limit(Limit(input: grouped, count: random.number(1...3)))
  }

  private mutating func countBy() -> Plan {
    var rows = rows()
    while rows.columns.count < 2 && random.chance(90) || !rows.columns.contains(where: { $0.kind != .number }) {
      rows = self.rows()
    }
    let candidates = rows.columns.indices.filter { rows.columns[$0].kind != .number }
    if random.chance(10) { return .countBy(CountBy(input: rows, counted: nil)) }
    let plan = Plan.countBy(CountBy(input: rows, counted: random.pick(candidates)))
    guard random.chance(40) else { return plan }
    let column = random.number(0...rows.columns.count - 1)
    let sorted = Plan.sort(Sort(input: plan, by: .column(column), isDescending: random.chance(60)))
    return random.chance(50) ? .limit(Limit(input: sorted, count: random.number(1...4))) : sorted
  }

  // MARK: Rows

  mutating func rows() -> Rows {
    while true {
      var columns: [RowColumn] = []
      var root = node(random.pick([0, 1, 1, 2, 2, 3]), &columns)
      if columns.isEmpty {
        root.column = 0
        columns.append(RowColumn(name: "c0", kind: .element))
      }
      // A question whose first column is a concept is the rule; a number first is the exception.
      guard columns[0].kind != .number || random.chance(20) else { continue }
      if random.chance(35) { join(&root, to: columns.indices.filter { columns[$0].kind != .number }) }
      return Rows(root: root, columns: columns)
    }
  }

  /// Ties some of the nodes and counts to columns, wherever these stand.
  private mutating func join(_ node: inout RowNode, to columns: [Int]) {
    guard !columns.isEmpty else { return }
    if random.chance(40) { node.joins = random.list(1...2) { _ in 0 }.map { _ in join(to: columns) } }
    for index in node.counts.indices where random.chance(50) { node.counts[index].joins = [join(to: columns)] }
    for index in node.branches.indices { join(&node.branches[index].node, to: columns) }
  }

  private mutating func join(to columns: [Int]) -> RowJoin {
    let column = random.pick(columns)
    switch random.number(0...4) {
    case 0...1: return RowJoin(.linked(link(2)), column: column)
    case 2...3: return RowJoin(.unlinked(link(1)), column: column)
    default: return RowJoin(.different, column: column)
    }
  }

  private mutating func node(_ depth: Int, _ columns: inout [RowColumn]) -> RowNode {
    var column: Int?
    if random.chance(75) {
      column = columns.count
      columns.append(RowColumn(name: "c\(columns.count)", kind: .element))
    }
    // Sets that hold much, or most rows would meet nothing.
    let isBroad = random.chance(60)
    var node = RowNode(set: isBroad ? .labels(random.pick([.everything, .elements])) : set(1), column: column)
    if random.chance(15) {
      node.counts.append(RowCount(link: link(1), objects: set(1), column: columns.count))
      columns.append(RowColumn(name: "c\(columns.count)", kind: .number))
    }
    guard depth > 0 else { return node }
    // A node that is not shown is there for what hangs below it.
    for _ in 0..<random.pick(column == nil ? [1, 2, 2] : [0, 1, 1, 1, 2]) {
      node.branches.append(RowBranch(link: link(2), node: self.node(depth - 1, &columns)))
    }
    return node
  }

  // MARK: Sets

  package mutating func set(_ depth: Int) -> SetPlan {
    guard depth > 0, random.chance(65) else { return simpleSet() }
    if random.chance(40) { return bait(depth - 1) }
    switch random.number(0...9) {
    case 9:
      let keys = (0..<random.pick([1, 1, 2])).map { _ in
        random.chance(30) ? .builtIn(random.pick([.type, .source, .name])) : key()
      }
      return .sharing(Sharing(subjects: set(depth - 1), keys: keys, others: set(depth - 1)))
    case 0: return .filter(Filter(input: set(depth - 1), condition: condition(2)))
    case 1: return .union((0..<random.number(1...3)).map { _ in set(depth - 1) })
    case 2: return .intersection((0..<random.number(1...3)).map { _ in set(depth - 1) })
    case 3: return .difference(set(depth - 1), set(depth - 1))
    case 4:
      return .ending(
        Ending(
          relationships: random.chance(60) ? .labels(.relationships) : set(depth - 1),
          sources: random.chance(60) ? set(depth - 1) : nil, targets: random.chance(60) ? set(depth - 1) : nil))
    default:
      return .related(
        Related(subjects: set(depth - 1), link: link(2), objects: set(depth - 1), quantifier: quantifier()))
    }
  }

  mutating func simpleSet() -> SetPlan {
    switch random.number(0...19) {
    case 0: return random.chance(25) ? .empty : .labels(.everything)
    case 1...2: return .named(Folding.fold(name()))
    case 4: return .identified(random.chance(85) && !model.concepts.isEmpty ? random.pick(model.concepts).id : "x")
    case 5: return .specialized(Folding.fold(random.pick(ModelGenerator.specializations)))
    case 6...12: return .labels(random.pick([.everything, .concepts, .elements, .relationships, .views, .junctions]))
    default: return .labels(labels())
    }
  }

  private mutating func name() -> String {
    let borne = model.concepts.flatMap { $0.names.map(\.text) }
    return random.chance(85) && !borne.isEmpty ? random.pick(borne) : random.pick(ModelGenerator.names)
  }

  mutating func labels() -> LabelSet {
    if random.chance(25) {
      return random.pick([
        LabelSet(.businessProcess, .applicationProcess), LabelSet(.businessObject, .dataObject),
        LabelSet(.applicationComponent), LabelSet(.businessProcess), LabelSet(KindSet.access),
      ])
    }
    let used = model.concepts.map(\.label)
    guard !used.isEmpty else { return .elements }
    return LabelSet(random.list(1...6) { $0.pick(used) })
  }

  mutating func quantifier() -> Quantifier {
    switch random.number(0...6) {
    case 0...2: return .some
    case 3: return .none
    case 4: return .every
    case 5: return .only
    default:
      let atLeast = random.number(0...3)
      return .count(atLeast: atLeast, atMost: random.chance(50) ? Int.max : random.number(0...3))
    }
  }

  // MARK: Links

  package mutating func link(_ depth: Int) -> Link {
    if depth > 0, random.chance(6) {
      let certainty = random.chance(70) ? Certainty.certain : .possible
      return .derived(DerivedLink(relation(), certainty: certainty, isDerivedOnly: random.chance(30)))
    }
    guard depth > 0, random.chance(35) else { return .edge(edge()) }
    switch random.number(0...3) {
    case 0: return .either((0..<random.number(1...3)).map { _ in link(depth - 1) })
    case 1:
      let first = link(depth - 1)
      return .both(random.chance(50) ? [first, link(depth - 1)] : [first, .edge(Edge(.either(.relationships)))])
    default: return .closure(link(depth - 1), limit: random.chance(50) ? nil : random.number(1...3))
    }
  }

  private mutating func edge() -> Edge {
    Edge(relation(), condition: random.chance(15) ? condition(1) : nil)
  }

  mutating func relation() -> Relation {
    var relation = Relation()
    let kinds = kinds()
    switch random.number(0...5) {
    case 0, 1: relation.outgoing = kinds
    case 2, 3: relation.incoming = kinds
    case 4: relation = .either(kinds)
    default: relation = Relation(outgoing: kinds, incoming: self.kinds())
    }
    return relation
  }

  private mutating func kinds() -> KindSet {
    switch random.number(0...9) {
    case 0, 1: return .relationships
    case 2: return random.pick([.reading, .writing, .access, .shows, KindSet(rawValue: (1 << 19) - 1)])
    default:
      let used = model.concepts.compactMap(\.label.relationshipKind)
      guard !used.isEmpty else { return .relationships }
      return random.list(2...5) { $0.pick(used) }.reduce(into: []) { $0.formUnion(KindSet($1)) }
    }
  }

  // MARK: Conditions

  package mutating func condition(_ depth: Int) -> ConditionPlan {
    guard depth > 0, random.chance(40) else { return .test(test()) }
    switch random.number(0...2) {
    case 0: return .and((0..<random.number(1...3)).map { _ in condition(depth - 1) })
    case 1: return .or((0..<random.number(1...3)).map { _ in condition(depth - 1) })
    default: return .not(condition(depth - 1))
    }
  }

  mutating func key() -> Key {
    if random.chance(30) { return .builtIn(random.pick(BuiltInKey.allCases)) }
    return .property(Folding.fold(random.pick(ModelGenerator.keys)))
  }

  private mutating func test() -> PropertyTest {
    if random.chance(8) {
      let name = Folding.fold(random.pick(ModelGenerator.folders))
      return PropertyTest(key: .builtIn(.folder), comparison: .inFolder(name))
    }
    let key = key()
    return PropertyTest(key: key, comparison: comparison(with: values(of: key)))
  }

  /// Values that the key may have.
  private func values(of key: Key) -> [String] {
    switch key {
    case .property(let text):
      let used = model.concepts.flatMap { concept in
        concept.properties.compactMap { Folding.fold($0.key) == text ? $0.value : nil }
      }
      return used + (ModelGenerator.keys.first { Folding.fold($0) == text }.map(ModelGenerator.values(ofKey:)) ?? [])
    case .builtIn(.name): return ModelGenerator.names
    case .builtIn(.id): return model.concepts.map(\.id) + ["x"]
    case .builtIn(.type):
      return ["BusinessProcess", "DataObject", "Access", "View", "Element", "Bogus", "Relationship"]
    case .builtIn(.layer): return ["Business", "application", "Other"]
    case .builtIn(.aspect): return ["Behaviour", "passive structure"]
    case .builtIn(.specialization): return ModelGenerator.specializations
    case .builtIn(.documentation): return ["leerling", "Zie [1]"]
    case .builtIn(.folder): return model.concepts.map { $0.folder.joined(separator: "/") } + ["Business"]
    case .builtIn(.model): return ["Model school", "x"]
    case .builtIn(.mode): return ["Read", "write", "ReadWrite", "Access"]
    case .builtIn(.strength): return ["+", "++", "3", "sterk"]
    case .builtIn(.source), .builtIn(.target): return ModelGenerator.names + ["e1"]
    case .builtIn(.allowed), .builtIn(.redundant): return ["yes", "no", "ja"]
    case .builtIn(.alternatives): return ["Association", "composition"]
    }
  }

  private mutating func comparison(with values: [String]) -> Comparison {
    func value(_ random: inout SeededRandom) -> PropertyValue { PropertyValue(random.pick(values)) }
    func part(_ random: inout SeededRandom) -> String {
      let text = Array(random.pick(values))
      guard !text.isEmpty else { return "" }
      let lower = random.number(0...text.count - 1)
      return String(text[lower...random.number(lower...text.count - 1)])
    }
    switch random.number(0...15) {
    case 0, 1: return .exists
    case 2, 3: return .equal(value(&random))
    case 4: return .less(value(&random))
    case 5: return .lessOrEqual(value(&random))
    case 6: return .greater(value(&random))
    case 7: return .greaterOrEqual(value(&random))
    case 8: return .between(value(&random), value(&random))
    case 9: return .oneOf(random.list(0...3, value))
    case 10: return .containing(part(&random))
    case 11: return random.chance(50) ? .startingWith(part(&random)) : .endingWith(part(&random))
    case 12: return .like(wildcards(part(&random)))
    case 13:
      return .matching(random.pick(["^l", "ing$", "[0-9]+", "e.t", "a|b", "x?", "^$", "(?:c)oncept\\*", "\\bjan?"]))
    case 14: return .before(value(&random))
    default: return .after(value(&random))
    }
  }

  /// A pattern in which some characters have become wildcards.
  private mutating func wildcards(_ text: String) -> String {
    var pattern = random.chance(60) ? "*" : ""
    for character in text { pattern += random.chance(20) ? "?" : random.chance(10) ? "*" : String(character) }
    return pattern + (random.chance(60) ? "*" : "")
  }
}

extension Plan {
  /// Whether its rows were counted by the values of a key, and are no longer what they were.
  fileprivate var isGrouped: Bool {
    switch self {
    case .group: true
    case .limit(let limit): limit.input.isGrouped
    default: false
    }
  }
}
