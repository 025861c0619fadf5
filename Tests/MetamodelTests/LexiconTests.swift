import Testing
import VraagMetamodel
import VraagText

@Suite struct LexiconTests {
  @Test func everyNounOfTheVocabularyIsFoundByItsWordsInBothNumbers() {
    for noun in Lexicon.archimate.nouns where noun.umbrella != .who {
      let words = Lexicon.archimate.words(of: noun, in: .english)
      #expect(Lexicon.archimate.noun(words.singular) == noun, "\(words)")
      #expect(Lexicon.archimate.noun(words.plural) == noun, "\(words)")
    }
  }

  @Test func everyElementTypeHasANounThatMeansItAlone() {
    for type in ElementType.allCases {
      #expect(Lexicon.archimate.meaning(of: NounID(type)) == .labels(LabelSet(type)))
      let words = Lexicon.archimate.words(of: NounID(type), in: .english)
      #expect(words.singular.filter { $0 != " " && $0 != "-" } == type.name.lowercased())
    }
  }

  @Test func theListsOfBothLanguagesNameWhatTheyGiveWordsTo() {
    for language in Language.allCases {
      #expect(
        Lexicon.keys(of: .nouns, in: language) == ElementType.allCases.map(\.name) + Umbrella.allCases.map { "\($0)" })
      #expect(Lexicon.keys(of: .verbs, in: language) == VocabularyVerb.allCases.map { "\($0)" })
      #expect(Lexicon.keys(of: .layers, in: language) == Layer.allCases.map(\.rawValue))
    }
    #expect(Lexicon.keys(of: .keywords, in: .english) == Keyword.allCases.dropFirst().map { "\($0)" })
  }

  @Test(arguments: [
    ("processes", Umbrella.process), ("information", .data), ("behaviors", .behaviour), ("relations", .relationship),
    ("access", .access), ("accesses", .access), ("realisations", .realization), ("diagrams", .view),
    ("serving relationships", .serving), ("parties", .party),
  ])
  func aWordIsTheNoun(_ word: String, _ umbrella: Umbrella) {
    #expect(Lexicon.archimate.noun(word) == NounID(umbrella))
  }

  @Test func umbrellaNounsMeanTheTypesOfAllLayers() {
    let lexicon = Lexicon.archimate
    let process = LabelSet(.businessProcess, .applicationProcess, .technologyProcess)
    #expect(lexicon.meaning(of: NounID(.process)) == .labels(process))
    #expect(lexicon.meaning(of: NounID(.element)) == .labels(.elements))
    #expect(LabelSet.junctions.isSubset(of: .elements))
    let data = LabelSet(.businessObject, .dataObject, .contract, .representation, .artifact)
    #expect(lexicon.meaning(of: NounID(.data)) == .labels(data))
    #expect(lexicon.meaning(of: NounID(.access)) == .labels(LabelSet(.access)))
    #expect(lexicon.meaning(of: NounID(.view)) == .labels(.views))
  }

  @Test(arguments: [
    ("reads", VocabularyVerb.read, false), ("written by", .write, true), ("belongs to", .contain, true),
    ("assigned to", .perform, false), ("a kind of", .specialize, false), ("flow to", .send, false),
    ("connected to", .relate, false), ("shown in", .show, true), ("realises", .realize, false),
  ])
  func aPhraseIsTheVerb(_ phrase: String, _ verb: VocabularyVerb, _ isPassive: Bool) throws {
    let match = try #require(Lexicon.archimate.verb(phrase))
    #expect(match.verb == VerbID(verb))
    #expect(match.isPassive == isPassive)
  }

  @Test func everyVerbHasAWayToBeSaidInBothDirectionsAndBothLanguages() {
    for language in Language.allCases {
      for verb in Lexicon.archimate.verbs {
        let words = Lexicon.archimate.words(of: verb, in: language)
        let relation = Lexicon.archimate.relation(of: verb)
        #expect(words.infinitive != nil || words.copular != nil)
        #expect((words.infinitive == nil) == (words.third == nil))
        #expect(words.passive != nil || relation == relation.reversed, "\(words)")
        #expect(!relation.isEmpty)
      }
    }
  }

  @Test func verbsGoTheWayOfTheirRelationships() {
    let lexicon = Lexicon.archimate
    #expect(lexicon.relation(of: VerbID(.read)) == Relation(outgoing: .reading))
    #expect(
      lexicon.relation(of: VerbID(.use)) == Relation(outgoing: .access, incoming: KindSet(RelationshipType.serving)))
    #expect(lexicon.relation(of: VerbID(.receive)) == lexicon.relation(of: VerbID(.send)).reversed)
    #expect(lexicon.relation(of: VerbID(.relate)) == .either(.relationships))
    #expect(lexicon.relation(of: VerbID(.show)) == Relation(outgoing: .shows))
  }

  @Test func aKindOfAModelIsANounInTheSingularAndThePlural() throws {
    var lexicon = Lexicon.archimate
    lexicon.addKind(key: "GEMMA type", value: "Landelijke  voorziening")
    let noun = try #require(lexicon.noun("landelijke voorziening"))
    #expect(lexicon.noun("Landelijke voorzieningen") == noun)
    #expect(lexicon.meaning(of: noun) == .kindProperty(key: "GEMMA type", value: "Landelijke  voorziening"))
    #expect(lexicon.origin(of: noun) == .kindProperty(key: "GEMMA type"))
    #expect(lexicon.words(of: noun, in: .english).plural == "Landelijke voorzieningen")
    #expect(Lexicon.archimate.noun("landelijke voorziening") == nil)
  }

  @Test func theVocabularyGoesBeforeASpecializationAndThatBeforeAKind() throws {
    var lexicon = Lexicon.archimate
    lexicon.addKind(key: "type", value: "Standaard")
    lexicon.addSpecialization("standaard")
    lexicon.addKind(key: "soort", value: "Standaard")
    lexicon.addSpecialization("Process")
    let standard = try #require(lexicon.noun("standaard"))
    #expect(lexicon.meaning(of: standard) == .specialization("standaard"))
    #expect(lexicon.origin(of: standard) == .specialization)
    #expect(lexicon.noun("process") == NounID(.process))
  }

  @Test(arguments: ["which", "In gebruik", "", "  ", "a/b", "12", "Type (oud)", String(repeating: "a", count: 200)])
  func whatCannotBeTypedAsANounIsNone(_ value: String) {
    var lexicon = Lexicon.archimate
    lexicon.addKind(key: "type", value: value)
    #expect(lexicon.nouns.count == Lexicon.archimate.nouns.count)
  }

  @Test func moreKindsThanNumbersAreLeftOut() {
    var lexicon = Lexicon.archimate
    for number in 0..<30_000 { lexicon.addKind(key: "type", value: "soort\(number)x") }
    #expect(lexicon.nouns.count < 30_000)
    #expect(lexicon.noun("soort1x") != nil)
    #expect(lexicon.noun("processes") == NounID(.process))
  }

  @Test func wordsAreFoundWhateverTheirCaseAndMarks() {
    var lexicon = Lexicon.archimate
    lexicon.addKind(key: "type", value: "Coördinatiepunt")
    #expect(lexicon.noun("COORDINATIEPUNTEN") == lexicon.noun("coördinatiepunt"))
    #expect(lexicon.noun("coördinatiepunt") != nil)
    #expect(lexicon.noun("ProCesses") == NounID(.process))
  }
}

extension Lexicon {
  /// What the words of a text mean, when all of them are one noun.
  func noun(_ text: String) -> NounID? { node(walk(text)).nounID }

  func verb(_ text: String) -> VerbMatch? {
    let node = node(walk(text))
    return node.plainVerb ?? node.copularVerb
  }

  private func walk(_ text: String) -> UInt16 {
    var state: UInt16 = 0
    for word in text.split(separator: " ") {
      let number = self.word(String(word).utf8.span)
      state = number == 0 ? 0 : step(state, number)
      if state == 0 { return 0 }
    }
    return state
  }
}
