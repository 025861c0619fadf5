internal import VraagPlan

extension Datum {
  /// What it takes in memory where it is kept, roughly. A text counts wherever it is kept, though several may share one;
  /// of a long list some members are looked at: it is asked of every row.
  var bytes: Int { MemoryLayout<Datum>.stride + bytesBeside }

  /// What it takes beside its own place.
  @inline(__always)
  var bytesBeside: Int {
    switch self {
    case .null, .boolean, .integer, .float, .node, .relationship, .date: 0
    case .string(let text): Table.bytes(ofText: text)
    case .list, .map, .path: bytesOfParts
    }
  }

  private var bytesOfParts: Int {
    switch self {
    case .list(let members):
      guard let first = members.first, let last = members.last else { return 0 }
      let looked = first.bytesBeside + last.bytesBeside + members[members.count / 2].bytesBeside
      return Table.bytesOfHead + members.count * (MemoryLayout<Datum>.stride + looked / 3)
    case .map(let map):
      return map.entries.reduce(Table.bytesOfHead) {
        $0 + MemoryLayout<MapDatum.Entry>.stride + $1.value.bytesBeside
      }
    case .path(let path):
      return 2 * Table.bytesOfHead + 2 * path.nodes.count * MemoryLayout<UInt32>.stride
    default: return 0
    }
  }
}

extension DatumKey {
  /// What it takes in a set or dictionary to remember some values.
  static func bytesInTable(of values: [Datum]) -> Int { values.reduce(64) { $0 + $1.bytes } }
}

/// What rows take that are kept one after the other. A list that is carried from row to row is one and counts once.
struct RowBytes {
  private var lists: [UnsafeRawPointer?]

  init(_ slotCount: Int) { lists = [UnsafeRawPointer?](repeating: nil, count: slotCount) }

  /// The value in one slot of the next row.
  @inline(__always)
  mutating func bytes(_ value: Datum, at slot: Int) -> Int {
    guard case .list(let members) = value else { return value.bytes }
    let place = members.withUnsafeBufferPointer { $0.baseAddress.map { UnsafeRawPointer($0) } }
    if let place, lists[slot] == place { return MemoryLayout<Datum>.stride }
    lists[slot] = place
    return value.bytes
  }

  /// All values of a row.
  @inline(__always)
  mutating func bytes(_ row: [Datum]) -> Int {
    var sum = Table.bytesOfHead
    for index in row.indices { sum += bytes(row[index], at: index) }
    return sum
  }
}
