private import VraagText

extension Lexicon {
  /// The verb that some words are, in either language, as one says it: `reads`, `is read by`, `consists of`, `leest`,
  /// `wordt gelezen door`; `read by` and `assigned to` too. Nothing where they are none, or more than one.
  package func verb(_ words: String) -> VerbMatch? {
    let parts = words.split(separator: " ").map { Folding.fold(String($0)) }
    guard let first = parts.first else { return nil }
    for book in [english, dutch] {
      if Self.auxiliaries.contains(first), let verb = book.node(of: parts.dropFirst())?.copularVerb { return verb }
      if let node = book.node(of: parts[...]), let verb = node.plainVerb ?? node.copularVerb { return verb }
    }
    return nil
  }

  /// Whether some words are a noun, in either language.
  package func hasNoun(_ words: String) -> Bool {
    let parts = words.split(separator: " ").map { Folding.fold(String($0)) }
    return [english, dutch].contains { $0.node(of: parts[...])?.nounID != nil }
  }

  private static let auxiliaries: Set<String> = ["is", "are", "be", "wordt", "worden", "zijn"]
}

extension WordBook {
  /// What some folded words mean together.
  fileprivate func node(of parts: ArraySlice<String>) -> PhraseNode? {
    var state: UInt16 = 0
    for part in parts {
      let word = words.find(part.utf8.span)
      state = word == 0 ? 0 : phrases.step(state, word)
      if state == 0 { return nil }
    }
    return state == 0 ? nil : phrases.nodes[Int(state)]
  }
}
