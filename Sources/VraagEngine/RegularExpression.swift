private import CPCRE2

/// A regular expression over UTF-8: caseless, found anywhere in a text; or with regard to case, which the whole must match.
///
/// The library bounds the work of one match, so that no pattern can hang a question.
final class RegularExpression {
  private let pattern: String
  private let code: OpaquePointer
  private let matchData: OpaquePointer
  private let context: OpaquePointer

  private static let matchLimit: UInt32 = 1_000_000

  init(_ pattern: String, isWhole: Bool = false) throws(QueryFailure) {
    self.pattern = pattern
    var error: Int32 = 0
    var offset = 0
    let options =
      UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP)
      | (isWhole ? UInt32(PCRE2_ANCHORED) | PCRE2_ENDANCHORED : UInt32(PCRE2_CASELESS))
    let bytes = Array(pattern.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else {
      throw .badPattern(pattern: pattern, reason: Self.text(of: error))
    }
    guard let matchData = pcre2_match_data_create_from_pattern_8(code, nil),
      let context = pcre2_match_context_create_8(nil)
    else { preconditionFailure("no memory for a regular expression") }
    pcre2_set_match_limit_8(context, Self.matchLimit)
    self.code = code
    self.matchData = matchData
    self.context = context
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(matchData)
    pcre2_code_free_8(code)
  }

  func matches(_ text: Span<UInt8>) throws(QueryFailure) -> Bool {
    let result = text.withUnsafeBufferPointer {
      pcre2_match_8(code, $0.baseAddress, $0.count, 0, 0, matchData, context)
    }
    if result >= 0 { return true }
    // Text that is no UTF-8 matches nothing.
    if result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_HEAPLIMIT || result == PCRE2_ERROR_DEPTHLIMIT {
      throw .costlyPattern(pattern: pattern)
    }
    return false
  }

  private static func text(of error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
  }
}
