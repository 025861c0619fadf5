package import VraagTerminal

/// Keys as a cat on the keyboard would press them, with pastes and resizes in between.
package struct RandomKeys {
  package var random: SeededRandom

  package init(seed: UInt64) { random = SeededRandom(seed: seed) }

  package mutating func input() -> TerminalInput {
    switch random.number(0...99) {
    case 0: .resized
    case 1..<35: .key(.character(random.pick(Array("abc dwxfi0$^kjhlpuyGDC?\"e".unicodeScalars))))
    case 35..<50: .key(.named(random.pick(NamedKey.allCases.filter { $0 != .paste })))
    case 50..<65: .key(.character(Unicode.Scalar(UInt8(random.number(0...31)))))
    case 65..<70: .key(.escape)
    case 70..<78: .key(.alt(random.pick(Array("bfdulcptxwy059<>_.\r\u{7F}".unicodeScalars))))
    case 78..<92: .key(.character(random.pick(Array("é東👍\u{301}\u{200D}🇳🇱ć\u{FE0F}\u{FF}\u{10FFFD}".unicodeScalars))))
    case 92..<96: .key(.paste(random.list(0...5) { $0.pick(["which ", "東京", "\n", "x", "👨‍👩‍👧"]) }.joined()))
    case 96: .key(.character("\u{7F}"))
    case 97: .continued
    case 98: .key(.enter)
    default: .key(.tab)
    }
  }
}
