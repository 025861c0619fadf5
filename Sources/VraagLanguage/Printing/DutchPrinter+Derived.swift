internal import VraagMetamodel

extension DutchPrinter {
  /// `welke afgeleide bedieningen van applicaties naar functies`.
  func derived(_ question: Question) -> String {
    let word = question.form == .howMany ? "hoeveel" : "welke"
    let ends = english.derivedEnds(question, from: "van", to: "naar", between: ("tussen", "en")) { closed($0) }
    return "\(word) \(question.derivation == .possibly ? "mogelijk " : "")afgeleide \(derivedNoun(question))\(ends)"
  }

  private func derivedNoun(_ question: Question) -> String {
    guard case .noun(let use, _) = question.subject.phrase.head else { return phrase(question.subject.phrase) }
    return noun(use, isSingular: false)
  }
}
