package import VraagText

/// What a token of a pattern is, for who colours it while it is typed.
package struct PatternWord: Sendable {
  package enum Kind: Hashable, Sendable {
    case keyword, label, type, key, variable, function, text, number, comment, unknown
  }

  package var kind: Kind
  package var range: TextRange

  /// The words of a pattern, in order; signs are left out. What a name is, is told by what stands before it.
  package static func words(of text: String) -> [PatternWord] {
    let tokens = PatternLexer.tokens(of: Array(text.utf8), in: 0..<text.utf8.count)
    var brackets: [PatternToken.Kind] = []
    var words: [PatternWord] = []
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? tokens[index - 1] : nil
      switch token.kind {
      case .leftBracket, .leftParenthesis, .leftBrace: brackets.append(token.kind)
      case .rightBracket, .rightParenthesis, .rightBrace: _ = brackets.popLast()
      case .string: words.append(PatternWord(kind: .text, range: token.range))
      case .integer, .float, .parameter: words.append(PatternWord(kind: .number, range: token.range))
      case .badNumber, .unknown, .unterminated: words.append(PatternWord(kind: .unknown, range: token.range))
      case .unterminatedComment: words.append(PatternWord(kind: .comment, range: token.range))
      case .word, .quotedName:
        let next = tokens[min(index + 1, tokens.count - 1)]
        words.append(
          PatternWord(
            kind: kind(of: token, before, next, isInBrackets: brackets.last == .leftBracket), range: token.range))
      default: break
      }
    }
    return words
  }

  private static func kind(
    of token: PatternToken, _ before: PatternToken?, _ next: PatternToken, isInBrackets: Bool
  ) -> Kind {
    switch before?.kind {
    case .colon?, .bar?, .ampersand?, .exclamation?: return isInBrackets ? .type : .label
    case .dot?: return .key
    default: break
    }
    if next.kind == .colon, before?.kind == .leftBrace || before?.kind == .comma { return .key }
    if next.kind == .leftParenthesis, !token.keyword.opensPattern { return .function }
    if token.keyword != .none, ![.path, .paths, .first, .last, .count, .group, .groups].contains(token.keyword) {
      return .keyword
    }
    return .variable
  }
}

extension PatternKeyword {
  /// Whether a bracket may follow it that is no list of arguments.
  fileprivate var opensPattern: Bool {
    switch self {
    case .none, .count, .exists, .all, .any, .noneOf, .single, .reduce, .shortestPath, .allShortestPaths, .path, .paths,
      .first, .last, .group, .groups:
      false
    default: true
    }
  }
}
