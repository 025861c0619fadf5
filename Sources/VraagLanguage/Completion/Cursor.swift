internal import VraagMetamodel
internal import VraagText

/// What of a text stands before a place in it.
struct Cursor {
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
      guard let begun = Self.begun(rest.last, wrong, text, end) else { return nil }
      if begun < end {
        lower = begun
        typed = text[TextRange(begun, end)]
        rest.removeAll { Int($0.range.lower) >= begun }
      }
    }
    tokens = Array(rest)
  }

  /// Where a word, a number or a parameter begins that reaches to the end; nothing behind what has no meaning, unless
  /// that is half of something: of `12-7-2021`, of `$name`.
  private static func begun(_ last: Token?, _ wrong: [Diagnostic], _ text: String, _ end: Int) -> Int? {
    guard !wrong.isEmpty else {
      guard let last, Int(last.range.upper) == end else { return end }
      return last.kind == .word || last.kind == .number || last.kind == .parameter ? Int(last.range.lower) : end
    }
    guard wrong.count == 1, Int(wrong[0].range.upper) == end else { return nil }
    if text.utf8.last == UInt8(ascii: "$") { return end - 1 }
    guard text.utf8.last == UInt8(ascii: "-"), let last, Int(last.range.upper) == end - 1,
      last.kind == .word || last.kind == .number
    else { return nil }
    return Int(last.range.lower)
  }

  private mutating func take(_ token: Token) { lower = Int(token.range.lower) }

  /// Slots, with what is typed of them from an offset on.
  func fill(_ slots: [Slot], lower: Int) -> [Slot] {
    slots.map { slot in
      var slot = slot
      slot.lower = lower
      slot.typed = lower == self.lower ? typed : text[TextRange(lower, end)]
      slot.isQuoted = isQuoted
      return slot
    }
  }

  /// The last so many words before what is half typed, folded.
  func words(last count: Int) -> [String] {
    let last = tokens.suffix(count)
    return zip(last.indices, last).compactMap { index, token in
      // `waarmee` is two tokens at one place.
      let isPart = index > tokens.startIndex && tokens[index - 1].range == token.range
      return token.kind == .word && !isPart ? Folding.fold(text[token.range]) : nil
    }
  }
}
