/// One Swift file, with what comments and literals say taken out so that code can be read by simple means.
struct SwiftSource {
  var path: String
  var text: String
  /// The text with a space for every character of a comment or a string literal; lines stay lines.
  var code: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var blanking = Blanking(text)
    code = blanking.blanked()
  }

  var name: String { String(path.split(separator: "/").last ?? "") }
  /// The folder below `Sources` or `Tests`.
  var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }
  var lineCount: Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.last == "\n" ? 1 : 0)
  }

  /// The modules that the file imports.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line -> String? in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1 else { return nil }
      // `import struct Module.Type` names the module after the kind.
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let named = kinds.contains(words[place + 1]) && words.count > place + 2 ? words[place + 2] : words[place + 1]
      return named.split(separator: ".").first.map(String.init)
    }
  }

  /// A function or initialiser with a body.
  struct Function {
    var name: String
    var line: Int
    var lineCount: Int
  }

  var functions: [Function] {
    var result: [Function] = []
    let bytes = Array(code.utf8)
    var line = 1
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      if let name = Self.declaration(at: index, in: bytes), let length = Self.bodyLines(from: index, in: bytes) {
        result.append(Function(name: name, line: line, lineCount: length))
      }
      index += 1
    }
    return result
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte >= 0x80
  }

  /// The name of the function that is declared here, where one is.
  private static func declaration(at index: Int, in bytes: [UInt8]) -> String? {
    guard index == 0 || (!isWord(bytes[index - 1]) && bytes[index - 1] != UInt8(ascii: ".")) else { return nil }
    let rest = bytes[index...]
    if rest.starts(with: "func ".utf8) {
      return String(decoding: rest.dropFirst(5).prefix { $0 != UInt8(ascii: "(") && $0 > 0x20 }, as: UTF8.self)
    }
    return rest.starts(with: "init(".utf8) || rest.starts(with: "init?(".utf8) ? "init" : nil
  }

  /// How many lines a declaration takes from here to the end of its body; nothing where there is no body.
  private static func bodyLines(from start: Int, in bytes: [UInt8]) -> Int? {
    var braces = 0
    var parentheses = 0
    var lines = 1
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): parentheses += 1
      case UInt8(ascii: ")"): parentheses -= 1
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "}"):
        braces -= 1
        if braces == 0 && parentheses == 0 { return lines }
        if braces < 0 { return nil }
      case UInt8(ascii: "\n"):
        lines += 1
        // A requirement of a protocol, or the call of an initialiser: the statement ends before a body begins.
        if braces == 0 && parentheses == 0 && !continues(after: index, in: bytes) { return nil }
      default: break
      }
    }
    return nil
  }

  /// Whether the line after this one goes on with a signature: with `->`, `throws`, `where`, `{` or `)`.
  private static func continues(after newline: Int, in bytes: [UInt8]) -> Bool {
    let next = bytes[(newline + 1)...].drop { $0 == 0x20 }
    return ["->", "throws", "async", "where", "{", ")"].contains { next.starts(with: $0.utf8) }
  }
}
