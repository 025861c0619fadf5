/// The words of one language as lists in text.
///
/// Every list has a line per item in the order of the enumeration it gives words to, which the line names before its
/// colon for the reader's sake. Spellings are separated by commas, the preferred one first. A noun is
/// `singular/plural`; a verb has, separated by bars, its forms that stand alone (`read/reads`), its passives after
/// "are" (`read by`), forms after "are" that are active (`assigned to`) and forms that stand alone and are passive
/// (`belong to/belongs to`).
struct Words: Sendable {
  var keywords: String
  var nouns: String
  var verbs: String
  var layers: String
}

/// Takes a list of `Words` apart, byte by byte and without a `String`.
struct LexiconReader: ~Escapable {
  private let bytes: Span<UInt8>
  private var position = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  /// What separates a piece of a line from the next.
  enum Separator {
    /// `/`: another form of the same spelling.
    case form
    /// `,`: another spelling.
    case spelling
    /// `|`: another section.
    case section
    case line, end
  }

  /// Goes to the first piece of the line: behind its colon.
  mutating func skipKey() {
    while position < bytes.count, bytes[position] != UInt8(ascii: ":") { position += 1 }
    position = min(position + 1, bytes.count)
    skipSpaces()
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next word of the piece, or nothing at its end.
  mutating func word() -> Range<Int>? {
    skipSpaces()
    let start = position
    while position < bytes.count, !isSeparator(bytes[position]), bytes[position] != 0x20 { position += 1 }
    return position > start ? start..<position : nil
  }

  /// What follows the piece; goes behind it.
  mutating func separator() -> Separator {
    skipSpaces()
    guard position < bytes.count else { return .end }
    position += 1
    switch bytes[position - 1] {
    case UInt8(ascii: "/"): return .form
    case UInt8(ascii: ","): return .spelling
    case UInt8(ascii: "|"): return .section
    default: return position == bytes.count ? .end : .line
    }
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "|") || byte == 0x0A
  }
}
