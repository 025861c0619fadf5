private import VraagMetamodel
package import VraagPlan

// Why rows are there.

extension Link {
  /// Whether it is told here; of what is derived there is a judge of its own.
  package var isToldExactly: Bool {
    switch self {
    case .edge: true
    case .either(let parts), .both(let parts): parts.allSatisfy(\.isToldExactly)
    case .closure(let step, _): step.isToldExactly
    case .derived: false
    }
  }
}

extension Rows {
  /// Every link in them.
  package var links: [Link] { root.links }
}

extension RowNode {
  fileprivate var links: [Link] {
    self.set.links + joins.compactMap(\.link) + branches.flatMap { [$0.link] + $0.node.links }
      + counts.flatMap { [$0.link] + $0.objects.links + $0.joins.compactMap(\.link) }
  }
}

extension SetPlan {
  fileprivate var links: [Link] {
    switch self {
    case .empty, .labels, .named, .identified, .specialized: []
    case .filter(let filter): filter.input.links
    case .union(let parts), .intersection(let parts): parts.flatMap(\.links)
    case .difference(let left, let right): left.links + right.links
    case .related(let related): [related.link] + related.subjects.links + related.objects.links
    case .ending(let ending):
      ending.relationships.links + (ending.sources?.links ?? []) + (ending.targets?.links ?? [])
    case .sharing(let sharing): sharing.subjects.links + sharing.others.links
    }
  }
}

extension ReferenceEvaluator {
  private typealias Told = [[Int]]

  func explained(_ explain: Explain) -> ReferenceTable {
    var table = answer(explain.input)
    table.names.append(explain.heading)
    table.rows = table.rows.map { row in
      let concepts = explain.rows.columns.indices.map { column -> Int? in
        if case .concept(let concept) = row[column] { concept } else { nil }
      }
      let root = explain.rows.root
      return row + [.chains(told(root, concepts[root.column!]!, concepts)!)]
    }
    return table
  }

  func why(_ why: Why) -> ReferenceTable {
    let (subjects, objects) = (members(why.subjects), members(why.objects))
    var rows: [[ReferenceTable.Cell]] = []
    for subject in subjects.sorted(by: model.precedes) {
      for object in following(why.link)(subject).intersection(objects).sorted(by: model.precedes) {
        let all = all(why.link, subject, object) ?? []
        rows += Set(all).sorted(by: comesBefore).map { [.chains([$0])] }
      }
    }
    return ReferenceTable(names: [why.heading], rows: rows)
  }

  /// By the concepts on the way, then by the relationships.
  private func comesBefore(_ left: [Int], _ right: [Int]) -> Bool {
    for place in stride(from: 0, to: min(left.count, right.count), by: 2) where left[place] != right[place] {
      return model.precedes(left[place], right[place])
    }
    return left.lexicographicallyPrecedes(right)
  }

  /// What a row tells at a node that is this concept and below it.
  private func told(_ node: RowNode, _ concept: Int, _ row: [Int?]) -> Told? {
    guard members(node.set).contains(concept), let joined = joined(node.joins, concept, row) else { return nil }
    var told = told(node.set, concept)
    merge(joined, into: &told)
    for branch in node.branches {
      if let column = branch.node.column, let object = row[column] {
        guard let link = first(branch.link, concept, object), let below = self.told(branch.node, object, row) else {
          return nil
        }
        merge(link + below, into: &told)
        continue
      }
      let fitting = nearest(branch.link, concept, members(branch.node.set)).compactMap { near in
        self.told(branch.node, near.object, row).map { near.told + $0 }
      }
      guard let best = fitting.first else { return nil }
      merge(best, into: &told)
    }
    for count in node.counts {
      for near in nearest(count.link, concept, members(count.objects)) {
        guard let joined = self.joined(count.joins, near.object, row) else { continue }
        merge(near.told + self.told(count.objects, near.object) + joined, into: &told)
      }
    }
    return told
  }

  private func joined(_ joins: [RowJoin], _ concept: Int, _ row: [Int?]) -> Told? {
    var told: Told = []
    for join in joins {
      guard let other = row[join.column] else { continue }
      switch join.kind {
      case .different: if concept == other { return nil }
      case .unlinked(let link): if following(link)(concept).contains(other) { return nil }
      case .linked(let link):
        guard let chains = first(link, concept, other) else { return nil }
        merge(chains, into: &told)
      }
    }
    return told
  }

