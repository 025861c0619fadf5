import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// What this module says, alphabetical.
enum Messages {
  static func answerClauseNeedsRows(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "answer-clause-needs-rows", at: range,
      "a number or a yes or no has no rows to sort, cut or widen; ask `\(words("which …", "welke …"))`",
      "een getal of een ja of nee heeft geen rijen om te sorteren, af te kappen of uit te breiden; vraag `\(words("which …", "welke …"))`"
    )
  }

  static func answerClauseOfPaths(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "answer-clause-of-paths", at: range,
      "paths are shortest first and have no keys; what can be asked of them is `\(words("first 5", "eerste 5"))`",
      "paden zijn de kortste en hebben geen eigenschappen; wat ervan gevraagd kan worden is `\(words("first 5", "eerste 5"))`"
    )
  }

  static func answerClauseTwice(at range: TextRange) -> Diagnostic {
    error(
      "answer-clause-twice", at: range, "this was asked of the answer already; say it once",
      "dit was al van het antwoord gevraagd; zeg het één keer")
  }

  static func clauseImpossible(
    subjects: [NounNames], _ verb: VerbForms, objects: [NounNames], possibleObjects: [NounNames],
    possibleSubjects: [NounNames], at range: TextRange
  ) -> Diagnostic {
    let subject = indefinite(subjects)
    let object = indefinite(objects)
    let (finite, rest) = verb.singular.split
    let english = [subject.english, finite.english, "never", rest.english, object.english]
    let dutch = [finite.dutch, subject.dutch, "nooit", rest.dutch, object.dutch]
    var message = Message(
      english: "in ArchiMate " + english.filter { !$0.isEmpty }.joined(separator: " "),
      dutch: "in ArchiMate " + dutch.filter { !$0.isEmpty }.joined(separator: " ") + verb.singular.tail.dutch)
    if !possibleObjects.isEmpty {
      let list = list(possibleObjects.map(\.plural))
      message.english += "; it \(verb.singular.all.english): \(list.english)"
      message.dutch += "; wel: \(list.dutch)"
    } else if !possibleSubjects.isEmpty {
      let list = list(possibleSubjects.map(\.plural))
      let isBe = !finite.english.isEmpty
      message.english += "; what \(isBe ? "is" : "does"): \(list.english)"
      message.dutch += "; wie of wat dat wel \(isBe ? finite.dutch : "doet"): \(list.dutch)"
    }
    return Diagnostic(.warning, "clause-impossible", message, at: range)
  }

  static func clauseOnView(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    Diagnostic(
      .warning, "clause-on-view",
      Message(
        english:
          "a view takes part in no relationship, it only shows; ask `\(words("which elements are shown in view …", "welke elementen staan op view …"))`",
        dutch:
          "een view doet aan geen relatie mee en toont alleen; vraag `\(words("which elements are shown in view …", "welke elementen staan op view …"))`"
      ),
      at: range)
  }

  static func columnImpossible(
    _ determiner: Determiner, _ obstacle: ColumnObstacle, _ words: SentenceWords, at range: TextRange,
    determinerRange: TextRange
  ) -> Diagnostic {
    let word = determiner == .howMany ? words("how many", "hoeveel") : words("which", "welke")
    let way = obstacle.wayOut(words)
    let any = words("any ", "enig ")
    var fixes: [Fix] = []
    if obstacle != .counted, !determinerRange.isEmpty { fixes = [Fix(replacing: determinerRange, with: any)] }
    return Diagnostic(
      .error, "column-impossible",
      Message(
        english: "`\(word)` cannot become a column here: \(way.english)",
        dutch: "`\(word)` kan hier geen kolom worden: \(way.dutch)"), at: range, fixes: fixes)
  }

  static func dateExpected(_ key: String, _ year: String, _ date: String, at range: TextRange) -> Diagnostic {
    var result = error(
      "date-expected", at: range,
      "the values of \(keyText(key)) are dates, and \(year) is none; compare with a date, as \(date)",
      "de waarden van \(keyText(key)) zijn datums, en \(year) is er geen; vergelijk met een datum, zoals \(date)")
    result.fixes = [Fix(replacing: range, with: date)]
    return result
  }

  static func dateUnreadable(_ text: String, at range: TextRange) -> Diagnostic {
    error(
      "date-unreadable", at: range,
      "'\(text)' is no date; write 2026-12-31 or 31-12-2026",
      "'\(text)' is geen datum; schrijf 2026-12-31 of 31-12-2026")
  }

  static func derivationWithCondition(at range: TextRange) -> Diagnostic {
    error(
      "derivation-with-condition", at: range,
      "a derived relationship has no properties, so no condition in brackets can be asked of it; leave the brackets "
        + "out, or ask for the relationships of the model: without `indirectly` or `possibly`",
      "een afgeleide relatie heeft geen eigenschappen, dus er kan geen voorwaarde tussen haken aan worden gesteld; laat "
        + "de haken weg, of vraag naar de relaties van het model: zonder `indirect` of `mogelijk`")
  }

  static func endsOfElements(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "ends-of-elements", at: range,
      "only relationships go from one thing to another; begin with one (`\(words("flows from …", "stromen van …"))`), or use a verb: `\(words("that flow to …", "die naar … sturen"))`",
      "alleen relaties gaan van het een naar het ander; begin met een relatie (`\(words("flows from …", "stromen van …"))`), of gebruik een werkwoord: `\(words("that flow to …", "die naar … sturen"))`"
    )
  }

  static func explainedNeedsRows(at range: TextRange) -> Diagnostic {
    error(
      "explained-needs-rows", at: range,
      "`explained` tells of each row of a `which` question why it is there; ask `which …`, or `why does …` of one thing",
      "`met uitleg` vertelt van elke rij van een `welke`-vraag waarom die er staat; vraag `welke …`, of `waarom …` van één ding"
    )
  }

  static func folderUnknown(_ name: String, nearest: [String], at range: TextRange) -> Diagnostic {
    unknown(
      "folder-unknown", at: range,
      Message(english: "the model has no folder \(quoted(name))", dutch: "het model heeft geen map \(quoted(name))"),
      nearest: nearest.map(quoted))
  }

  static func formatLater(_ name: String, _ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "format-later", at: range,
      "`\(words("as", "als")) \(name)` is not there yet; \(words("table, line, tree", "tabel, regel, boom")), csv, tsv, json, jsonl, markdown, html, dot and mermaid are",
      "`\(words("as", "als")) \(name)` is er nog niet; \(words("table, line, tree", "tabel, regel, boom")), csv, tsv, json, jsonl, markdown, html, dot en mermaid wel"
    )
  }

  static func identifierUnknown(_ id: String, at range: TextRange) -> Diagnostic {
    error(
      "identifier-unknown", at: range,
      "nothing in the model has the id \(quoted(id)); an id is compared letter for letter",
      "niets in het model heeft het id \(quoted(id)); een id wordt letter voor letter vergeleken")
  }

  static func keyIsNoun(_ key: String, _ words: SentenceWords, at range: TextRange) -> Diagnostic {
    let example = words("are served by an application", "worden door een applicatie ondersteund")
    return error(
      "key-is-noun", at: range,
      "'\(key)' is a noun, and no property of the model; a verb says how things are joined: `\(example)`",
      "'\(key)' is een zelfstandig naamwoord, en geen eigenschap in het model; een werkwoord zegt hoe dingen samenhangen: `\(example)`"
    )
  }

  /// - Parameters:
  ///   - closed: The noun of the end in parentheses, which take nothing that follows.
  ///   - range: Where the noun stands.
  static func keyOfEnd(
    _ key: String, _ noun: NounNames, _ relationship: NounNames?, closed: String, _ range: TextRange,
    at keyRange: TextRange
  ) -> Diagnostic {
    let meant =
      relationship?.plural ?? Message(english: "relationships", dutch: "relaties")
    var diagnostic = error(
      "key-of-end", at: keyRange,
      "this is said of the \(noun.plural.english), which never have '\(key)', as \(meant.english) do; "
        + "write `\(closed)` with parentheses if the \(meant.english) are meant",
      "dit gaat over de \(noun.plural.dutch), die nooit '\(key)' hebben, zoals \(meant.dutch); "
        + "schrijf `\(closed)` met haakjes als de \(meant.dutch) bedoeld zijn")
    diagnostic.fixes = [Fix(replacing: range, with: closed)]
    return diagnostic
  }

  /// - Parameter comparison: What was meant instead: a key, a sign and a value.
  static func keyUnknown(
    _ key: String, nearest: [String], comparison: String? = nil, at range: TextRange
  ) -> Diagnostic {
    unknown(
      "key-unknown", at: range,
      Message(
        english: "nothing in the model has a property '\(key)'",
        dutch: "niets in het model heeft een eigenschap '\(key)'"),
      nearest: comparison.map { [$0] } ?? nearest.map(keyText))
  }

  static func matrixNeedsColumns(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "matrix-needs-columns", at: range,
      "a matrix crosses two columns; ask `\(words("which", "welke"))` of two things: `\(words("which … read which …, as matrix", "welke … lezen welke …, als matrix"))`",
      "een matrix kruist twee kolommen; vraag twee dingen met `\(words("which", "welke"))`: `\(words("which … read which …, as matrix", "welke … lezen welke …, als matrix"))`"
    )
  }

  static func matrixTooWide(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "matrix-too-wide", at: range,
      "a cell holds one thing: a third column or one `\(words("showing relationship KEY", "toon relatie SLEUTEL"))`; leave the rest out, or ask without `\(words("as matrix", "als matrix"))`",
      "een cel bevat één ding: een derde kolom of één `\(words("showing relationship KEY", "toon relatie SLEUTEL"))`; laat de rest weg, of vraag zonder `\(words("as matrix", "als matrix"))`"
    )
  }

  /// What heads a column of values that were worked out.
  static func measure(_ measure: AggregateQuestion.Measure) -> Message {
    switch measure {
    case .total: Message(english: "total", dutch: "totaal")
    case .average: Message(english: "average", dutch: "gemiddelde")
    case .minimum: Message(verbatim: "minimum")
    case .maximum: Message(verbatim: "maximum")
    }
  }

  static func parameterMissing(_ name: String, nearest: [String], at range: TextRange) -> Diagnostic {
    unknown(
      "parameter-missing", at: range,
      Message(
        english:
          "the parameter $\(name) has no value; give it with --param \(name)=…, in the shell with .param \(name)=…",
        dutch:
          "de parameter $\(name) heeft geen waarde; geef die met --param \(name)=…, in de shell met .param \(name)=…"),
      nearest: nearest.map { "$\($0)" })
  }

  static func perWithColumns(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "per-with-columns", at: range,
      "there is one row for each `\(words("which", "welke"))` already; leave out the columns, or `per`",
      "er is al één rij per `\(words("which", "welke"))`; laat de kolommen weg, of `per`")
  }

  static func perWithCount(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "per-with-count", at: range,
      "`per` counts by itself; leave out the `\(words("which", "welke"))` columns, or ask `\(words("which … per …", "welke … per …"))`",
      "`per` telt zelf al; laat de kolommen met `\(words("which", "welke"))` weg, of vraag `\(words("which … per …", "welke … per …"))`"
    )
  }

  static func perWithKeys(at range: TextRange) -> Diagnostic {
    error(
      "per-with-keys", at: range,
      "`per` gives one row for each value: there is no element whose properties could be shown or sorted by",
      "`per` geeft één rij per waarde: er is geen element waarvan iets te tonen of op te sorteren is")
  }

  static func referenceDetermined(
    _ noun: NounNames, at range: TextRange, determinerRange: TextRange
  ) -> Diagnostic {
    var diagnostic = error(
      "reference-determined", at: range,
      "'that \(noun.singular.english)' is one in each row: of one there is nothing to count; leave out what stands before it",
      "in elke rij wordt er één bedoeld van de \(noun.plural.dutch): daar valt niets aan te tellen; laat weg wat ervoor staat"
    )
    if !determinerRange.isEmpty { diagnostic.fixes = [Fix(replacing: determinerRange, with: "")] }
    return diagnostic
  }

  static func referenceImpossible(
    _ noun: NounNames, _ obstacle: ColumnObstacle, _ words: SentenceWords, at range: TextRange
  ) -> Diagnostic {
    var way = obstacle.wayOut(words)
    if obstacle == .negation {
      way = Message(
        english:
          "under a negation no single one is meant; ask `\(words("how many", "hoeveel"))` of them, where 0 says the same",
        dutch:
          "onder een ontkenning is er niet één bedoeld; vraag `\(words("how many", "hoeveel"))` daarvan, waar 0 hetzelfde zegt"
      )
    }
    return error(
      "reference-impossible", at: range,
      "what refers to a column of \(noun.plural.english) cannot stand here: \(way.english)",
      "wat naar een kolom met \(noun.plural.dutch) verwijst, kan hier niet staan: \(way.dutch)")
  }

  static func referencePlace(_ noun: NounNames, _ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "reference-place", at: range,
      "'that \(noun.singular.english)' refers to a column, and can only be the object of a verb, alone: "
        + "`\(words("which … read which … and write that …", "welke … lezen welke … en schrijven die …"))`",
      "een verwijzing naar de kolom met \(noun.plural.dutch) kan alleen het voorwerp van een werkwoord zijn, en alleen: "
        + "`\(words("which … read which … and write that …", "welke … lezen welke … en schrijven die …"))`")
  }

  static func referenceUnknown(_ noun: NounNames, columns: [String], _ words: SentenceWords, at range: TextRange)
    -> Diagnostic
  {
    let list = columns.map { "'\($0)'" }
    let known =
      columns.isEmpty
      ? Message(english: "there are no columns", dutch: "er zijn geen kolommen")
      : Message(
        english: "what comes before has \(alternatives(list, "and"))",
        dutch: "wat ervoor staat heeft \(alternatives(list, "en"))")
    return error(
      "reference-unknown", at: range,
      "this refers to a column of \(noun.plural.english), and there is none: \(known.english); ask `\(words("which", "welke"))` of them first",
      "dit verwijst naar een kolom met \(noun.plural.dutch), en die is er niet: \(known.dutch); vraag die eerst met `\(words("which", "welke"))`"
    )
  }

  static func relationshipColumnMissing(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "relationship-column-missing", at: range,
      "a relationship is shown between the first two columns; ask `\(words("which", "welke"))` of the main verb's object: "
        + "`\(words("which … serve which …, showing relationship name", "welke … ondersteunen welke …, toon relatie name"))`",
      "een relatie wordt getoond tussen de eerste twee kolommen; vraag `\(words("which", "welke"))` bij het voorwerp van het hoofdwerkwoord: "
        + "`\(words("which … serve which …, showing relationship name", "welke … ondersteunen welke …, toon relatie name"))`"
    )
  }

  static func sameMisplaced(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "same-misplaced", at: range,
      "what is the same is asked once, of the subject: `\(words("which processes have the same name", "welke processen hebben dezelfde name"))`, with `\(words("and", "en"))` before what else "
        + "holds of it",
      "wat hetzelfde is wordt één keer gevraagd, van het onderwerp: `\(words("which processes have the same name", "welke processen hebben dezelfde name"))`, met `\(words("and", "en"))` voor "
        + "wat er nog meer van geldt")
  }

  /// The columns of a share: the percentage, how many, and of how many.
  static var shareHeadings: [Message] {
    [
      Message(english: "share", dutch: "aandeel"), Message(english: "count", dutch: "aantal"),
      Message(english: "of", dutch: "van"),
    ]
  }

  static func textBlankAtEnds(_ text: String, at range: TextRange) -> Diagnostic {
    let shown = quoted(text)
    return error(
      "text-blank-at-ends", at: range,
      "spaces at the ends of a text do not count, and \(shown) asks for them; `matching` looks at them: `matching \"^.* $\"`",
      "spaties aan de uiteinden van een tekst tellen niet, en \(shown) vraagt ernaar; `volgens` kijkt wel: `volgens \"^.* $\"`"
    )
  }

  static func topNeedsNumber(_ count: Int, _ words: SentenceWords, at range: TextRange) -> Diagnostic {
    let first = words("first \(count)", "eerste \(count)")
    return Diagnostic(
      .error, "top-needs-number",
      Message(
        english:
          "`top \(count)` needs a number to sort by: ask `\(words("how many", "hoeveel"))` of something, say `top \(count) \(words("by KEY", "op SLEUTEL"))`, "
          + "or take the `\(first)`",
        dutch:
          "`top \(count)` heeft een getal nodig om op te sorteren: vraag `\(words("how many", "hoeveel"))` van iets, zeg `top \(count) \(words("by KEY", "op SLEUTEL"))`, "
          + "of neem de `\(first)`"),
      at: range, fixes: [Fix(replacing: range, with: first)])
  }

  static func valueUnknown(_ value: String, key: BuiltInKey, nearest: [String], at range: TextRange) -> Diagnostic {
    var diagnostic = unknown(
      "value-unknown", at: range,
      Message(
        english: "ArchiMate has no \(key.rawValue) '\(value)'", dutch: "ArchiMate kent geen \(key.rawValue) '\(value)'"),
      nearest: nearest.map(keyText))
    diagnostic.severity = .warning
    return diagnostic
  }

  static func viewUnknown(_ name: String, nearest: [String], at range: TextRange) -> Diagnostic {
    unknown(
      "view-unknown", at: range,
      Message(english: "no view is called \(quoted(name))", dutch: "geen view heet \(quoted(name))"),
      nearest: nearest.map(quoted))
  }

  static func whyOfOneVerb(at range: TextRange) -> Diagnostic {
    error(
      "why-of-one-verb", at: range,
      "`why` tells how one thing is related to another by one verb, without `not`, `no` or a number: "
        + "`why does \"A\" read \"B\"?`",
      "`waarom` vertelt hoe het een door één werkwoord met het ander samenhangt, zonder `niet`, `geen` of een aantal: "
        + "`waarom leest \"A\" \"B\"?`")
  }
}
