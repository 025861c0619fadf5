/// A decimal number, exactly: 0.1 and 0.2 are 0.3.
///
/// It has 18 decimals, so that adding never rounds, and remembers how many of them it is shown with: as many as the most
/// exact of the numbers that it was made from.
package struct DecimalNumber: Hashable, Sendable {
  /// The number rounded down.
  private var whole: Int128
  /// What it is more than that, in units of 10⁻¹⁸; never negative.
  private var fraction: Int64
  /// How many decimals are shown.
  package private(set) var decimals: Int

  /// How many decimals there are.
  package static let precision = 18

  package static let zero = DecimalNumber(whole: 0, fraction: 0, decimals: 0)

  private init(whole: Int128, fraction: Int64, decimals: Int) {
    self.whole = whole
    self.fraction = fraction
    self.decimals = decimals
  }

  /// So many units of the last of some decimals: 667 units of 1 decimal are 66.7.
  package init(_ units: Int, decimals: Int) {
    let unit = Int128(Self.power(decimals))
    let down = Int128(units) >= 0 ? Int128(units) / unit : -((unit - 1 - Int128(units)) / unit)
    let rest = Int64(Int128(units) - down * unit)
    self.init(whole: down, fraction: rest * Self.power(Self.precision - decimals), decimals: decimals)
  }

  /// Reads what `ComparableValue` takes for a number, of at most 18 digits before and 18 behind the point or comma;
  /// nothing where there are more.
  package init?(_ folded: String) { self.init(folded.utf8.span) }

  package init?(_ folded: Span<UInt8>) {
    var (digits, decimals, before) = (0, 0, 0)
    var (whole, fraction): (Int64, Int64) = (0, 0)
    var isBehind = false
    var isNegative = false
    for index in 0..<folded.count {
      let byte = folded[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int64(byte - UInt8(ascii: "0"))
        digits += 1
        if isBehind {
          decimals += 1
          guard decimals <= Self.precision else { return nil }
          fraction = fraction * 10 + digit
        } else {
          before += before > 0 || digit > 0 ? 1 : 0
          guard before <= 18 else { return nil }
          whole = whole * 10 + digit
        }
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard !isBehind, digits > 0 else { return nil }
        isBehind = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard index == 0 else { return nil }
        isNegative = byte == UInt8(ascii: "-")
      default: return nil
      }
    }
    guard digits > 0, !isBehind || decimals > 0 else { return nil }
    let number = DecimalNumber(
      whole: Int128(whole), fraction: fraction * Self.power(Self.precision - decimals), decimals: decimals)
    self = isNegative ? number.negated : number
  }

  private static let powers: [Int64] = (0...precision).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

  private static func power(_ exponent: Int) -> Int64 { powers[exponent] }

  private static let one = power(precision)

  private var negated: DecimalNumber {
    fraction == 0
      ? DecimalNumber(whole: -whole, fraction: 0, decimals: decimals)
      : DecimalNumber(whole: -whole - 1, fraction: Self.one - fraction, decimals: decimals)
  }

  private var isNegative: Bool { whole < 0 }

  package static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    let (sum, decimals) = (left.fraction + right.fraction, max(left.decimals, right.decimals))
    return sum >= one
      ? DecimalNumber(whole: left.whole + right.whole + 1, fraction: sum - one, decimals: decimals)
      : DecimalNumber(whole: left.whole + right.whole, fraction: sum, decimals: decimals)
  }

  package static func precedes(_ left: DecimalNumber, _ right: DecimalNumber) -> Bool {
    (left.whole, left.fraction) < (right.whole, right.fraction)
  }

  /// A part of so many equal ones, rounded to two decimals more than are shown of the whole, halves away from zero;
  /// zeros at the end that the whole does not have are dropped.
  package func divided(by count: Int) -> DecimalNumber {
    if isNegative { return negated.divided(by: count).negated }
    let parts = Int128(count)
    let units = whole % parts * Int128(Self.one) + Int128(fraction)
    let shown = min(Self.precision, decimals + 2)
    let unit = Int128(Self.power(Self.precision - shown))
    // Twice as many parts, so that half a unit is a whole number of them.
    let rounded = (2 * units + parts * unit) / (2 * parts * unit) * unit
    let carry = rounded / Int128(Self.one)
    var result = DecimalNumber(
      whole: whole / parts + carry, fraction: Int64(rounded % Int128(Self.one)), decimals: shown)
    while result.decimals > decimals, result.fraction % Self.power(Self.precision - result.decimals + 1) == 0 {
      result.decimals -= 1
    }
    return result
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// Digits, with a point before the decimals.
  package var description: String {
    if isNegative { return "-" + negated.description }
    guard decimals > 0 else { return "\(whole)" }
    let digits = "\(fraction / Self.power(Self.precision - decimals))"
    return "\(whole)." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
  }
}
