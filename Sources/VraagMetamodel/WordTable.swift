internal import VraagText

/// Words as numbers: equal words, folded, have one number, and 0 is no word.
///
/// A hash table over folded UTF-8 bytes in one buffer: looking up an ASCII word allocates nothing.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`; word 0 is empty.
  private var ends: [UInt32] = [0]
  /// Word numbers by hash; 0 is a free slot. A power of two long, at most half full.
  private var slots: [UInt16]

  init(capacity: Int) {
    slots = [UInt16](repeating: 0, count: capacity * 2)
    ends.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 8)
  }

  /// The number of words, word 0 included.
  var count: Int { ends.count }

  /// The number of a word, or 0.
  func find(_ word: Span<UInt8>) -> UInt16 {
    var hash: UInt32 = 0x811C_9DC5
    for index in 0..<word.count {
      let byte = word[index]
      if byte >= 0x80 { return findFolded(word) }
      hash = (hash ^ UInt32(lowered(byte))) &* 0x0100_0193
    }
    return slots[slot(of: word, hash: hash)]
  }

  /// The number of a word, new if it has none.
  mutating func intern(_ word: Span<UInt8>) -> UInt16 {
    var folded: [UInt8] = []
    if (0..<word.count).contains(where: { word[$0] >= 0x80 }) {
      Folding.fold(word, into: &folded)
      return internFolded(folded.span)
    }
    return internFolded(word)
  }

  /// The folded text of a word.
  func text(of word: UInt16) -> String {
    let range = range(of: word)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private func findFolded(_ word: Span<UInt8>) -> UInt16 {
    var folded: [UInt8] = []
    Folding.fold(word, into: &folded)
    return slots[slot(of: folded.span, hash: Self.hash(folded.span))]
  }

  private mutating func internFolded(_ word: Span<UInt8>) -> UInt16 {
    let free = slot(of: word, hash: Self.hash(word))
    if slots[free] != 0 { return slots[free] }
    let number = UInt16(ends.count)
    for index in 0..<word.count { bytes.append(lowered(word[index])) }
    ends.append(UInt32(bytes.count))
    slots[free] = number
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private func slot(of word: Span<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0, !matches(slots[slot], word) { slot = (slot + 1) & mask }
    return slot
  }

  private func matches(_ number: UInt16, _ word: Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == word.count else { return false }
    for index in 0..<word.count where bytes[range.lowerBound + index] != lowered(word[index]) { return false }
    return true
  }

  private func range(of word: UInt16) -> Range<Int> {
    word == 0 ? 0..<0 : Int(ends[Int(word) - 1])..<Int(ends[Int(word)])
  }

  private mutating func grow() {
    slots = [UInt16](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 1..<ends.count {
      var slot = Int(Self.hash(bytes.span.extracting(range(of: UInt16(number))))) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt16(number)
    }
  }

  private static func hash(_ word: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in 0..<word.count { hash = (hash ^ UInt32(lowered(word[index]))) &* 0x0100_0193 }
    return hash
  }
}

private func lowered(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}
