internal import VraagText

/// Bytes on their way out: gathered in one buffer and handed on when it is full.
///
/// Renderers append bytes and never make a `String` per cell. When the other side takes no more, what is appended is
/// dropped and `isClosed` tells, so that a renderer may stop early and needs no error handling of its own.
package struct Output: ~Copyable {
  private var buffer: [UInt8] = []
  private let sink: (([UInt8]) -> Bool)?
  private static let chunk = 1 << 16
  /// Whether nobody takes the bytes any more.
  package private(set) var isClosed = false

  /// Gathers everything; `bytes` has it.
  package init() { sink = nil }

  /// Hands chunks to a sink, which says whether it wants more.
  package init(_ sink: @escaping ([UInt8]) -> Bool) {
    self.sink = sink
    buffer.reserveCapacity(Self.chunk + 4096)
  }

  /// What has not been handed on.
  package var bytes: [UInt8] { buffer }

  /// Hands on what is there.
  package mutating func flush() {
    guard let sink, !buffer.isEmpty else { return }
    if !isClosed, !sink(buffer) { isClosed = true }
    buffer.removeAll(keepingCapacity: true)
  }

  package mutating func append(_ byte: UInt8) { buffer.append(byte) }

  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }

  package mutating func append(_ text: some StringProtocol) { buffer.append(contentsOf: text.utf8) }

  package mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
  }

  package mutating func append(_ bytes: borrowing [UInt8]) { buffer.append(contentsOf: copy bytes) }

  package mutating func append(repeating byte: UInt8, count: Int) {
    if count > 0 { buffer.append(contentsOf: repeatElement(byte, count: count)) }
  }

  /// A number in decimal digits.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var digits = number.magnitude
    var places: UInt = 1
    while digits / places >= 10 { places *= 10 }
    while places > 0 {
      append(UInt8(ascii: "0") + UInt8(digits / places))
      digits %= places
      places /= 10
    }
  }

  /// To be called after each row: hands on full chunks.
  package mutating func endRow() {
    if buffer.count >= Self.chunk { flush() }
  }
}
