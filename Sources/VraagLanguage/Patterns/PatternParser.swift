package import VraagText

/// Reads a pattern: recursive descent over all its tokens, one function for each production of `Grammar/patterns.grammar`.
///
/// It looks ahead by whole brackets, whose ends are known before it starts, and so takes time linear in the text. The
/// first mistake ends it: what follows a wrong bracket is rarely worth a message.
package struct PatternParser {
  let bytes: [UInt8]
  let tokens: [PatternToken]
  /// Per opening bracket the token that closes it, or the end.
  let closing: [Int32]
  var position = 0
  private var depth = 0
  /// How many nodes the patterns that have been read have, those that are made left out.
  var nodeCount = 0
  /// How many they may have: what a plan costs grows with their square.
  static let maximumNodes = 1000
  /// Whether a `|` ends what is being read, as in `[x IN list WHERE x:A | x.name]`, and joins no labels.
  private(set) var isBeforeBar = false
  /// Whether what is drawn is to be made, so that a parameter may say which properties it has.
  private(set) var isMaking = false

  /// How deep brackets may be nested, and expressions may be high.
  static let maximumDepth = 200
  static let maximumHeight = 500

  /// What ends reading.
  struct Fault: Error {
    var diagnostic: Diagnostic
  }

  package struct Result: Sendable {
    /// Nothing where the text is wrong.
    package var statement: PatternStatement?
    package var diagnostics: [Diagnostic]
  }

  /// Reads the pattern that a range of a text is.
  package static func parse(_ text: String, range: TextRange) -> Result {
    var parser = PatternParser(text, Int(range.lower)..<Int(range.upper))
    do throws(Fault) {
      return Result(statement: try parser.parseStatement(), diagnostics: [])
    } catch {
      return Result(statement: nil, diagnostics: [error.diagnostic])
    }
  }

  /// Whether a text begins as patterns do: with a clause. `with` begins no question.
  package static func isPattern(_ text: String, range: TextRange) -> Bool {
    // Every question is asked this first: most are told apart by their first word, without making anything of it.
    if !PatternKeyword.mayOpen(text.utf8.dropFirst(Int(range.lower)).prefix(range.length)) { return false }
    let bytes = Array(text.utf8)
    var lexer = PatternLexer.Opening(bytes, Int(range.lower)..<Int(range.upper))
    guard let first = lexer.next() else { return false }
    switch first.keyword {
    case .match, .unwind, .return: return true
    case .optional, .detach:
      guard let second = lexer.next() else { return false }
      return second.keyword == .match || second.keyword == .delete
    case .load: return lexer.next().map { text[$0.range].uppercased() == "CSV" } ?? false
    case .with, .create, .merge, .foreach, .set, .remove, .delete, .call:
      // Names of commands in other languages are no patterns by themselves: a question may begin with a bare name.
      guard let second = lexer.next() else { return first.keyword == .with }
      return second.kind != .end
    default: return false
    }
  }

  /// The tokens of a stretch of a text, as they are written: two expressions that have the same are one.
  package static func spelling(of range: TextRange, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PatternLexer.tokens(of: bytes, in: Int(range.lower)..<Int(range.upper)).map {
      String(decoding: bytes[Int($0.range.lower)..<Int($0.range.upper)], as: UTF8.self)
    }
  }

  private init(_ text: String, _ range: Range<Int>) {
    bytes = Array(text.utf8)
    tokens = PatternLexer.tokens(of: bytes, in: range)
    closing = Self.closing(tokens)
  }

  private static func closing(_ tokens: [PatternToken]) -> [Int32] {
    var closing = [Int32](repeating: Int32(tokens.count - 1), count: tokens.count)
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open.append(index)
      case .rightParenthesis, .rightBracket, .rightBrace:
        if let opening = open.popLast() { closing[opening] = Int32(index) }
      default: break
      }
    }
    return closing
  }

  // MARK: The cursor

  var current: PatternToken { tokens[position] }

  func token(_ ahead: Int) -> PatternToken { tokens[min(position + ahead, tokens.count - 1)] }

  func at(_ kind: PatternToken.Kind) -> Bool { tokens[position].kind == kind }
  func at(_ keyword: PatternKeyword) -> Bool { tokens[position].keyword == keyword }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  mutating func eat(_ kind: PatternToken.Kind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  mutating func eat(_ keyword: PatternKeyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: PatternToken.Kind, _ wanted: String) throws(Fault) {
    guard eat(kind) else { throw unexpected("'\(wanted)'") }
  }

  mutating func expect(_ keyword: PatternKeyword) throws(Fault) {
    guard eat(keyword) else { throw unexpected(keyword.rawValue.uppercased()) }
  }

  /// From the token where something began to the last that was read.
  func range(from start: Int) -> TextRange {
    let last = max(start, position - 1)
    return TextRange(tokens[start].range.lower, max(tokens[last].range.upper, tokens[start].range.lower))
  }

  func text(_ range: TextRange) -> String {
    String(decoding: bytes[Int(range.lower)..<Int(range.upper)], as: UTF8.self)
  }

  /// Reads something nested, to a bounded depth.
  mutating func nested<Node>(_ parse: (inout PatternParser) throws(Fault) -> Node) throws(Fault) -> Node {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth { throw Fault(diagnostic: .patternTooDeep(at: current.range)) }
    return try parse(&self)
  }

  /// Reads what a `|` ends.
  mutating func beforeBar<Node>(_ parse: (inout PatternParser) throws(Fault) -> Node) throws(Fault) -> Node {
    let before = isBeforeBar
    isBeforeBar = true
    defer { isBeforeBar = before }
    return try parse(&self)
  }

  /// Reads what is drawn to be made.
  mutating func making<Node>(_ parse: (inout PatternParser) throws(Fault) -> Node) throws(Fault) -> Node {
    isMaking = true
    defer { isMaking = false }
    return try parse(&self)
  }

  /// Reads what brackets end.
  mutating func within<Node>(_ parse: (inout PatternParser) throws(Fault) -> Node) throws(Fault) -> Node {
    let before = isBeforeBar
    isBeforeBar = false
    defer { isBeforeBar = before }
    return try parse(&self)
  }

  /// That something else stands here than what was wanted.
  func unexpected(_ wanted: Message) -> Fault {
    let token = current
    switch token.kind {
    case .badNumber: return Fault(diagnostic: .patternNumberWrong(text(token.range), at: token.range))
    case .unterminated, .unterminatedComment: return Fault(diagnostic: .patternUnterminated(at: token.range))
    default:
      let found = token.kind == .end ? nil : text(token.range)
      var diagnostic = Diagnostic.patternUnexpected(found, wanted: wanted, at: token.range)
      diagnostic.fixes = found.map(fixes) ?? []
      return Fault(diagnostic: diagnostic)
    }
  }

  /// What other notations have here is not `=` twice, nor `!=`.
  private func fixes(of found: String) -> [Fix] {
    let range = current.range
    let next = token(1)
    if found == "=", position > 0, token(-1).kind == .equal { return [Fix(replacing: range, with: "")] }
    let isUnequal = found == "!" && next.kind == .equal
    if found == "!", !isUnequal { return [] }
    return PatternSpelling.meant(by: found).map {
      Fix(replacing: isUnequal ? range.union(next.range) : range, with: $0)
    }
  }

  func unexpected(_ words: String) -> Fault { unexpected(Message(verbatim: words)) }

  /// What may stand at a place, as messages name it.
  enum Wanted {
    static let end = Message(
      english: "the end, for there is one statement at a time", dutch: "het einde, want er is één opdracht tegelijk")
    static let expression = Message(english: "an expression", dutch: "een expressie")
    static let name = Message(english: "a name", dutch: "een naam")
  }
}

extension PatternLexer {
  /// The first tokens of a text, for who wants to know only how it begins.
  struct Opening {
    private let tokens: [PatternToken]
    private var position = 0

    init(_ bytes: [UInt8], _ range: Range<Int>) {
      tokens = PatternLexer.firstTokens(of: bytes, in: range, count: 3)
    }

    mutating func next() -> PatternToken? {
      guard position < tokens.count else { return nil }
      position += 1
      return tokens[position - 1]
    }
  }
}
