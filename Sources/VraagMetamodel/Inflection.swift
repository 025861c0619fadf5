/// Forms of verbs by the rules of a language, for words that no list has.
enum Inflection {
  struct Forms: Hashable {
    var third: String
    var participle: String
  }

  /// `back`: `backs`, `backed`; of several words the first is inflected, `depend on`: `depends on`. What follows `must`
  /// and the like is the last word's, `must realize`: `must realized`.
  static func english(_ infinitive: String) -> Forms {
    var words = infinitive.split(separator: " ").map(String.init)
    guard let first = words.first else { return Forms(third: "", participle: "") }
    let modals: Set = ["must", "may", "can", "shall", "should", "will", "would", "could", "might"]
    if modals.contains(first.lowercased()), words.count > 1 {
      words[words.count - 1] = englishParticiple(words[words.count - 1])
      return Forms(third: infinitive, participle: words.joined(separator: " "))
    }
    let rest = words.dropFirst().map { " " + $0 }.joined()
    return Forms(third: englishThird(first) + rest, participle: englishParticiple(first) + rest)
  }

  private static func englishThird(_ verb: String) -> String {
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { verb.hasSuffix($0) }
    return verb + (hisses ? "es" : "s")
  }

  private static func englishParticiple(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ied" }
    // `tag`, `plan`: one short syllable.
    let letters = Array(verb)
    let vowels = letters.count { isVowel($0) }
    if vowels == 1, letters.count > 2, let last = letters.last, !isVowel(last), !"wxy".contains(last),
      isVowel(letters[letters.count - 2])
    {
      return verb + String(last) + "ed"
    }
    return verb + "ed"
  }

  private static func endsInConsonantAndY(_ verb: String) -> Bool {
    verb.count > 1 && verb.hasSuffix("y") && !isVowel(verb.dropLast().last ?? "a")
  }

  /// `dragen`: `draagt`, `gedraagd`; `beheren`: `beheert`, `beheerd`. A strong verb has a participle of its own.
  static func dutch(_ infinitive: String) -> Forms {
    let lowered = infinitive.lowercased()
    guard lowered.hasSuffix("en"), lowered.utf8.count > 3 else {
      return Forms(third: infinitive, participle: infinitive)
    }
    let raw = String(infinitive.dropLast(2))
    let stem = dutchStem(raw)
    let third = stem.hasSuffix("t") ? stem : stem + "t"
    let isSoft = raw.last.map { "tkfschpx".contains($0) } ?? false
    let ending = isSoft ? "t" : "d"
    let body = stem.hasSuffix(ending) ? stem : stem + ending
    let hasPrefix = ["be", "ge", "her", "ont", "ver", "er"].contains { lowered.hasPrefix($0) }
    return Forms(third: third, participle: hasPrefix ? body : "ge" + body)
  }

  /// What is left of an infinitive without `en`, as it is written by itself: `draag`, `leg`, `leef`.
  private static func dutchStem(_ raw: String) -> String {
    var letters = Array(raw)
    let count = letters.count
    guard count > 1 else { return raw }
    let last = letters[count - 1]
    if last == letters[count - 2], !isVowel(last) {
      letters.removeLast()
    } else if !isVowel(last), isVowel(letters[count - 2]), count < 3 || !isVowel(letters[count - 3]),
      !(letters[count - 2] == "e" && count > 4 && !"lr".contains(last))
    {
      letters.insert(letters[count - 2], at: count - 2)
    }
    switch letters.last {
    case "v": letters[letters.count - 1] = "f"
    case "z": letters[letters.count - 1] = "s"
    default: break
    }
    return String(letters)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouAEIOU".contains(letter) }
}
