internal import VraagPlan

/// Which groups a query wants that sorts them by one of their counts and takes the first few: of the others no rows are
/// made.
struct BestGroups {
  /// The count's number among the aggregates.
  private let aggregate: Int
  private let isDescending: Bool
  /// Whether nothing else decides between groups that have the same count.
  private let isOnlyKey: Bool
  /// Whether rows are made by reading properties of what the groups are, which only nodes and relationships are sure to have.
  let readsProperties: Bool
  /// The projection that takes the first, which says how many.
  let projection: Projection

  /// Nothing where the first rows are not those of the groups with the largest, or smallest, counts.
  init?(_ grouped: Projection, followedBy next: PatternOperation?) {
    guard let grouping = grouped.grouping, !grouped.isDistinct else { return nil }
    var assignments = grouped.assignments
    if !grouped.order.isEmpty, grouped.limit != nil {
      projection = grouped
    } else if grouped.order.isEmpty, grouped.limit == nil, grouped.skip == nil, case .project(let following)? = next,
      following.grouping == nil, !following.isDistinct, !following.order.isEmpty, following.limit != nil
    {
      projection = following
      assignments += following.assignments
    } else {
      return nil
    }
    // How many are wanted is worked out once more where they are cut, and must be the same there.
    guard [projection.skip, projection.limit].allSatisfy({ $0?.term.isDeterministic ?? true }) else { return nil }
    // Rows that nobody wants must not be worked out; where that could fail it would have to.
    var readsProperties = false
    for assignment in assignments {
      switch assignment.term {
      case .slot, .constant: break
      case .property(.slot, _, _): readsProperties = true
      default: return nil
      }
    }
    for key in projection.order.dropFirst() { if case .slot = key.term {} else { return nil } }
    guard case .slot(var slot) = projection.order[0].term else { return nil }
    for assignment in assignments.reversed() where assignment.slot == slot {
      guard case .slot(let source) = assignment.term else { return nil }
      slot = source
    }
    guard let aggregate = grouping.aggregates.firstIndex(where: { $0.slot == slot }) else { return nil }
    self.aggregate = aggregate
    self.readsProperties = readsProperties
    isDescending = projection.order[0].isDescending
    isOnlyKey = projection.order.count == 1
  }

  /// The groups that may be among the first so many, in their order; nothing where all must be looked at.
  func choose(_ wanted: Int, of groupCount: Int, count: (_ group: Int, _ aggregate: Int) -> Int?) -> [Int]? {
    guard wanted < groupCount else { return nil }
    var counts: [Int] = []
    counts.reserveCapacity(groupCount)
    var largest = 0
    for group in 0..<groupCount {
      guard let count = count(group, aggregate) else { return nil }
      counts.append(count)
      largest = max(largest, count)
    }
    // How many groups have each count tells where the last of the wanted ones is.
    guard largest < 1 << 20 else { return nil }
    var groupsWith = [Int](repeating: 0, count: largest + 1)
    for count in counts { groupsWith[count] += 1 }
    var (left, bound) = (wanted, isDescending ? largest : 0)
    while left > groupsWith[bound] {
      left -= groupsWith[bound]
      bound += isDescending ? -1 : 1
    }
    var chosen: [Int] = []
    for (group, count) in counts.enumerated() {
      if count == bound {
        if left == 0, isOnlyKey { continue }
        left = max(0, left - 1)
      } else if (count > bound) != isDescending {
        continue
      }
      chosen.append(group)
    }
    return chosen
  }
}
