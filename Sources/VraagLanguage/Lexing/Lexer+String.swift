internal import VraagText

extension Lexer {
  /// How a string is quoted.
  enum Quotes {
    case straightDouble, straightSingle
    /// „…” “…” ”…”
    case curlyDouble
    /// ‚…’ ‘…’
    case curlySingle
    /// «…»
    case angle
  }

  /// Goes behind the closing quote; the opening one has been read.
  mutating func scanString(_ quotes: Quotes) -> Token.Kind {
    while position < end {
      if bytes[position] == UInt8(ascii: "\\") {
        position = min(position + 2, end)
      } else if let length = closingLength(quotes, at: position) {
        position += length
        return .string
      } else {
        position += 1
      }
    }
    return .unterminatedString
  }

  /// The length of the closing quote that stands at an index.
  private func closingLength(_ quotes: Quotes, at index: Int) -> Int? {
    let byte = bytes[index]
    switch quotes {
    case .straightDouble: return byte == UInt8(ascii: "\"") ? 1 : nil
    case .straightSingle: return byte == UInt8(ascii: "'") ? 1 : nil
    case .curlyDouble:
      guard byte == 0xE2 else { return nil }
      let scalar = scalar(at: index)
      return scalar == 0x201C || scalar == 0x201D || scalar == 0x201F ? 3 : nil
    case .curlySingle:
      guard byte == 0xE2, scalar(at: index) == 0x2019 || scalar(at: index) == 0x2018 else { return nil }
      // ‘foto’s’: an apostrophe within a word closes nothing.
      return continuesWord(at: index + 3) ? nil : 3
    case .angle: return scalar(at: index) == 0xBB ? 2 : nil
    }
  }
}
