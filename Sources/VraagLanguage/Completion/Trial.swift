internal import VraagMetamodel
internal import VraagText

/// Tries what may follow the beginning of a sentence: the parser says whether it is right.
///
/// There is no second grammar. A phrase fits where the sentence, with the phrase and some end behind it, is one that
/// the parser has nothing to say against, and where the parser took the phrase for what it was offered as: in the
/// place of a key any word is one.
struct Trial: Sendable {
  /// What became of a sentence that is right.
  struct Success {
    var sentence: Sentence
    var uses: [WordUse]
  }

  let book: Phrasebook
  /// The beginning, and the text of the phrasebook behind it.
  private let text: String
  /// Where the text of the phrasebook begins in `text`.
  private let base: UInt32
  private let given: [Token]
  /// What the beginning may still lack behind what comes next.
  private var lacking: [Lack] = []
  /// What has been tried: whether phrases of a likeness fit.
  private var known: [Bool?]
  private var foundSlots: [Slot]?
  private var tokens: [Token] = []
  /// The token at which the last sentence that was tried is wrong.
  private var failure: Int?

  /// An end for an outer part of the sentence.
  private struct Lack: Hashable {
    var ending: Endings.Ending
    /// How many brackets are still open around it.
    var depth: Int

    static let nothing = Lack(ending: 0..<0, depth: 0)
  }

  /// - Parameter beginning: The text that `tokens` are from.
  init(_ book: Phrasebook, beginning: String, tokens: [Token]) {
    self.book = book
    text = beginning + "\n" + book.text
    base = UInt32(text.utf8.count - book.text.utf8.count)
    given = tokens
    known = [Bool?](repeating: nil, count: book.likenessCount)
    lacking = findLacking()
  }

  /// How many tokens the beginning has.
  private var count: Int { given.count }

  /// Nothing, and for what comes next in a way that leaves something open, the shortest end that makes it right.
  private mutating func findLacking() -> [Lack] {
    let depth = openBrackets(in: given[...]).count
    let all = book.endings.outer.flatMap { ending in
      (0...(ending.isEmpty ? 0 : depth)).map { Lack(ending: ending, depth: $0) }
    }
    // Nothing is open yet.
    if given.isEmpty { return [.nothing] }
    var found: [Lack] = []
    var successes = 0
    for probe in book.endings.inner {
      guard let lack = firstLack(of: all, behind: probe) else { continue }
      if !found.contains(lack) { found.append(lack) }
      successes += 1
      if successes == Self.probes { break }
    }
    if !found.isEmpty, !found.contains(.nothing) { found.insert(.nothing, at: 0) }
    return found
  }

  /// What makes the beginning right with a probe behind it. Where the probe is wrong itself, nothing behind it does.
  private mutating func firstLack(of all: [Lack], behind probe: Endings.Ending) -> Lack? {
    for lack in all {
      if parse(0..<0, probe, lack) != nil { return lack }
      if let failure, failure >= count, failure < count + probe.count { return nil }
    }
    return nil
  }

  /// How many ways to go on show what may be lacking.
  private static let probes = 4

  /// Whether nothing can follow the beginning.
  var isDead: Bool { lacking.isEmpty }

  /// Whether the beginning is a sentence.
  private(set) lazy var isWhole = openBrackets(in: given[...]).isEmpty && parse(0..<0, 0..<0, .nothing) != nil

  mutating func fits(_ phrase: Phrasebook.Phrase) -> Bool {
    if let fits = known[phrase.likeness] { return fits }
    let fits = isRight(phrase)
    known[phrase.likeness] = fits
    return fits
  }

  private mutating func isRight(_ phrase: Phrasebook.Phrase) -> Bool {
    var refusals = 0
    for inner in book.endings.after(phrase, book.tokens[phrase.tokens.upperBound - 1]) {
      for lack in lacking {
        if let success = parse(phrase.tokens, inner, lack) {
          if isUsed(phrase, in: success.uses) { return true }
        } else if let failure, failure >= count, failure < count + phrase.tokens.count {
          refusals += 1
          break
        }
      }
      if refusals == Self.refusals, !given.isEmpty { return false }
    }
    return false
  }

  /// With how many ends a phrase is wrong itself before it is given up; a few may tell more of it, as `worden` does behind
  /// `gelezen`. Where the sentence begins all are tried: of `door` most are wrong.
  private static let refusals = 8

