internal import VraagGraph
internal import VraagPlan
internal import VraagText

/// A comparison made ready for being asked of many values.
struct ValueTest {
  private enum Form {
    case exists
    case equal([Needle])
    case ordered((ComparableValue) -> Bool)
    case containing([UInt8]), startingWith([UInt8]), endingWith([UInt8])
    case like([UInt8])
    case matching(RegularExpression)
  }

  /// A value to be equal to.
  private struct Needle {
    var folded: [UInt8]
    var value: ComparableValue

    init(_ text: String, _ orders: WordOrders) {
      value = ComparableValue(text, orders)
      folded = Array(value.folded.utf8)
    }

    /// Whether only the same text is equal to it.
    var isPlain: Bool { value.number == nil && value.date == nil && value.truth == nil && value.rank == nil }
  }

  private let form: Form
  private let orders: WordOrders
  /// Where values are folded, one after the other.
  private var buffer: [UInt8] = []

  init(_ comparison: Comparison, _ orders: WordOrders) throws(QueryFailure) {
    self.orders = orders
    switch comparison {
    case .exists: form = .exists
    case .equal(let value): form = .equal([Needle(value.text, orders)])
    case .oneOf(let values): form = .equal(values.map { Needle($0.text, orders) })
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .between, .before, .after:
      form = .ordered(Self.order(comparison, orders))
    case .containing(let text): form = .containing(Array(Folding.fold(text).utf8))
    case .startingWith(let text): form = .startingWith(Array(Folding.fold(text).utf8))
    case .endingWith(let text): form = .endingWith(Array(Folding.fold(text).utf8))
    case .like(let pattern): form = .like(Array(Folding.fold(pattern).utf8))
    case .matching(let pattern): form = .matching(try RegularExpression(pattern))
    case .inFolder(let name): form = .equal([Needle(name, orders)])
    }
  }

  /// Whether only one text satisfies the test; then an index of folded texts answers it.
  var soleText: [UInt8]? {
    if case .equal(let needles) = form, needles.count == 1, needles[0].isPlain { return needles[0].folded }
    return nil
  }

  mutating func matches(_ bytes: Span<UInt8>) throws(QueryFailure) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    Folding.fold(bytes, into: &buffer)
    if buffer.isEmpty { return false }
    switch form {
    case .exists: return true
    case .equal(let needles):
      if needles.contains(where: { $0.folded == buffer }) { return true }
      if needles.allSatisfy(\.isPlain) { return false }
      let value = ComparableValue(folded: String(decoding: buffer, as: UTF8.self), orders)
      return needles.contains { ComparableValue.equals(value, $0.value) }
    case .ordered(let holds): return holds(ComparableValue(folded: String(decoding: buffer, as: UTF8.self), orders))
    case .containing(let part): return Self.contains(buffer, part)
    case .startingWith(let part): return buffer.starts(with: part)
    case .endingWith(let part): return buffer.reversed().starts(with: part.reversed())
    case .like(let pattern): return Self.isLike(buffer[...], pattern[...])
    case .matching(let expression): return try expression.matches(bytes)
    }
  }

  mutating func matches(_ text: String) throws(QueryFailure) -> Bool { try matches(text.utf8.span) }

  private static func order(_ comparison: Comparison, _ orders: WordOrders) -> (ComparableValue) -> Bool {
    func isLess(_ left: ComparableValue, _ right: ComparableValue) -> Bool {
      ComparableValue.precedes(left, right) ?? false
    }
    func isAtMost(_ left: ComparableValue, _ right: ComparableValue) -> Bool {
      ComparableValue.equals(left, right) || isLess(left, right)
    }
    func bound(_ value: PropertyValue) -> ComparableValue { ComparableValue(value.text, orders) }
    switch comparison {
    case .less(let value):
      let bound = bound(value)
      return { isLess($0, bound) }
    case .lessOrEqual(let value):
      let bound = bound(value)
      return { isAtMost($0, bound) }
    case .greater(let value):
      let bound = bound(value)
      return { isLess(bound, $0) }
    case .greaterOrEqual(let value):
      let bound = bound(value)
      return { isAtMost(bound, $0) }
    case .between(let low, let high):
      let bounds = (low: bound(low), high: bound(high))
      return { isAtMost(bounds.low, $0) && isAtMost($0, bounds.high) }
    case .before(let value):
      let date = bound(value).date
      return { other in date.flatMap { date in other.date.map { $0 < date } } ?? false }
    case .after(let value):
      let date = bound(value).date
      return { other in date.flatMap { date in other.date.map { $0 > date } } ?? false }
    case .exists, .equal, .oneOf, .containing, .startingWith, .endingWith, .like, .matching, .inFolder:
      preconditionFailure("a comparison that orders nothing")
    }
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard text.count >= part.count else { return false }
    for start in 0...(text.count - part.count) where text[start] == first {
      if text[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }

  /// Whether a text is as a pattern with `*` and `?` says. O(text × pattern): the last star alone is tried again.
  private static func isLike(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    var next = pattern.startIndex
    var retry: (text: Int, pattern: Int)?
    while index < text.endIndex {
      if next < pattern.endIndex, pattern[next] == UInt8(ascii: "*") {
        next += 1
        retry = (index, next)
      } else if next < pattern.endIndex, pattern[next] == UInt8(ascii: "?") {
        index += scalarLength(text[index])
        next += 1
      } else if next < pattern.endIndex, pattern[next] == text[index] {
        index += 1
        next += 1
      } else if let last = retry {
        index = last.text + scalarLength(text[last.text])
        next = last.pattern
        retry = (index, next)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  }
}
