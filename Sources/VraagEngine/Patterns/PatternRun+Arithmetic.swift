#if canImport(Glibc)
  private import Glibc
#endif
internal import VraagPlan
internal import VraagText

/// Sums: of integers in 64 bits, which never run over unnoticed, and of floats.
extension PatternRun {
  static func calculate(
    _ operation: Term.Arithmetic, _ left: Datum, _ right: Datum, _ range: TextRange
  ) throws(QueryFailure) -> Datum {
    if operation == .add || operation == .concatenate {
      if let joined = try join(left, right, isText: operation == .concatenate, range) { return joined }
    }
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let a), .integer(let b)): return try calculate(operation, a, b, range)
    case (.integer(let a), .float(let b)): return .float(calculate(operation, Double(a), b))
    case (.float(let a), .integer(let b)): return .float(calculate(operation, a, Double(b)))
    case (.float(let a), .float(let b)): return .float(calculate(operation, a, b))
    default:
      throw .wrongValue(PatternFault(.wrongType(operation.sign, found: misfit(left, right, operation)), at: range))
    }
  }

  /// The type that an operation does not take: of the left value, or of the right where the left would do; both where
  /// each would do with its like.
  private static func misfit(_ left: Datum, _ right: Datum, _ operation: Term.Arithmetic) -> String {
    func fits(_ value: Datum) -> Bool {
      switch value {
      case .integer, .float: operation != .concatenate
      case .string, .list: operation == .concatenate
      default: false
      }
    }
    if !fits(left) { return left.typeName }
    return fits(right) ? "\(left.typeName) and \(right.typeName)" : right.typeName
  }

  /// What `+` does with lists and texts; nothing where it adds numbers.
  private static func join(
    _ left: Datum, _ right: Datum, isText: Bool, _ range: TextRange
  ) throws(QueryFailure) -> Datum? {
    switch (left, right) {
    case (.list(let a), .list(let b)): return .list(a + b)
    case (.list, .null), (.null, .list): return .null
    case (.list(let a), let b) where !isText: return .list(a + [b])
    case (let a, .list(let b)) where !isText: return .list([a] + b)
    case (.string(let a), .string(let b)):
      try checkLength(a.utf8.count + b.utf8.count, range)
      return .string(a + b)
    case (.string, .null), (.null, .string): return .null
    case (.string(let a), .integer), (.string(let a), .float), (.string(let a), .boolean):
      return isText ? nil : .string(a + (text(of: right) ?? ""))
    case (.integer, .string(let b)), (.float, .string(let b)), (.boolean, .string(let b)):
      return isText ? nil : .string((text(of: left) ?? "") + b)
    default:
      if isText, !left.isNull, !right.isNull {
        throw .wrongValue(PatternFault(.wrongType("||", found: misfit(left, right, .concatenate)), at: range))
      }
      return nil
    }
  }

  private static func calculate(
    _ operation: Term.Arithmetic, _ a: Int64, _ b: Int64, _ range: TextRange
  ) throws(QueryFailure) -> Datum {
    let result: (partialValue: Int64, overflow: Bool)
    switch operation {
    case .add, .concatenate: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .divide, .remainder:
      if b == 0 { throw .wrongValue(PatternFault(.divisionByZero, at: range)) }
      // The remainder of the smallest integer by -1 is 0, though the division runs over.
      if operation == .remainder { return .integer(b == -1 ? 0 : a % b) }
      result = a.dividedReportingOverflow(by: b)
    case .power: return .float(pow(Double(a), Double(b)))
    }
    if result.overflow { throw .wrongValue(PatternFault(.integerOverflow, at: range)) }
    return .integer(result.partialValue)
  }

  private static func calculate(_ operation: Term.Arithmetic, _ a: Double, _ b: Double) -> Double {
    switch operation {
    case .add, .concatenate: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .remainder: fmod(a, b)
    case .power: pow(a, b)
    }
  }

  func negated(_ value: Datum, _ range: TextRange) throws(QueryFailure) -> Datum {
    switch value {
    case .null: return .null
    case .integer(let number):
      let (result, overflow) = Int64(0).subtractingReportingOverflow(number)
      if overflow { throw .wrongValue(PatternFault(.integerOverflow, at: range)) }
      return .integer(result)
    case .float(let number): return .float(-number)
    default: throw .wrongValue(PatternFault(.wrongType("-", found: value.typeName), at: range))
    }
  }

  /// A number or truth as text; nothing for other values.
  static func text(of value: Datum) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .float(let number): Datum.text(ofFloat: number)
    case .boolean(let truth): truth ? "true" : "false"
    case .date(let day): Datum.text(ofDay: day)
    default: nil
    }
  }
}

extension Term.Arithmetic {
  var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .remainder: "%"
    case .power: "^"
    case .concatenate: "||"
    }
  }
}