  /// What a set asks of one of its members.
  private func told(_ set: SetPlan, _ concept: Int) -> Told {
    var told: Told = []
    switch set {
    case .empty, .labels, .named, .identified, .specialized: break
    case .filter(let filter): told = self.told(filter.input, concept)
    case .intersection(let parts): for part in parts { merge(self.told(part, concept), into: &told) }
    case .union(let parts):
      for part in parts where members(part).contains(concept) { merge(self.told(part, concept), into: &told) }
    case .difference(let kept, _): told = self.told(kept, concept)
    case .related(let related):
      told = self.told(related.subjects, concept)
      if case .none = related.quantifier { break }
      let near = nearest(related.link, concept, members(related.objects))
      for (object, chains) in related.quantifier == .some ? Array(near.prefix(1)) : near {
        merge(chains + self.told(related.objects, object), into: &told)
      }
    case .ending(let ending):
      guard let edge = model.edges.first(where: { $0.relationship == concept }) else { break }
      if let sources = ending.sources { merge(self.told(sources, edge.source), into: &told) }
      if let targets = ending.targets { merge(self.told(targets, edge.target), into: &told) }
    case .sharing(let sharing): told = self.told(sharing.subjects, concept)
    }
    return told
  }

  private func nearest(_ link: Link, _ concept: Int, _ objects: Set<Int>) -> [(object: Int, told: Told)] {
    let found = following(link)(concept).intersection(objects).sorted(by: model.precedes).map { object in
      (object: object, told: first(link, concept, object) ?? [])
    }
    return found.enumerated().sorted { left, right in
      (length(left.element.told), left.offset) < (length(right.element.told), right.offset)
    }.map(\.element)
  }

  private func length(_ told: Told) -> Int { told.reduce(0) { $0 + $1.count / 2 } }

  private func merge(_ chains: Told, into told: inout Told) {
    for chain in chains where !told.contains(chain) { told.append(chain) }
  }

  /// The relationship with the lowest number; of `both` one of each part.
  private func first(_ link: Link, _ subject: Int, _ object: Int) -> Told? { told(link, subject, object, isAll: false) }
  private func all(_ link: Link, _ subject: Int, _ object: Int) -> Told? { told(link, subject, object, isAll: true) }

  private func told(_ link: Link, _ subject: Int, _ object: Int, isAll: Bool) -> Told? {
    switch link {
    case .edge(let edge):
      let found = steps(edge).filter { $0.subject == subject && $0.object == object }
      if found.isEmpty { return nil }
      let numbers = found.compactMap(\.relationship).sorted()
      return (isAll ? numbers : Array(numbers.prefix(1))).map { [subject, $0, object] }
    case .either(let parts):
      let holding = parts.compactMap { told($0, subject, object, isAll: isAll) }
      let spoken = holding.filter { !$0.isEmpty }
      // The shortest; of equals the one whose relationship has the lowest number.
      guard let least = spoken.map(\.[0].count).min() else { return holding.first }
      let shortest = spoken.filter { $0[0].count == least }
      return isAll ? shortest.flatMap(\.self) : shortest.min { $0[0].lexicographicallyPrecedes($1[0]) }
    case .both(let parts):
      var all: Told = []
      for part in parts {
        guard let chains = told(part, subject, object, isAll: isAll) else { return nil }
        merge(chains, into: &all)
      }
      return all
    case .derived: preconditionFailure("what is derived has a judge of its own")
    case .closure(let step, let limit):
      return way(step, limit, from: subject, to: object).map { $0.isEmpty ? [] : [$0] }
    }
  }

  /// How far a concept is: its steps, and the junctions passed in the last of them.
  private struct Distance: Comparable {
    var steps: Int
    var junctions: Int

    static func < (left: Distance, right: Distance) -> Bool {
      (left.steps, left.junctions) < (right.steps, right.junctions)
    }
  }

  /// Each concept is reached from the first by name of those from which it is nearest.
  private func way(_ step: Link, _ limit: Int?, from subject: Int, to object: Int) -> [Int]? {
    let follow = following(step)
    var distances: [Int: Distance] = [:]
    func after(_ concept: Int?) -> Distance {
      guard let concept, let distance = distances[concept] else { return Distance(steps: 1, junctions: 0) }
      return LabelSet.junctions.contains(model.concepts[concept].label)
        ? Distance(steps: distance.steps, junctions: distance.junctions + 1)
        : Distance(steps: distance.steps + 1, junctions: 0)
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for from in [nil] + distances.keys.map(Optional.some) {
        let next = after(from)
        guard next.steps <= limit ?? Int.max else { continue }
        for to in follow(from ?? subject) where next < distances[to] ?? Distance(steps: .max, junctions: 0) {
          distances[to] = next
          isChanged = true
        }
      }
    }
    guard distances[object] != nil else { return nil }
    var places = [object]
    while true {
      let to = places[0]
      let candidates = ([nil] + distances.keys.map(Optional.some)).filter {
        after($0) == distances[to]! && follow($0 ?? subject).contains(to)
      }
      guard !candidates.contains(nil) else { break }
      places.insert(candidates.compactMap(\.self).min(by: model.precedes)!, at: 0)
    }
    var path = [subject]
    for place in places {
      // A view is passed.
      guard let told = first(step, path[path.count - 1], place)?.first else { return [] }
      path += told.dropFirst()
    }
    return path
  }
}
