internal import VraagText

/// The folded form of every name on its way into a graph.
struct FoldedNames {
  /// Per handle the folded form of the name to show.
  private(set) var folded: [TextID] = []
  private(set) var texts: Texts
  private var others: [(folded: TextID, handle: UInt32)] = []

  init(
    names: [TextID], otherNames: [(handle: GraphBuilder.Handle, language: TextID, text: TextID)], texts source: Texts
  ) {
    texts = Texts(expecting: names.count)
    // Each distinct text is folded once.
    var known = [UInt32](repeating: UInt32.max, count: source.count)
    var buffer: [UInt8] = []
    var target = Texts(expecting: names.count)
    func fold(_ text: TextID) -> TextID {
      if known[text.index] == UInt32.max {
        buffer.removeAll(keepingCapacity: true)
        Folding.fold(source.bytes(of: text), into: &buffer)
        known[text.index] = target.intern(buffer.span).rawValue
      }
      return TextID(known[text.index])
    }
    folded.reserveCapacity(names.count)
    for name in names { folded.append(fold(name)) }
    others = otherNames.map { (fold($0.text), $0.handle.rawValue) }
    texts = target
  }

  /// The index of names over numbered concepts. Unnamed concepts are not in it.
  func index(_ number: [UInt32]) -> Names {
    var pairs: [(folded: TextID, concept: UInt32)] = []
    pairs.reserveCapacity(folded.count)
    for (handle, text) in folded.enumerated() where text != .empty && number[handle] != UInt32.max {
      pairs.append((text, number[handle]))
    }
    var seen: Set<UInt64> = []
    for (text, handle) in others
    where text != .empty && text != folded[Int(handle)] && number[Int(handle)] != UInt32.max {
      // A name that is the same in a third language counts once.
      guard seen.insert(UInt64(text.rawValue) << 32 | UInt64(handle)).inserted else { continue }
      pairs.append((text, number[Int(handle)]))
    }
    return Names(folded: texts, pairs: pairs)
  }
}

/// Which number each concept gets: by label, and elements and views within it by folded name, then id.
struct Numbering {
  /// Per handle its number, or the largest where the concept is left out.
  private(set) var numberOfHandle: [UInt32]
  private(set) var handleOfNumber: [UInt32]
  private(set) var labelOffsets: [UInt32]
  private(set) var firstRelationship: Int
  private(set) var nameRanks: [UInt32]
  private(set) var conceptsByRank: [UInt32]

  init(
    labels: [UInt8], ids: [TextID], folded: FoldedNames, texts: Texts, isKept: [Bool], firstRelationshipLabel: UInt8
  ) {
    struct Key {
      var prefix: UInt64
      var handle: UInt32
    }
    var named: [Key] = []
    var relationships: [UInt32] = []
    for handle in labels.indices where isKept[handle] {
      if labels[handle] < firstRelationshipLabel {
        named.append(Key(prefix: folded.texts.sortingPrefix(folded.folded[handle]), handle: UInt32(handle)))
      } else {
        relationships.append(UInt32(handle))
      }
    }
    named.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      let a = folded.folded[Int(left.handle)]
      let b = folded.folded[Int(right.handle)]
      if a != b { return folded.texts.precedes(a, b) }
      return texts.precedes(ids[Int(left.handle)], ids[Int(right.handle)])
    }

    labelOffsets = [UInt32](repeating: 0, count: 129)
    for handle in labels.indices where isKept[handle] { labelOffsets[Int(labels[handle]) + 1] += 1 }
    for label in 0..<128 { labelOffsets[label + 1] += labelOffsets[label] }
    var next = labelOffsets
    numberOfHandle = [UInt32](repeating: UInt32.max, count: labels.count)
    handleOfNumber = [UInt32](repeating: 0, count: named.count + relationships.count)
    nameRanks = [UInt32](repeating: 0, count: named.count)
    conceptsByRank = [UInt32](repeating: 0, count: named.count)
    firstRelationship = named.count
    for (rank, key) in named.enumerated() {
      let number = place(key.handle, labels, &next)
      nameRanks[Int(number)] = UInt32(rank)
      conceptsByRank[rank] = number
    }
    for handle in relationships { _ = place(handle, labels, &next) }
  }

  private mutating func place(_ handle: UInt32, _ labels: [UInt8], _ next: inout [UInt32]) -> UInt32 {
    let label = Int(labels[Int(handle)])
    let number = next[label]
    next[label] += 1
    numberOfHandle[Int(handle)] = number
    handleOfNumber[Int(number)] = handle
    return number
  }
}
