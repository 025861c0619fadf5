private import VraagText

/// A value of a property, and the rules by which two of them compare.
///
/// Files hold text. Two values compare as numbers when both are numbers, as dates when both are dates (ISO or
/// day-month-year), by rank when both are of one known scale (`laag < midden < hoog`), and else as folded text.
/// `yes`, `ja` and `true` are one value, and so are `no`, `nee` and `false`.
package struct PropertyValue: Hashable, Sendable {
  package var text: String

  package init(_ text: String) { self.text = text }
}

/// A value with what it can be taken for, worked out once.
package struct ComparableValue: Sendable {
  package var folded: String
  package var number: Double?
  /// Days since 1 January 1970.
  package var date: Int?
  /// Which scale it is of, and its rank on it.
  package var rank: (scale: Int, rank: Int)?
  package var truth: Bool?

  package init(_ text: String) { self.init(folded: Folding.fold(text)) }

  /// Takes a text that is folded already.
  package init(folded: String) {
    self.folded = folded
    number = Self.number(folded)
    date = Self.date(folded)
    rank = Self.rank(folded)
    truth = Self.truth(folded)
  }

  package static func equals(_ left: ComparableValue, _ right: ComparableValue) -> Bool {
    if left.folded == right.folded { return true }
    if let a = left.truth, let b = right.truth { return a == b }
    if let a = left.number, let b = right.number { return a == b }
    if let a = left.date, let b = right.date { return a == b }
    if let a = left.rank, let b = right.rank { return a == b }
    return false
  }

  /// Whether one comes before the other, or nothing where the two are of kinds that have no order between them: a
  /// number and a word.
  package static func precedes(_ left: ComparableValue, _ right: ComparableValue) -> Bool? {
    if let a = left.number, let b = right.number { return a < b }
    if let a = left.date, let b = right.date { return a < b }
    if let a = left.rank, let b = right.rank, a.scale == b.scale { return a.rank < b.rank }
    if left.number != nil || right.number != nil || left.date != nil || right.date != nil { return nil }
    return left.folded.utf8.lexicographicallyPrecedes(right.folded.utf8)
  }

  /// A total order for sorting: numbers, then dates, then values of a known scale, then text.
  package static func sortsBefore(_ left: ComparableValue, _ right: ComparableValue) -> Bool {
    let (a, b) = (left.sortingClass, right.sortingClass)
    if a != b { return a < b }
    if let precedes = precedes(left, right), precedes || precedes != self.precedes(right, left) { return precedes }
    return left.folded.utf8.lexicographicallyPrecedes(right.folded.utf8)
  }

  private var sortingClass: Int {
    if number != nil { return 0 }
    if date != nil { return 1 }
    return rank.map { 2 + $0.scale } ?? 2 + Self.scales.count
  }

  /// A decimal number with `.` or `,` before the decimals; no other ornament.
  private static func number(_ text: String) -> Double? {
    guard let first = text.utf8.first, first == 0x2D || first == 0x2B || (0x30...0x39).contains(first) else {
      return nil
    }
    var digits = 0
    var separators = 0
    var normal = ""
    for byte in text.utf8.dropFirst(first == 0x2D || first == 0x2B ? 1 : 0) {
      switch byte {
      case 0x30...0x39:
        digits += 1
        normal.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x2E, 0x2C:
        separators += 1
        normal.append(".")
      default: return nil
      }
    }
    guard digits > 0, separators <= 1, normal.utf8.last != 0x2E, normal.utf8.first != 0x2E else { return nil }
    return Double(normal).map { first == 0x2D ? -$0 : $0 }
  }

  /// `2021-07-12` (with a time behind it or not), `12-7-2021`, `12/7/2021` or `12.7.2021`.
  private static func date(_ text: String) -> Int? {
    let day = text.utf8.prefix { $0 != 0x74 && $0 != 0x20 }
    let parts = day.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E }
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 }) else { return nil }
    let numbers = parts.compactMap { part in
      part.allSatisfy { (0x30...0x39).contains($0) } ? part.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }
    guard numbers.count == 3 else { return nil }
    if parts[0].count == 4 { return days(numbers[0], numbers[1], numbers[2]) }
    if parts[2].count == 4 { return days(numbers[2], numbers[1], numbers[0]) }
    return nil
  }

  /// Days since 1 January 1970 of a Gregorian date, or nothing where there is no such day.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), day >= 1, year >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    return before * 365 + leapDays + lengths[..<(month - 1)].reduce(0, +) + day - 1 - 719_162
  }

  private static let scales: [[String: Int]] = [
    ["laag": 0, "midden": 1, "middel": 1, "hoog": 2],
    ["low": 0, "medium": 1, "high": 2],
  ]

  private static func rank(_ text: String) -> (scale: Int, rank: Int)? {
    for (index, scale) in scales.enumerated() {
      if let rank = scale[text] { return (index, rank) }
    }
    return nil
  }

  private static func truth(_ text: String) -> Bool? {
    switch text {
    case "yes", "ja", "true": true
    case "no", "nee", "false": false
    default: nil
    }
  }
}
