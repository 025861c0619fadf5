internal import VraagGraph
internal import VraagPlan

/// What things take in memory, roughly: a list has a head, and so has each list in it.
extension Table {
  static let bytesOfHead = 32

  /// What one of its rows takes in another table; texts and chains are shared.
  var bytesOfRow: Int {
    columns.reduce(0) { sum, column in
      switch column.cells {
      case .concepts: sum + MemoryLayout<ConceptID>.stride
      case .truths: sum + MemoryLayout<Bool>.stride
      case .numbers, .texts, .chains: sum + MemoryLayout<Int>.stride
      case .decimals, .percentages: sum + MemoryLayout<DecimalNumber?>.stride
      case .paths(let paths): sum + (paths.count == 0 ? 0 : paths.bytes / paths.count)
      }
    }
  }

  /// The texts of one cell.
  static func bytes(ofTexts texts: [String]) -> Int {
    texts.reduce(MemoryLayout<Int>.stride + (texts.isEmpty ? 0 : bytesOfHead)) { $0 + 16 + bytes(ofText: $1) }
  }

  /// What a text takes beside its own place: nothing where it is short.
  static func bytes(ofText text: String) -> Int { text.utf8.count > 15 ? bytesOfHead + text.utf8.count : 0 }
}

extension Chain {
  var bytes: Int { Table.bytesOfHead + path.count * MemoryLayout<UInt32>.stride + (conclusion == nil ? 0 : 128) }
}

extension DerivationWitness {
  /// What it is kept with: a fact for each relationship, and a step where two come together.
  var bytes: Int { 256 + 128 * relationships.count }
}
