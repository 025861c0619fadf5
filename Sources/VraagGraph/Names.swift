private import VraagText

/// Which concepts bear a name, whatever the case, the marks and the white space of how it is written.
///
/// Every name of a concept counts, in every language that its file has.
package struct Names: Sendable {
  /// The folded forms.
  package private(set) var folded: Texts
  /// Folded text n is borne by `concepts[offsets[n]..<offsets[n + 1]]`, ascending.
  private var offsets: [UInt32]
  private var concepts: [UInt32]

  init(folded: Texts, pairs: [(folded: TextID, concept: UInt32)]) {
    self.folded = folded
    offsets = [UInt32](repeating: 0, count: folded.count + 1)
    for pair in pairs { offsets[pair.folded.index + 1] += 1 }
    for index in 0..<folded.count { offsets[index + 1] += offsets[index] }
    var next = offsets
    concepts = [UInt32](repeating: 0, count: pairs.count)
    for pair in pairs {
      concepts[Int(next[pair.folded.index])] = pair.concept
      next[pair.folded.index] += 1
    }
    for index in 0..<folded.count {
      concepts[Int(offsets[index])..<Int(offsets[index + 1])].sort()
    }
  }

  /// The concepts that bear a name that is already folded, ascending. O(length).
  package func concepts(named folded: Span<UInt8>) -> ArraySlice<UInt32> {
    guard !folded.isEmpty, let text = self.folded.find(folded) else { return [] }
    return concepts[Int(offsets[text.index])..<Int(offsets[text.index + 1])]
  }

  /// The concepts that bear one of the folded forms, ascending.
  package func concepts(bearing folded: TextID) -> ArraySlice<UInt32> {
    concepts[Int(offsets[folded.index])..<Int(offsets[folded.index + 1])]
  }

  /// The same for a folded `String`.
  package func concepts(folded: String) -> ArraySlice<UInt32> {
    concepts(named: folded.utf8.span)
  }

  /// Whether a folded form is there, borne or not.
  package func isKnown(_ folded: String) -> Bool { self.folded.find(folded) != nil }

  /// The folded texts, numbered from 0; the first is empty and nobody's.
  package var foldedCount: Int { folded.count }

  @_lifetime(borrow self)
  package func foldedName(_ number: Int) -> Span<UInt8> { folded.bytes(of: TextID(UInt32(number))) }

  /// The concepts that bear a folded text, ascending.
  package func concepts(ofFoldedName number: Int) -> ArraySlice<UInt32> {
    concepts[Int(offsets[number])..<Int(offsets[number + 1])]
  }

  /// The concepts that bear a name as anyone may write it.
  package func concepts(named name: String) -> ArraySlice<UInt32> {
    var buffer: [UInt8] = []
    var name = name
    name.makeContiguousUTF8()
    Folding.fold(name.utf8.span, into: &buffer)
    return concepts(named: buffer.span)
  }

  /// The same names of concepts with other numbers, in the same order; those that have none bear no name. The folded
  /// forms stay. O(names).
  func renumbered(_ numbers: [UInt32]) -> Names {
    var result = self
    result.concepts.removeAll(keepingCapacity: true)
    for name in 0..<folded.count {
      result.offsets[name] = UInt32(result.concepts.count)
      for concept in concepts(ofFoldedName: name) where numbers[Int(concept)] != Renumbering.gone {
        result.concepts.append(numbers[Int(concept)])
      }
    }
    result.offsets[folded.count] = UInt32(result.concepts.count)
    return result
  }

  /// The same with some names more. O(names).
  func adding(_ names: [(name: String, concept: UInt32)]) -> Names {
    var folded = folded
    var pairs: [(folded: TextID, concept: UInt32)] = []
    for name in 0..<foldedCount {
      for concept in concepts(ofFoldedName: name) { pairs.append((TextID(UInt32(name)), concept)) }
    }
    var seen: Set<UInt64> = []
    for (name, concept) in names {
      let text = folded.intern(Folding.fold(name))
      let isKnown = text.index < foldedCount && concepts(bearing: text).contains(concept)
      if text == .empty || isKnown { continue }
      guard seen.insert(UInt64(text.rawValue) << 32 | UInt64(concept)).inserted else { continue }
      pairs.append((text, concept))
    }
    return Names(folded: folded, pairs: pairs)
  }
}
