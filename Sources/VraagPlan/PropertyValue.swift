private import VraagText

/// A value of a property, and the rules by which two of them compare.
///
/// Files hold text. Two values compare by rank when both are of one order (`laag < midden < hoog`), as numbers when both
/// are numbers, as dates when both are dates (ISO or day-month-year), and else as folded text. `yes`, `ja` and `true` are
/// one value, and so are `no`, `nee` and `false`.
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
  /// Where it is among words that are in an order.
  package var rank: WordOrders.Rank?
  package var truth: Bool?

  package init(_ text: String, _ orders: WordOrders) { self.init(folded: Folding.fold(text), orders) }

  /// Takes a text that is folded already.
  package init(folded: String, _ orders: WordOrders) {
    self.folded = folded
    number = Self.number(folded)
    date = Self.date(folded)
    truth = Self.truth(folded)
    rank = orders.rank(of: unordered)
  }

  /// What a value is where no word is in an order.
  static func identity(ofFolded text: String) -> Identity { ComparableValue(folded: text, WordOrders()).unordered }

  /// What equal values have in common, and no others.
  package enum Identity: Hashable, Sendable {
    case truth(Bool)
    case rank(WordOrders.Rank)
    case number(Double)
    case date(Int)
    case text(String)
  }

  package var identity: Identity { rank.map { .rank($0) } ?? unordered }

  private var unordered: Identity {
    if let truth { return .truth(truth) }
    if let number { return .number(number) }
    if let date { return .date(date) }
    return .text(folded)
  }

  package static func equals(_ left: ComparableValue, _ right: ComparableValue) -> Bool {
    left.identity == right.identity
  }

  /// Whether one comes before the other, or nothing where the two are of kinds that have no order between them: a
  /// number and a word, or a word of an order and anything that is not of it.
  package static func precedes(_ left: ComparableValue, _ right: ComparableValue) -> Bool? {
    if let a = left.rank, let b = right.rank, a.order == b.order { return a.rank < b.rank }
    if left.rank != nil || right.rank != nil { return nil }
    if let a = left.number, let b = right.number { return a < b }
    if let a = left.date, let b = right.date { return a < b }
    if left.number != nil || right.number != nil || left.date != nil || right.date != nil { return nil }
    return left.folded.utf8.lexicographicallyPrecedes(right.folded.utf8)
  }

  /// A total order for sorting: numbers, then dates, then words that are in an order, then text. Each of these runs back
  /// when it is descending, and they stay in this order: of the largest, no word comes before a number.
  package static func sortsBefore(
    _ left: ComparableValue, _ right: ComparableValue, isDescending: Bool = false
  ) -> Bool {
    let (a, b) = (left.sortingClass, right.sortingClass)
    if a != b { return a < b }
    return isDescending ? right.isLess(than: left) : left.isLess(than: right)
  }

  /// The same among values that are numbers, dates, words of one order or text, all of them.
  private func isLess(than other: ComparableValue) -> Bool {
    if let precedes = Self.precedes(self, other), precedes || precedes != Self.precedes(other, self) { return precedes }
    return folded.utf8.lexicographicallyPrecedes(other.folded.utf8)
  }

  private var sortingClass: Int {
    if let rank { return 2 + rank.order }
    if number != nil { return 0 }
    return date == nil ? Int.max : 1
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

  private static func truth(_ text: String) -> Bool? {
    switch text {
    case "yes", "ja", "true": true
    case "no", "nee", "false": false
    default: nil
    }
  }
}
