internal import VraagEngine
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagText

extension Gathering {
  /// One name that fits, by its folded form.
  private struct Found {
    /// Sorts as the candidates are listed: prefixes first, then by use, then by name.
    var key: UInt64
    var folded: TextID
  }

  /// The names that fit: those of what fits where that is known, else those that the noun before it allows.
  mutating func addNames(_ slot: Slot, _ openings: Openings?) {
    let typed = Array(slot.foldedTyped.utf8)
    let labels = possibleLabels(slot)
    if isForHint { return addFirstName(slot, typed, openings, labels) }
    let names = graph.names
    let folded = names.folded
    let ranks = graph.nameRanks
    let (outgoing, incoming) = (graph.outgoing.offsets, graph.incoming.offsets)
    var found: [Found] = []
    for index in 1..<max(1, folded.count) {
      let text = TextID(UInt32(index))
      guard let isInner = Self.match(typed, folded.bytes(of: text)) else { continue }
      var use = -1
      var rank = UInt32.max
      for concept in names.concepts(bearing: text) where fits(concept, openings, labels) {
        let index = Int(concept)
        use = max(use, Int(outgoing[index + 1] - outgoing[index] + incoming[index + 1] - incoming[index]))
        if index < ranks.count { rank = min(rank, ranks[index]) }
      }
      guard use >= 0 else { continue }
      let position = UInt64(0x7FFF_FFFF - min(use, 0x7FFF_FFFF)) << 32 | UInt64(rank)
      found.append(Found(key: (isInner ? 1 << 63 : 0) | position, folded: text))
    }
    total += found.count
    found.sort { $0.key < $1.key }
    for (order, name) in found.prefix(Completions.limit).enumerated() { append(name, slot, openings, labels, order) }
  }

  private mutating func append(_ name: Found, _ slot: Slot, _ openings: Openings?, _ labels: LabelSet, _ order: Int) {
    let bearers = graph.names.concepts(bearing: name.folded).filter { fits($0, openings, labels) }
    guard let first = bearers.first else { return }
    let isView = graph.label(of: ConceptID(first)) == Label.view.rawValue
    let use = bearers.reduce(0) { max($0, degree($1)) }
    ranked.append(
      Ranked(
        candidate: .init(
          text: slot.quoted(text(of: name.folded, of: ConceptID(first))), kind: isView ? .view : .name,
          detail: detail(Array(bearers))),
        lower: slot.lower, rank: Rank(isInner: name.key >> 63 == 1, group: .name, use: use, order: order)))
  }

  private func fits(_ concept: UInt32, _ openings: Openings?, _ labels: LabelSet) -> Bool {
    if let openings { return openings.contains(concept) }
    return labels == .everything || labels.contains(Label(rawValue: graph.label(of: ConceptID(concept))))
  }

  /// The most used of the names that begin with what is typed, without a look at the others.
  private mutating func addFirstName(_ slot: Slot, _ typed: [UInt8], _ openings: Openings?, _ labels: LabelSet) {
    guard !typed.isEmpty else { return }
    let ranks = graph.conceptsByRank
    var lower = 0
    var upper = ranks.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if name(ranks[middle], precedes: typed) { lower = middle + 1 } else { upper = middle }
    }
    var best: (use: Int, concept: UInt32)?
    while lower < ranks.count, name(ranks[lower], beginsWith: typed) {
      let concept = ranks[lower]
      let use = degree(concept)
      if use > best?.use ?? -1, fits(concept, openings, labels) { best = (use, concept) }
      lower += 1
    }
    guard let best else { return }
    let position = Found(key: 0, folded: graph.foldedNames[Int(best.concept)])
    append(position, slot, openings, labels, 0)
  }

  private func name(_ concept: UInt32, precedes typed: [UInt8]) -> Bool {
    let bytes = graph.names.folded.bytes(of: graph.foldedNames[Int(concept)])
    for index in 0..<min(bytes.count, typed.count) where bytes[index] != typed[index] {
      return bytes[index] < typed[index]
    }
    return bytes.count < typed.count
  }

  private func name(_ concept: UInt32, beginsWith typed: [UInt8]) -> Bool {
    Self.match(typed, graph.names.folded.bytes(of: graph.foldedNames[Int(concept)])) == false
  }

  /// How many relationships a concept has.
  func degree(_ concept: UInt32) -> Int {
    graph.outgoing.row(ConceptID(concept)).count + graph.incoming.row(ConceptID(concept)).count
  }

  /// A name as the concept bears it, of which this is the folded form.
  private func text(of folded: TextID, of concept: ConceptID) -> String {
    if graph.foldedNames[concept.index] == folded { return graph.name(of: concept) }
    let wanted = graph.names.folded[folded]
    for other in graph.otherNames.texts(of: concept) where Folding.fold(graph.texts[other.text]) == wanted {
      return graph.texts[other.text]
    }
    return wanted
  }

  /// The type of those that bear a name, and how many there are.
  private func detail(_ bearers: [UInt32]) -> Message {
    let types = Set(bearers.map { graph.typeName(of: ConceptID($0)) }).sorted().joined(separator: ", ")
    return bearers.count == 1 ? Message(verbatim: types) : Message(verbatim: "\(types) ×\(bearers.count)")
  }

  /// What may bear the name: what the noun before it says; relationships only where a noun asks for them.
  private func possibleLabels(_ slot: Slot) -> LabelSet {
    if slot.kind == .view { return .views }
    guard let noun = slot.noun, case .labels(let labels) = lexicon.meaning(of: noun.noun) else {
      return slot.isEndOfPath ? .elements : LabelSet.elements.union(.views)
    }
    guard let layer = noun.layer else { return labels }
    return labels.intersection(LabelSet(ElementType.allCases.filter { $0.layer == layer }.map { Label($0) }))
  }

  /// Whether a folded text begins with what is typed (`false`), or another word of it does (`true`).
  private static func match(_ typed: [UInt8], _ text: Span<UInt8>) -> Bool? {
    guard text.count >= typed.count else { return nil }
    var start = 0
    while start + typed.count <= text.count {
      var length = 0
      while length < typed.count, text[start + length] == typed[length] { length += 1 }
      if length == typed.count { return start > 0 }
      // To the next word.
      while start < text.count, text[start] != 0x20, text[start] != 0x2D { start += 1 }
      start += 1
    }
    return nil
  }

  mutating func addIdentifiers(_ slot: Slot, _ openings: Openings?) {
    guard !slot.typed.isEmpty else { return }
    for concept in 0..<UInt32(graph.conceptCount) where openings?.contains(concept) ?? true {
      let id = graph.id(of: ConceptID(concept))
      guard id.hasPrefix(slot.typed) else { continue }
      total += 1
      guard ranked.count < Completions.limit else { continue }
      let name = graph.name(of: ConceptID(concept))
      ranked.append(
        Ranked(
          candidate: .init(text: slot.quoted(id), kind: .identifier, detail: Message(verbatim: name)),
          lower: slot.lower, rank: Rank()))
    }
  }
}
