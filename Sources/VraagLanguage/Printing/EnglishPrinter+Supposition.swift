internal import VraagText

extension EnglishPrinter {
  /// What stands before a sentence: `suppose without "A": `.
  func supposition(_ supposition: Supposition) -> String {
    switch supposition.kind {
    case .without(let phrases): "suppose without \(leftOut(phrases)): "
    case .related(let all): "suppose \(all.map(supposed).joined(separator: " and ")): "
    }
  }

  /// Phrases that each are gone: all but the last are closed, or it would be taken into them.
  func leftOut(_ phrases: [NounPhrase]) -> String {
    let last = phrases.count - 1
    return phrases.enumerated().map { index, phrase in
      let text = index == last ? alternatives(phrase) : closed(phrase)
      return index == 0 ? text : beginningNoClause(text)
    }.joined(separator: " and ")
  }

  /// Behind `suppose` and `and` the word `that` would begin a clause.
  private func beginningNoClause(_ phrase: String) -> String {
    phrase.hasPrefix("that ") ? "same " + phrase.dropFirst(5) : phrase
  }

  private func supposed(_ supposed: Supposed) -> String {
    let verbs = self.verbs(supposed.verbs, isCopular: isCopular(supposed.verbs), isThird: true)
    let verb = isCopular(supposed.verbs) ? "is " + verbs : verbs
    let subject = beginningNoClause(closed(supposed.subject))
    return (isNoun(subject, before: verb) ? "(\(subject))" : subject) + " \(verb) \(closed(supposed.object))"
  }
}
