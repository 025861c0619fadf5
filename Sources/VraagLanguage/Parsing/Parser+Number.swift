internal import VraagMetamodel
internal import VraagText

/// Numbers, and what is counted.
extension Parser {
  /// Whether `only` and a number stand here: `slechts één applicatie`, `maar twee processen`.
  func isOnlyNumber(at index: Int) -> Bool {
    guard token(at: index).keyword == .only || (isDutch && isBut(at: index)) else { return false }
    let next = token(at: index + 1)
    if next.kind == .number { return true }
    guard isNumberWord(at: index + 1) else { return false }
    // `alleen een applicatie` is no number of them.
    return next.keyword != .article || isAccented(next) || !text(of: token(at: index)).lowercased().hasPrefix("al")
  }

  /// Whether a number stands before a noun: `twee processen`, `één applicatie`.
  func isNumberOfNoun(at index: Int) -> Bool {
    let token = token(at: index)
    guard token.kind == .number || isNumberWord(at: index), noun(at: index + 1) != nil else { return false }
    return token.keyword != .article || isAccented(token)
  }

  private func isAccented(_ token: Token) -> Bool { text(of: token).utf8.contains { $0 >= 0x80 } }

  /// `serve 3 processes`: at least three, or exactly?
  mutating func parseBareNumber() -> Determiner? {
    report(Messages.numberUnclear)
    return parseNumber().map { .exactly($0) }
  }

  /// A whole number; 0 when it is missing, which is an error.
  mutating func parseNumber() -> Int? {
    if at(.word), let number = numberWords.firstIndex(of: Folding.fold(text(of: current))) {
      advance()
      return number
    }
    guard at(.number), let number = Int(text(of: current)), number >= 0 else {
      report(Messages.numberMissing)
      hasHole = true
      return 0
    }
    advance()
    return number
  }

  /// Whether `zero` to `ten` stands here.
  func isNumberWord(at index: Int) -> Bool {
    token(at: index).kind == .word && numberWords.contains(Folding.fold(text(of: token(at: index))))
  }

  private var numberWords: [String] { Self.numberWords(in: lexicon.language) }

  static func numberWords(in language: Language) -> [String] {
    language == .english ? englishNumberWords : dutchNumberWords
  }

  private static let englishNumberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// Whether two numbers stand here that a count lies between: `between 2 and 4 processes`.
  func isCountRange(at index: Int) -> Bool {
    guard token(at: index).keyword == .between, token(at: index + 2).keyword == .and else { return false }
    return isNumber(at: index + 1) && isNumber(at: index + 3) && isNounPhraseStart(at: index + 4)
  }

  private func isNumber(at index: Int) -> Bool { token(at: index).kind == .number || isNumberWord(at: index) }

  mutating func parseCountRange() -> Determiner? {
    advance()
    guard let least = parseNumber() else { return nil }
    advance()
    return parseNumber().map { .between(least, $0) }
  }
}
