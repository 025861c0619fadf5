/// Which key a control sequence stands for: those of xterm, rxvt, the Linux console and kitty's protocol.
enum FunctionKeys {
  /// `ESC [ parameters final`.
  static func key(_ bytes: [UInt8], final: UInt8) -> Key? {
    // Private sequences are reports of the terminal and no keys.
    guard bytes.allSatisfy({ (0x30..<0x3C).contains($0) }) else { return nil }
    let numbers = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      Int(String(decoding: part.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 1
    }
    let first = numbers.first ?? 1
    let modifiers = Modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~"): return tilde(first, numbers, modifiers)
    case UInt8(ascii: "u"): return character(first, modifiers)
    case UInt8(ascii: "Z"): return .named(.backTab)
    default: return letter(final, modifiers).map(Key.named)
    }
  }

  /// `ESC O final`, which keypads and cursor keys send in application mode.
  static func shifted(_ final: UInt8, alt: Bool) -> NamedKey? {
    alt ? nil : letter(final, Modifiers(1))
  }

  private struct Modifiers {
    let isShifted: Bool
    let isAlt: Bool
    let isControl: Bool

    init(_ number: Int) {
      let bits = max(0, number &- 1)
      isShifted = bits & 1 != 0
      isAlt = bits & 2 != 0
      isControl = bits & 4 != 0
    }

    var isWordwise: Bool { isAlt || isControl }
  }

  private static func letter(_ final: UInt8, _ modifiers: Modifiers) -> NamedKey? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): modifiers.isWordwise ? .wordRight : .right
    case UInt8(ascii: "D"): modifiers.isWordwise ? .wordLeft : .left
    case UInt8(ascii: "F"): modifiers.isControl ? .textEnd : .end
    case UInt8(ascii: "H"): modifiers.isControl ? .textStart : .home
    // rxvt writes Control with an arrow in small letters.
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: nil
    }
  }

  private static func tilde(_ number: Int, _ numbers: [Int], _ modifiers: Modifiers) -> Key? {
    switch number {
    case 1, 7: .named(modifiers.isControl ? .textStart : .home)
    case 2: .named(.insert)
    case 3: .named(modifiers.isWordwise ? .wordDelete : .delete)
    case 4, 8: .named(modifiers.isControl ? .textEnd : .end)
    case 5: .named(.pageUp)
    case 6: .named(.pageDown)
    // xterm's own way to tell of modifiers on any character.
    case 27 where numbers.count > 2: character(numbers[2], modifiers)
    default: nil
    }
  }

  private static func character(_ number: Int, _ modifiers: Modifiers) -> Key? {
    guard number > 0, number < 0x110000, let scalar = Unicode.Scalar(UInt32(number)) else { return nil }
    // kitty's keys that are no characters are in the private area.
    guard !(0xE000..<0xF900).contains(scalar.value), !(0x80..<0xA0).contains(scalar.value) else { return nil }
    if scalar == "\r", modifiers.isShifted || modifiers.isWordwise { return .named(.newline) }
    if scalar == "\t", modifiers.isShifted { return .named(.backTab) }
    if modifiers.isControl, (0x40..<0x80).contains(scalar.value) {
      return .character(Unicode.Scalar(UInt8(scalar.value & 0x1F)))
    }
    return modifiers.isAlt ? .alt(scalar) : .character(scalar)
  }
}
