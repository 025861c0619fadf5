/// What a property's values are, as the file declares them.
package enum PropertyType: UInt8, Sendable {
  case string, boolean, currency, date, time, number
}

/// The values of one property key, by concept and by value.
///
/// Values are numbered per key: a condition is decided once per distinct value and then read off the postings, however
/// many concepts there are.
package struct PropertyColumn: Sendable {
  package var key: TextID
  package var type: PropertyType
  /// The distinct values, in the order of their first use.
  package var values: [TextID]
  /// Entry n says that `concepts[n]` has the value `codes[n]`; by concept, then in the order of the file.
  package var concepts: [UInt32]
  package var codes: [UInt32]
  /// Value n is had by `postings[postingOffsets[n]..<postingOffsets[n + 1]]`, ascending.
  package var postingOffsets: [UInt32]
  package var postings: [UInt32]

  /// Takes entries that are sorted by concept.
  init(key: TextID, type: PropertyType, values: [TextID], concepts: [UInt32], codes: [UInt32]) {
    self.key = key
    self.type = type
    self.values = values
    self.concepts = concepts
    self.codes = codes
    postingOffsets = [UInt32](repeating: 0, count: values.count + 1)
    for code in codes { postingOffsets[Int(code) + 1] += 1 }
    for code in values.indices { postingOffsets[code + 1] += postingOffsets[code] }
    var next = postingOffsets
    postings = [UInt32](repeating: 0, count: codes.count)
    for (entry, code) in codes.enumerated() {
      postings[Int(next[Int(code)])] = concepts[entry]
      next[Int(code)] += 1
    }
  }

  /// Where the entries of a concept stand. O(log entries).
  package func entries(of concept: ConceptID) -> Range<Int> {
    let lower = lowerBound(concept.rawValue)
    var upper = lower
    while upper < concepts.count, concepts[upper] == concept.rawValue { upper += 1 }
    return lower..<upper
  }

  /// The values of concepts with other numbers, in the same order, without those of concepts that have none. The distinct
  /// values stay. O(entries).
  func renumbered(_ numbers: [UInt32]) -> PropertyColumn {
    var result = self
    result.concepts.removeAll(keepingCapacity: true)
    result.codes.removeAll(keepingCapacity: true)
    for (concept, code) in zip(concepts, codes) where numbers[Int(concept)] != Renumbering.gone {
      result.concepts.append(numbers[Int(concept)])
      result.codes.append(code)
    }
    return PropertyColumn(
      key: key, type: type, values: values, concepts: result.concepts, codes: result.codes)
  }

  private func lowerBound(_ concept: UInt32) -> Int {
    var lower = 0
    var upper = concepts.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if concepts[middle] < concept { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}

/// All properties of a graph, a column per key.
package struct Properties: Sendable {
  package var columns: [PropertyColumn]

  package subscript(key: KeyID) -> PropertyColumn { columns[key.index] }

  package var keys: [KeyID] { columns.indices.map { KeyID(UInt32($0)) } }
}
