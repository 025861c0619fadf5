package import VraagText

/// A piece of a pattern: patterns have their own lexer, for `-[:reads]->` is no sentence.
package struct PatternToken: Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    case word, quotedName
    case string, integer, float
    /// `$name`.
    case parameter
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, semicolon, colon, dot, dotDot
    case plus, minus, star, slash, percent, caret
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, matches
    case bar, doubleBar, ampersand, exclamation, plusEqual
    /// Digits with letters behind them that make no number.
    case badNumber
    /// A string or a name in backticks whose end is missing.
    case unterminated
    /// A comment whose end is missing.
    case unterminatedComment
    /// Characters of no meaning.
    case unknown
    /// Behind the last token.
    case end
  }

  package var kind: Kind
  package var range: TextRange
  /// What a word is where it holds statements together.
  package var keyword: PatternKeyword = .none
}

/// The words that hold patterns together. None is reserved: behind a colon or a point each is a name as any other.
package enum PatternKeyword: String, CaseIterable, Hashable, Sendable {
  case none = ""
  case match, optional, `where`, with, unwind, `return`, union, all, distinct, `as`
  case order, by, asc, ascending, desc, descending, skip, offset, limit, nulls, first, last
  case and, or, xor, not, `in`, starts, ends, contains, `is`, labeled, null, `true`, `false`
  case `case`, when, then, `else`
  case caseEnd = "end"
  case exists, count, any, noneOf = "none", single, reduce
  case shortest, groups, group, path, paths, shortestPath = "shortestpath", allShortestPaths = "allshortestpaths"
  case create, merge, set, delete, detach, remove, foreach, call, load, on
}

extension PatternKeyword {
  /// Whether a text may begin as patterns do: with the word of a clause, or with a comment, which says nothing.
  static func mayOpen(_ text: Substring.UTF8View.SubSequence) -> Bool {
    // A space that does not break is two bytes.
    let start = text.drop { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
    if start.first == UInt8(ascii: "/") { return true }
    return openings.contains { word in
      var rest = start.makeIterator()
      for byte in word where rest.next().map({ $0 | 0x20 }) != byte { return false }
      return rest.next().map { !PatternLexer.continuesWord($0) } ?? true
    }
  }

  private static let openings: [[UInt8]] = [
    match, optional, unwind, with, `return`, create, merge, set, delete, detach, remove, foreach, call, load,
  ].map { (word: PatternKeyword) in Array(word.rawValue.utf8) }
}
