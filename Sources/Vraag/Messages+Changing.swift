internal import VraagLanguage
internal import VraagMetamodel
internal import VraagText

/// What the session says of what it is told, alphabetical.
extension Message {
  static func defined(_ word: String, _ count: Int) -> Message {
    Message(
      english: "\(CanonicalPrinter.quoted(word)) is a noun from now on; there \(count == 1 ? "is 1" : "are \(count)")",
      dutch: "\(CanonicalPrinter.quoted(word)) is vanaf nu een woord; er \(count == 1 ? "is er 1" : "zijn er \(count)")"
    )
  }

  static func definedVerb(_ words: VerbWords, _ language: Language) -> Message {
    let forms = [words.infinitive, words.third].compactMap(\.self)
    let list = forms.map(CanonicalPrinter.quoted).joined(separator: ", ")
    let passive = CanonicalPrinter.quoted(words.passive ?? "")
    return Message(
      english: "a verb from now on: \(list), and read from the object \(passive)",
      dutch: "vanaf nu een werkwoord: \(list), en vanaf het voorwerp gelezen \(passive)")
  }

  static func forgotten(_ count: Int) -> Message {
    Message(
      english: count == 0 ? "there was nothing to forget" : "forgotten: \(count)",
      dutch: count == 0 ? "er was niets te vergeten" : "vergeten: \(count)")
  }

  static func namesTaken(_ count: Int) -> Message {
    Message(
      english: "\(count) more \(count == 1 ? "name is" : "names are") known",
      dutch: "er \(count == 1 ? "is 1 naam" : "zijn \(count) namen") meer bekend")
  }

  static func nounsTaken(_ count: Int) -> Message {
    Message(
      english: "\(count) more \(count == 1 ? "noun is" : "nouns are") known; `.nouns` shows them",
      dutch: "er \(count == 1 ? "is 1 woord" : "zijn \(count) woorden") meer bekend; `.nouns` toont ze")
  }

  static var orderDefined: Message {
    Message(
      english: "these values compare and sort in this order from now on",
      dutch: "deze waarden worden vanaf nu in deze volgorde vergeleken en gesorteerd")
  }
}
