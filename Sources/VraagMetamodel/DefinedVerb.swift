package import VraagText

/// A verb that a session defines.
package struct DefinedVerb: Sendable {
  /// From the subject to the object of the active verb.
  package var relation: Relation
  package var infinitive: String
  package var third: String
  package var participle: String

  /// What follows "are", and "worden": read from the object.
  func passive(in language: Language) -> String {
    participle + (language == .english ? " by" : " door")
  }

  func words(in language: Language) -> VerbWords {
    VerbWords(
      infinitive: infinitive, third: third, copular: nil, passive: passive(in: language),
      dutch: language == .dutch ? dutch : nil)
  }

  /// Whole, in both languages: what is defined does not come apart.
  private var dutch: DutchVerb { DutchVerb(infinitive: infinitive, third: third, participle: participle) }
}

extension DefinedVerb {
  /// A verb by what is written of it: its infinitive, or `infinitive/third/participle` where the rules of the language
  /// would make other forms.
  init(_ spelling: String, in language: Language, relation: Relation) {
    let forms = spelling.split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
    let infinitive = forms.first ?? ""
    let inflected = language == .english ? Inflection.english(infinitive) : Inflection.dutch(infinitive)
    self.init(
      relation: relation, infinitive: infinitive, third: forms.count > 1 ? forms[1] : inflected.third,
      participle: forms.count > 2 ? forms[2] : inflected.participle)
  }
}

extension Lexicon {
  /// The so manieth definition of a verb that a verb is; nothing for those of the vocabulary.
  package func definitionNumber(of verb: VerbID) -> Int? {
    isDefined(verb) ? Int(verb.rawValue) - VocabularyVerb.allCases.count : nil
  }

  func isDefined(_ verb: VerbID) -> Bool { Int(verb.rawValue) >= VocabularyVerb.allCases.count }

  func definedVerb(_ verb: VerbID) -> DefinedVerb {
    let index = Int(verb.rawValue) - VocabularyVerb.allCases.count
    guard definedVerbs.indices.contains(index) else { preconditionFailure("a verb of another lexicon") }
    return definedVerbs[index]
  }

  /// Makes a word a verb, in both languages, whatever it was before; nothing when it can be none.
  package mutating func addVerb(_ spelling: String, in language: Language, relation: Relation) -> VerbID? {
    let verb = DefinedVerb(spelling, in: language, relation: relation)
    let forms = [verb.infinitive, verb.third, verb.participle]
    guard forms.allSatisfy({ Self.isPhrase($0) && !english.isKeyword(firstOf: $0) && !dutch.isKeyword(firstOf: $0) })
    else { return nil }
    let number = VerbID(UInt16(VocabularyVerb.allCases.count + definedVerbs.count))
    guard english.phrases.nodes.count < Self.limit, dutch.phrases.nodes.count < Self.limit else { return nil }
    definedVerbs.append(verb)
    english.put(number, verb, passive: verb.passive(in: .english))
    dutch.put(number, verb, passive: verb.passive(in: .dutch))
    return number
  }
}

extension WordBook {
  /// Gives the forms of a verb their meaning, whatever they meant before.
  fileprivate mutating func put(_ number: VerbID, _ verb: DefinedVerb, passive: String) {
    let active = VerbMatch(number, isPassive: false).code
    for (text, form) in [(verb.infinitive, FiniteForm.plural), (verb.third, .singular)] {
      let state = states(of: text).last
      phrases.update(state) {
        if $0.plain != active { $0.finite = [] }
        $0.plain = active
        $0.finite.formUnion([form, .main, .final])
      }
    }
    let (last, before) = states(of: passive)
    let code = VerbMatch(number, isPassive: true).code
    phrases.update(last) { $0.copular = code }
    phrases.update(before) { $0.participle = code }
    addMissingKeywords()
  }

  /// Where the words of a phrase lead to, and all but its last.
  private mutating func states(of phrase: String) -> (last: UInt16, before: UInt16) {
    var (state, before): (UInt16, UInt16) = (0, 0)
    for word in phrase.split(separator: " ") {
      before = state
      state = phrases.extend(state, words.intern(String(word).utf8.span))
    }
    return (state, before)
  }
}
