internal import VraagText

extension DutchPrinter {
  /// What stands before a sentence: `stel zonder "A": `, `stel dat "A" "B" ondersteunt: `.
  func supposition(_ supposition: Supposition) -> String {
    switch supposition.kind {
    case .without(let phrases): "stel zonder \(leftOut(phrases)): "
    case .related(let all): "stel \(all.map(supposed).joined(separator: " en ")): "
    }
  }

  /// Phrases that each are gone: all but the last are closed, or it would be taken into them.
  func leftOut(_ phrases: [NounPhrase]) -> String {
    let last = phrases.count - 1
    return phrases.enumerated().map { $0 == last ? alternatives($1) : closed($1) }.joined(separator: " en ")
  }

  private func supposed(_ supposed: Supposed) -> String {
    let said = DeterminedPhrase(determiner: .some, phrase: supposed.subject, range: supposed.subject.range)
    let isClosed = mustClose(said, before: supposed.predicate)
    let subject =
      isClosed ? english.inParentheses(phrase(supposed.subject), supposed.subject) : phrase(supposed.subject)
    return "dat \(subject) " + predicate(supposed.predicate, Style(order: .final, isSingular: true, isFact: true))
  }
}
