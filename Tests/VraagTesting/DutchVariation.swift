/// Says a Dutch sentence in other words that mean the same.
///
/// What the printer writes is one of many ways: the agent of a passive stands on either side of its participle, the
/// auxiliary too, verbs have others of the same meaning that come apart, and `door welke elementen` is `waardoor`.
package enum DutchVariation {
  /// The same sentence, with every change made or not by chance.
  package static func varied(_ text: String, _ random: inout SeededRandom) -> String {
    var text = text
    for change in changes where random.chance(60) { text = change(text) }
    return text
  }

  private static let changes: [@Sendable (String) -> String] = [
    fronted, synonyms, agents, auxiliaries, participles, articles,
  ]

  /// `waardoor wordt "A" gelezen?`
  @Sendable private static func fronted(_ text: String) -> String {
    text.hasPrefix("door welke elementen word") ? "waardoor " + text.dropFirst(21) : text
  }

  /// `leggen "A" vast` for `schrijven "A"`, `vastleggen` at the end of a clause.
  @Sendable private static func synonyms(_ text: String) -> String {
    text.replacing(/\b(schrijven|schrijft) ("[^"]*")(?= (?:en|of) (?!")|, |[?;]|$)/) { match in
      "\(match.1 == "schrijft" ? "legt" : "leggen") \(match.2) vast"
    }.replacing(/(?<head>(?:die|dat) "[^"]*") (?<verb>schrijven|schrijft)\b(?! of | en | \[)/) { match in
      "\(match.head) \(match.verb == "schrijft" ? "vastlegt" : "vastleggen")"
    }
  }

  /// `worden gelezen door "A"` for `worden door "A" gelezen`.
  @Sendable private static func agents(_ text: String) -> String {
    text.replacing(/\b(worden|wordt) (door (?:"[^"]*"|[a-z]+(?:en|s))) ([a-z]{4,}(?:d|t|en))(?=[,?;]|$)/) { match in
      isCount(match.2) ? String(match.0) : "\(match.1) \(match.3) \(match.2)"
    }
  }

  /// `die door "A" gelezen worden` and `die worden gelezen door "A"` for `die door "A" worden gelezen`.
  @Sendable private static func auxiliaries(_ text: String) -> String {
    var isSecond = text.utf8.count.isMultiple(of: 2)
    return text.replacing(
      /\b(die|dat) (door (?:"[^"]*"|[a-z]+(?:en|s))) (worden|wordt) ([a-z]{4,}(?:d|t|en))(?=[,?;]|$)/
    ) { match in
      isSecond.toggle()
      if isCount(match.2) { return String(match.0) }
      return isSecond ? "\(match.1) \(match.2) \(match.4) \(match.3)" : "\(match.1) \(match.3) \(match.4) \(match.2)"
    }
  }

  /// `gegevens gelezen door "A"` for `gegevens die door "A" worden gelezen`.
  @Sendable private static func participles(_ text: String) -> String {
    text.replacing(
      /\b(gegevens|processen|elementen|applicaties|functies|[a-z]*objecten) (?:die|dat) (door (?:"[^"]*"|[a-z]+(?:en|s))) (?:worden|wordt) ([a-z]{4,}(?:d|t|en))(?=[,?;]|$)/
    ) { match in
      isCount(match.2) ? String(match.0) : "\(match.1) \(match.3) \(match.2)"
    }
  }

  /// `door de applicaties` for `door applicaties`.
  @Sendable private static func articles(_ text: String) -> String {
    text.replacing(/\b(door [a-z]+(?:en|s))\b/) { match in
      isCount(match.1) ? String(match.0) : "door de " + match.1.dropFirst(5)
    }
  }

  /// Whether it is no noun, as in `door geen` and `door minstens`.
  private static func isCount(_ agent: Substring) -> Bool {
    ["geen", "alleen", "minstens", "hoogstens", "precies", "tussen", "binnen", "niets", "iets", "alles"].contains {
      agent == "door \($0)"
    }
  }
}
