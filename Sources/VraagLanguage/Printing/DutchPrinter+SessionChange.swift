internal import VraagText

extension DutchPrinter {
  /// `definieer "kernapplicatie" als …;`
  func change(_ change: SessionChange) -> String {
    let text =
      switch change.kind {
      case .noun(let word, let phrase): "definieer \(english.quoted(word)) als \(alternatives(phrase))"
      case .verb(let word, let verbs):
        "definieer werkwoord \(english.quoted(word)) als \(verbs.map(through).joined(separator: " of "))"
      case .order(let places): "definieer volgorde \(english.order(places))"
      case .use(let key, .names): "gebruik \(self.key(key)) voor namen"
      case .use(let key, .nouns): "gebruik \(self.key(key)) voor woorden"
      case .leaveOut(let phrases): "negeer \(leftOut(phrases))"
      case .forget(.everything): "vergeet alles"
      case .forget(.number(let number)): "vergeet \(number)"
      case .forget(.word(let word)): "vergeet \(english.quoted(word))"
      }
    return text + ";"
  }
}
