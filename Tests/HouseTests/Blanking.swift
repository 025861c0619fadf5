/// Replaces what comments and string literals say by spaces. What an interpolation holds goes too: it is never a
/// declaration.
struct Blanking {
  private let bytes: [UInt8]
  private var output: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    output = bytes
  }

  mutating func blanked() -> String {
    while index < bytes.count {
      if starts("//") {
        skip { $0.current == UInt8(ascii: "\n") }
      } else if starts("/*") {
        skipComment()
      } else if let opening = literal() {
        skipLiteral(hashes: opening.hashes, quotes: opening.quotes)
      } else {
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private var current: UInt8 { bytes[index] }

  private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if current != UInt8(ascii: "\n") { output[index] = UInt8(ascii: " ") }
      index += 1
    }
  }

  private mutating func skip(until isEnd: (Blanking) -> Bool) {
    while index < bytes.count && !isEnd(self) { blank() }
  }

  private mutating func skipComment() {
    blank(2)
    while index < bytes.count && !starts("*/") {
      if starts("/*") { skipComment() } else { blank() }
    }
    blank(2)
  }

  /// The opening of a string literal at this place.
  private func literal() -> (hashes: Int, quotes: Int)? {
    let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
    let rest = bytes[(index + hashes)...]
    if rest.starts(with: "\"\"\"".utf8) { return (hashes, 3) }
    return rest.starts(with: "\"".utf8) ? (hashes, 1) : nil
  }

  private mutating func skipLiteral(hashes: Int, quotes: Int) {
    let escape = "\\" + String(repeating: "#", count: hashes)
    let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    blank(hashes + quotes)
    while index < bytes.count && !starts(end) {
      if quotes == 1 && current == UInt8(ascii: "\n") { return }
      if starts(escape + "(") {
        blank(escape.utf8.count + 1)
        skipInterpolation()
      } else if starts(escape) {
        blank(escape.utf8.count + 1)
      } else {
        blank()
      }
    }
    blank(end.utf8.count)
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while index < bytes.count && depth > 0 {
      if let opening = literal() {
        skipLiteral(hashes: opening.hashes, quotes: opening.quotes)
        continue
      }
      if current == UInt8(ascii: "(") { depth += 1 }
      if current == UInt8(ascii: ")") { depth -= 1 }
      blank()
    }
  }
}
