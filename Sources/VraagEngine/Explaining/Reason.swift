internal import VraagGraph
internal import VraagPlan

/// What of a set can be told of one of its members: which relationships it is in the set for.
indirect enum Reason {
  /// Nothing: its type, its name, its properties.
  case none
  case all([Reason])
  /// Of each set that it is a member of.
  case each([(set: Membership, reason: Reason)])
  /// By which the walk leads to objects: to the nearest, or to every one of them.
  case related(Walk, objects: Membership, isOne: Bool, Reason)
  /// Of a relationship, what is to be told of its ends.
  case ends(source: Reason, target: Reason)

  var isNone: Bool { if case .none = self { true } else { false } }

  fileprivate init(all parts: [Reason]) {
    let told = parts.filter { !$0.isNone }
    self = told.isEmpty ? .none : told.count == 1 ? told[0] : .all(told)
  }
}

extension Executor {
  /// What there is to tell of the members of a set. The sets in it are worked out once.
  mutating func reason(of set: SetPlan) throws(QueryFailure) -> Reason {
    switch set {
    case .empty, .labels, .named, .identified, .specialized: return .none
    case .filter(let filter): return try reason(of: filter.input)
    case .intersection(let parts):
      var reasons: [Reason] = []
      for part in parts { reasons.append(try reason(of: part)) }
      return Reason(all: reasons)
    case .union(let parts):
      var told: [(Membership, Reason)] = []
      for part in parts {
        let reason = try reason(of: part)
        if !reason.isNone { told.append((try membership(of: part), reason)) }
      }
      return told.isEmpty ? .none : .each(told)
    case .difference(let kept, _): return try reason(of: kept)
    case .related(let related):
      let subject = try reason(of: related.subjects)
      guard let isOne = related.quantifier.isMetByOne else { return subject }
      let object = Reason.related(
        try walk(related.link), objects: try membership(of: related.objects), isOne: isOne,
        try reason(of: related.objects))
      return Reason(all: [subject, object])
    case .ending(let ending):
      let source = try ending.sources.map { set throws(QueryFailure) in try reason(of: set) } ?? .none
      let target = try ending.targets.map { set throws(QueryFailure) in try reason(of: set) } ?? .none
      return source.isNone && target.isNone ? .none : .ends(source: source, target: target)
    case .sharing(let sharing): return try reason(of: sharing.subjects)
    }
  }

  mutating func membership(of set: SetPlan) throws(QueryFailure) -> Membership {
    Membership(try evaluate(set), conceptCount: graph.conceptCount)
  }

  /// What is to be told of one member.
  mutating func chains(of concept: UInt32, _ reason: Reason) throws(QueryFailure) -> [Chain] {
    var told: [Chain] = []
    switch reason {
    case .none: break
    case .all(let reasons): for reason in reasons { told.appendNew(try chains(of: concept, reason)) }
    case .each(let parts):
      for part in parts where part.set.contains(concept) {
        told.appendNew(try chains(of: concept, part.reason))
      }
    case .related(let walk, let objects, let isOne, let reason):
      for near in try nearest(from: concept, by: walk, in: objects) {
        told.appendNew(near.chains)
        told.appendNew(try chains(of: near.object, reason))
        if isOne { break }
      }
    case .ends(let source, let target):
      let index = Int(concept - graph.firstRelationship)
      told = try chains(of: graph.sources[index], source)
      told.appendNew(try chains(of: graph.targets[index], target))
    }
    return told
  }

  /// The members to which a walk leads, those with the shortest chains first, then by name, and how it leads there.
  mutating func nearest(
    from concept: UInt32, by walk: Walk, in objects: Membership
  ) throws(QueryFailure) -> [(object: UInt32, chains: [Chain])] {
    let found = try neighbours(of: concept, by: walk).filter { objects.contains($0) }
    var told: [(object: UInt32, chains: [Chain])] = []
    for object in sortedByName(found) {
      told.append((object, try chains(from: concept, to: object, by: walk) ?? []))
    }
    let lengths = told.map { $0.chains.reduce(0) { $0 + $1.length } }
    return told.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }.map { told[$0] }
  }
}

extension Quantifier {
  /// Whether one object is enough for it to hold, or every one counts; nothing where it holds because there is none.
  fileprivate var isMetByOne: Bool? {
    switch self {
    case .some: true
    case .none: nil
    case .every, .only, .count: false
    }
  }
}
