/// Interned texts in one buffer: equal bytes have equal numbers.
///
/// An id, a name, a value is stored once, compared by number and never hashed as a `String`. The table is open
/// addressing over 64-bit slots, half of the hash beside the number, so that a probe that misses touches one cache
/// line. The hash is seeded per process: ids come from files that nobody vouches for.
package struct Texts: Sendable {
  private var bytes: [UInt8] = []
  /// Text n is `bytes[offsets[n]..<offsets[n + 1]]`.
  private var offsets: [UInt32] = [0, 0]
  /// `hash << 32 | number + 1`, or 0 where free.
  private var slots: [UInt64]

  package init(expecting capacity: Int = 0) {
    var size = 64
    while size * 3 < capacity * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  package var count: Int { offsets.count - 1 }
  package var byteCount: Int { bytes.count }

  /// The number of a text, new or not. Amortised O(length).
  package mutating func intern(_ text: Span<UInt8>) -> TextID {
    if text.isEmpty { return .empty }
    if count * 4 > slots.count * 3 { grow() }
    let hash = Self.hash(text)
    let slot = probe(text, hash)
    if slots[slot] != 0 { return TextID(UInt32(truncatingIfNeeded: slots[slot]) &- 1) }
    let number = UInt32(count)
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    precondition(bytes.count < Int(UInt32.max), "more than 4 GB of text in one model")
    offsets.append(UInt32(bytes.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    return TextID(number)
  }

  package mutating func intern(_ text: String) -> TextID {
    var text = text
    text.makeContiguousUTF8()
    return intern(text.utf8.span)
  }

  /// The number of a text that is already there. O(length).
  package func find(_ text: Span<UInt8>) -> TextID? {
    if text.isEmpty { return .empty }
    let slot = slots[probe(text, Self.hash(text))]
    return slot == 0 ? nil : TextID(UInt32(truncatingIfNeeded: slot) &- 1)
  }

  package func find(_ text: String) -> TextID? {
    var text = text
    text.makeContiguousUTF8()
    return find(text.utf8.span)
  }

  /// The UTF-8 bytes of a text.
  @_lifetime(borrow self)
  package func bytes(of text: TextID) -> Span<UInt8> {
    let range = Int(offsets[text.index])..<Int(offsets[text.index + 1])
    return _overrideLifetime(bytes.span.extracting(range), borrowing: self)
  }

  package subscript(text: TextID) -> String {
    let range = Int(offsets[text.index])..<Int(offsets[text.index + 1])
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether one text comes before the other, byte by byte: for UTF-8 that is by code point.
  package func precedes(_ left: TextID, _ right: TextID) -> Bool {
    if left == right { return false }
    let a = bytes(of: left)
    let b = bytes(of: right)
    let count = min(a.count, b.count)
    var index = 0
    // Eight at a time; most names of one model begin alike.
    while index + 8 <= count {
      let left = a.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let right = b.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      if left != right { return left.bigEndian < right.bigEndian }
      index += 8
    }
    while index < count {
      if a[index] != b[index] { return a[index] < b[index] }
      index += 1
    }
    return a.count < b.count
  }

  /// The first eight bytes as a number that sorts as they do.
  func sortingPrefix(_ text: TextID) -> UInt64 {
    let span = bytes(of: text)
    var prefix: UInt64 = 0
    for index in 0..<8 { prefix = prefix << 8 | (index < span.count ? UInt64(span[index]) : 0) }
    return prefix
  }

  private func probe(_ text: Span<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return slot }
      if UInt32(truncatingIfNeeded: entry >> 32) == hash {
        let number = Int(UInt32(truncatingIfNeeded: entry)) - 1
        if equals(text, Int(offsets[number]), Int(offsets[number + 1])) { return slot }
      }
      slot = (slot + 1) & mask
    }
  }

  private func equals(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    let count = text.count
    guard count == upper - lower else { return false }
    let stored = bytes.span.extracting(lower..<upper).bytes
    let given = text.bytes
    var index = 0
    while index + 8 <= count {
      let a = given.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let b = stored.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      if a != b { return false }
      index += 8
    }
    while index < count {
      let a = given.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)
      if a != stored.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self) { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = Int(UInt32(truncatingIfNeeded: entry >> 32)) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }

  private static let seed = UInt64.random(in: .min ... .max)

  /// A number that equal texts share in one run of the program.
  package static func hash(_ text: Span<UInt8>) -> UInt32 {
    var state = seed ^ UInt64(truncatingIfNeeded: text.count)
    var index = 0
    let raw = text.bytes
    while index + 8 <= text.count {
      state = mix(state ^ raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < text.count {
      rest = rest << 8 | UInt64(raw.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self))
      index += 1
    }
    return UInt32(truncatingIfNeeded: mix(state ^ rest) >> 32)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: 0x8BB8_4B93_962E_ACC9)
    return product.high ^ product.low
  }
}
