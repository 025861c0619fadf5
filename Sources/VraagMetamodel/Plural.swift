/// Plurals of nouns whose language nobody told: those that the rules of English and of Dutch give.
enum Plural {
  /// The plurals a reader may write, the likeliest first.
  static func candidates(of noun: String) -> [String] {
    let lowered = noun.lowercased()
    let dutch = dutchPlurals(of: noun, lowered)
    let english = englishPlurals(of: noun, lowered)
    return isDutch(lowered) ? dutch + english : english + dutch
  }

  /// Whether the spelling is one that English words seldom have.
  private static func isDutch(_ word: String) -> Bool {
    let ends = ["tie", "ing", "teit", "heid", "aar", "schap", "sel", "lijk", "isme"]
    return ["ij", "aa", "uu", "oe", "ui", "sch", "tie", "eu", "ek", "kk", "kt"].contains { word.contains($0) }
      || ends.contains { word.hasSuffix($0) }
  }

  private static func englishPlurals(of noun: String, _ word: String) -> [String] {
    let letters = Array(word)
    guard let last = letters.last else { return [] }
    if last == "y", letters.count > 1, !isVowel(letters[letters.count - 2]) { return [noun.dropLast() + "ies"] }
    if "sxz".contains(last) || word.hasSuffix("ch") || word.hasSuffix("sh") { return [noun + "es"] }
    return [noun + "s"]
  }

  private static func dutchPlurals(of noun: String, _ word: String) -> [String] {
    let letters = Array(word)
    guard letters.count > 1, let last = letters.last else { return [noun + "en"] }
    if word.hasSuffix("heid") { return [noun.dropLast(4) + "heden"] }
    if word.hasSuffix("ie") { return [noun + "s", noun + "ën"] }
    if last == "e" { return [noun + "n", noun + "s"] }
    let isUnstressed = ["el", "em", "en", "er", "je"].contains(where: word.hasSuffix)
    if isUnstressed, letters.count > 2, !isVowel(letters[letters.count - 3]) { return [noun + "s", noun + "en"] }
    if "aiouy".contains(last) { return [noun + "'s", noun + "s"] }
    return [dutchStem(of: noun, letters) + "en", noun + "en", noun + "s"]
  }

  /// The stem before `-en`: `proces` becomes `process`, `systeem` `system`, `huis` `huiz`.
  private static func dutchStem(of noun: String, _ letters: [Character]) -> String {
    let count = letters.count
    guard count > 2, let last = letters.last, !isVowel(last), isVowel(letters[count - 2]) else { return noun }
    if letters[count - 3] == letters[count - 2] {
      return noun.dropLast(2) + (last == "f" ? "v" : last == "s" ? "z" : String(last))
    }
    if isVowel(letters[count - 3]) {
      return noun.dropLast() + (last == "f" ? "v" : last == "s" ? "z" : String(last))
    }
    return "wxj".contains(last) ? noun : noun + String(last)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }
}
