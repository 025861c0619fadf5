internal import VraagMetamodel

/// How a sentence that was begun may end.
///
/// Whether a word fits is asked of the parser: it does when the sentence with it has some end with which it is right.
/// What is listed here decides nothing by itself; an end that is not right is tried in vain.
struct Endings: Sendable {
  typealias Ending = Range<Int>

  /// A name, key or value in quotes.
  var string: Ending = 0..<0
  /// What an outer part of the sentence may still lack.
  var outer: [Ending] = []
  /// All that may follow a word directly.
  var inner: [Ending] = []
  var rightParenthesis: Ending = 0..<0
  var rightBracket: Ending = 0..<0
  private var afterKeyword: [Keyword: [Ending]] = [:]
  private var afterSign: [Token.Kind: [Ending]] = [:]
  private var afterNumber: [Ending] = []
  private var afterString: [Ending] = []
  private var afterNoun: [Ending] = []
  private var afterVerb: [Ending] = []
  private var afterLayer: [Ending] = []

  init() {}

  /// - Parameter add: Adds a text to the phrasebook.
  init(_ texts: EndingTexts, _ add: (String) -> Ending) {
    var known: [String: Ending] = [:]
    func endings(_ texts: [String]) -> [Ending] {
      texts.map { text in
        if let ending = known[text] { return ending }
        let ending = text.isEmpty ? 0..<0 : add(text)
        known[text] = ending
        return ending
      }
    }
    string = endings([#""x""#])[0]
    rightParenthesis = endings([")"])[0]
    rightBracket = endings(["]"])[0]
    outer = endings(texts.outer)
    for (keywords, texts) in texts.keywords { for keyword in keywords { afterKeyword[keyword] = endings(texts) } }
    for (signs, texts) in texts.signs { for sign in signs { afterSign[sign] = endings(texts) } }
    afterNumber = endings(texts.number)
    afterString = endings(texts.string)
    afterNoun = endings(texts.noun)
    afterVerb = endings(texts.verb)
    afterLayer = endings(texts.layer)
    _ = endings(texts.probes)
    // What closes a bracket says nothing of what is lacking around it.
    inner = endings(known.keys.filter { !$0.hasPrefix("] ") }.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) })
  }

  /// What may follow a phrase directly.
  func after(_ phrase: Phrasebook.Phrase, _ last: Token) -> [Ending] {
    switch phrase.word {
    // `waarmee` is two words, and what may follow it that of the first.
    case .keyword(.where, _): afterKeyword[.where] ?? inner
    case .keyword: afterKeyword[last.keyword] ?? inner
    case .noun: afterNoun
    case .verb: phrase.endings + afterVerb
    case .layer: afterLayer
    case .format: [0..<0]
    case .number, .numberWord: afterNumber
    case .sign: afterSign[last.kind] ?? inner
    }
  }

  /// What may follow a string directly.
  var afterText: [Ending] { afterString }
}
