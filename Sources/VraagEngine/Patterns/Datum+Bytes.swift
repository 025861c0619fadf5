internal import VraagPlan

extension Datum {
  /// What it takes in memory where it is kept, roughly. A text counts wherever it is kept, though several may share one;
  /// of a long list some members are looked at: it is asked of every row.
  var bytes: Int { MemoryLayout<Datum>.stride + bytesBeside }

  /// What it takes beside its own place.
  @inline(__always)
  var bytesBeside: Int { bytesBeside(within: 6) }

  /// Values that lie deeper than so many lists and maps in each other are not looked into: each level looks at three.
  private func bytesBeside(within depth: Int) -> Int {
    switch self {
    case .null, .boolean, .integer, .float, .node, .relationship, .date: 0
    case .string(let text): Table.bytes(ofText: text)
    case .list, .map, .path: bytesOfParts(within: depth)
    }
  }

  private func bytesOfParts(within depth: Int) -> Int {
    switch self {
    case .list(let members):
      let size = Table.bytesOfHead + members.count * MemoryLayout<Datum>.stride
      if depth == 0 || members.isEmpty { return size }
      let looked = members.count <= 3 ? Array(members.indices) : [0, members.count / 2, members.count - 1]
      let beside = looked.reduce(0) { $0 + members[$1].bytesBeside(within: depth - 1) }
      return size + members.count * beside / looked.count
    case .map(let map):
      if depth == 0 { return Table.bytesOfHead + map.entries.count * MemoryLayout<MapDatum.Entry>.stride }
      return map.entries.reduce(Table.bytesOfHead) {
        $0 + MemoryLayout<MapDatum.Entry>.stride + $1.value.bytesBeside(within: depth - 1)
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
