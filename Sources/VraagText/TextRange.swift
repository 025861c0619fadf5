/// A half-open range of UTF-8 offsets in one source text.
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var lower: UInt32
  /// The offset after the last byte.
  public var upper: UInt32

  /// From one offset up to, not including, another.
  public init(_ lower: UInt32, _ upper: UInt32) {
    precondition(lower <= upper, "a text range ends before it begins")
    self.lower = lower
    self.upper = upper
  }

  /// From one offset up to, not including, another.
  public init(_ lower: Int, _ upper: Int) {
    self.init(UInt32(lower), UInt32(upper))
  }

  /// Nothing, at the start of the text.
  public static let empty = TextRange(UInt32(0), UInt32(0))

  /// The number of bytes.
  public var length: Int { Int(upper - lower) }
  /// Whether it holds no byte.
  public var isEmpty: Bool { lower == upper }

  /// The smallest range that covers both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(lower, other.lower), max(upper, other.upper))
  }

  /// Whether the other lies within this one.
  public func contains(_ other: TextRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }
}
