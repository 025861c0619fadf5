internal import VraagPlan
internal import VraagText

/// Functions of texts; they count in code points.
extension PatternRun {
  static func callOnText(
    _ function: PatternFunction, _ arguments: [Datum], _ range: TextRange
  ) throws(QueryFailure) -> Datum {
    if arguments.contains(where: \.isNull) { return .null }
    guard case .string(let text) = arguments[0] else { throw wrongType(function, arguments[0], range) }
    switch function {
    case .toUpper, .upper: return .string(text.uppercased())
    case .toLower, .lower: return .string(text.lowercased())
    case .trim: return .string(String(trimmed(text)))
    case .lTrim: return .string(String(text.drop { $0.isWhitespace }))
    case .rTrim: return .string(String(withoutTrailingSpace(text[...])))
    case .replace:
      let replacement = try string(function, arguments[2], range)
      return .string(try replaced(text, try string(function, arguments[1], range), by: replacement, range))
    case .split:
      let separator = try string(function, arguments[1], range)
      return .list(pieces(of: text, between: separator).map { .string($0) })
    case .left: return .string(part(text, from: 0, count: try count(function, arguments[1], range)))
    case .right:
      let count = try count(function, arguments[1], range)
      return .string(part(text, from: max(0, text.unicodeScalars.count - count), count: count))
    default:
      let start = try count(function, arguments[1], range)
      let length = arguments.count > 2 ? try count(function, arguments[2], range) : Int.max
      return .string(part(text, from: start, count: length))
    }
  }

  private static func string(
    _ function: PatternFunction, _ value: Datum, _ range: TextRange
  ) throws(QueryFailure) -> String {
    guard case .string(let text) = value else { throw wrongType(function, value, range) }
    return text
  }

  private static func count(
    _ function: PatternFunction, _ value: Datum, _ range: TextRange
  ) throws(QueryFailure) -> Int {
    guard case .integer(let count) = value else { throw wrongType(function, value, range) }
    if count < 0 { throw .wrongValue(PatternFault(.numberOutOfRange(function.rawValue), at: range)) }
    return Int(count)
  }

  private static func part(_ text: String, from start: Int, count: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(count)))
  }

  static func trimmed(_ text: String) -> Substring { withoutTrailingSpace(text.drop { $0.isWhitespace }) }

  private static func withoutTrailingSpace(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// Byte by byte, so that a letter is not found in another that it makes together with a mark.
  private static func pieces(of text: String, between separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let wanted = Array(separator.utf8)
    if wanted.isEmpty { return text.unicodeScalars.map { String(Character($0)) } }
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index + wanted.count <= bytes.count {
      if bytes[index..<index + wanted.count].elementsEqual(wanted) {
        pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += wanted.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// The most that a text can take in which a part is replaced wherever it is.
  static func bytesOfReplaced(_ arguments: [Datum]) -> Int {
    guard case .string(let text) = arguments[0], case .string(let part) = arguments[1],
      case .string(let replacement) = arguments[2]
    else { return 0 }
    let (most, overflows) = (text.utf8.count / max(1, part.utf8.count))
      .multipliedReportingOverflow(by: replacement.utf8.count)
    return overflows ? Int.max : most
  }

  private static func replaced(
    _ text: String, _ part: String, by replacement: String, _ range: TextRange
  ) throws(QueryFailure) -> String {
    if part.isEmpty { return text }
    let pieces = pieces(of: text, between: part)
    try checkLength(text.utf8.count + (pieces.count - 1) * (replacement.utf8.count - part.utf8.count), range)
    return pieces.joined(separator: replacement)
  }

  /// Refuses a text that nobody can wait for: whoever doubles one again and again cannot be stopped in the middle.
  static func checkLength(_ bytes: Int, _ range: TextRange) throws(QueryFailure) {
    if bytes > maximumLength { throw .wrongValue(PatternFault(.textTooLong, at: range)) }
  }
}
