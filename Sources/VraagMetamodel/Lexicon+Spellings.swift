/// A way to write a noun.
package struct NounSpelling: Hashable, Sendable {
  package var text: String
  package var noun: NounID
  package var isPlural: Bool
  /// Whether it is how we write the noun ourselves.
  package var isPreferred: Bool
}

/// A way to write a verb.
package struct VerbSpelling: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// `read`.
    case infinitive
    /// `reads`.
    case third
    /// `read by`, which follows "are".
    case copular
  }

  package var text: String
  package var match: VerbMatch
  package var form: Form
  /// Whether it is how we write the verb ourselves.
  package var isPreferred: Bool
}

/// All that can be written, for those who offer it.
extension Lexicon {
  /// The spellings of each keyword, the preferred one first, in the order of the keywords.
  package var keywordSpellings: [[String]] {
    Self.english.keywords.split(separator: "\n").map { $0.sections.first?.flatMap(\.self) ?? [] }
  }

  /// The adjectives of the layers.
  package var layerSpellings: [String] {
    Self.english.layers.split(separator: "\n").flatMap { $0.sections.first?.flatMap(\.self) ?? [] }
  }

  /// The vocabulary's, then the model's.
  package var allNounSpellings: [NounSpelling] {
    var result: [NounSpelling] = []
    for (line, number) in zip(Self.english.nouns.split(separator: "\n"), UInt16(0)...) {
      for (order, forms) in (line.sections.first ?? []).enumerated() {
        for (index, text) in forms.enumerated() {
          let isPlural = index == forms.count - 1
          result.append(
            NounSpelling(text: text, noun: NounID(number), isPlural: isPlural, isPreferred: order == 0))
        }
      }
    }
    for (own, number) in zip(modelNouns, UInt16(Self.vocabularyNounCount)...) {
      let isOneForm = own.singular == own.plural
      result.append(
        NounSpelling(text: own.plural, noun: NounID(number), isPlural: true, isPreferred: true))
      if isOneForm { continue }
      result.append(
        NounSpelling(text: own.singular, noun: NounID(number), isPlural: false, isPreferred: true))
    }
    // What a word means is what the trie says: where two nouns are written alike, one of them has the word.
    return result.filter { node(of: $0.text)?.nounID == $0.noun }
  }

  package var allVerbSpellings: [VerbSpelling] {
    var result: [VerbSpelling] = []
    for line in Self.english.verbs.split(separator: "\n") {
      for (section, spellings) in line.sections.enumerated() {
        let isCopular = section == 1 || section == 2
        for (order, forms) in spellings.enumerated() {
          for (index, text) in forms.enumerated() {
            guard let node = node(of: text), let match = isCopular ? node.copularVerb : node.plainVerb else { continue }
            let form: VerbSpelling.Form = isCopular ? .copular : index == 0 ? .infinitive : .third
            result.append(VerbSpelling(text: text, match: match, form: form, isPreferred: order == 0))
          }
        }
      }
    }
    return result
  }

  private func node(of phrase: String) -> PhraseNode? {
    var state: UInt16 = 0
    for word in phrase.split(separator: " ") {
      state = step(state, self.word(String(word).utf8.span))
      if state == 0 { return nil }
    }
    return node(state)
  }
}
