private import Glibc

/// As long as it is not to replace entities, libxml2 hands over every `&` of an attribute as `&#38;`, however the file
/// writes it.
extension XMLElement {
  /// Whether a value has an `&` in it.
  var hasEscapes: Bool {
    guard let attributes else { return false }
    for index in 0..<attributeCount {
      guard let start = attributes[5 * index + 3], let end = attributes[5 * index + 4] else { continue }
      if memchr(start, Int32(UInt8(ascii: "&")), end - start) != nil { return true }
    }
    return false
  }

  /// Calls a function with the element as its file means it.
  mutating func withUnescapedAttributes<Result>(_ body: (XMLElement) -> Result) -> Result {
    guard let attributes else { return body(self) }
    var values: [UInt8] = []
    var ranges: [Range<Int>?] = []
    for index in 0..<attributeCount {
      guard let start = attributes[5 * index + 3], let end = attributes[5 * index + 4] else {
        ranges.append(nil)
        continue
      }
      let lower = values.count
      Self.unescape(UnsafeBufferPointer(start: start, count: end - start), into: &values)
      ranges.append(lower..<values.count)
    }
    var pointers = (0..<5 * attributeCount).map { attributes[$0] }
    return values.withUnsafeBufferPointer { values in
      for (index, range) in ranges.enumerated() {
        guard let range, let base = values.baseAddress else { continue }
        pointers[5 * index + 3] = base + range.lowerBound
        pointers[5 * index + 4] = base + range.upperBound
      }
      return pointers.withUnsafeMutableBufferPointer { pointers in
        self.attributes = pointers.baseAddress
        defer { self.attributes = attributes }
        return body(self)
      }
    }
  }

  private static func unescape(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    let escape = Array("&#38;".utf8)
    var index = 0
    while index < value.count {
      output.append(value[index])
      let isEscape =
        value.count - index >= escape.count && escape.indices.allSatisfy { value[index + $0] == escape[$0] }
      index += isEscape ? escape.count : 1
    }
  }
}