  /// Whether the phrase behind the beginning was taken for what it is.
  private func isUsed(_ phrase: Phrasebook.Phrase, in uses: [WordUse]) -> Bool {
    let end = count + phrase.tokens.count
    switch phrase.word {
    case .noun: return uses.contains { $0.kind == .noun && $0.end == end && isLayer(from: $0.first) }
    case .layer: return uses.contains { $0.kind == .noun && $0.end > end && $0.first <= count }
    case .verb(_, let form, _):
      let kind: WordUse.Kind = form == .copular ? .beVerb : .verb
      return uses.contains { verb in
        verb.kind == kind && verb.end == end && verb.first >= count
          && !uses.contains { $0.kind != kind && $0.first < verb.first && $0.end > count }
      }
    case .format: return uses.contains { $0.kind == .format && $0.end == end }
    case .number: return !uses.contains { $0.kind != .value && $0.first < end && $0.end > count }
    case .keyword(.neither, _), .keyword(.only, _):
      // They may stand within a verb: `read only by`.
      return !uses.contains { $0.first < end && $0.end > count && !($0.kind == .beVerb && $0.first < count) }
    case .keyword, .numberWord, .sign: return !uses.contains { $0.first < end && $0.end > count }
    }
  }

  /// Whether nothing stands between a token and the end of the beginning, or the adjective of a layer. Behind other words
  /// that a noun goes on from, it is offered with them.
  private func isLayer(from first: Int) -> Bool {
    guard first < count else { return first == count }
    let state = given[first...].reduce(0) { book.lexicon.step($0, $1.word) }
    return state != 0 && book.lexicon.node(state).layerAdjective != nil
  }

  /// What a string behind the beginning can be, each with a sentence in which it is that.
  mutating func slots() -> [Slot] {
    if let foundSlots { return foundSlots }
    var slots: [Slot] = []
    let string = book.endings.string
    let place = shifted(book.tokens[string.lowerBound]).range
    for inner in book.endings.afterText {
      for lack in lacking {
        guard let success = parse(string, inner, lack) else { continue }
        guard let use = success.uses.last(where: { $0.first == count && $0.end == count + 1 }),
          let kind = Slot.Kind(use.kind), !slots.contains(where: { $0.kind == kind })
        else { continue }
        slots.append(
          Slot(
            kind: kind, typed: "", lower: 0, isQuoted: false, sentence: success.sentence, place: place,
            isLast: (inner.isEmpty || kind == .key) && lack.ending.isEmpty))
      }
    }
    foundSlots = slots
    return slots
  }

  private mutating func parse(
    _ phrase: Range<Int>, _ inner: Endings.Ending, _ lack: Lack
  ) -> Success? {
    tokens.removeAll(keepingCapacity: true)
    tokens.append(contentsOf: given)
    for token in book.tokens[phrase] { tokens.append(shifted(token)) }
    for token in book.tokens[inner] { tokens.append(shifted(token)) }
    let open = openBrackets(in: tokens[...])
    for bracket in open.dropFirst(lack.depth).reversed() { tokens.append(bracket) }
    for token in book.tokens[lack.ending] { tokens.append(shifted(token)) }
    for bracket in open.prefix(lack.depth).reversed() { tokens.append(bracket) }
    let end = UInt32(text.utf8.count)
    tokens.append(Token(kind: .end, triviaStart: end, range: TextRange(end, end)))
    var parser = Parser(text: text, lexicon: book.lexicon, tokens: tokens, for: .trying)
    let tried = parser.parseSentence()
    failure = parser.failure
    guard let sentence = tried, failure == nil, !parser.hasHole else { return nil }
    return Success(sentence: sentence, uses: parser.uses)
  }

  /// What closes the brackets that are open, the outermost first.
  private func openBrackets(in tokens: ArraySlice<Token>) -> [Token] {
    var open: [Range<Int>] = []
    for token in tokens {
      switch token.kind {
      case .leftParenthesis: open.append(book.endings.rightParenthesis)
      case .leftBracket: open.append(book.endings.rightBracket)
      case .rightParenthesis, .rightBracket: _ = open.popLast()
      default: break
      }
    }
    return open.map { shifted(book.tokens[$0.lowerBound]) }
  }

  private func shifted(_ token: Token) -> Token {
    var token = token
    token.triviaStart += base
    token.range = TextRange(token.range.lower + base, token.range.upper + base)
    return token
  }
}

extension Slot.Kind {
  fileprivate init?(_ use: WordUse.Kind) {
    switch use {
    case .name: self = .name
    case .identifier: self = .identifier
    case .key: self = .key
    case .value: self = .value
    case .folder: self = .folder
    case .title: self = .title
    case .view: self = .view
    case .noun, .verb, .beVerb, .format: return nil
    }
  }
}
