#if canImport(Glibc)
  private import Glibc
#endif
internal import VraagPlan
internal import VraagText

/// Functions of numbers, and of days.
extension PatternRun {
  static func callOnNumbers(
    _ function: PatternFunction, _ arguments: [Datum], _ range: TextRange
  ) throws(QueryFailure) -> Datum {
    if arguments.contains(where: \.isNull) { return .null }
    switch function {
    case .pi: return .float(Double.pi)
    case .e: return .float(M_E)
    case .abs:
      guard case .integer(let number) = arguments[0] else { break }
      if number == .min { throw .wrongValue(PatternFault(.integerOverflow, at: range)) }
      return .integer(Swift.abs(number))
    case .sign:
      let number = try number(function, arguments[0], range)
      return .integer(number > 0 ? 1 : number < 0 ? -1 : 0)
    case .isNaN: return .boolean(try number(function, arguments[0], range).isNaN)
    case .atan2:
      return .float(Glibc.atan2(try number(function, arguments[0], range), try number(function, arguments[1], range)))
    case .round where arguments.count > 1:
      return .float(
        rounded(try number(function, arguments[0], range), to: try number(function, arguments[1], range)))
    default: break
    }
    return .float(calculate(function, try number(function, arguments[0], range)))
  }

  private static func number(
    _ function: PatternFunction, _ value: Datum, _ range: TextRange
  ) throws(QueryFailure) -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .float(let number): return number
    default: throw wrongType(function, value, range)
    }
  }

  /// Halves go up, as openCypher says.
  private static func rounded(_ number: Double) -> Double {
    let floor = number.rounded(.down)
    // What is left over is exact; half added to the number would not be.
    return number - floor < 0.5 ? floor : floor + 1
  }

  /// So many digits behind the point, or that many zeros before it.
  private static func rounded(_ number: Double, to digits: Double) -> Double {
    if digits.isNaN { return .nan }
    // No float has digits behind these, and none is as large as half of what would be left.
    if digits > 323 || !number.isFinite { return number }
    if digits < -309 { return 0 }
    let scale = Glibc.pow(10, digits)
    let scaled = number * scale
    // What is too large to be scaled has no digits there.
    return scale.isFinite && scaled.isFinite && scale > 0 ? rounded(scaled) / scale : digits > 0 ? number : 0
  }

  private static func calculate(_ function: PatternFunction, _ number: Double) -> Double {
    switch function {
    case .abs: Swift.abs(number)
    case .ceil: number.rounded(.up)
    case .floor: number.rounded(.down)
    case .round: rounded(number)
    case .sqrt: number.squareRoot()
    case .exp: Glibc.exp(number)
    case .log: Glibc.log(number)
    case .log10: Glibc.log10(number)
    case .sin: Glibc.sin(number)
    case .cos: Glibc.cos(number)
    case .tan: Glibc.tan(number)
    case .cot: 1 / Glibc.tan(number)
    case .asin: Glibc.asin(number)
    case .acos: Glibc.acos(number)
    case .atan: Glibc.atan(number)
    case .degrees: number * 180 / Double.pi
    case .radians: number * Double.pi / 180
    default: .nan
    }
  }

  // MARK: Days

  /// `date('2026-11-26')`, `date({year: 2026, month: 11, day: 26})`.
  static func date(_ value: Datum, _ range: TextRange) throws(QueryFailure) -> Datum {
    switch value {
    case .null, .date: return value
    case .string(let text):
      // As conditions of questions read what models hold.
      if let number = Datum.day(writtenAs: text)
        ?? ComparableValue(text, WordOrders()).date.flatMap(Int32.init(exactly:))
      {
        return .date(number)
      }
      throw .wrongValue(PatternFault(.noDay("'\(text)'"), at: range))
    case .map(let map):
      func part(_ key: String) -> Int? {
        if case .integer(let number)? = map[key] { return Int(exactly: number) }
        return map[key] == nil ? 1 : nil
      }
      if map["year"] != nil, let year = part("year"), let month = part("month"), let day = part("day"),
        let number = Datum.day(year, month, day)
      {
        return .date(number)
      }
      let parts = map.entries.map { "\($0.key): \(text(of: $0.value) ?? $0.value.typeName)" }
      throw .wrongValue(PatternFault(.noDay("{\(parts.joined(separator: ", "))}"), at: range))
    default: break
    }
    throw .wrongValue(PatternFault(.wrongValue("date", found: text(of: value) ?? value.typeName), at: range))
  }

  static func part(_ name: String, of number: Int32) -> Datum {
    let (year, month, day) = Datum.calendar(Int(number))
    switch name {
    case "year": return .integer(Int64(year))
    case "month": return .integer(Int64(month))
    case "day": return .integer(Int64(day))
    default: return .null
    }
  }
}
