internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// One relationship of a pattern that is being written, or a walk over several.
struct PatternHop {
  var arrow: (left: String, right: String)
  /// With the colon; empty where any will do.
  var types = ""
  /// The modes of an Access that will do, where not all do.
  var modes: [String]?
  /// `*` and what is behind it.
  var steps = ""
  var condition: ConditionPlan?
  /// What must not lead from the one to the other as well.
  var exceptions: [PatternHop] = []

  /// Whether it is asked something that needs a variable.
  var needsName: Bool { modes != nil || condition != nil }

  func text(_ variable: String) -> String {
    let inner = variable + types + steps
    return arrow.left + (inner.isEmpty ? "" : "[\(inner)]") + arrow.right
  }

  func exceptions(_ start: String, _ end: String) -> [PatternCondition] {
    exceptions.map { .not(.atom("EXISTS { (\(start))\($0.text(""))(\(end)) }", mayBeNull: false)) }
  }

  func conditions(_ variable: String, _ writer: QuestionPattern) throws(QuestionPattern.Unsayable) -> [PatternCondition]
  {
    var conditions: [PatternCondition] = []
    if let modes {
      conditions.append(.atom("\(variable).accessType \(QuestionPattern.isOne(of: modes))", mayBeNull: true))
    }
    if let condition { conditions += try writer.condition(condition, ofRelationship: variable).conjuncts }
    return conditions
  }
}

/// Links as relationships of patterns.
extension QuestionPattern {
  /// The ways in which a link leads somewhere; each is a list of relationships that all lead there.
  func ways(_ link: Link) throws(Unsayable) -> [[PatternHop]] {
    switch link {
    case .edge(let edge): return [[try hop(edge.relation, edge.condition)]]
    case .either(let links):
      if let relation = Self.relation(of: links), let hop = try? hop(relation) { return [[hop]] }
      var ways: [[PatternHop]] = []
      for link in links { ways += try self.ways(link) }
      return ways
    case .both(let links):
      var all: [[PatternHop]] = [[]]
      for link in links {
        let ways = try self.ways(link)
        all = all.flatMap { way in ways.map { way + $0 } }
      }
      return all
    case .closure(let link, let limit):
      guard let relation = Self.relation(of: [link]), relation.outgoing.intersection(relation.incoming).isEmpty,
        limit == nil || model.graph.count(of: .junctions) == 0
      else { throw Unsayable(reason: limit == nil ? .noPatternAsksTheSame : .junctionsHaveNoPattern) }
      var hop = try hop(relation)
      if hop.modes != nil { throw Unsayable() }
      hop.steps = "*" + (limit.map { "..\($0)" } ?? "")
      return [[hop]]
    case .derived(let derived): return [[try hop(derived)]]
    }
  }

  /// Links that are nothing but relationships of some kinds, as one.
  static func relation(of links: [Link]) -> Relation? {
    var relation = Relation()
    for link in links {
      switch link {
      case .edge(let edge) where edge.condition == nil: relation = relation.union(edge.relation)
      case .either(let parts):
        guard let part = Self.relation(of: parts) else { return nil }
        relation = relation.union(part)
      default: return nil
      }
    }
    return relation
  }

  func hop(_ relation: Relation, _ condition: ConditionPlan? = nil) throws(Unsayable) -> PatternHop {
    if relation.kinds.contains(.shows) || relation.isEmpty { throw Unsayable() }
    var hop = PatternHop(arrow: ("-", "->"), condition: condition)
    if let types = types(relation.kinds), let arrow = Self.arrow(relation) {
      (hop.types, hop.arrow) = (types, arrow)
    } else if let verbs = verbs(relation) {
      hop.types = verbs
    } else if let verbs = verbs(relation.reversed) {
      (hop.types, hop.arrow) = (verbs, ("<-", "-"))
    } else if let modes = modes(relation.kinds), let arrow = Self.arrow(relation) {
      (hop.types, hop.modes, hop.arrow) = (":Access", modes, arrow)
    } else {
      throw Unsayable()
    }
    return hop
  }

