import VraagMetamodel

extension DerivationFixpoint {
  /// A relationship between two positions, as a premise sees it.
  private struct Leg {
    var relationship: Int
    var kind: Int
    var source: Int
    var target: Int
  }

  /// What is given: relationships between elements that the matrix allows, with junctions passed through.
  ///
  /// An association without direction is given both ways. Relationships of or to concepts of unknown type are in no
  /// matrix, so they are not given.
  ///
  /// A junction is passed where all its legs are of one type; that a composite contains it makes no leg. What goes in
  /// is joined with what goes out, as the arrows are drawn, and is of the kind of the leg at the source. It must be
  /// allowed like any other. It is given both ways where no leg is an association with direction.
  func premises(_ model: ReferenceModel, _ leftOut: Set<Int>) -> [Fact] {
    let legs = legs(model, leftOut)
    let passed = junctions(model, leftOut)
    let goingOn = Dictionary(grouping: legs.filter { passed.contains($0.source) }, by: \.source)
    return legs.filter { !isJunction($0.source) }.flatMap { leg -> [Fact] in
      var result: [Fact] = []
      var seen: Set<Int> = []
      var ways = [[leg]]
      while !ways.isEmpty {
        var next: [[Leg]] = []
        for way in ways {
          let at = way[way.count - 1].target
          if !isJunction(at) {
            result += facts(way)
          } else if passed.contains(at), seen.insert(at).inserted {
            next += (goingOn[at] ?? []).map { way + [$0] }
          }
        }
        ways = next
      }
      return result
    }
  }

  /// What one relationship, or several through junctions, give.
  private func facts(_ way: [Leg]) -> [Fact] {
    let (kind, source, target) = (way[0].kind, way[0].source, way[way.count - 1].target)
    let cause = Cause.modelled(way.map(\.relationship))
    func fact(_ kind: Int, _ source: Int, _ target: Int) -> [Fact] {
      guard tables.allows(kind, from: types[source], to: types[target]) else { return [] }
      return [
        Fact(kind: kind, source: source, target: target, isPotential: false, cost: way.count, cause: cause)
      ]
    }
    let isEitherWay = way.allSatisfy { $0.kind == Int(RelationshipKind.association.rawValue) }
    return fact(kind, source, target) + (isEitherWay ? fact(kind, target, source) : [])
  }

  private func legs(_ model: ReferenceModel, _ leftOut: Set<Int>) -> [Leg] {
    model.edges.compactMap { edge in
      guard let relationship = edge.relationship, !leftOut.contains(relationship),
        let source = position(edge.source), let target = position(edge.target)
      else { return nil }
      let kind = Int(edge.kind.rawValue)
      guard tables.allows(kind, from: types[source], to: types[target]), !contains(edge, model) else { return nil }
      return Leg(relationship: relationship, kind: kind, source: source, target: target)
    }
  }

  /// Whether a composite contains a junction by it.
  private func contains(_ edge: ReferenceModel.Edge, _ model: ReferenceModel) -> Bool {
    func label(_ concept: Int) -> Label { model.concepts[concept].label }
    let composites = LabelSet(.grouping, .location, .plateau)
    return (edge.kind == .composition || edge.kind == .aggregation) && LabelSet.junctions.contains(label(edge.target))
      && composites.contains(label(edge.source))
  }

  private func isJunction(_ position: Int) -> Bool { DerivationTables.isJunction(types[position]) }

  /// The junctions all of whose legs are of one type, by position.
  private func junctions(_ model: ReferenceModel, _ leftOut: Set<Int>) -> Set<Int> {
    Set(
      elements.indices.filter { position in
        let legs = model.edges.filter { edge in
          edge.relationship.map { !leftOut.contains($0) } ?? false && !contains(edge, model)
            && (edge.source == elements[position] || edge.target == elements[position])
        }
        return isJunction(position) && Set(legs.map(\.kind.type)).count == 1
      })
  }
}
