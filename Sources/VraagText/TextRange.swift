/// A half-open range of UTF-8 offsets in one source text.
public struct TextRange: Hashable, Sendable {
  public var lower: UInt32
  public var upper: UInt32

  public init(_ lower: UInt32, _ upper: UInt32) {
    precondition(lower <= upper, "a text range ends before it begins")
    self.lower = lower
    self.upper = upper
  }

  public init(_ lower: Int, _ upper: Int) {
    self.init(UInt32(lower), UInt32(upper))
  }

  public static let empty = TextRange(UInt32(0), UInt32(0))

  public var length: Int { Int(upper - lower) }
  public var isEmpty: Bool { lower == upper }

  /// The smallest range that covers both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(lower, other.lower), max(upper, other.upper))
  }

  public func contains(_ other: TextRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }
}
