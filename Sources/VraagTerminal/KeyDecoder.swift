/// Makes keys of the bytes that a terminal sends, one byte at a time.
///
/// A lone Escape is only known by the silence after it: whoever waits calls `timeOut()`. What is no key of ours (mouse,
/// focus, a function key) is swallowed whole, so that none of its bytes ends up in the text.
package struct KeyDecoder {
  private enum State: Equatable {
    case ground
    case escape
    /// Parameters so far, and whether Escape came twice: Alt with an arrow on old terminals.
    case control([UInt8], alt: Bool)
    case shifted(alt: Bool)
    case character([UInt8], length: Int, alt: Bool)
    case paste
  }

  /// Bytes of one sequence or paste beyond which the rest is dropped.
  private static let longestSequence = 64
  private static let longestPaste = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var state = State.ground
  /// The paste so far, apart from the state so that a byte more is no copy.
  private var pasted: [UInt8] = []

  package init() {}

  /// Whether bytes are held back until it is clear what they are.
  package var isPending: Bool { state != .ground }
  /// Whether what is held back is a paste: its bytes may come slowly.
  package var isPasting: Bool { state == .paste }

  /// The key that ends with this byte, where one does.
  package mutating func feed(_ byte: UInt8) -> Key? {
    switch state {
    case .ground: return start(byte, alt: false)
    case .escape: return afterEscape(byte)
    case .shifted(let alt):
      state = .ground
      return FunctionKeys.shifted(byte, alt: alt).map(Key.named)
    case .control(let bytes, let alt): return control(bytes, byte, alt: alt)
    case .character(let bytes, let length, let alt): return character(bytes, byte, length: length, alt: alt)
    case .paste: return paste(byte)
    }
  }

  /// What the bytes so far are, when nothing follows: a lone Escape, or a paste whose end got lost.
  package mutating func timeOut() -> Key? {
    defer { state = .ground }
    switch state {
    case .ground, .character: return nil
    case .escape: return .escape
    case .shifted(let alt): return alt ? nil : .alt("O")
    case .control(let bytes, let alt): return bytes.isEmpty && !alt ? .alt("[") : nil
    case .paste: return .paste(Self.harmless(pasted))
    }
  }

  private mutating func start(_ byte: UInt8, alt: Bool) -> Key? {
    switch byte {
    case 0x1B where !alt:
      state = .escape
      return nil
    case 0..<0x80:
      state = .ground
      let scalar = Unicode.Scalar(byte)
      return alt ? (byte == 0x0D || byte == 0x0A ? .named(.newline) : .alt(scalar)) : .character(scalar)
    case 0xC2..<0xE0: state = .character([byte], length: 2, alt: alt)
    case 0xE0..<0xF0: state = .character([byte], length: 3, alt: alt)
    case 0xF0..<0xF5: state = .character([byte], length: 4, alt: alt)
    default:
      state = .ground
      return .character("\u{FFFD}")
    }
    return nil
  }

  private mutating func afterEscape(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "["): state = .control([], alt: false)
    case UInt8(ascii: "O"): state = .shifted(alt: false)
    case 0x1B:
      // Escape twice: the first is a key, and the second may begin a sequence.
      return .escape
    default: return start(byte, alt: true)
    }
    return nil
  }

  private mutating func control(_ bytes: [UInt8], _ byte: UInt8, alt: Bool) -> Key? {
    switch byte {
    case 0x20..<0x40:
      if bytes.count < Self.longestSequence { state = .control(bytes + [byte], alt: alt) }
      return nil
    case 0x40..<0x7F:
      state = .ground
      if byte == UInt8(ascii: "~"), bytes == Array("200".utf8) {
        state = .paste
        pasted = []
        return nil
      }
      // The console of Linux has a second bracket in F1 to F5.
      if byte == UInt8(ascii: "["), bytes.isEmpty {
        state = .shifted(alt: true)
        return nil
      }
      return FunctionKeys.key(bytes, final: byte)
    default:
      // No sequence at all; what broke it off is a key of its own.
      state = .ground
      return start(byte, alt: false)
    }
  }

  private mutating func character(_ bytes: [UInt8], _ byte: UInt8, length: Int, alt: Bool) -> Key? {
    guard byte & 0xC0 == 0x80 else {
      // Broken off: shown as what cannot be read, unless a key follows that matters more.
      return start(byte, alt: false) ?? (isPending ? nil : .character("\u{FFFD}"))
    }
    let bytes = bytes + [byte]
    guard bytes.count == length else {
      state = .character(bytes, length: length, alt: alt)
      return nil
    }
    state = .ground
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    // Characters of control have no key, and libedit would take some for keys of ours.
    guard scalars.count == 1, !(0x80..<0xA0).contains(scalars[0].value) else { return .character("\u{FFFD}") }
    return alt ? .alt(scalars[0]) : .character(scalars[0])
  }

  private mutating func paste(_ byte: UInt8) -> Key? {
    pasted.append(byte)
    if byte == Self.pasteEnd.last, pasted.hasSuffix(Self.pasteEnd) {
      state = .ground
      return .paste(Self.harmless(pasted.dropLast(Self.pasteEnd.count)))
    }
    let most = Self.longestPaste + 2 * Self.pasteEnd.count
    // Its end must still be found, so the last bytes stay.
    if pasted.count > most { pasted.removeSubrange(Self.longestPaste..<pasted.count - Self.pasteEnd.count) }
    return nil
  }

  /// A paste as text: one kind of line break, tabs as spaces, and nothing that could be a key.
  static func harmless(_ bytes: some Collection<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\t": result.append(contentsOf: "    ".unicodeScalars)
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": break
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool {
    count >= end.count && self[(count - end.count)...].elementsEqual(end)
  }
}
