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
  /// How far a search for the wanted bytes may go on when their place ends with a byte: at least to where that byte fits.
  private let steps: [UInt8]

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
    var steps = [UInt8](repeating: UInt8(clamping: max(1, self.wanted.count)), count: 256)
    for (index, byte) in self.wanted.dropLast().enumerated() {
      let step = UInt8(clamping: self.wanted.count - 1 - index)
      steps[Int(byte)] = step
      if isLowered, byte &- 0x61 < 26 { steps[Int(byte & ~0x20)] = step }
    }
    self.steps = operation == .contains ? steps : []
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
      if wanted.isEmpty { return true }
      var start = 0
      while start <= last {
        if isHere(start, text) { return true }
        start += Int(steps[Int(text[start + wanted.count - 1])])
      }
      return false
    }
  }

  /// In what so many bytes are looked for, where that is the test: in texts or in their small letters.
  var search: (isLowered: Bool, length: Int)? {
    operation == .contains && !wanted.isEmpty ? (isLowered, wanted.count) : nil
  }

  /// Where in a part of some texts, or of their small letters, the wanted bytes begin next.
  ///
  /// Eight places are looked at together, for the first wanted byte and the last: a search that goes on by what it has
  /// read waits for each byte. Nothing asks whether an index is within, as this is the innermost loop of a search through
  /// all names.
  func next(in texts: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
    wanted.withUnsafeBytes { wanted in
      let final = wanted.count - 1
      let (first, last) = (UInt64(wanted[0]) &* Self.ones, UInt64(wanted[final]) &* Self.ones)
      func isHere(_ start: Int) -> Bool {
        var index = 0
        while index <= final, texts[start &+ index] == wanted[index] { index &+= 1 }
        return index > final
      }
      var start = start
      while start &+ final &+ 8 <= end {
        let begun = texts.loadUnaligned(fromByteOffset: start, as: UInt64.self) ^ first
        let ended = texts.loadUnaligned(fromByteOffset: start &+ final, as: UInt64.self) ^ last
        // A byte of this is 0 where both are right. Whether one is, is told for certain; which, is looked at.
        let both = begun | ended
        if (both &- Self.ones) & ~both & Self.highBits != 0 {
          for place in start..<start &+ 8 where isHere(place) { return place }
        }
        start &+= 8
      }
      while start &+ final < end {
        if isHere(start) { return start }
        start &+= 1
      }
      return nil
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private func isHere(_ start: Int, _ text: borrowing Span<UInt8>) -> Bool {
    // The last byte first: it is the one that is looked at anyway.
    var index = wanted.count - 1
    while index >= 0, letter(text[start + index]) == wanted[index] { index -= 1 }
    return index < 0
  }

  @inline(__always)
  private func letter(_ byte: UInt8) -> UInt8 { isLowered && byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Whether the ASCII letters of a text in small letters are those of the text itself, which nothing but the sign of
  /// Kelvin (K) and a capital I with a dot prevents.
  static func isPlain(_ text: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      if index + 8 <= text.count {
        let eight = text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
        if eight & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      if text[index] == 0xC4, index + 1 < text.count, text[index + 1] == 0xB0 { return false }
      if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x84, text[index + 2] == 0xAA { return false }
      index += 1
    }
    return true
  }
}
