import VraagText

/// Cuts the arguments of a command into words, as a shell does: what stands in quotes is one word, a backslash takes the
/// next character as it is.
enum ShellWords {
  private struct Word {
    /// Where it begins, in UTF-8.
    var offset: Int
    var content = ""
  }

  /// The paths that arguments name, `~/` written out.
  static func paths(_ text: Substring) throws(DotCommand.Refusal) -> [String] {
    let (words, last, quote) = cut(String(text))
    if let quote { throw DotCommand.Refusal(code: "shell-quote-open", message: .quoteOpen(quote)) }
    return (words + (last.map { [$0] } ?? [])).map { FileNames.expanded($0.content) }
  }

  /// The word at the end of a text that is being typed: where it begins in UTF-8, and what it says until now.
  static func last(of text: String) -> (offset: Int, content: String) {
    let word = cut(text).last ?? Word(offset: text.utf8.count)
    return (word.offset, word.content)
  }

  /// A word as it must be written to be one.
  static func written(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./~+,:=@%".contains($0) }
    if isPlain { return word }
    return "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The words that are ended by white space, the one at the end that is not, and the quote that it has open.
  private static func cut(_ text: String) -> (words: [Word], last: Word?, quote: Character?) {
    var words: [Word] = []
    var word: Word?
    var quote: Character?
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      if !character.isWhitespace || quote != nil || isEscaped {
        word = word ?? Word(offset: text.utf8.distance(from: text.startIndex, to: index))
      }
      if isEscaped {
        word?.content.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character.isWhitespace {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word?.content.append(character)
      }
    }
    return (words, word, quote)
  }
}
