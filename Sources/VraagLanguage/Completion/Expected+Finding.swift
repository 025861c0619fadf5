package import VraagMetamodel
internal import VraagText

extension Expected {
  /// What may stand at an offset of a text that may have several sentences; what follows the offset does not count.
  package init(in text: String, at offset: Int, _ book: Phrasebook) {
    guard let cursor = Cursor(text, offset, book.lexicon) else { return }
    before = TextRange(cursor.start, cursor.lower)
    lastWord = cursor.tokens.last.map { cursor.text[$0.range] } ?? ""
    let whole = cursor.text + "\n" + book.text
    var trial = Trial(book, text: whole, tokens: cursor.tokens, count: cursor.tokens.count)
    isWhole = !cursor.tokens.isEmpty && trial.isWhole()
    if !trial.isDead { slots = trial.slots(typed: cursor.typed, lower: cursor.lower, isQuoted: cursor.isQuoted) }
    guard !cursor.isQuoted else { return }
    addWords(&trial, cursor, behind: 0, book)
    addLongerSlots(cursor, whole, book)
    for behind in stride(from: 1, through: min(Self.longestPhrase, cursor.tokens.count), by: 1) {
      let words = cursor.words(last: behind)
      guard words.count == behind,
        book.phrases.contains(where: { $0.words.starts(with: words) && $0.words.count > behind })
      else { continue }
      var trial = Trial(book, text: whole, tokens: cursor.tokens, count: cursor.tokens.count - behind)
      addWords(&trial, cursor, behind: behind, book)
    }
  }

  /// How many words of a phrase may stand there before its last.
  private static let longestPhrase = 4

  /// The phrases of which so many words stand before the one that is half typed.
  private mutating func addWords(_ trial: inout Trial, _ cursor: Cursor, behind: Int, _ book: Phrasebook) {
    guard !trial.isDead else { return }
    let words = cursor.words(last: behind)
    let typed = Folding.fold(cursor.typed)
    var known = [Bool?](repeating: nil, count: book.likenessCount)
    for phrase in book.phrases where phrase.words.count > behind {
      guard phrase.words[behind].hasPrefix(typed), phrase.words.starts(with: words) else { continue }
      let fits = known[phrase.likeness] ?? trial.fits(phrase)
      known[phrase.likeness] = fits
      if fits { self.words.append(ExpectedWord(text: phrase.text, kind: phrase.word, wordsBefore: behind)) }
    }
  }

  /// A name of several words may be typed without quotes.
  private mutating func addLongerSlots(_ cursor: Cursor, _ whole: String, _ book: Phrasebook) {
    var first = cursor.tokens.count
    while first > 0, cursor.tokens[first - 1].kind == .word, cursor.tokens[first - 1].keyword == .none,
      cursor.tokens[first - 1].word == 0
    {
      first -= 1
    }
    guard first < cursor.tokens.count else { return }
    var trial = Trial(book, text: whole, tokens: cursor.tokens, count: first)
    guard !trial.isDead else { return }
    let lower = Int(cursor.tokens[first].range.lower)
    let typed = cursor.text[TextRange(lower, cursor.end)]
    slots += trial.slots(typed: typed, lower: lower, isQuoted: false)
  }
}

/// What of a text stands before a place in it.
private struct Cursor {
  /// The text up to the place.
  let text: String
  let end: Int
  /// Where the sentence begins.
  var start = 0
  /// Its tokens, without what is half typed.
  var tokens: [Token] = []
  /// Where what is half typed begins; the place itself where nothing is.
  var lower: Int
  /// What is half typed: without its quote.
  var typed = ""
  var isQuoted = false

  /// Nothing within a comment, and behind what is no part of any sentence.
  init?(_ all: String, _ offset: Int, _ lexicon: Lexicon) {
    let utf8 = all.utf8
    end = min(max(0, offset), utf8.count)
    text = all[TextRange(0, end)]
    lower = end
    let (found, diagnostics) = Parser.tokenize(text, TextRange(0, end), lexicon)
    var rest = found.dropLast()
    if let mark = rest.lastIndex(where: { $0.kind == .questionMark || $0.kind == .semicolon }) {
      start = Int(rest[mark].range.upper)
      rest = rest[(mark + 1)...]
    }
    guard rest.count < Parser.maximumTokens else { return nil }
    let wrong = diagnostics.filter { $0.range.lower >= start }
    if let last = rest.last, last.kind == .unterminatedString {
      guard wrong.count == 1 else { return nil }
      isQuoted = true
      take(last)
      typed = StringContent.decode(text.utf8.span, last.range, isTerminated: false).text
      rest.removeLast()
    } else {
      // Half of `12-7-2021`.
      let isJoined = wrong.count == 1 && text.utf8.last == UInt8(ascii: "-") && wrong[0].range.upper == UInt32(end)
      guard wrong.isEmpty || isJoined else { return nil }
      let wordEnd = UInt32(isJoined ? end - 1 : end)
      if let last = rest.last, last.range.upper == wordEnd, last.kind == .word || last.kind == .number {
        take(last)
        typed = text[TextRange(lower, end)]
        rest.removeAll { $0.range == last.range }
      } else if isJoined {
        return nil
      }
    }
    tokens = Array(rest)
  }

  private mutating func take(_ token: Token) { lower = Int(token.range.lower) }

  /// The last so many words before what is half typed, folded.
  func words(last count: Int) -> [String] {
    tokens.suffix(count).compactMap { $0.kind == .word ? Folding.fold(text[$0.range]) : nil }
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
