extension Datum {
  /// Whether it has more than so many members, those of its members among them, where one that occurs several times
  /// counts as often: that is how many are looked at where it is compared, ordered or written. Lists share their parts,
  /// so that a few of them in memory may be a great many.
  ///
  /// O(members, as far as they are counted), without calling itself. Lists beside each other that are one in memory are
  /// looked into once.
  package func isSpread(beyond limit: Int) -> Bool {
    var waiting = [(value: self, times: 1)]
    var count = 0
    while let (value, times) = waiting.popLast() {
      switch value {
      case .list(let members):
        count += members.count * times
        Self.add(members, times, to: &waiting)
      case .map(let map):
        count += map.entries.count * times
        Self.add(map.entries.lazy.map(\.value), times, to: &waiting)
      default: continue
      }
      if count > limit { return true }
    }
    return false
  }

  /// Adds those members that have members.
  private static func add(
    _ members: some Sequence<Datum>, _ times: Int, to waiting: inout [(value: Datum, times: Int)]
  ) {
    var last: UnsafeRawPointer?
    for member in members {
      switch member {
      case .list(let list):
        let place = list.withUnsafeBufferPointer { $0.baseAddress.map { UnsafeRawPointer($0) } }
        if let place, place == last {
          waiting[waiting.count - 1].times += times
        } else {
          waiting.append((member, times))
          last = place
        }
      case .map:
        waiting.append((member, times))
        last = nil
      default: continue
      }
    }
  }
}
