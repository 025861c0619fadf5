extension Lexicon {
  /// The vocabulary of one language.
  init(_ language: Words) {
    words = WordTable(capacity: 512)
    phrases = PhraseTable(capacity: 1024)
    keywords = []
    addKeywords(language.keywords)
    addNouns(language.nouns)
    addVerbs(language.verbs)
    addLayers(language.layers)
    keywords += [Keyword](repeating: .none, count: words.count - keywords.count)
  }

  private mutating func addKeywords(_ list: String) {
    let bytes = list.utf8.span
    var reader = LexiconReader(bytes)
    var rawValue = Keyword.none.rawValue
    keywords = [Keyword](repeating: .none, count: 160)
    while !reader.isAtEnd {
      reader.skipKey()
      rawValue += 1
      guard let keyword = Keyword(rawValue: rawValue) else { preconditionFailure("a keyword without its case") }
      repeat {
        guard let range = reader.word() else { continue }
        let word = words.intern(bytes.extracting(range))
        if Int(word) >= keywords.count { keywords += [Keyword](repeating: .none, count: 64) }
        keywords[Int(word)] = keyword
      } while reader.separator() == .spelling
    }
    keywords.removeLast(max(0, keywords.count - words.count))
  }

  private mutating func addNouns(_ list: String) {
    let bytes = list.utf8.span
    var reader = LexiconReader(bytes)
    var noun: UInt16 = 0
    while !reader.isAtEnd {
      reader.skipKey()
      var separator = LexiconReader.Separator.spelling
      while separator == .spelling || separator == .form {
        let state = addPhrase(&reader, bytes).state
        if state != 0 { phrases.update(state) { if $0.noun == PhraseNode.nothing { $0.noun = noun } } }
        separator = reader.separator()
      }
      noun += 1
    }
  }

  private mutating func addVerbs(_ list: String) {
    let bytes = list.utf8.span
    var reader = LexiconReader(bytes)
    var verb: UInt16 = 0
    while !reader.isAtEnd {
      reader.skipKey()
      var section = 0
      var separator = LexiconReader.Separator.spelling
      while separator != .line && separator != .end {
        let (state, before) = addPhrase(&reader, bytes)
        if state != 0 {
          let isPassive = section == 1 || section == 3
          let code = VerbMatch(VerbID(verb), isPassive: isPassive).code
          if section == 0 || section == 3 {
            phrases.update(state) { if $0.plain == PhraseNode.nothing { $0.plain = code } }
          } else {
            phrases.update(state) { if $0.copular == PhraseNode.nothing { $0.copular = code } }
            if before != 0 {
              phrases.update(before) { if $0.participle == PhraseNode.nothing { $0.participle = code } }
            }
          }
        }
        separator = reader.separator()
        if separator == .section { section += 1 }
      }
      verb += 1
    }
  }

  private mutating func addLayers(_ list: String) {
    let bytes = list.utf8.span
    var reader = LexiconReader(bytes)
    var layer = Layer.allCases.startIndex
    while !reader.isAtEnd {
      reader.skipKey()
      repeat {
        let state = addPhrase(&reader, bytes).state
        if state != 0 { phrases.update(state) { $0.layer = Layer.allCases[layer] } }
      } while reader.separator() == .spelling
      layer += 1
    }
  }

  /// Reads the words of one piece into the trie: the state they lead to and the one before the last word.
  private mutating func addPhrase(
    _ reader: inout LexiconReader, _ bytes: Span<UInt8>
  ) -> (state: UInt16, before: UInt16) {
    var state: UInt16 = 0
    var before: UInt16 = 0
    while let range = reader.word() {
      before = state
      state = phrases.extend(state, words.intern(bytes.extracting(range)))
    }
    return (state, before)
  }
}
