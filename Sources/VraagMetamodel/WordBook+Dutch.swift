extension WordBook {
  /// The words of Dutch, whose verbs come apart.
  init(dutch language: Words) {
    addKeywords(language.keywords)
    addNouns(language.nouns)
    var apart: [UInt16] = []
    for (verb, line) in zip(UInt16(0)..., language.verbs[...].parts(at: "\n")) { addVerb(VerbID(verb), line, &apart) }
    addLayers(language.layers)
    addMissingKeywords()
    for word in apart { particles[Int(word)] = true }
  }

  /// - Parameter apart: Gets the words of verbs that stand apart.
  private mutating func addVerb(_ verb: VerbID, _ line: Substring, _ apart: inout [UInt16]) {
    let sections = line.spellings
    for (section, spellings) in sections.enumerated() {
      for spelling in spellings {
        switch section {
        case 0: addFinite(verb, DutchVerb(spelling), isPassive: false, &apart)
        case 1: addCopular(verb, spelling, isPassive: true)
        case 2: addCopular(verb, spelling, isPassive: false)
        default: addFinite(verb, DutchVerb(spelling), isPassive: true, &apart)
        }
      }
    }
    guard let own = sections.first else { return }
    for spelling in own {
      let forms = DutchVerb(spelling)
      // Of a verb with a preposition the list says how it is read from the object.
      guard forms.preposition == nil, forms.word == nil else { continue }
      addCopular(verb, forms.participle + " door", isPassive: true)
    }
  }

  /// A verb where it stands in a main clause and at the end of another: `leggen vast` and `vastleggen`.
  private mutating func addFinite(_ verb: VerbID, _ forms: DutchVerb, isPassive: Bool, _ apart: inout [UInt16]) {
    let code = VerbMatch(verb, isPassive: isPassive).code
    for (isSingular, number) in [(false, FiniteForm.plural), (true, .singular)] {
      let finite = forms.finite(isSingular: isSingular)
      let final = forms.final(isSingular: isSingular)
      let isWhole = final == finite
      let first = state(of: finite)
      phrases.update(first) { $0.finite.formUnion(isWhole ? [number, .main, .final] : [number, .main]) }
      setVerb(code, at: state(of: [forms.word, forms.particle, forms.preposition], after: first))
      guard !isWhole else { continue }
      let last = state(of: final)
      phrases.update(last) { $0.finite.formUnion([number, .final]) }
      setVerb(code, at: state(of: [forms.preposition], after: last))
    }
    for part in [forms.word, forms.particle] { if let part { apart.append(number(of: part)) } }
  }

  /// A verb that follows `worden` or `zijn`: `gelezen door`, `een soort`.
  private mutating func addCopular(_ verb: VerbID, _ spelling: String, isPassive: Bool) {
    let code = VerbMatch(verb, isPassive: isPassive).code
    let words = spelling[...].parts(at: " ")
    var before: UInt16 = 0
    var state: UInt16 = 0
    for word in words {
      before = state
      state = phrases.extend(state, number(of: String(word)))
    }
    phrases.update(state) { if $0.copular == PhraseNode.nothing { $0.copular = code } }
    guard before != 0, words.last != "soort" else { return }
    phrases.update(before) { if $0.participle == PhraseNode.nothing { $0.participle = code } }
  }

  private mutating func setVerb(_ code: UInt16, at state: UInt16) {
    phrases.update(state) { if $0.plain == PhraseNode.nothing { $0.plain = code } }
  }

  private mutating func state(of phrase: String) -> UInt16 {
    state(of: phrase[...].parts(at: " ").map { String($0) }, after: 0)
  }

  private mutating func state(of words: [String?], after state: UInt16) -> UInt16 {
    var state = state
    for word in words { if let word { state = phrases.extend(state, number(of: word)) } }
    return state
  }

  private mutating func number(of word: String) -> UInt16 { words.intern(word.utf8.span) }
}
