internal import CUTF8Proc

/// Unicode case and diacritic folding: the one in the house, so that a name, a word and a value that look alike to a
/// reader compare equal everywhere.
///
/// Case is folded (`ß` is `ss`), marks are dropped (`coördinatie` is `coordinatie`), compatibility forms are resolved
/// (`ĳ` is `ij`), curly quotes and apostrophes are straight (`foto’s` is `foto's`), outer white space goes and inner white space of any kind becomes one space.
package enum Folding {
  /// Appends the folded form of UTF-8 text. O(length); no allocation beyond `output` while the text is ASCII.
  package static func fold(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    let start = output.count
    output.reserveCapacity(start + bytes.count)
    var pendingSpace = false
    for index in 0..<bytes.count {
      var byte = bytes[index]
      if byte >= 0x80 {
        output.removeLast(output.count - start)
        foldUnicode(bytes, into: &output)
        return
      }
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        pendingSpace = output.count > start
        continue
      }
      if pendingSpace {
        output.append(0x20)
        pendingSpace = false
      }
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      output.append(byte)
    }
  }

  /// The folded form of a string. Not generic: every question folds a name or two, and a generic function of another
  /// module asks the runtime for types at each call.
  package static func fold(_ text: String) -> String {
    var copy = text
    copy.makeContiguousUTF8()
    let bytes = copy.utf8.span
    if isFolded(bytes) { return copy }
    if let folded = foldedASCII(bytes) { return folded }
    var output: [UInt8] = []
    fold(bytes, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The folded form of a text of ASCII with nothing but single spaces within it, made where the string keeps it.
  private static func foldedASCII(_ bytes: Span<UInt8>) -> String? {
    var isBehindSpace = true
    for index in 0..<bytes.count {
      let isSpace = bytes[index] == 0x20
      if bytes[index] >= 0x7F || bytes[index] < 0x20 || isSpace && isBehindSpace { return nil }
      isBehindSpace = isSpace
    }
    if isBehindSpace { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { output in
      for index in 0..<bytes.count {
        let byte = bytes[index]
        output[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
      return bytes.count
    }
  }

  /// Whether folding would leave a text as it is, as far as that is seen without folding it.
  private static func isFolded(_ bytes: Span<UInt8>) -> Bool {
    var isBehindSpace = true
    for index in 0..<bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20:
        if isBehindSpace { return false }
        isBehindSpace = true
      case 0x21..<0x41, 0x5B..<0x7F: isBehindSpace = false
      default: return false
      }
    }
    return !isBehindSpace || bytes.count == 0
  }

  package static func fold(_ text: Substring) -> String { fold(String(text)) }

  /// Unicode's `White_Space`, spelled out: to ask the standard library for it takes longer than all the rest.
  private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A quote or an apostrophe as keyboards have it; text processors make it curly.
  private static func straight(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2018...0x201B, 0x02BC: "'"
    case 0x201C...0x201F: "\""
    default: scalar
    }
  }

  private static func foldUnicode(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    let options = utf8proc_option_t(
      rawValue: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue
        | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_IGNORE.rawValue)
    var scalars: [Int32] = []
    let count = bytes.withUnsafeBufferPointer { input -> Int in
      let needed = utf8proc_decompose(input.baseAddress, input.count, nil, 0, options)
      guard needed > 0 else { return needed }
      scalars = [Int32](repeating: 0, count: needed)
      return scalars.withUnsafeMutableBufferPointer {
        utf8proc_decompose(input.baseAddress, input.count, $0.baseAddress, needed, options)
      }
    }
    guard count >= 0 else {
      // Not UTF-8: compare the bytes as they are rather than lose the text.
      for index in 0..<bytes.count { output.append(bytes[index]) }
      return
    }
    let start = output.count
    var pendingSpace = false
    for index in 0..<count {
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: scalars[index])) else { continue }
      if isWhitespace(scalar) {
        pendingSpace = output.count > start
        continue
      }
      if pendingSpace {
        output.append(0x20)
        pendingSpace = false
      }
      if let encoded = UTF8.encode(straight(scalar)) { output.append(contentsOf: encoded) }
    }
  }
}
