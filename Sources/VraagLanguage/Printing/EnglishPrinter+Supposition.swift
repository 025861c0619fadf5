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
    return phrases.enumerated().map { $0 == last ? alternatives($1) : closed($1) }.joined(separator: " and ")
  }

  private func supposed(_ supposed: Supposed) -> String {
    let verbs = self.verbs(supposed.verbs, isCopular: isCopular(supposed.verbs), isThird: true)
    let verb = isCopular(supposed.verbs) ? "is " + verbs : verbs
    return "\(closed(supposed.subject)) \(verb) \(closed(supposed.object))"
  }
}
