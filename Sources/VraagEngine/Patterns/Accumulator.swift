internal import VraagPlan

/// One aggregate of one group, as far as its rows have come. Nulls are never added.
struct Accumulator {
  private let call: AggregateCall
  /// How many values there are.
  var count = 0
  private var integerSum: Int64 = 0
  private var floatSum = 0.0
  private var isFloat = false
  /// How often the sum went over the largest integer and was taken back into range, less how often under the smallest.
  private var wraps = 0
  private var extreme: Datum?
  private var values: [Datum] = []
  private var percentile = 0.0
  private var seen: Set<DatumKey> = []
  /// Of `count(DISTINCT …)` the nodes, once or more often: they are sorted in the end.
  private var nodes: [UInt32] = []

  init(_ call: AggregateCall) { self.call = call }

  /// Adds a value, and tells how many bytes more it keeps then.
  mutating func add(_ value: Datum, _ second: Datum?) throws(QueryFailure) -> Int {
    if call.isDistinct, call.function == .count, case .node(let node) = value {
      let before = nodes.count
      nodes.append(node)
      if nodes.count >= 1 << 16, nodes.count & (nodes.count - 1) == 0 { nodes = Self.distinct(nodes) }
      return (nodes.count - before) * MemoryLayout<UInt32>.stride
    }
    var more = 0
    if call.isDistinct {
      guard seen.insert(DatumKey([value])).inserted else { return 0 }
      more = DatumKey.bytesInTable(of: [value])
    }
    count += 1
    switch call.function {
    case .count: break
    case .collect:
      values.append(value)
      more += value.bytes
    case .min: if let extreme, value.order(extreme) >= 0 { break } else { extreme = value }
    case .max: if let extreme, value.order(extreme) <= 0 { break } else { extreme = value }
    case .sum, .avg: try addNumber(value)
    case .stDev, .stDevP:
      try addNumber(value)
      values.append(value)
      more += value.bytes
    case .percentileDisc, .percentileCont:
      try addNumber(value)
      values.append(value)
      more += value.bytes
      percentile = try checked(percentile: second)
    }
    return more
  }

  private mutating func addNumber(_ value: Datum) throws(QueryFailure) {
    switch value {
    case .integer(let number):
      let (sum, isOver) = integerSum.addingReportingOverflow(number)
      integerSum = sum
      if isOver { wraps += number > 0 ? 1 : -1 }
      floatSum += Double(number)
    case .float(let number):
      isFloat = true
      floatSum += number
    default:
      throw .wrongValue(PatternFault(.wrongType(call.function.rawValue, found: value.typeName), at: call.range))
    }
  }

  private func checked(percentile: Datum?) throws(QueryFailure) -> Double {
    let number: Double
    switch percentile {
    case .integer(let integer)?: number = Double(integer)
    case .float(let float)?: number = float
    default:
      throw .wrongValue(
        PatternFault(.wrongType(call.function.rawValue, found: percentile?.typeName ?? "Null"), at: call.range))
    }
    if number >= 0, number <= 1 { return number }
    throw .wrongValue(PatternFault(.numberOutOfRange(call.function.rawValue), at: call.range))
  }

  func result() throws(QueryFailure) -> Datum {
    switch call.function {
    case .count: return .integer(Int64(count + Self.distinct(nodes).count))
    case .collect: return .list(values)
    case .min, .max: return extreme ?? .null
    case .sum:
      if isFloat { return .float(floatSum) }
      if wraps != 0 { throw .wrongValue(PatternFault(.integerOverflow, at: call.range)) }
      return .integer(integerSum)
    case .avg: return count == 0 ? .null : .float(floatSum / Double(count))
    case .percentileDisc: return discretePercentile
    case .percentileCont: return continuousPercentile
    case .stDev: return .float(deviation(of: count - 1))
    case .stDevP: return .float(deviation(of: count))
    }
  }

  private static func distinct(_ nodes: [UInt32]) -> [UInt32] {
    if nodes.isEmpty { return [] }
    let sorted = nodes.sorted()
    var distinct = [sorted[0]]
    for node in sorted.dropFirst() where node != distinct[distinct.count - 1] { distinct.append(node) }
    return distinct
  }

  private var sorted: [Datum] { values.sorted { $0.order($1) < 0 } }

  private var discretePercentile: Datum {
    if values.isEmpty { return .null }
    let place = (percentile * Double(values.count)).rounded(.up)
    return sorted[max(0, Int(place) - 1)]
  }

  private var continuousPercentile: Datum {
    if values.isEmpty { return .null }
    let numbers = sorted.map(Self.number)
    let place = percentile * Double(numbers.count - 1)
    let lower = Int(place.rounded(.down))
    let upper = Int(place.rounded(.up))
    return .float(numbers[lower] + (numbers[upper] - numbers[lower]) * (place - Double(lower)))
  }

  private func deviation(of divisor: Int) -> Double {
    if divisor <= 0 { return 0 }
    let mean = floatSum / Double(count)
    let squares = values.reduce(0) { $0 + (Self.number($1) - mean) * (Self.number($1) - mean) }
    return (squares / Double(divisor)).squareRoot()
  }

  private static func number(_ value: Datum) -> Double {
    switch value {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: 0
    }
  }
}
