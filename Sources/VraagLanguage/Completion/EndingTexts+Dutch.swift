internal import VraagMetamodel

extension EndingTexts {
  /// The ends of Dutch sentences: most clauses end in their verb, and verbs come apart.
  ///
  /// - Parameter forms: Every form of every verb; of verbs with the same preposition one is enough.
  static func dutch(_ forms: [DutchVerbSpelling]) -> EndingTexts {
    let verbs = forms.filter { $0.form == .final && $0.isPlural }
    let finals = unique(verbs.filter { $0.preposition != nil }.map(\.preposition)).compactMap { preposition in
      verbs.first { $0.preposition == preposition }.map { (preposition ?? "", $0.text) }
    }
    let withPreposition = finals.map { #"\#($0) "x" \#($1)"# }
    let finalVerbs = unique(finals.map(\.1))
    let particles = forms.filter { $0.form == .particle }
    let parts = unique(particles.map(\.text))
    // `samen met "x"`
    let partsWithObject = unique(
      particles.compactMap { part in part.preposition.map { #"\#(part.text) \#($0) "x""# } })
    // What follows `aan wie`.
    let fronted = unique(finals.map(\.1)).compactMap { verb in
      forms.first { $0.form == .main && !$0.isPlural && $0.match == verbs.first { $0.text == verb }?.match }
    }.map { #"\#($0.text) "x""# + ($0.tail.map { " " + $0 } ?? "") }
    return EndingTexts(
      outer: ["", "lezen", #""x""#, "zijn", "hebben", "gelezen", "worden gelezen", #""x" lezen"#, #"lezen "x""#] + [
        #"door "x" gelezen"#, #"worden door "x" gelezen"#, #""x" worden gelezen"#, "lezen lezen", "gelezen worden",
        "zijn toegewezen", "nodig hebben", "ontvangen", "naartoe", #"= "x""#, #"en "x""#, #"en "x" lezen"#,
        #"naar "x""#,
        #"van "x""#, #"door "x""#, #"aan "x""#, #"als "x""#, #"wordt "x" gelezen"#,
        #": beschrijf "x""#, #"lezen: beschrijf "x""#,
      ] + finalVerbs + parts + partsWithObject + fronted,
      keywords: keywords(finals: finalVerbs, withPreposition, parts, fronted + [#"wordt "x" gelezen"#]), signs: signs,
      number: ["", #""x""#, #"en 1 "x""#, #"< "x""#, "stappen", #"stappen "x""#, #""x" lezen"#, #"stappen "x" lezen"#],
      string: [
        "", "ontvangen", "sturen", #"naar "x""#, #"= "x""#, #"en "x""#, #"lezen "x""#, "lezen", #"en "x" lezen"#,
        #": verwacht "x""#,
        #"van "x""#, "gelezen", "ondersteund", "worden gelezen", "zijn", "hebben", "naartoe", #"door "x" gelezen"#,
        #"als "x""#, #"als "x" lezen"#, "als lezen", "voor namen", #"< "x""#, "weg",
        "wel", "niet lezen",
      ] + parts + [#"] door "x""#],
      noun: [
        "", #""x""#, #"lezen "x""#, "lezen", "sturen", "proces", #"en "x""#, "gelezen", "worden gelezen", "zijn",
        "naartoe",
        #"worden door "x" gelezen"#, #"als "x""#, "als lezen", "wel", "niet lezen",
      ] + parts + [#"wordt "x" gelezen"#] + fronted,
      verb: [
        "", #""x""#, "worden", "zijn", #"of schrijven "x""#, "of schrijven", #"of geschreven door "x""#,
        "of geschreven",
        "of geschreven worden", #"door "x" of schrijven"#, "naartoe",
      ],
      layer: ["proces", #"proces lezen "x""#, "proces lezen", #"proces als "x""#],
      probes: unique(forms.flatMap(\.endings)))
  }

  private static func unique<Element: Hashable>(_ all: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return all.filter { seen.insert($0).inserted }
  }

  private static func keywords(
    finals: [String], _ withPreposition: [String], _ parts: [String], _ asked: [String]
  ) -> [([Keyword], [String])] {
    let behindPreposition =
      [#""x""#, #""x" lezen"#, #""x" gelezen"#, #""x" zijn"#, #""x" zijn toegewezen"#]
      + finals.map { #""x" \#($0)"# }
    let fronted = asked.map { "wie " + $0 }
    return [
      ([.which, .many], [#""x""#, "processen", #"processen lezen "x""#] + asked.map { "processen " + $0 }),
      ([.what, .who], ["", #"leest "x""#, #""x" lezen"#, "lezen"] + asked),
      ([.describe, .show, .me, .showing, .per, .id], [#""x""#]),
      ([.article], [#""x""#, #"soort "x""#, #"soort "x" zijn"#, #"zo dat "x" "x" lezen"#, "proces"]),
      ([.so], [#"dat "x" "x" lezen"#]),
      (
        [.no],
        [
          #""x""#, "proces", #"onderdeel van "x""#, #"onderdeel van "x" zijn"#, #"deel uit van "x""#, #"soort "x""#,
          #"deel uitmaken van "x""#, #"soort "x" zijn"#,
        ]
      ),
      (
        [.every, .several, .some, .any],
        [#""x""#, "diepte", #"diepte "x""#, #"diepte "x" lezen"#, "diepte lezen"]
      ),
      ([.only], [#""x""#, "gelezen", "gelezen worden", "worden gelezen"]),
      (
        [
          .nothing, .anything, .everything, .nobody, .anybody, .everybody, .explained, .descending, .ascending,
          .thither, .thence,
        ], [""] + parts
      ),
      ([.has], ["", #""x""#, #""x" nodig"#, #""x" "x""#, #""x" "x" nodig"#]),
      (
        [.not],
        [
          "", #""x""#, "lezen", "gelezen", #""x" lezen"#, #"gelezen door "x""#, #"door "x" gelezen"#, #"= "x""#,
          "worden gelezen", "zijn", "hebben", #"door "x" worden gelezen"#, #"lezen "x""#, "toegewezen",
        ] + parts + withPreposition
      ),
      (
        [.that],
        [
          #""x" lezen"#, #"door "x" worden gelezen"#, "proces", "proces lezen", #""x" "x" lezen"#, #"in "x" zijn"#,
          #""x" "x" hebben"#, #""x" "x" lezen: beschrijf "x""#,
        ] + withPreposition
      ),
      ([.other], ["proces", #"proces lezen "x""#, "proces lezen"]),
      (
        [.whose, .without, .except, .named, .folder, .like, .containing, .matching],
        [#""x""#, #""x" hebben"#, #""x" lezen"#]
      ),
      ([.before, .after], [#""x""#, #""x" nodig zijn"#, #""x" lezen"#, #""x" hebben"#]),
      ([.with], behindPreposition + ["uitleg"] + fronted),
      ([.in], [#""x""#, #"("x")"#, #"("x") hebben"#, #""x" zijn"#, "x", #""x" lezen"#]),
      ([.from, .to], behindPreposition + [#""x" naar "x""#] + fronted),
      ([.preposition], behindPreposition + fronted),
      ([.by], behindPreposition + [#""x" worden gelezen"#, #""x" gelezen worden"#] + fronted),
      ([.on], [#"view "x""#, "elke diepte", #"elke diepte "x""#, #"elke diepte lezen"#] + behindPreposition),
    ] + furtherKeywords(withPreposition)
  }

  private static func furtherKeywords(_ withPreposition: [String]) -> [([Keyword], [String])] {
    [
      (
        [.is],
        [
          "", #""x""#, #""x" "x""#, "gelezen", #"door "x" gelezen"#, #""x" door "x" gelezen"#, #""x" gelezen"#,
          #"gelezen door "x""#, #"er "x""#, #"aan "x" toegewezen"#, "toegewezen", #""x" onderdeel van "x""#,
          #"het zo dat "x" "x" lezen"#, "onderdeel", #"onderdeel van "x""#,
        ]
      ),
      ([.path, .paths], [#"van "x" naar "x""#]),
      ([.through], ["lezen", "wordt gelezen door"]),
      ([.impact, .origin, .flow], [#"van "x""#]),
      ([.expect], [#""x""#]),
      ([.check], [#""x": verwacht "x""#]),
      ([.define], [#""x" als "x""#, #"werkwoord "x" als lezen"#]),
      ([.verb], [#""x" als lezen"#]),
      ([.use], [#""x" voor namen"#]),
      ([.leave], [#""x""#, #""x" weg"#]),
      ([.names, .nouns, .out], [""]),
      ([.forget], [#""x""#]),
      (
        [.neither],
        [
          #""x" noch "x""#, #""x" noch "x" lezen"#, #"lezen "x""#, "lezen", "lezen noch lezen", #"gelezen door "x""#,
          "gelezen worden", #"gelezen noch gelezen door "x""#, "gelezen noch gelezen worden",
          #"door "x" noch door "x" gelezen"#, #"door "x" gelezen"#, #"door "x" worden gelezen"#,
          #"door "x" noch door "x" worden gelezen"#,
        ]
      ),
      ([.why], [#"leest "x" "x""#, #"wordt "x" door "x" gelezen"#]),
      ([.allowed, .redundant], [""]),
      ([.derived], ["bedieningen"]),
      ([.certain], [#"impact van "x""#]),
      ([.suppose], [#"zonder "x": beschrijf "x""#, #"dat "x" "x" lezen: beschrijf "x""#]),
      ([.between], [#""x" en "x""#, #""x" en "x" hebben"#, #"1 en 1 "x""#]),
      (
        [.and, .or],
        [
          #""x""#, #"1 "x""#, #"lezen "x""#, "lezen", #""x" lezen"#, "gelezen", #"gelezen door "x""#,
          #"door "x" gelezen"#, #"door "x" worden gelezen"#, #"worden door "x" gelezen"#, #"met "x""#, "meer",
          #"meer "x""#, #""x" = "x""#,
          #"zijn in "x""#, #"in "x" zijn"#, #""x" hebben"#, #"hebben "x""#, "gelezen worden",
          #""x" "x" lezen: beschrijf "x""#, #""x": beschrijf "x""#,
        ] + withPreposition
      ),
    ] + quantities(withPreposition)
  }

  private static func quantities(_ withPreposition: [String]) -> [([Keyword], [String])] {
    [
      ([.at], [#"minste 1 "x""#]),
      ([.least, .most, .exactly], [#"1 "x""#, #""x""#]),
      ([.more, .fewer], [#"dan 1 "x""#, #"dan "x""#, #""x""#, ""]),
      ([.than], [#"1 "x""#, #""x""#]),
      ([.depth, .steps], ["", #""x""#, "lezen", #""x" lezen"#, "gelezen"]),
      (
        [.within],
        ["1 stappen", #"1 stappen "x""#, "1 stappen lezen", #""x" vallen"#, #""x""#, #"1 stappen "x" lezen"#]
      ),
      (
        [.directly, .indirectly, .possibly],
        [
          "", "afgeleide bedieningen", #""x""#, "lezen", "gelezen", #""x" lezen"#, #"lezen "x""#, #"door "x" gelezen"#,
          #"gelezen door "x""#,
        ] + withPreposition
      ),
      ([.of], [#""x""#]),
      ([.same], [#""x""#, "proces", "proces lezen", #""x" hebben"#]),
      ([.total, .average, .minimum, .maximum], [#""x" van "x""#, #"van "x" van "x""#, #"van "x""#]),
      ([.share], [#"van "x" met "x""#, #""x" met "x""#, #"van "x" lezen "x""#]),
      ([.sorted], [#"op "x""#]),
      ([.top, .first], ["1"]),
      ([.as], ["csv", #""x""#, #""x" lezen"#, #""x" hebben"#]),
      ([.there], ["", #""x""#, #"die "x" lezen"#]),
      ([.starting, .ending], [#"met "x""#, #"op "x""#, #"met "x" hebben"#, #"op "x" hebben"#]),
      ([.both], [#""x" als "x""#, #""x" en "x""#]),
      (
        [.where],
        [
          #"wordt "x" gelezen"#, #""x" wordt gelezen"#, #"bestaat "x""#, #"stuurt "x" naartoe"#, #""x" bestaat"#,
          #"wordt "x" ondersteund"#, #""x" worden ondersteund"#, #"wordt "x" gebruikt"#,
        ]
      ),
    ]
  }

  private static let signs: [([Token.Kind], [String])] = [
    ([.leftParenthesis], [#""x""#, #"lezen "x""#, #""x" lezen"#, #"door "x" worden gelezen"#]),
    (
      [.rightParenthesis],
      [
        "", #""x""#, "lezen", #""x" lezen"#, "gelezen", "worden gelezen", "zijn", "hebben", "vast", #"door "x""#,
        #"en "x" lezen"#,
      ]
    ),
    ([.rightBracket], ["", #""x""#, #"door "x""#, #"naar "x""#, #"van "x""#, #"aan "x""#, "worden", "vast"]),
    ([.leftBracket], [#""x""#, #""x"] "x""#, #""x"] door "x""#, #""x"] naar "x""#]),
    (
      [.comma],
      [#""x""#, "met uitleg", #"en lezen "x""#, #"lezen "x""#, #"zijn in "x""#, #"en worden door "x" gelezen"#]
    ),
    ([.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual], [#""x""#, #""x" hebben"#]),
    ([.colon], [#"verwacht "x""#, #"beschrijf "x""#]),
    ([.questionMark], [""]),
  ]
}
