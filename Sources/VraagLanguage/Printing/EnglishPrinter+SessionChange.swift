internal import VraagText

extension EnglishPrinter {
  /// `define "core application" as …;`
  func change(_ change: SessionChange) -> String {
    let text =
      switch change.kind {
      case .noun(let word, let phrase): "define \(quoted(word)) as \(alternatives(phrase))"
      case .verb(let word, let verbs): "define verb \(quoted(word)) as \(verbs.map(through).joined(separator: " or "))"
      case .order(let places): "define order \(order(places))"
      case .use(let key, .names): "use \(self.key(key)) for names"
      case .use(let key, .nouns): "use \(self.key(key)) for nouns"
      case .leaveOut(let phrases): "leave out \(leftOut(phrases))"
      case .forget(.everything): "forget everything"
      case .forget(.number(let number)): "forget \(number)"
      case .forget(.word(let word)): "forget \(quoted(word))"
      }
    return text + ";"
  }

  func quoted(_ word: DefinedWord) -> String { CanonicalPrinter.quoted(word.text) }

  func order(_ places: [[Literal]]) -> String {
    places.map { $0.map(value).joined(separator: " = ") }.joined(separator: " < ")
  }
}
