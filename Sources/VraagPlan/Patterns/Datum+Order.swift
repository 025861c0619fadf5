extension Datum {
  /// What `<` and its like go by: negative, zero or positive; nothing where the values cannot be compared, as text with
  /// a number, or NaN with anything.
  package func comparison(with other: Datum) -> Int? {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): return a == b ? 0 : a < b ? -1 : 1
    case (.float(let a), .float(let b)): return a == b ? 0 : a < b ? -1 : a > b ? 1 : nil
    case (.integer(let a), .float(let b)): return Self.compare(a, b)
    case (.float(let a), .integer(let b)): return Self.compare(b, a).map { -$0 }
    case (.string(let a), .string(let b)): return Self.order(a, b)
    case (.boolean(let a), .boolean(let b)): return a == b ? 0 : a ? 1 : -1
    case (.date(let a), .date(let b)): return a == b ? 0 : a < b ? -1 : 1
    case (.list(let a), .list(let b)):
      for (left, right) in zip(a, b) {
        guard let order = left.comparison(with: right) else { return nil }
        if order != 0 { return order }
      }
      return a.count == b.count ? 0 : a.count < b.count ? -1 : 1
    default: return nil
    }
  }

  /// Whether the two can never be compared by `<`, other than because of NaN, which is never smaller and never larger.
  package func isComparable(with other: Datum) -> Bool {
    switch (self, other) {
    case (.integer, .integer), (.float, .float), (.integer, .float), (.float, .integer): true
    default: comparison(with: other) != nil
    }
  }

  /// Where a value stands in `ORDER BY`, before others by kind.
  private var rank: Int {
    switch self {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .date: 5
    case .string: 6
    case .boolean: 7
    case .integer, .float: 8
    case .null: 9
    }
  }

  /// The order of all values, of any kind: negative, zero or positive. Zero means that they count as one in `DISTINCT`
  /// and in groups: null beside null, NaN beside NaN.
  package func order(_ other: Datum) -> Int {
    let ranks = (rank, other.rank)
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 ? -1 : 1 }
    switch (self, other) {
    case (.node(let a), .node(let b)), (.relationship(let a), .relationship(let b)): return a == b ? 0 : a < b ? -1 : 1
    case (.list(let a), .list(let b)): return Self.order(a, b)
    case (.map(let a), .map(let b)):
      for (left, right) in zip(a.entries, b.entries) {
        let keys = Self.order(left.key, right.key)
        if keys != 0 { return keys }
        let values = left.value.order(right.value)
        if values != 0 { return values }
      }
      return a.entries.count - b.entries.count
    case (.path(let a), .path(let b)):
      if a.alternating == b.alternating { return 0 }
      return a.alternating.lexicographicallyPrecedes(b.alternating) ? -1 : 1
    case (.float, _), (_, .float): return Self.orderOfNumbers(self, other)
    default: return comparison(with: other) ?? 0
    }
  }

  private static func order(_ left: [Datum], _ right: [Datum]) -> Int {
    for (a, b) in zip(left, right) {
      let order = a.order(b)
      if order != 0 { return order }
    }
    return left.count - right.count
  }

  /// NaN stands behind all numbers.
  private static func orderOfNumbers(_ left: Datum, _ right: Datum) -> Int {
    if let order = left.comparison(with: right) { return order }
    let isNaN = (left.isNaN, right.isNaN)
    return isNaN.0 == isNaN.1 ? 0 : isNaN.0 ? 1 : -1
  }

  private var isNaN: Bool {
    if case .float(let number) = self { return number.isNaN }
    return false
  }
}

/// Values as keys of groups: hashed and compared as `DISTINCT` does.
package struct DatumKey: Hashable, Sendable {
  package var values: [Datum]

  package init(_ values: [Datum]) { self.values = values }

  package static func == (left: DatumKey, right: DatumKey) -> Bool {
    left.values.elementsEqual(right.values) { $0.order($1) == 0 }
  }

  package func hash(into hasher: inout Hasher) {
    for value in values { value.hash(into: &hasher) }
  }
}

extension Datum {
  func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0 as UInt8)
    case .boolean(let truth): hasher.combine(truth)
    case .integer(let number): hasher.combine(number)
    case .float(let number):
      // A float that is an integer is in one group with it.
      if number >= -0x1p63, number < 0x1p63, number.rounded(.towardZero) == number {
        hasher.combine(Int64(number))
      } else {
        hasher.combine(number.isNaN ? UInt64.max : number.bitPattern)
      }
    case .string(let text):
      for byte in text.utf8 { hasher.combine(byte) }
      hasher.combine(0xFF as UInt8)
    case .list(let members):
      hasher.combine(members.count)
      for member in members { member.hash(into: &hasher) }
    case .map(let map):
      for entry in map.entries {
        Datum.string(entry.key).hash(into: &hasher)
        entry.value.hash(into: &hasher)
      }
    case .node(let number): hasher.combine(number)
    case .relationship(let number): hasher.combine(~number)
    case .path(let path): hasher.combine(path.relationships)
    case .date(let day): hasher.combine(day)
    }
  }
}
