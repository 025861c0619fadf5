internal import VraagMetamodel

/// Walks through three domains. The only ones are from Implementation & Migration by Core to Motivation or Strategy, and
/// they have to be put together at an element of Core that is no Location and no Grouping: the part before it, which is
/// structural, and the part after it must be allowed themselves.
///
/// There is one way to go over such a bridge the other way: an association in Motivation or Strategy whose end a bridge
/// realizes may be lifted to where the bridge begins, all of it at once (DR4).
extension FactRun {
  /// Every walk that starts at an element of the type.
  static func starts(
    _ origin: ElementType, isForward: Bool, wanted: KindSet, isStrict: Bool, isOrdered: Bool
  ) -> [FactRun] {
    let run = FactRun(origin, isForward: isForward, wanted: wanted, isStrict: isStrict, isOrdered: isOrdered)
    let associations = wanted.intersection(.association)
    guard !isOrdered, !isForward, origin.derivationDomain == .implementation else { return [run] }
    return [run]
      + associations.kinds.map { kind in
        var bridge = FactRun(origin, isForward: true, wanted: .structural, isStrict: isStrict, isOrdered: false)
        bridge.heads = [Head(bond: .lifting, kind: kind, origin: origin)]
        return bridge
      }
  }

  /// The walks that begin where this one is, an element of the type, with what has been put together at their head.
  func joined(at type: ElementType) -> [FactRun] {
    if isOrdered { return [] }
    var result: [FactRun] = []
    if DerivationLimits.isBridge(type), let kind = part(at: type), heads.last?.bond != .bridge {
      if isForward, origin.derivationDomain == .implementation, KindSet.structural.contains(kind) {
        result.append(run(from: type, isForward: true, Self.bridged, .bridge, kind))
      } else if !isForward, origin.isBeyond, Self.bridged.contains(kind) {
        result.append(run(from: type, isForward: false, .structural, .bridge, kind))
      }
    }
    if isForward, heads.isEmpty, origin.isBeyond, other == nil, let kind = form.kind, KindSet.association.contains(kind)
    {
      result.append(run(from: type, isForward: false, .structural, .lifted, kind))
    }
    if let head = heads.first, head.bond == .lifting, type.isBeyond, heads.count == 2,
      kind(upTo: 1, at: type) != nil
    {
      var run = FactRun(type, isForward: false, wanted: KindSet(head.kind), isStrict: isStrict, isOrdered: false)
      run.heads = [head]
      result.append(run)
    }
    return result
  }

  private static let bridged = KindSet.structural.union(.influence).union(.association)

  private func run(
    from type: ElementType, isForward: Bool, _ kinds: KindSet, _ bond: Head.Bond, _ kind: RelationshipKind
  ) -> FactRun {
    var wanted = kinds
    if bond == .bridge, isForward {
      // A structural bridge is of the weakest kind of its parts.
      let structural: KindSet = self.wanted.isDisjoint(with: .structural) ? [] : .structural
      wanted = kinds.intersection(self.wanted.union(structural))
    }
    var run = FactRun(type, isForward: isForward, wanted: wanted, isStrict: isStrict, isOrdered: false)
    run.heads = heads + [Head(bond: bond, kind: kind, origin: origin)]
    return run
  }

  /// What the walk is from where it first began to an element of the type at which it is.
  func kind(at type: ElementType) -> RelationshipKind? {
    kind(upTo: 0, at: type)
  }

  /// Whether it, or a part of it, may not have been put together in any order.
  func isLoose(at type: ElementType) -> Bool {
    func isLoose(_ kind: RelationshipKind?, _ start: ElementType, _ end: ElementType) -> Bool {
      guard let kind else { return false }
      let (source, target) = isForward ? (start, end) : (end, start)
      return DerivationLimits.dependsOnOrder(kind, from: source, to: target)
    }
    if !isSure(at: type) { return true }
    if isLoose(form.kind, origin, type) { return true }
    guard let first = heads.first else { return false }
    let starts = heads.dropFirst().map(\.origin) + [origin]
    return isLoose(kind(at: type), first.origin, type)
      || zip(heads, starts).contains { isLoose($0.kind, $0.origin, $1) }
  }

  /// The same without the first heads.
  private func kind(upTo first: Int, at type: ElementType) -> RelationshipKind? {
    guard var kind = part(at: type) else { return nil }
    for head in heads[first...].reversed() {
      switch head.bond {
      case .bridge:
        guard isForward ? type.isBeyond : type.derivationDomain == .implementation else { return nil }
        let isStructural = KindSet.structural.contains(kind) && KindSet.structural.contains(head.kind)
        kind = isStructural ? head.kind.weaker(kind) : isForward ? kind : head.kind
        guard allows(kind, head.origin, type, isForward) else { return nil }
      case .lifted:
        guard type.derivationDomain == .implementation, heads.last?.bond == .bridge else { return nil }
        guard allows(head.kind, head.origin, type, true) else { return nil }
        kind = head.kind
      case .lifting:
        // The walk goes back from what the bridge leads to.
        guard !isForward, heads.count == 1, other == nil else { return nil }
        guard allows(kind, head.origin, type, false) else { return nil }
      }
    }
    return kind
  }
}

extension ElementType {
  /// Whether it is of a domain to which a bridge may lead.
  fileprivate var isBeyond: Bool { derivationDomain == .motivation || derivationDomain == .strategy }
}
