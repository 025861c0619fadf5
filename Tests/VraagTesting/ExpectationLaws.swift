package import VraagLanguage
internal import VraagMetamodel
internal import VraagText

/// What must hold of what is offered while a sentence is typed.
package enum ExpectationLaws {
  private static let books = Language.allCases.map { Phrasebook(.archimate.reading($0)) }

  /// What may stand at a place, worked out afresh.
  package static func expected(in text: String, at offset: Int) -> Expected {
    var all = Expected()
    for language in Expected.languages(of: text, at: offset, .archimate) {
      guard let book = books.first(where: { $0.lexicon.language == language }) else { continue }
      var trials = Trials(book)
      let found = Expected(in: text, at: offset, &trials)
      all.words += found.words
      all.slots += found.slots
      all.isWhole = all.isWhole || found.isWhole
    }
    return all
  }

  /// The first word of a right sentence that is not offered at its place, and what stands before it.
  ///
  /// - Parameters:
  ///   - isLookedAt: Whether the next place is tried: each takes some time.
  ///   - typed: How much of a word of more letters than so many is typed already.
  package static func missing(
    in text: String, where isLookedAt: () -> Bool = { true }, typed: (Int) -> Int = { _ in 0 }
  ) -> String? {
    var before: Token?
    for token in tokens(of: text) {
      defer { before = token }
      guard isLookedAt() else { continue }
      let lower = Int(token.range.lower)
      // Right behind a word its own end is what may follow.
      if let before, [.word, .number, .parameter].contains(before.kind), before.range.upper == token.range.lower {
        continue
      }
      let offset = token.kind == .word && token.range.length > 1 ? lower + typed(token.range.length - 1) : lower
      if !isExpected(token, of: text, expected(in: text, at: offset)) {
        return "'\(part(text, lower, Int(token.range.upper)))' is missing behind '\(part(text, 0, offset))'"
      }
    }
    return nil
  }

  /// Which places are looked at, where all would take too long: so many in a hundred, other ones each time unless
  /// a seed is given. With `VRAAG_PLACES=100` it is all of them.
  package static func places(_ percent: Int, seed: UInt64 = RunSeed.first) -> Places {
    let asked = RunSeed.number("VRAAG_PLACES").map(Int.init)
    return Places(percent: asked ?? percent, seed: seed)
  }

  package struct Places {
    var percent: Int
    private var random: SeededRandom

    fileprivate init(percent: Int, seed: UInt64) {
      self.percent = percent
      random = SeededRandom(seed: seed)
    }

    package mutating func next() -> Bool { random.chance(percent) }
  }

  private static func tokens(of text: String) -> [Token] {
    var lexer = Lexer(text.utf8.span, in: TextRange(0, text.utf8.count))
    var tokens: [Token] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return tokens }
      tokens.append(token)
    }
  }

  private static func part(_ text: String, _ lower: Int, _ upper: Int) -> String {
    String(decoding: Array(text.utf8)[lower..<upper], as: UTF8.self)
  }

  /// Whether the token that stands at a place is among what is expected there.
  private static func isExpected(_ token: Token, of text: String, _ expected: Expected) -> Bool {
    let word = part(text, Int(token.range.lower), Int(token.range.upper))
    switch token.kind {
    case .string, .unterminatedString, .parameter: return !expected.slots.isEmpty
    case .number:
      return expected.words.contains { $0.kind == .number } || expected.slots.contains { $0.kind == .value }
    case .word:
      // `wel` only says that something is not denied: it is understood, and not offered.
      if Folding.fold(word) == "wel" { return true }
      // A word of no meaning is a name, a key or a value, and in the place of the last two and of a word that is
      // defined so is any.
      let isKnown = Expected.languages(of: text, at: Int(token.range.upper), .archimate).contains {
        Lexicon.archimate.reading($0).word(word.utf8.span) != 0
      }
      if !expected.slots.isEmpty, !isKnown { return true }
      if expected.slots.contains(where: { [.key, .value, .title].contains($0.kind) }) { return true }
      return expected.words.contains { phrase in
        Folding.fold(String(phrase.text.split(separator: " ")[phrase.wordsBefore])) == Folding.fold(word)
      }
    default: return expected.words.contains { $0.kind == .sign && $0.text == word }
    }
  }
}
