/// What `=` says of two values: yes, no, or nothing where a null decides.
extension Datum {
  package func equals(_ other: Datum) -> Bool? {
    switch (self, other) {
    case (.null, _), (_, .null): return nil
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.integer(let a), .integer(let b)): return a == b
    case (.float(let a), .float(let b)): return a == b
    case (.integer(let a), .float(let b)), (.float(let b), .integer(let a)): return Self.compare(a, b) == 0
    case (.string(let a), .string(let b)): return Self.areEqual(a, b)
    case (.node(let a), .node(let b)), (.relationship(let a), .relationship(let b)): return a == b
    case (.path(let a), .path(let b)): return a.nodes == b.nodes && a.relationships == b.relationships
    case (.date(let a), .date(let b)): return a == b
    case (.list(let a), .list(let b)): return Self.areEqual(a, b)
    case (.map(let a), .map(let b)): return Self.areEqual(a, b)
    default: return false
    }
  }

  /// Lists of different lengths differ; else one difference decides, and without one a null leaves it open.
  private static func areEqual(_ left: [Datum], _ right: [Datum]) -> Bool? {
    guard left.count == right.count else { return false }
    var result: Bool? = true
    for (a, b) in zip(left, right) {
      switch a.equals(b) {
      case false?: return false
      case nil: result = nil
      case true?: break
      }
    }
    return result
  }

  private static func areEqual(_ left: MapDatum, _ right: MapDatum) -> Bool? {
    guard left.entries.count == right.entries.count else { return false }
    var result: Bool? = true
    for (a, b) in zip(left.entries, right.entries) {
      guard areEqual(a.key, b.key) else { return false }
      switch a.value.equals(b.value) {
      case false?: return false
      case nil: result = nil
      case true?: break
      }
    }
    return result
  }

  /// Whether texts have the same code points; Swift's own `==` takes a composed letter for its parts.
  package static func areEqual(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left == right && left.utf8.elementsEqual(right.utf8)
  }

  /// Negative, zero or positive, by code point: UTF-8 sorts so byte by byte.
  package static func order(_ left: String, _ right: String) -> Int {
    if areEqual(left, right) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  /// An integer beside a float, exactly: large integers are no floats. Nothing beside NaN.
  package static func compare(_ integer: Int64, _ float: Double) -> Int? {
    if float.isNaN { return nil }
    if float >= 0x1p63 { return -1 }
    if float < -0x1p63 { return 1 }
    let whole = float.rounded(.towardZero)
    let other = Int64(whole)
    if integer != other { return integer < other ? -1 : 1 }
    return whole == float ? 0 : whole < float ? -1 : 1
  }
}
