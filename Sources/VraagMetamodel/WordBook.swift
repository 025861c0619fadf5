/// The words of one language, ready to be looked up.
struct WordBook: Sendable {
  var words = WordTable(capacity: 1024)
  var phrases = PhraseTable(capacity: 2048)
  /// By word number.
  var keywords: [Keyword] = []
  /// By word number whether it is a part of verbs that stands apart: `vast`.
  var particles: [Bool] = []
  /// What is written together with a noun, and the layer it is: `bedrijfs`.
  var prefixes: [(stem: String, word: UInt16)] = []

  init(_ language: Words) {
    addKeywords(language.keywords)
    addNouns(language.nouns)
    addVerbs(language.verbs)
    addLayers(language.layers)
    addMissingKeywords()
  }

  /// Every word has its keyword or none.
  mutating func addMissingKeywords() {
    keywords += [Keyword](repeating: .none, count: words.count - keywords.count)
    particles += [Bool](repeating: false, count: words.count - particles.count)
  }

  mutating func addKeywords(_ list: String) {
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

  mutating func addNouns(_ list: String) {
    let bytes = list.utf8.span
    var reader = LexiconReader(bytes)
    var noun: UInt16 = 0
    while !reader.isAtEnd {
      reader.skipKey()
      var separator = LexiconReader.Separator.spelling
      while separator == .spelling || separator == .form {
        let isFirst = separator == .spelling
        let state = addPhrase(&reader, bytes).state
        separator = reader.separator()
        guard state != 0 else { continue }
        let number: GrammaticalNumber = !isFirst ? .plural : separator == .form ? .singular : [.singular, .plural]
        phrases.update(state) {
          if $0.noun == PhraseNode.nothing { $0.noun = noun }
          if $0.noun == noun { $0.nounNumber.formUnion(number) }
        }
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

  mutating func addLayers(_ list: String) {
    let bytes = list.utf8.span
    var reader = LexiconReader(bytes)
    var layer = Layer.allCases.startIndex
    while !reader.isAtEnd {
      reader.skipKey()
      repeat {
        let state = addPhrase(&reader, bytes).state
        if state != 0 {
          phrases.update(state) { $0.layer = Layer.allCases[layer] }
          addPrefix(ofWord: UInt16(words.count - 1))
        }
      } while reader.separator() == .spelling
      layer += 1
    }
  }

  /// Keeps `bedrijfs-`, which is written together with its noun.
  private mutating func addPrefix(ofWord word: UInt16) {
    let text = words.text(of: word)
    if text.hasSuffix("-") { prefixes.append((String(text.dropLast()), word)) }
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
