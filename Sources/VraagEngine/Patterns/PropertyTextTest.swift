internal import VraagPlan

/// A condition that says how the text of a node's property begins or ends, or what it contains, in capitals or not:
/// `toLower(e.name) CONTAINS 'leerling'`. It is read off the bytes, of which no text is made.
package struct PropertyTextTest: Sendable {
  /// The node whose property it is.
  let slot: RowSlot
  package let key: UInt32
  private let operation: Term.TextComparison
  private let isLowered: Bool
  private let wanted: [UInt8]

  /// Nothing where a condition is another one, or cannot be told from bytes.
  init?(_ condition: Term) {
    guard case .text(let operation, let subject, .constant(.string(let wanted))) = condition, operation != .matches
    else { return nil }
    var (property, isLowered) = (subject, false)
    if case .call(let function, let arguments, _) = property, function == .toLower || function == .lower {
      (property, isLowered) = (arguments[0], true)
    }
    guard case .property(.slot(let slot), let key, _) = property, let symbol = key.symbol else { return nil }
    self.wanted = Array(wanted.utf8)
    if isLowered, self.wanted.contains(where: { $0 >= 0x80 }) { return nil }
    (self.slot, self.key, self.operation, self.isLowered) = (slot, symbol, operation, isLowered)
  }

  /// Whether a text is as it should be; nothing where that takes more than a look at its bytes.
  package func holds(_ text: borrowing Span<UInt8>) -> Bool? {
    if isLowered, !Self.isPlain(text) { return nil }
    let last = text.count - wanted.count
    if last < 0 { return false }
    switch operation {
    case .startsWith: return isHere(0, text)
    case .endsWith: return isHere(last, text)
    case .contains, .matches:
      guard let first = wanted.first else { return true }
      for start in 0...last where letter(text[start]) == first && isHere(start, text) { return true }
      return false
    }
  }

  private func isHere(_ start: Int, _ text: borrowing Span<UInt8>) -> Bool {
    for index in wanted.indices where letter(text[start + index]) != wanted[index] { return false }
    return true
  }

  @inline(__always)
  private func letter(_ byte: UInt8) -> UInt8 { isLowered && byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Whether the ASCII letters of a text in small letters are those of the text itself, which nothing but the sign of
  /// Kelvin (K) and a capital I with a dot prevents.
  private static func isPlain(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0x80 {
      if text[index] == 0xC4, index + 1 < text.count, text[index + 1] == 0xB0 { return false }
      if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x84, text[index + 2] == 0xAA { return false }
    }
    return true
  }
}
