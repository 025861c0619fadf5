internal import VraagMetamodel

extension EnglishPrinter {
  /// `which derived servings from applications to functions`.
  func derived(_ question: Question) -> String {
    let word = question.form == .howMany ? "how many" : "which"
    let ends = derivedEnds(question, from: "from", to: "to", between: ("between", "and")) { closed($0) }
    return "\(word) \(question.derivation == .possibly ? "possibly " : "")derived \(derivedNoun(question))\(ends)"
  }

  private func derivedNoun(_ question: Question) -> String {
    guard case .noun(let use, _) = question.subject.phrase.head else { return phrase(question.subject.phrase) }
    return noun(use, isSingular: false)
  }

  /// The ends of what is derived; in parentheses where one would take the next.
  func derivedEnds(
    _ question: Question, from: String, to: String, between: (String, String), _ closed: (NounPhrase) -> String
  ) -> String {
    let modifiers = question.subject.phrase.modifiers
    var result = ""
    for (index, modifier) in modifiers.enumerated() {
      let isTaking = index + 1 < modifiers.count && takes(modifier, modifiers[index + 1])
      func end(_ phrase: NounPhrase) -> String {
        let text = closed(phrase)
        return isTaking && !text.hasPrefix("(") ? "(\(text))" : text
      }
      switch modifier.kind {
      case .from(let phrase): result += " \(from) \(end(phrase))"
      case .to(let phrase): result += " \(to) \(end(phrase))"
      case .between(let one, let other): result += " \(between.0) \(closed(one)) \(between.1) \(closed(other))"
      case .that, .with, .without, .named, .namedLike, .partOf, .inFolder, .inView: break
      }
    }
    return result
  }
}
