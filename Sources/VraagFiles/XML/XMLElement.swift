/// The beginning of an element, as the parser hands it over. It must not outlive the call that it is handed to.
struct XMLElement {
  typealias Bytes = UnsafePointer<UInt8>

  let word: XMLWord
  let localName: Bytes
  let namespace: Bytes?
  /// Where the beginning ends, from 1.
  let line: UInt32
  /// Five pointers an attribute: name, prefix, namespace, value, end of the value.
  var attributes: UnsafeMutablePointer<Bytes?>?
  let attributeCount: Int
  /// How many namespaces it declares.
  let namespaceCount: Int
  /// Per `XMLWord` the address of its name.
  let addresses: UnsafeMutablePointer<Bytes?>

  /// The value of an attribute without a prefix. O(attributes).
  @_lifetime(borrow self)
  func value(_ name: XMLWord) -> Span<UInt8>? { value(name, isQualified: false) }

  /// The value of an attribute with a prefix: `xsi:type`, `xml:lang`.
  @_lifetime(borrow self)
  func qualifiedValue(_ name: XMLWord) -> Span<UInt8>? { value(name, isQualified: true) }

  /// The value of an attribute without a prefix; no bytes when it is not there.
  @_lifetime(borrow self)
  func text(_ name: XMLWord) -> Span<UInt8> {
    if let value = value(name) { return value }
    return Span()
  }

  /// The type as `xsi:type` gives it, else as the element's own name: the root of a coArchi file.
  @_lifetime(borrow self)
  func typeName() -> Span<UInt8> {
    if let type = qualifiedValue(.type) { return type }
    var count = 0
    while localName[count] != 0 { count += 1 }
    let span = Span(_unsafeElements: UnsafeBufferPointer(start: localName, count: count))
    return _overrideLifetime(span, borrowing: self)
  }

  /// What follows `#` in the element's `href`.
  @_lifetime(borrow self)
  func reference() -> Span<UInt8>? {
    guard let href = value(.href) else { return nil }
    var start = href.count
    while start > 0, href[start - 1] != UInt8(ascii: "#") { start -= 1 }
    return href.extracting(start..<href.count)
  }

  /// The value of the first attribute of these that is there; nothing when none is.
  @_lifetime(borrow self)
  func value(_ name: XMLWord, or other: XMLWord) -> Span<UInt8>? {
    if let value = value(name) { return value }
    return value(other)
  }

  @_lifetime(borrow self)
  private func value(_ name: XMLWord, isQualified: Bool) -> Span<UInt8>? {
    guard let attributes else { return nil }
    let address = addresses[Int(name.rawValue)]
    for index in 0..<attributeCount {
      let attribute = attributes + 5 * index
      guard attribute[0] == address, (attribute[1] != nil) == isQualified else { continue }
      guard let start = attribute[3], let end = attribute[4] else { return nil }
      let span = Span(_unsafeElements: UnsafeBufferPointer(start: start, count: end - start))
      return _overrideLifetime(span, borrowing: self)
    }
    return nil
  }
}
