internal import VraagText

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
    Self.words(language).keywords.split(separator: "\n").map { $0.sections.first?.flatMap(\.self) ?? [] }
  }

  /// The adjectives of the layers.
  package var layerSpellings: [String] {
    Self.words(language).layers.split(separator: "\n").flatMap { $0.sections.first?.flatMap(\.self) ?? [] }
  }

  /// The vocabulary's, then the model's.
  package var allNounSpellings: [NounSpelling] {
    var result: [NounSpelling] = []
    for (line, number) in zip(Self.words(language).nouns.split(separator: "\n"), UInt16(0)...) {
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
    (language == .english ? englishVerbSpellings : dutchVerbSpellings) + definedVerbSpellings
  }

  private var definedVerbSpellings: [VerbSpelling] {
    zip(definedVerbs, UInt16(VocabularyVerb.allCases.count)...).flatMap { verb, number in
      let active = VerbMatch(VerbID(number), isPassive: false)
      let passive = VerbMatch(VerbID(number), isPassive: true)
      let spellings = [
        VerbSpelling(text: verb.infinitive, match: active, form: .infinitive, isPreferred: true),
        VerbSpelling(text: verb.third, match: active, form: .third, isPreferred: true),
        VerbSpelling(text: verb.passive(in: language), match: passive, form: .copular, isPreferred: true),
      ]
      return spellings.filter { spelling in
        let node = node(of: spelling.text)
        return (spelling.form == .copular ? node?.copularVerb : node?.plainVerb) == spelling.match
      }
    }
  }

  /// Of a Dutch verb the forms that stand at the end of a clause, and those of a main clause where they differ.
  private var dutchVerbSpellings: [VerbSpelling] {
    var result: [VerbSpelling] = []
    func add(_ text: String, _ form: VerbSpelling.Form, isPreferred: Bool) {
      guard let node = node(of: text), let match = form == .copular ? node.copularVerb : node.plainVerb else { return }
      if result.contains(where: { $0.text == text && $0.form == form }) { return }
      result.append(VerbSpelling(text: text, match: match, form: form, isPreferred: isPreferred))
    }
    for line in Self.dutch.verbs.split(separator: "\n") {
      for (section, spellings) in line.spellings.enumerated() {
        for (order, spelling) in spellings.enumerated() {
          guard section == 0 || section == 3 else {
            add(spelling, .copular, isPreferred: order == 0)
            continue
          }
          let verb = DutchVerb(spelling)
          let preposition = verb.preposition.map { " " + $0 } ?? ""
          let tail = verb.tail.map { " " + $0 } ?? ""
          for isSingular in [false, true] {
            let form: VerbSpelling.Form = isSingular ? .third : .infinitive
            add(verb.final(isSingular: isSingular) + preposition, form, isPreferred: order == 0)
            add(verb.finite(isSingular: isSingular) + tail + preposition, form, isPreferred: order == 0)
          }
          if section == 0 { add(verb.participle + " door", .copular, isPreferred: order == 0) }
        }
      }
    }
    return result
  }

  private var englishVerbSpellings: [VerbSpelling] {
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
