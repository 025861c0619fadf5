/// A JSON value. Integers stay integers, and the members of an object keep their order.
package enum JSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// A number written without a fraction or an exponent that fits 64 bits.
  case integer(Int64)
  case number(Double)
  /// A number written without a fraction or an exponent that does not fit 64 bits, as it is written.
  case wideInteger(String)
  case string(String)
  case array([JSON])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSON

    package init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// Why a text is no JSON, and at which UTF-8 offset.
  package struct Failure: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// The text ends before the value does.
      case cutOff
      case unexpectedCharacter
      /// A number that JSON does not allow, such as `01` or `1.`, or one that no double can hold.
      case badNumber
      /// An escape that JSON does not have, or half of a surrogate pair.
      case badEscape
      /// A control character that a string must escape.
      case controlCharacter
      case invalidUTF8
      /// Something follows the value.
      case trailingText
      case tooDeep
      case repeatedKey(String)
    }

    package var reason: Reason
    package var offset: Int
  }

  /// Reads one value: exactly RFC 8259, no comments, no trailing commas. O(length).
  package init(parsing text: String) throws(Failure) {
    var text = text
    text.makeContiguousUTF8()
    try self.init(parsing: text.utf8.span)
  }

  package init(parsing bytes: Span<UInt8>) throws(Failure) {
    var parser = JSONParser(bytes)
    self = try parser.parseDocument()
  }

  /// The value of an object's member; nothing where this is no object or has no such member.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}
