package import VraagMetamodel
package import VraagText

extension Expected {
  /// What may stand at an offset of a text that may have several sentences; what follows the offset does not count.
  package init(in text: String, at offset: Int, _ trials: inout Trials) {
    self.init()
    language = trials.book.lexicon.language
    guard let cursor = Cursor(text, offset, trials.book.lexicon) else { return }
    before = TextRange(cursor.start, cursor.lower)
    lastWord = cursor.tokens.last.map { cursor.text[$0.range] } ?? ""
    trials.use(cursor, behind: 0) { trial in
      isWhole = trial.isWhole
      slots = cursor.fill(trial.slots(), lower: cursor.lower)
      if !cursor.isQuoted { addWords(&trial, cursor, behind: []) }
    }
    guard !cursor.isQuoted else { return }
    addLongerSlots(cursor, &trials)
    for behind in stride(from: 1, through: min(Self.longestPhrase, cursor.tokens.count), by: 1) {
      let words = cursor.words(last: behind)
      guard words.count == behind, trials.book.hasPhrase(beginning: words) else { continue }
      trials.use(cursor, behind: behind) { addWords(&$0, cursor, behind: words) }
    }
    addPreposition(cursor, &trials)
  }

  /// The preposition of a participle behind the `only` or `neither` that may stand before it: `read only by`.
  private mutating func addPreposition(_ cursor: Cursor, _ trials: inout Trials) {
    let words = Array(cursor.words(last: 2).prefix(1))
    guard language == .english, let last = cursor.tokens.last?.keyword, last == .only || last == .neither,
      !words.isEmpty, trials.book.hasPhrase(beginning: words)
    else { return }
    trials.use(cursor, behind: 2) { addWords(&$0, cursor, behind: words) }
  }

  /// The languages in which a sentence can be that stands before an offset: one, where its words tell.
  package static func languages(of text: String, at offset: Int, _ lexicon: Lexicon) -> [Language] {
    guard let cursor = Cursor(text, offset, lexicon) else { return [] }
    let before = TextRange(cursor.start, cursor.lower)
    return Parser.toldLanguage(of: cursor.text, before, lexicon).map { [$0] } ?? Language.allCases
  }

  /// How many words of a phrase may stand there before its last.
  private static let longestPhrase = 4

  /// The phrases of which some words stand before the one that is half typed.
  private mutating func addWords(_ trial: inout Trial, _ cursor: Cursor, behind words: [String]) {
    guard !trial.isDead else { return }
    let behind = words.count
    let typed = Folding.fold(cursor.typed)
    let isWholeBefore = behind > 0 && trial.book.phrases.contains { $0.words == words && trial.fits($0) }
    for phrase in trial.book.phrases where phrase.words.count > behind {
      guard phrase.words[behind].hasPrefix(typed), phrase.words.starts(with: words), trial.fits(phrase) else {
        continue
      }
      self.words.append(
        ExpectedWord(text: phrase.text, kind: phrase.word, wordsBefore: behind, isWholeBefore: isWholeBefore))
    }
  }

  /// A name of several words may be typed without quotes.
  private mutating func addLongerSlots(_ cursor: Cursor, _ trials: inout Trials) {
    let run = cursor.tokens.reversed().prefix { $0.kind == .word && $0.keyword == .none && $0.word == 0 }.count
    guard run > 0 else { return }
    let lower = Int(cursor.tokens[cursor.tokens.count - run].range.lower)
    trials.use(cursor, behind: run) { slots += cursor.fill($0.slots(), lower: lower) }
  }
}

extension Lexicon {
  /// Whether a text is one number, or one word that is none of the language: such a value needs no quotes.
  package func hasNoMeaning(_ text: String) -> Bool {
    let (tokens, wrong) = Parser.tokenize(text, TextRange(0, text.utf8.count), self)
    guard tokens.count == 2, wrong.isEmpty, tokens[0].range.length == text.utf8.count else { return false }
    return tokens[0].kind == .number || (tokens[0].kind == .word && tokens[0].word == 0)
  }
}