  /// What follows, by the same types and verbs.
  private func hop(_ derived: DerivedLink) throws(Unsayable) -> PatternHop {
    var hop = try hop(derived.relation)
    guard hop.modes == nil, !hop.types.isEmpty else { throw Unsayable() }
    if derived.isDerivedOnly {
      // What is modelled in either direction, each by itself.
      let modelled = derived.modelled
      for relation in [Relation(outgoing: modelled.outgoing), Relation(incoming: modelled.incoming)]
      where !relation.isEmpty {
        let exception = try self.hop(relation)
        if exception.needsName { throw Unsayable() }
        hop.exceptions.append(exception)
      }
    }
    let adverb = derived.certainty == .certain ? "indirectly" : "possibly"
    let names = hop.types.dropFirst().split(separator: "|").map { name in
      let words = name.filter { $0 != "`" }.split(separator: " ")
      return Self.quoted(([adverb] + words.map(String.init)).joined(separator: "_"))
    }
    hop.types = ":" + names.joined(separator: "|")
    return hop
  }

  private static func arrow(_ relation: Relation) -> (String, String)? {
    if relation.incoming.isEmpty { return ("-", "->") }
    if relation.outgoing.isEmpty { return ("<-", "-") }
    return relation.incoming == relation.outgoing ? ("-", "-") : nil
  }

  /// Whole types of relationship; empty where it is all of them.
  private func types(_ kinds: KindSet) -> String? {
    if kinds == .relationships { return "" }
    if kinds.contains(.other), model.graph.statistics.edges(ofKinds: KindSet(.other).rawValue) > 0 { return nil }
    let whole = RelationshipType.allCases.filter { kinds.isSuperset(of: KindSet($0)) }
    let all = whole.reduce(into: kinds.intersection(KindSet(.other))) { $0.formUnion(KindSet($1)) }
    return all == kinds && !whole.isEmpty ? ":" + whole.map(\.name).joined(separator: "|") : nil
  }

  /// One verb, or two, that mean a relation.
  private func verbs(_ relation: Relation) -> String? {
    var parts: [(name: String, relation: Relation)] = []
    for verb in model.lexicon.verbs {
      guard let name = model.lexicon.words(of: verb, in: .english).third,
        case .relation(let meant)? = model.type(name)
      else { continue }
      let among = meant.amongRelationships
      if among == relation { return ":" + Self.quoted(name) }
      if !among.isEmpty, among.union(relation) == relation { parts.append((name, among)) }
    }
    for (index, one) in parts.enumerated() {
      for other in parts[(index + 1)...] where one.relation.union(other.relation) == relation {
        return ":\(Self.quoted(one.name))|\(Self.quoted(other.name))"
      }
    }
    return nil
  }

  private func modes(_ kinds: KindSet) -> [String]? {
    guard KindSet.access.isSuperset(of: kinds) else { return nil }
    var modes: [String] = []
    for kind in kinds.kinds {
      guard let mode = kind.accessMode, !modes.contains(mode) else { continue }
      modes.append(mode)
    }
    // The word of a mode is also that of a mode that the file leaves out.
    let said = KindSet.access.kinds.filter { modes.contains($0.accessMode ?? "") }
    return said.allSatisfy(kinds.contains) ? modes : nil
  }

  /// Clauses that draw a way; what must hold of its end is asked in the first.
  mutating func path(
    _ way: [PatternHop], from node: String, to end: String, _ object: String = "", _ conditions: [PatternCondition] = []
  ) throws(Unsayable) -> String {
    var clauses: [Clause] = []
    for (index, hop) in way.enumerated() {
      let relationship = hop.needsName ? newVariable("r") : ""
      let target = index == 0 || object.isEmpty ? end : "(\(object))"
      var clause = Clause(drawing: "MATCH (\(node))\(hop.text(relationship))\(target)")
      clause.conditions = (index == 0 ? conditions : []) + (try hop.conditions(relationship, self))
      if !hop.exceptions.isEmpty {
        if object.isEmpty { throw Unsayable() }
        clause.conditions += hop.exceptions(node, object)
      }
      clauses.append(clause)
    }
    return clauses.map(\.text).joined(separator: " ")
  }
}
