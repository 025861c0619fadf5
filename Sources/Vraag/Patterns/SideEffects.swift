internal import VraagEngine
internal import VraagText

/// What a pattern that writes did to the model, or to the property graph that was loaded.
///
/// Counted as openCypher's test suite does: a value that is replaced is one less and one more, and a label counts when
/// nothing had it before or nothing has it any more.
public struct SideEffects: Hashable, Sendable {
  /// How many came and went of one kind.
  public struct Count: Hashable, Sendable {
    /// How many are new.
    public var added: Int
    /// How many are gone.
    public var removed: Int
  }

  /// Elements, or nodes of a property graph.
  public var nodes: Count
  /// Relationships.
  public var relationships: Count
  /// Values of properties.
  public var properties: Count
  /// Labels: types and specializations.
  public var labels: Count
  /// How many elements or nodes that were there have other labels.
  public var relabelled: Int
}

extension SideEffects {
  init(_ effects: PatternEffects) {
    nodes = Count(effects.nodes)
    relationships = Count(effects.relationships)
    properties = Count(effects.properties)
    labels = Count(effects.labels)
    relabelled = effects.relabelled
  }

  /// Whether nothing came, went or became another.
  public var isNothing: Bool { named.isEmpty && relabelled == 0 }

  /// What is not 0, as openCypher's test suite calls it.
  var named: [(name: String, count: Int)] {
    let all = [("nodes", nodes), ("relationships", relationships), ("labels", labels), ("properties", properties)]
    return all.flatMap { [("+" + $0.0, $0.1.added), ("-" + $0.0, $0.1.removed)] }.filter { $0.1 > 0 }
      .map { (name: $0.0, count: $0.1) }
  }
}

extension SideEffects.Count {
  fileprivate init(_ count: PatternEffects.Count) { self.init(added: count.added, removed: count.removed) }
}

extension Output {
  /// `,"sideEffects":{"+nodes":1,"+properties":2}`
  mutating func append(json effects: SideEffects) {
    append(#","sideEffects":{"#)
    for (index, effect) in effects.named.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(json: effect.name)
      append(UInt8(ascii: ":"))
      append(decimal: effect.count)
    }
    append(UInt8(ascii: "}"))
  }
}
