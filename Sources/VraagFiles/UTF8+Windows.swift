extension UTF8 {
  /// Whether bytes are UTF-8 throughout. O(count).
  static func isValid(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  /// Text in windows-1252 as UTF-8: what a file is in that says nothing of it and is no UTF-8.
  static func fromWindows(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let code = byte >= 0x80 && byte < 0xA0 ? windows[Int(byte - 0x80)] : UInt32(byte)
      if let scalar = Unicode.Scalar(code), let encoded = encode(scalar) { text.append(contentsOf: encoded) }
    }
    return text
  }

  /// What windows-1252 has where Latin-1 has control characters.
  private static let windows: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
