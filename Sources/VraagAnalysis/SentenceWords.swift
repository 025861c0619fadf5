import VraagText

/// Words as a sentence would have them, for messages that quote what could be typed: in the language of the sentence, and
/// not of the message.
struct SentenceWords {
  var language: Language

  func callAsFunction(_ english: String, _ dutch: String) -> String { language == .english ? english : dutch }
  func callAsFunction(_ words: Message) -> String { words.text(in: language) }
}
