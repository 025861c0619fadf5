/// `Grammar/questions.grammar`, taken apart: what a production may be.
package struct SentenceGrammar: Sendable {
  package indirect enum Expression: Sendable {
    /// A keyword in its first English spelling.
    case keyword(String)
    /// What the lexer and the lexicon tell apart: `NOUN`.
    case terminal(String)
    case production(String)
    case sequence([Expression])
    case choice([Part])
    case optional(Part)
    case repeated(Part)
  }

  /// A part that may be taken or left, and how it is written, by which it is counted.
  package struct Part: Sendable {
    package var text: String
    package var expression: Expression
  }

  package private(set) var productions: [String: Expression] = [:]
  /// The productions that no Dutch sentence has.
  package private(set) var englishOnly: Set<String> = []
  /// The words that the comment lists for `FORMAT`.
  package private(set) var formats: [String] = []
  /// Every part of every production.
  package private(set) var parts: [String] = []

  package init(_ text: String) {
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# English only: ") {
        englishOnly = Set(line.dropFirst(16).split(whereSeparator: { ", .".contains($0) }).map(String.init))
      } else if line.hasPrefix("#   FORMAT ") {
        formats = line.dropFirst(11).split(whereSeparator: { ", ".contains($0) }).map(String.init)
      } else if !line.hasPrefix("#") {
        let tokens = line.split(separator: " ").map(String.init)
        precondition(tokens.count > 3 && tokens[1] == "=" && tokens.last == ";", "no production: \(line)")
        var reader = ProductionReader(name: tokens[0], tokens: Array(tokens[2...]))
        productions[tokens[0]] = reader.choice()
        precondition(reader.tokens[reader.position] == ";", "'\(reader.tokens[reader.position])' in \(line)")
        parts += reader.parts
      }
    }
  }
}

/// Reads the right side of one production, whose tokens have a space between them.
private struct ProductionReader {
  var name: String
  var tokens: [String]
  var position = 0
  /// Every part in the order in which it ends.
  var parts: [String] = []

  mutating func choice() -> SentenceGrammar.Expression {
    var alternatives: [SentenceGrammar.Part] = []
    repeat {
      if !alternatives.isEmpty { position += 1 }
      let start = position
      let expression = sequence()
      alternatives.append(part(from: start, to: position, expression))
    } while tokens[position] == "|"
    if alternatives.count == 1 { return alternatives[0].expression }
    parts += alternatives.map(\.text)
    return .choice(alternatives)
  }

  private func part(from start: Int, to end: Int, _ expression: SentenceGrammar.Expression) -> SentenceGrammar.Part {
    SentenceGrammar.Part(text: "\(name): \(tokens[start..<end].joined(separator: " "))", expression: expression)
  }

  private mutating func sequence() -> SentenceGrammar.Expression {
    var items: [SentenceGrammar.Expression] = []
    while !["|", ")", "]", "}", ";"].contains(tokens[position]) { items.append(item()) }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func item() -> SentenceGrammar.Expression {
    let start = position
    let token = tokens[position]
    position += 1
    switch token {
    case "(", "[", "{":
      let inner = choice()
      position += 1
      let part = part(from: start, to: position, inner)
      if token == "(" { return inner }
      parts.append(part.text)
      return token == "[" ? .optional(part) : .repeated(part)
    default:
      if token.hasPrefix("\"") { return .keyword(String(token.dropFirst().dropLast())) }
      return token == token.uppercased() ? .terminal(token) : .production(token)
    }
  }
}
