import VraagText

/// Cuts the arguments of a command into words, as a shell does: what stands in quotes is one word, a backslash takes the
/// next character as it is.
enum ShellWords {
  static func words(_ text: Substring) throws(DotCommand.Refusal) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let quote { throw DotCommand.Refusal(code: "shell-quote-open", message: .quoteOpen(quote)) }
    if let word { words.append(word) }
    return words
  }
}
