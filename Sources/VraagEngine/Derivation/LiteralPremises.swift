internal import VraagGraph
internal import VraagMetamodel

/// The relationships of a model from which others may follow: those that ArchiMate allows between elements of its
/// types, junctions passed through.
struct LiteralPremises {
  typealias Known = LiteralFacts.Known

  private struct Leg {
    var relationship: UInt32
    var kind: UInt8
    var target: UInt32
  }

  private let graph: Graph
  private let kinds: KindSet
  private let avoided: Set<UInt32>
  private var junctions: JunctionLegs
  private let allowed = AllowedTargets.table
  /// Per element its type; a junction has one too.
  let types: [ElementType?]

  init(_ graph: Graph, _ kinds: KindSet, leavingOut avoided: Set<UInt32>) {
    self.graph = graph
    self.kinds = kinds
    self.avoided = avoided
    junctions = JunctionLegs(graph)
    types = (0..<Label.view.rawValue).flatMap { label in
      repeatElement(ElementType(rawValue: label), count: graph.range(of: label).count)
    }
  }

  mutating func all() -> [Known] {
    var result: [Known] = []
    for source in types.indices where !isJunction(UInt32(source)) {
      for leg in legs(from: UInt32(source)) { append(from: UInt32(source), leg, to: &result) }
    }
    return result
  }

  private mutating func append(from source: UInt32, _ first: Leg, to result: inout [Known]) {
    var seen: Set<UInt32> = []
    var ways = [[first]]
    while !ways.isEmpty {
      var longer: [[Leg]] = []
      for way in ways {
        let last = way[way.count - 1]
        if !isJunction(last.target) {
          append(from: source, way, to: &result)
        } else if junctions.isPassed(last.target, by: last.kind), seen.insert(last.target).inserted {
          longer += legs(from: last.target).map { way + [$0] }
        }
      }
      ways = longer
    }
  }

  /// What one relationship, or several through junctions, are: of the kind of the one at the source. An association
  /// without direction is one either way.
  private func append(from source: UInt32, _ way: [Leg], to result: inout [Known]) {
    guard let kind = RelationshipKind(rawValue: way[0].kind), kinds.contains(kind) else { return }
    let (target, relationships) = (way[way.count - 1].target, way.map(\.relationship))
    func append(from source: UInt32, to target: UInt32, _ relationships: [UInt32]) {
      guard isAllowed(kind.rawValue, source, target) else { return }
      let fact = LiteralFacts.Fact(kind: kind, source: source, target: target)
      result.append(Known(fact: fact, cost: way.count, cause: .modelled(relationships)))
    }
    append(from: source, to: target, relationships)
    if way.allSatisfy({ $0.kind == RelationshipKind.association.rawValue }) {
      append(from: target, to: source, relationships.reversed())
    }
  }

  private func legs(from source: UInt32) -> [Leg] {
    let row = graph.outgoing.row(ConceptID(source))
    return row.compactMap { edge in
      let (kind, target) = (graph.outgoing.kinds[edge], graph.outgoing.neighbours[edge])
      let relationship = graph.outgoing.relationships[edge]
      guard Int(target) < types.count, !avoided.contains(relationship), isAllowed(kind, source, target),
        !junctions.isContainment(kind, from: source, to: target)
      else { return nil }
      return Leg(relationship: relationship, kind: kind, target: target)
    }
  }

  private func isJunction(_ element: UInt32) -> Bool { types[Int(element)]?.aspect == .connector }

  private func isAllowed(_ kind: UInt8, _ source: UInt32, _ target: UInt32) -> Bool {
    guard let source = types[Int(source)], let target = types[Int(target)] else { return false }
    return allowed[Int(kind) << 6 | Int(source.rawValue)] >> UInt64(target.rawValue) & 1 == 1
  }
}
