internal import VraagText

extension Lexicon {
  /// The two words that a Dutch one is made of, where it is: the layer and the noun of `bedrijfsdienst`, the `waar` and
  /// the preposition of `waarmee`.
  package func parts(of word: Span<UInt8>) -> (UInt16, UInt16)? {
    guard language == .dutch else { return nil }
    for (stem, layer) in dutch.prefixes {
      guard var rest = Self.rest(of: word, after: stem) else { continue }
      if rest < word.count, word[rest] == UInt8(ascii: "-") { rest += 1 }
      let noun = dutch.words.find(word.extracting(rest..<word.count))
      if noun != 0, dutch.phrases.nodes[Int(dutch.phrases.step(0, noun))].noun != PhraseNode.nothing {
        return (layer, noun)
      }
    }
    guard let rest = Self.rest(of: word, after: "waar") else { return nil }
    let preposition = Self.preposition(word.extracting(rest..<word.count), dutch)
    return preposition == 0 ? nil : (dutch.words.find("waar".utf8.span), preposition)
  }

  /// Of `waarmee` and `waartoe` the preposition is `met` and `tot`.
  private static func preposition(_ word: Span<UInt8>, _ book: WordBook) -> UInt16 {
    if rest(of: word, after: "mee") == word.count { return book.words.find("met".utf8.span) }
    if rest(of: word, after: "toe") == word.count { return book.words.find("tot".utf8.span) }
    let found = book.words.find(word)
    switch found == 0 ? .none : book.keywords[Int(found)] {
    case .by, .from, .to, .with, .on, .in, .preposition, .before, .within, .after: return found
    default: return 0
    }
  }

  /// Where a word goes on behind its beginning.
  private static func rest(of word: Span<UInt8>, after beginning: String) -> Int? {
    let bytes = beginning.utf8.span
    guard word.count >= bytes.count else { return nil }
    for index in 0..<bytes.count where word[index] | 0x20 != bytes[index] { return nil }
    return bytes.count
  }
}
