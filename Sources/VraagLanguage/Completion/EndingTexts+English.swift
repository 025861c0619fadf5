internal import VraagMetamodel

extension EndingTexts {
  /// The ends of English sentences.
  static let english = EndingTexts(
    outer: outerTexts, keywords: keywordTexts, signs: signTexts,
    number: ["", #""x""#, #"and 1 "x""#, #"< "x""#, "steps", #"steps "x""#],
    string: [
      "", #"as "x""#, "as read", "for names", #"< "x""#, #"to "x""#, #"= "x""#, #"and "x""#, #"read "x""#, "read",
      #"and "x" read"#, #": expect "x""#, #"of "x""#,
    ],
    noun: ["", #""x""#, #"read "x""#, "read", #"is "x""#, "process", #"and "x""#, #"as "x""#, "as read"],
    verb: [#""x""#, "", "by", #"by "x""#, #"or written by "x""#, "or written by"],
    layer: ["process", #"process read "x""#, "process read", #"process as "x""#])

  private static let outerTexts = [
    "", "read", #"read "x""#, "read by", #"read by "x""#, "by", #"by "x""#, #"and "x""#, #"and "x" read"#,
    #"and "x" read "x""#, #""x""#, #""x" read"#, #"= "x""#, #"to "x""#, #"of "x""#, #": describe "x""#, #"as "x""#,
    "as read", "for names",
  ]

  private static let keywordTexts: [([Keyword], [String])] = [
    ([.which, .what, .who], ["", #""x""#, #"read "x""#, #"read by "x""#, #""x" read"#, #"role is "x""#]),
    ([.how], [#"many "x""#]),
    ([.many, .describe, .show, .me, .article, .showing, .per, .id], [#""x""#]),
    ([.no, .every, .several, .some, .any], [#""x""#, #""x" read"#, #""x" read by"#]),
    (
      [.only],
      [#""x""#, #""x" read"#, #""x" read by"#, #"read "x""#, #"read by "x""#, "read", #"by "x""#]
    ),
    ([.nothing, .anything, .everything, .nobody, .anybody, .everybody, .explained, .descending, .ascending], [""]),
    ([.does], [#"read "x""#, "read", #""x" read "x""#, #""x" read"#]),
    ([.is], [#""x""#, #"read by "x""#, #""x" read by"#, #""x" read by "x""#, #""x" "x""#, "read"]),
    ([.has], [#""x""#, #""x" "x""#]),
    ([.not], [#""x""#, #"read "x""#, #"read by "x""#, "read", "read by", #""x" read"#, #"= "x""#]),
    ([.that], [#""x" read "x": describe "x""#, #"read "x""#, #"read by "x""#, #""x" read"#, "role", "role read"]),
    ([.other], ["role", #"role read "x""#, "role read"]),
    ([.whose, .with, .without, .except, .named, .folder, .like, .containing, .matching, .before, .after], [#""x""#]),
    ([.in], [#""x""#, #"("x")"#, #"which role is "x""#]),
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
    ([.where], [#"is "x" used"#, #"is "x" used by"#]),
    (
      [.neither],
      [
        #""x" nor "x""#, #""x" nor "x" read"#, #"by "x" nor by "x""#, #"read "x""#, #"read nor read "x""#, "read",
        "read nor read", #"read by "x""#, #"read nor read by "x""#,
      ]
    ),
    ([.why], [#"does "x" read "x""#, #"is "x" read by "x""#]),
    ([.allowed, .redundant], [""]),
    ([.derived], ["servings"]),
    ([.certain], [#"impact of "x""#]),
    ([.suppose], [#"without "x": describe "x""#]),
    ([.between], [#""x" and "x""#, #"1 and 1 "x""#]),
    (
      [.and, .or],
      [
        #""x""#, #"1 "x""#, #"read "x""#, #"read by "x""#, "read", "read by", #""x" read"#, #"with "x""#, "more",
        #"more "x""#,
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
      ["", #"read "x""#, #"read by "x""#, "read", "read by", #""x""#, "derived servings"]
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
}
