/// Which number each concept of a graph has in one that lacks some of them and has some relationships more.
///
/// The order stays: what is left keeps its place among its like, and a new relationship comes last in its label.
struct Renumbering {
  /// Per concept its new number, or the largest where it is gone.
  private(set) var numbers: [UInt32]
  /// Per new relationship its number.
  private(set) var added: [UInt32]
  private(set) var labelOffsets: [UInt32]

  static let gone = UInt32.max

  init(_ graph: Graph, without removed: BitSet, adding relationships: [NewRelationship]) {
    numbers = [UInt32](repeating: Self.gone, count: graph.conceptCount)
    added = [UInt32](repeating: Self.gone, count: relationships.count)
    labelOffsets = graph.labelOffsets
    var next: UInt32 = 0
    for label in 0..<UInt8(graph.labelOffsets.count - 1) {
      labelOffsets[Int(label)] = next
      for concept in graph.range(of: label) where !removed.contains(concept) {
        numbers[Int(concept)] = next
        next += 1
      }
      for (index, relationship) in relationships.enumerated() where relationship.label == label {
        added[index] = next
        next += 1
      }
    }
    labelOffsets[graph.labelOffsets.count - 1] = next
  }

  var count: Int { Int(labelOffsets[labelOffsets.count - 1]) }

  /// The new number of a concept that is left.
  func number(of concept: ConceptID) -> UInt32 { numbers[concept.index] }

  /// A column of the new graph: what is left of the old one, and what each new relationship has. O(concepts).
  func column<Value: BitwiseCopyable>(_ old: [Value], new: [Value]) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      for (concept, value) in old.enumerated() where numbers[concept] != Self.gone {
        buffer.initializeElement(at: Int(numbers[concept]), to: value)
      }
      for (number, value) in zip(added, new) { buffer.initializeElement(at: Int(number), to: value) }
      initialized = count
    }
  }

  func column<Value: BitwiseCopyable>(_ old: [Value], new: Value) -> [Value] {
    column(old, new: [Value](repeating: new, count: added.count))
  }

  /// What is left of texts that few concepts have.
  func kept(_ texts: [SparseText]) -> [SparseText] {
    texts.compactMap {
      let number = numbers[Int($0.concept)]
      return number == Self.gone ? nil : SparseText(concept: number, text: $0.text)
    }
  }

  func kept(_ texts: [LocalizedText]) -> [LocalizedText] {
    texts.compactMap {
      let number = numbers[Int($0.concept)]
      return number == Self.gone ? nil : LocalizedText(concept: number, language: $0.language, text: $0.text)
    }
  }
}
