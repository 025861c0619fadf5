internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

extension Gathering {
  /// The keys of the model, of what fits where that is known, then those that every concept has.
  mutating func addKeys(_ slot: Slot, _ openings: Openings?) {
    let typed = slot.foldedTyped
    // `die Status hebben` is rarer than `die gegevens lezen`.
    let isAmidNames = expected.language == .dutch && expected.slots.contains { $0.kind == .name }
    var counts: [String: (text: String, count: Int)] = [:]
    for column in graph.properties.columns {
      let text = graph.texts[column.key]
      let folded = Folding.fold(text)
      guard Match(typed, in: folded) != nil else { continue }
      let count = openings.map { openings in column.concepts.count { openings.contains($0) } } ?? column.concepts.count
      if count > 0 { counts[folded, default: (text, 0)].count += count }
    }
    for (folded, key) in counts {
      add(
        Ranked(
          candidate: .init(
            text: slot.word(key.text, lexicon), kind: .key, detail: Message(verbatim: "×\(key.count)")),
          lower: slot.lower,
          rank: Rank(isInner: !folded.hasPrefix(typed), group: isAmidNames ? .name : .thing, use: key.count)))
    }
    let hasRelationships = openings.map { $0.count(of: .relationships) > 0 } ?? true
    for (order, key) in BuiltInKey.allCases.enumerated() where hasRelationships || !key.isOfRelationships {
      let word = expected.language == .dutch ? key.dutch : key.rawValue
      guard word.hasPrefix(typed), counts[word] == nil else { continue }
      add(
        Ranked(
          candidate: .init(text: slot.isQuoted ? slot.quoted(word) : word, kind: .key),
          lower: slot.lower, rank: Rank(group: .rare, order: order)))
    }
  }

  /// The values that the slot's key has, the most used first.
  mutating func addValues(_ slot: Slot, _ openings: Openings?) {
    guard let key = slot.key else { return }
    let wanted = Folding.fold(key.text)
    let typed = slot.foldedTyped
    // Behind its key, without a sign between them, a value stands in quotes.
    let isBehindKey = isBehind(key, slot)
    for column in graph.properties.columns where Folding.fold(graph.texts[column.key]) == wanted {
      for (code, value) in column.values.enumerated() {
        let text = graph.texts[value]
        let folded = Folding.fold(text)
        guard !folded.isEmpty, let match = Match(typed, in: folded) else { continue }
        let holders = column.postings[Int(column.postingOffsets[code])..<Int(column.postingOffsets[code + 1])]
        let count = openings.map { openings in holders.count { openings.contains($0) } } ?? holders.count
        guard count > 0 else { continue }
        add(
          Ranked(
            candidate: .init(
              text: isBehindKey ? slot.quoted(text) : slot.word(text, lexicon), kind: .value,
              detail: Message(verbatim: "×\(count)")), lower: slot.lower,
            rank: Rank(isInner: match == .wordStart, use: count)))
      }
    }
  }
}

extension Gathering {
  /// Whether nothing stands between a key and the slot.
  private func isBehind(_ key: KeyUse, _ slot: Slot) -> Bool {
    var words = before.utf8.prefix(slot.lower)
    while let last = words.last, [0x20, 0x09, 0x0A, 0x0D, 0x22, 0x27].contains(last) { words.removeLast() }
    return Folding.fold(String(decoding: words, as: UTF8.self)).hasSuffix(Folding.fold(key.text))
  }
}

extension Slot {
  /// A key or value as it is put into the slot: without quotes where it is one word that means nothing else.
  fileprivate func word(_ text: String, _ lexicon: Lexicon) -> String {
    isQuoted || !lexicon.hasNoMeaning(text) ? quoted(text) : text
  }
}
