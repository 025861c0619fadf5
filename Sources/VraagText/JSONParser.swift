/// Reads JSON text by recursive descent, to a bounded depth.
struct JSONParser: ~Escapable {
  private let bytes: Span<UInt8>
  private var position = 0
  private var depth = 0
  private static let maximumDepth = 200

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  mutating func parseDocument() throws(JSON.Failure) -> JSON {
    let value = try parseValue()
    skipSpace()
    if position < bytes.count { throw failure(.trailingText) }
    return value
  }

  private mutating func parseValue() throws(JSON.Failure) -> JSON {
    skipSpace()
    guard let first = peek() else { throw failure(.cutOff) }
    switch first {
    case UInt8(ascii: "{"): return .object(try nested { (parser) throws(JSON.Failure) in try parser.parseMembers() })
    case UInt8(ascii: "["): return .array(try nested { (parser) throws(JSON.Failure) in try parser.parseElements() })
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseWord("true", .boolean(true))
    case UInt8(ascii: "f"): return try parseWord("false", .boolean(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
    default: throw failure(.unexpectedCharacter)
    }
  }

  private mutating func nested<Value>(
    _ parse: (inout JSONParser) throws(JSON.Failure) -> Value
  ) throws(JSON.Failure) -> Value {
    depth += 1
    if depth > Self.maximumDepth { throw failure(.tooDeep) }
    position += 1
    let value = try parse(&self)
    depth -= 1
    return value
  }

  private mutating func parseMembers() throws(JSON.Failure) -> [JSON.Member] {
    var members: [JSON.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if eat(UInt8(ascii: "}")) { return members }
    repeat {
      skipSpace()
      let start = position
      guard let quote = peek() else { throw failure(.cutOff) }
      guard quote == UInt8(ascii: "\"") else { throw failure(.unexpectedCharacter) }
      let key = try parseString()
      guard keys.insert(key).inserted else { throw JSON.Failure(reason: .repeatedKey(key), offset: start) }
      skipSpace()
      try expect(UInt8(ascii: ":"))
      members.append(JSON.Member(key: key, value: try parseValue()))
      skipSpace()
    } while eat(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return members
  }

  private mutating func parseElements() throws(JSON.Failure) -> [JSON] {
    var elements: [JSON] = []
    skipSpace()
    if eat(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try parseValue())
      skipSpace()
    } while eat(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return elements
  }

  private mutating func parseWord(_ word: StaticString, _ value: JSON) throws(JSON.Failure) -> JSON {
    for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
    return value
  }

  private mutating func parseNumber() throws(JSON.Failure) -> JSON {
    let start = position
    var isInteger = true
    _ = eat(UInt8(ascii: "-"))
    if !eat(UInt8(ascii: "0")) { try parseDigits() }
    if let next = peek(), Self.isDigit(next) { throw JSON.Failure(reason: .badNumber, offset: start) }
    if eat(UInt8(ascii: ".")) {
      isInteger = false
      try parseDigits()
    }
    if eat(UInt8(ascii: "e")) || eat(UInt8(ascii: "E")) {
      isInteger = false
      if !eat(UInt8(ascii: "+")) { _ = eat(UInt8(ascii: "-")) }
      try parseDigits()
    }
    let text = String(decoding: (start..<position).map { bytes[$0] }, as: UTF8.self)
    if isInteger, let integer = Int64(text) { return .integer(integer) }
    if isInteger { return .wideInteger(text) }
    guard let number = Double(text), number.isFinite else { throw JSON.Failure(reason: .badNumber, offset: start) }
    return .number(number)
  }

  private mutating func parseDigits() throws(JSON.Failure) {
    guard let first = peek() else { throw failure(.cutOff) }
    guard Self.isDigit(first) else { throw failure(.badNumber) }
    while let next = peek(), Self.isDigit(next) { position += 1 }
  }

  // MARK: Strings

  private mutating func parseString() throws(JSON.Failure) -> String {
    position += 1
    let start = position
    var text: [UInt8] = []
    while let byte = peek() {
      if byte == UInt8(ascii: "\"") {
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw JSON.Failure(reason: .invalidUTF8, offset: start)
        }
        return string
      }
      if byte < 0x20 { throw failure(.controlCharacter) }
      if byte == UInt8(ascii: "\\") {
        try parseEscape(into: &text)
      } else {
        text.append(byte)
        position += 1
      }
    }
    throw failure(.cutOff)
  }

  private mutating func parseEscape(into text: inout [UInt8]) throws(JSON.Failure) {
    let start = position
    position += 1
    guard let letter = peek() else { throw failure(.cutOff) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try parseFourDigits()
      if code & 0xFC00 == 0xD800 {
        guard eat(UInt8(ascii: "\\")), eat(UInt8(ascii: "u")) else {
          throw JSON.Failure(reason: .badEscape, offset: start)
        }
        let low = try parseFourDigits()
        guard low & 0xFC00 == 0xDC00 else { throw JSON.Failure(reason: .badEscape, offset: start) }
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) else {
        throw JSON.Failure(reason: .badEscape, offset: start)
      }
      text.append(contentsOf: encoded)
    default: throw JSON.Failure(reason: .badEscape, offset: start)
    }
  }

  private mutating func parseFourDigits() throws(JSON.Failure) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw failure(.cutOff) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { throw failure(.badEscape) }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  // MARK: The cursor

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func eat(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSON.Failure) {
    guard let next = peek() else { throw failure(.cutOff) }
    guard next == byte else { throw failure(.unexpectedCharacter) }
    position += 1
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private func failure(_ reason: JSON.Failure.Reason) -> JSON.Failure {
    JSON.Failure(reason: reason, offset: position)
  }
}
