// Bytes of a file, compared with what is known and taken out of it.

extension Span<UInt8> {
  func starts(with prefix: [UInt8]) -> Bool {
    count >= prefix.count && prefix.indices.allSatisfy { self[$0] == prefix[$0] }
  }

  /// Whether this is an ASCII word that is given in lower case.
  func equalsIgnoringCase(_ word: String) -> Bool {
    guard count == word.utf8.count else { return false }
    var index = 0
    for byte in word.utf8 {
      let own = self[index]
      guard own == byte || (own >= 0x41 && own <= 0x5A && own | 0x20 == byte) else { return false }
      index += 1
    }
    return true
  }

  var isTrue: Bool { equalsIgnoringCase("true") }
}

extension String {
  init(copying bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
