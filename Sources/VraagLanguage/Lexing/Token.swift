package import VraagMetamodel
package import VraagText

/// A piece of a text that means something, with the white space and comments before it.
package struct Token: Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    case word, number
    case string
    /// A string whose closing quote is missing: it runs to the end of the text.
    case unterminatedString
    /// `$name`.
    case parameter
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket
    case comma, questionMark, semicolon, colon
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    /// Characters of no meaning.
    case unknown
    /// A comment whose end is missing.
    case unterminatedComment
    /// Behind the last token.
    case end
  }

  package var kind: Kind
  /// What the word does, where it is one that holds sentences together.
  package var keyword: Keyword = .none
  /// The word's number in the lexicon; 0 when it is no word of the language.
  package var word: UInt16 = 0
  /// Where the white space and comments before the token begin: the end of the token before it.
  package var triviaStart: UInt32
  package var range: TextRange
}
