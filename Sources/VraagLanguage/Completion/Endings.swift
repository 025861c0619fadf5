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

  /// Takes what adds a text to the phrasebook.
  init(_ add: (String) -> Ending) {
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
    outer = endings(Self.outerTexts)
    for (keywords, texts) in Self.keywordTexts {
      for keyword in keywords { afterKeyword[keyword] = endings(texts) }
    }
    for (signs, texts) in Self.signTexts {
      for sign in signs { afterSign[sign] = endings(texts) }
    }
    afterNumber = endings(["", #""x""#, #"< "x""#, "steps", #"steps "x""#])
    afterString = endings([
      "", #"as "x""#, "as read", "for names", #"< "x""#, #"to "x""#, #"= "x""#, #"and "x""#, #"read "x""#, "read",
      #"and "x" read"#, #": expect "x""#, #"of "x""#,
    ])
    afterNoun = endings(["", #""x""#, #"read "x""#, "read", "process", #"and "x""#, #"as "x""#, "as read"])
    afterVerb = endings([#""x""#, "", "by", #"by "x""#, #"or written by "x""#, "or written by"])
    afterLayer = endings(["process", #"process read "x""#, "process read", #"process as "x""#])
    inner = endings(Set(known.keys).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) })
  }

  private static let outerTexts = [
    "", "read", #"read "x""#, "read by", #"read by "x""#, "by", #"by "x""#, #"and "x""#, #"and "x" read"#,
    #"and "x" read "x""#, #""x""#, #""x" read"#, #"= "x""#, #"to "x""#, #"of "x""#, #": describe "x""#, #"as "x""#,
    "as read", "for names",
  ]

  private static let keywordTexts: [([Keyword], [String])] = [
    ([.which, .what, .who], ["", #""x""#, #"read "x""#, #"read by "x""#, #""x" read"#]),
    ([.how], [#"many "x""#]),
    ([.many, .describe, .show, .me, .article, .showing, .per, .id], [#""x""#]),
    ([.no, .every, .only, .some, .any], [#""x""#]),
    ([.nothing, .anything, .everything, .nobody, .anybody, .everybody, .explained, .descending, .ascending], [""]),
    ([.does], [#"read "x""#, "read", #""x" read "x""#, #""x" read"#]),
    ([.is], [#""x""#, #"read by "x""#, #""x" read by"#, #""x" read by "x""#, #""x" "x""#, "read"]),
    ([.has], [#""x""#, #""x" "x""#]),
    ([.why], [#"does "x" read "x""#, #"is "x" read by "x""#]),
    ([.not], [#""x""#, #"read "x""#, #"read by "x""#, "read", "read by", #""x" read"#, #"= "x""#]),
    ([.that], [#""x" read "x": describe "x""#, #"read "x""#, #"read by "x""#, #""x" read"#, "role", "role read"]),
    ([.other], ["role", #"role read "x""#, "role read"]),
    ([.whose, .with, .without, .named, .folder, .like, .containing, .matching, .before, .after], [#""x""#]),
    ([.in], [#""x""#, #"("x")"#]),
    ([.from, .to], [#""x""#, #""x" to "x""#]),
    ([.path, .paths], [#"from "x" to "x""#]),
    ([.through], ["read", "read by"]),
    ([.impact, .origin, .flow], [#"of "x""#]),
    ([.expect], [#""x""#]),
    ([.check], [#""x": expect "x""#]),
    ([.define], [#""x" as "x""#, #"verb "x" as read"#]),
    ([.verb], [#""x" as read"#]),
    ([.use], [#""x" for names"#, #""x""#, ""]),
    ([.for], ["names"]),
    ([.names, .nouns], [""]),
    ([.leave], [#"out "x""#]),
    ([.out], [#""x""#, ""]),
    ([.forget], [#""x""#]),
    ([.suppose], [#"without "x": describe "x""#]),
    ([.between], [#""x" and "x""#]),
    (
      [.and, .or],
      [
        #""x""#, #"read "x""#, #"read by "x""#, "read", "read by", #""x" read"#, #"with "x""#, "more", #"more "x""#,
        #""x" = "x""#, #"are in "x""#, #""x" read "x": describe "x""#, #""x": describe "x""#,
      ]
    ),
    ([.at], [#"least 1 "x""#, "any depth", #"any depth "x""#, #"least "x""#, #"least 1 "x" read"#]),
    ([.least, .most], [#"1 "x""#, #""x""#]),
    ([.exactly], [#"1 "x""#]),
    ([.more, .fewer], [#"than 1 "x""#, #"than "x""#, #""x""#]),
    ([.than], [#"1 "x""#, #""x""#]),
    ([.one], [#"or more "x""#, "", "steps", #"steps "x""#, #""x""#]),
    ([.depth, .steps], ["", #""x""#]),
    ([.within], ["1 steps", #"1 steps "x""#]),
    (
      [.directly, .indirectly, .possibly],
      ["", #"read "x""#, #"read by "x""#, "read", "read by", #""x""#]
    ),
    ([.by], [#""x""#, ""]),
    ([.of], [#""x""#, #""x" of "x""#, #""x" with "x""#]),
    ([.same], [#""x""#, "role", #"role read "x""#, "role read"]),
    ([.total, .average, .minimum, .maximum], [#""x" of "x""#, #"of "x" of "x""#, #"of "x""#]),
    ([.share], [#"of "x" with "x""#, #""x" with "x""#]),
    ([.sorted], [#"by "x""#, #""x" < "x""#]),
    ([.top, .first], ["1"]),
    ([.as], ["csv", #""x""#, "read"]),
    ([.there], ["", #""x""#, #"read "x""#]),
    ([.starting, .ending], [#"with "x""#]),
    ([.both], [#""x" and "x""#, #""x""#]),
    ([.allowed, .redundant], [""]),
    ([.doesNot, .isNot], [#""x""#, #"read "x""#]),
  ]

  private static let signTexts: [([Token.Kind], [String])] = [
    ([.leftParenthesis], [#""x""#, #"read "x""#, #""x" read"#, #"read by "x""#]),
    ([.rightParenthesis, .rightBracket], ["", #""x""#]),
    ([.leftBracket], [#""x""#, #""x"] "x""#]),
    ([.comma], [#""x""#, "explained", #"and read "x""#, #"read "x""#, #"are in "x""#]),
    ([.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual], [#""x""#]),
    ([.colon], [#"expect "x""#, #"describe "x""#]),
    ([.questionMark], [""]),
  ]

  /// What may follow a phrase directly.
  func after(_ phrase: Phrasebook.Phrase, _ last: Token) -> [Ending] {
    switch phrase.word {
    case .keyword: afterKeyword[last.keyword] ?? inner
    case .noun: afterNoun
    case .verb: afterVerb
    case .layer: afterLayer
    case .format: [0..<0]
    case .number, .numberWord: afterNumber
    case .sign: afterSign[last.kind] ?? inner
    }
  }

  /// What may follow a string directly.
  var afterText: [Ending] { afterString }
}
