package import VraagMetamodel
package import VraagText

/// What came of a text: its tree, where one could be made, and what is to be said of it.
///
/// A tree is there also for many a mistaken sentence, so that the analyzer can find more; errors mean that it is not
/// to be run.
package struct Parsed: Sendable {
  package var sentence: Sentence?
  package var diagnostics: [Diagnostic]
}

/// Reads one sentence by recursive descent: one function per production of `Grammar/questions.grammar`.
///
/// This file has the cursor and no grammar. The parser looks ahead as far as it needs and goes back only within the
/// main clause of a question. It is total: any bytes give a result, in time that grows with their number.
package struct Parser {
  let text: String
  let lexicon: Lexicon
  /// The last one is of kind `end`.
  var tokens: [Token]
  var position = 0
  var diagnostics: [Diagnostic] = []
  /// How many `that` clauses a comma would end.
  var openClauses = 0
  var depth = 0
  /// How many clauses are open since the last parenthesis before a noun phrase: only they can be joined by `or`.
  var clausesHere = 0
  /// Whether `processes performed by "X"` is a phrase; not where the verb after it belongs to the main clause.
  var allowsReducedClauses = true
  /// Whether the clause that was read is a passive one, whose auxiliary a participle behind `and not` shares; and in Dutch
  /// whether the clause to be read does.
  var isBehindPassive = false
  var isAuxiliaryCarried = false
  /// Whether the noun phrase to be read is one that a preposition takes.
  var isOperand = false
  /// Whether names that `and` joins behind a preposition are meant together: `which flows to "A" and "B"`.
  var namesTakeAnd = false
  /// Whether the noun phrase to be read is where a path begins, so that `to` is where it ends.
  var isPathBeginning = false
  /// Whether the noun phrase to be read is an end of a relationship.
  var isEndOfRelationship = false
  /// Whether a name behind the noun to be read is that of what the noun means.
  var nounTakesName = true
  /// Whether the noun phrase to be read is the subject of `has`, and whether a noun in it takes a name.
  var isOwner = false
  var nounsTakeNames = true
  /// Whether the modifiers to be read are those of a relationship, of which `between` says the ends.
  var takesEnds = false
  /// Whether something that a tree must have is missing.
  var hasHole = false
  /// The token of the last error: a second error there would be noise.
  private var errorPosition = -1
  /// Where a Dutch verb may have either of two phrases as its subject, and which of them is tried.
  var ambiguity: Int?
  var choice = DutchRoles.Subject.first
  /// Whether the objects to be read stand behind the verb of a Dutch clause: another clause may follow them.
  var objectsComeLast = false
  /// Whether the phrase to be read stands before a Dutch clause that ends in its verb, whose preposition may follow it.
  var isBeforeFinalClause = false
  /// Whether the clause to be read has one object, so that `and` behind it begins another clause.
  var takesOneObject = false
  /// Whether `only` stood before the preposition of the objects to be read: `served only by "X"`.
  var isOnly = false
  /// Whether `neither` did: `read neither by "X" nor by "Y"`.
  var isNeitherSaid = false
  /// The preposition before the objects that are read, which may be said again: `by "A" and by "B"`.
  var objectPreposition: UInt16 = 0
  /// Whether a noun was read that means views.
  var isAboutViews = false
  /// Whether values are being listed, with commas between them.
  var isInList = false
  /// Where a clause ended that `do not` denies, or `are not`, and that no parenthesis closed.
  var denialEnd = 0
  var isDenialOfBe = false
  /// What is wanted of the sentence.
  let purpose: Purpose
  /// What words were taken for, where somebody asks for that; in the order in which they were read.
  var uses: [WordUse] = []
  /// The token at which a sentence that is only tried is wrong.
  var failure: Int?

  /// What is wanted of a sentence.
  enum Purpose {
    /// Its tree, and what is to be said of it.
    case understanding
    /// What its words are, right or wrong, and no more.
    case colouring
    /// Whether it is right.
    case trying
  }

  /// How deep clauses and brackets may nest.
  static let maximumDepth = 200
  /// How many tokens a sentence may have: parsing cannot be stopped half-way, so it must not take long.
  static let maximumTokens = 20_000

  /// Parses the sentence in a range of a text. Every range in the result is one of offsets in the whole text.
  package static func parse(_ text: String, range: TextRange, lexicon: Lexicon) -> Parsed {
    var contiguous = text
    contiguous.makeContiguousUTF8()
    let lexicon = lexicon.reading(language(of: contiguous, range, lexicon))
    let (tokens, diagnostics) = tokenize(contiguous, range, lexicon)
    if tokens.count > maximumTokens {
      return Parsed(sentence: nil, diagnostics: [Messages.sentenceTooLong(tokens[maximumTokens].range)])
    }
    if diagnostics.areTooMany { return Parsed(sentence: nil, diagnostics: diagnostics) }
    var parser = Parser(text: contiguous, lexicon: lexicon, tokens: tokens, diagnostics: diagnostics)
    let sentence = parser.parseSentence()
    if let sentence, parser.ambiguity != nil, parser.diagnostics.isEmpty {
      parser.diagnostics.append(parser.twoReadings(of: sentence, tokens))
    }
    if parser.diagnostics.contains(where: { $0.severity == .error }) {
      if let asked = Parser(text: contiguous, lexicon: lexicon, tokens: tokens).askedOtherwise() {
        return Parsed(sentence: nil, diagnostics: diagnostics + [asked])
      }
      let mixed = languagesMixed(contiguous, range, lexicon)
      if isExplained(parser.diagnostics, by: mixed, contiguous, range, lexicon) {
        return Parsed(sentence: nil, diagnostics: diagnostics + mixed)
      }
    }
    parser.diagnostics.sort { ($0.range.lower, $0.range.upper) < ($1.range.lower, $1.range.upper) }
    return Parsed(sentence: parser.hasHole ? nil : sentence, diagnostics: parser.diagnostics)
  }

  init(
    text: String, lexicon: Lexicon, tokens: [Token], diagnostics: [Diagnostic] = [],
    for purpose: Purpose = .understanding
  ) {
    self.text = text
    self.lexicon = lexicon
    self.tokens = tokens
    self.diagnostics = diagnostics
    self.purpose = purpose
    if lexicon.language == .dutch { joinCorrelatives() }
  }

  /// The tokens of the sentence, with what each word is to the lexicon; those of no meaning are reported and left out.
  static func tokenize(_ text: String, _ range: TextRange, _ lexicon: Lexicon) -> ([Token], [Diagnostic]) {
    let bytes = text.utf8.span
    var lexer = Lexer(bytes, in: range)
    var tokens: [Token] = []
    tokens.reserveCapacity(16)
    var diagnostics: [Diagnostic] = []
    while true {
      var token = lexer.next()
      switch token.kind {
      case .word:
        token.word = lexicon.word(bytes.extracting(Int(token.range.lower)..<Int(token.range.upper)))
        token.keyword = lexicon.keyword(token.word)
      case .unknown:
        if !diagnostics.areTooMany {
          diagnostics.append(Messages.characterUnexpected(text[token.range], token.range))
        }
        continue
      case .unterminatedComment:
        diagnostics.append(Messages.commentUnterminated(token.range))
        continue
      case .unterminatedString:
        diagnostics.append(Messages.stringUnterminated(token.range))
      default: break
      }
      if let (first, second) = token.keyword.parts {
        var part = token
        part.keyword = first
        part.word = 0
        tokens.append(part)
        token.keyword = second
      } else if token.kind == .word, token.word == 0, lexicon.language == .dutch {
        splitDutchWord(&token, bytes, lexicon, into: &tokens)
      }
      tokens.append(token)
      if token.kind == .end || tokens.count > maximumTokens { return (tokens, diagnostics) }
    }
  }

  // The cursor.

  var current: Token { tokens[position] }

  /// The token so many further on; the last one stays `end`.
  func token(at index: Int) -> Token { tokens[min(index, tokens.count - 1)] }

  func at(_ keyword: Keyword) -> Bool {
    // `van` is both.
    tokens[position].keyword == keyword || (keyword == .of && isDutch && tokens[position].keyword == .from)
  }
  func at(_ kind: Token.Kind) -> Bool { tokens[position].kind == kind }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  mutating func eat(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func eat(_ kind: Token.Kind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  /// From a token to the one before the cursor.
  func range(from start: Int) -> TextRange {
    let lower = tokens[start].range
    guard position > start else { return TextRange(lower.lower, lower.lower) }
    return lower.union(tokens[position - 1].range)
  }

  func text(of range: TextRange) -> String { text[range] }
  func text(of token: Token) -> String { text[token.range] }

  /// Keeps an error, unless the same place has one.
  mutating func report(_ diagnostic: (Parser) -> Diagnostic) {
    guard errorPosition != position else { return }
    errorPosition = position
    reportBehind(diagnostic)
  }

  /// Keeps an error about something that is already behind the cursor.
  mutating func reportBehind(_ diagnostic: (Parser) -> Diagnostic) {
    switch purpose {
    case .understanding:
      diagnostics.append(diagnostic(self))
      if diagnostics.areTooMany { giveUp() }
    case .colouring: break
    case .trying:
      // Nothing behind an error changes that there is one.
      failure = failure ?? position
      giveUp()
    }
  }

  /// Goes to the end, where nothing further is found.
  mutating func giveUp() {
    position = tokens.count - 1
    errorPosition = position
    hasHole = true
  }

  /// Remembers what the words from a token to the cursor were taken for.
  mutating func note(_ kind: WordUse.Kind, from start: Int) {
    guard purpose != .understanding, position > start else { return }
    uses.append(WordUse(kind: kind, first: start, end: position))
  }

  /// Goes one level deeper, or reports that the sentence is too deep and gives up on it.
  mutating func nested<Node>(_ parse: (inout Parser) -> Node?) -> Node? {
    guard depth < Self.maximumDepth else {
      report { Messages.sentenceTooDeep($0.current.range) }
      giveUp()
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return parse(&self)
  }
}

extension String {
  /// The text of a range of UTF-8 offsets.
  subscript(range: TextRange) -> String {
    let bytes = utf8.span
    return StringContent.string(
      bytes.extracting(min(Int(range.lower), bytes.count)..<min(Int(range.upper), bytes.count)))
  }
}
