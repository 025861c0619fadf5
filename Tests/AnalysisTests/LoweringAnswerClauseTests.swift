import Testing
import VraagAnalysis
import VraagLanguage
import VraagPlan

/// What is asked of the answer.
@Suite struct LoweringAnswerClauseTests {
  private func head(_ sentence: String) throws -> [String] {
    try Analyzed(sentence).plan.split(separator: "\n").map { $0.drop { " └─│├".contains($0) } }
      .prefix { !$0.hasPrefix("column") }.map(String.init)
  }

  private let many = "which applications serve how many business processes"

  @Test func rowsAreSortedByAColumnOrAKey() throws {
    #expect(try head("\(many), sorted by processes descending?") == ["sort by column 2, descending"])
    #expect(try head("\(many), sorted by \"business processes\"?") == ["sort by column 2"])
    #expect(try head("\(many), sorted by application?") == ["sort by column 1"])
    #expect(try head("\(many), sorted by applications?") == ["sort by column 1"])
    #expect(try head("\(many), sorted by Status?") == ["sort by \"status\""])
    #expect(try head("\(many), sorted by \"Type\"?") == ["sort by \"type\""])
    #expect(try head("\(many), sorted by name?") == ["sort by name"])
  }

  @Test func topTakesTheLargestNumbersAndFirstTheFirstRows() throws {
    #expect(try head("\(many), top 10?") == ["first 10", "sort by column 2, descending"])
    #expect(try head("\(many), top 10 by Kosten?") == ["first 10", "sort by \"kosten\", descending"])
    #expect(try head("\(many), first 5?") == ["first 5"])
    #expect(try head("\(many), sorted by name, first 5?") == ["first 5", "sort by name"])
    #expect(
      try head("\(many), top 10, sorted by name?") == ["sort by name", "first 10", "sort by column 2, descending"])
    #expect(
      try head("how many business processes read which data objects, top 3?")
        == ["first 3", "sort by column 1, descending", "count column 1"])
  }

  @Test func topWithoutANumberIsAnErrorWithAWayOut() throws {
    let asked = try Analyzed("which applications serve which business processes, top 5?")
    #expect(asked.codes == ["top-needs-number"])
    #expect(asked.place == "top 5")
    #expect(
      asked.messages == [
        "`top 5` needs a number to sort by: ask `how many` of something, say `top 5 by KEY`, or take the `first 5`"
      ])
    #expect(
      asked.dutchMessages == [
        "`top 5` heeft een getal nodig om op te sorteren: vraag `how many` van iets, zeg `top 5 by KEY`, of neem de `first 5`"
      ])
    #expect(asked.fixed == ["which applications serve which business processes, first 5?"])
  }

  @Test func keysAreShownUnderTheModelsOwnSpelling() throws {
    #expect(
      try head("which applications, showing status, \"LEGAL BASIS\", type, id?") == [
        "show Status, Legal basis, type, id"
      ])
  }

  @Test func theRelationshipsOfTheMainVerbAreShown() throws {
    let asked = try Analyzed("which applications serve which business processes, showing relationship name?")
    #expect(asked.plan.hasPrefix("show name of —Serving→\n"))
    let missing = try Analyzed("which applications serve business processes, showing relationship name?")
    #expect(missing.codes == ["relationship-column-missing"])
    #expect(
      missing.messages == [
        "a relationship is shown between the first two columns; ask `which` of the main verb's object: "
          + "`which … serve which …, showing relationship name`"
      ])
    #expect(missing.dutchMessages[0].hasPrefix("een relatie wordt getoond tussen de eerste twee kolommen"))
    let deeper = try Analyzed(
      "which applications serve processes that read which data objects, showing relationship name?")
    #expect(deeper.codes == ["relationship-column-missing"])
  }

  @Test func perCountsTheValuesOfAKey() throws {
    #expect(try head("which applications, per Status?") == ["count per Status"])
    #expect(try head("how many applications, per Status?") == ["count per Status"])
    #expect(
      try head("which applications, per Status, top 3?") == [
        "first 3", "sort by column 2, descending", "count per Status",
      ])
    #expect(try head("which applications, per Status, sorted by Status?") == ["sort by column 1", "count per Status"])
    #expect(try head("which applications, per Status, sorted by count?") == ["sort by column 2", "count per Status"])
  }

  @Test func aGroupHasNothingMoreToShowOrCount() throws {
    let shown = try Analyzed("which applications, per Status, showing Kosten?")
    #expect(shown.codes == ["per-with-keys"])
    #expect(
      shown.messages == [
        "`per` gives one row for each value: there is no element whose properties could be shown or sorted by"
      ])
    #expect(
      shown.dutchMessages == [
        "`per` geeft één rij per waarde: er is geen element waarvan iets te tonen of op te sorteren is"
      ])
    for clause in ["sorted by Kosten", "top 3 by Kosten"] {
      #expect(try Analyzed("which applications, per Status, \(clause)?").codes == ["per-with-keys"])
    }
    let counted = try Analyzed("how many applications serve which processes, per Status?")
    #expect(counted.codes == ["per-with-count"])
    #expect(
      counted.messages == ["`per` counts by itself; leave out the `which` columns, or ask `which … per …`"])
    #expect(counted.dutchMessages == ["`per` telt zelf al; laat de kolommen met `which` weg, of vraag `which … per …`"])
  }

  @Test(arguments: ["sorted by name", "top 3", "first 3", "showing name"])
  func aNumberAndAYesHaveNoRows(clause: String) throws {
    for sentence in [
      "how many applications serve \"Inschrijven\", \(clause)?", "does \"DUO\" serve a role, \(clause)?",
    ] {
      let asked = try Analyzed(sentence)
      #expect(asked.codes == ["answer-clause-needs-rows"])
      #expect(asked.place == clause)
      #expect(
        asked.messages == ["a number or a yes or no has no rows to sort, cut or widen; ask `which …`"])
      #expect(
        asked.dutchMessages == [
          "een getal of een ja of nee heeft geen rijen om te sorteren, af te kappen of uit te breiden; vraag `which …`"
        ])
    }
  }

  @Test func oneThingIsAskedOnce() throws {
    let asked = try Analyzed("which applications, first 3, first 4?")
    #expect(asked.codes == ["answer-clause-twice"])
    #expect(asked.place == "first 4")
    #expect(asked.messages == ["this was asked of the answer already; say it once"])
    #expect(asked.dutchMessages == ["dit was al van het antwoord gevraagd; zeg het één keer"])
  }

  @Test func formatsAreThereOrToCome() throws {
    let json = try Analyzed("which applications, as json?")
    #expect(json.analysis.format == "json")
    #expect(try Analyzed("how many applications, as csv?").analysis.format == "csv")
    #expect(try Analyzed("which applications serve which processes, as matrix, as csv?").analysis.format == "csv")
    let graph = try Analyzed("which applications serve which processes, as graph?")
    #expect(graph.codes == ["format-later"])
    #expect(
      graph.messages == [
        "`as graph` is not there yet; table, line, tree, csv, tsv, json, jsonl, markdown, html, dot and mermaid are"
      ]
    )
    #expect(
      graph.dutchMessages == [
        "`as graph` is er nog niet; table, line, tree, csv, tsv, json, jsonl, markdown, html, dot en mermaid wel"
      ])
  }

  @Test func rowsAreExplainedAboveWhatOrdersThem() throws {
    let explained = try Analyzed("which applications serve which processes, first 3, explained?")
    #expect(explained.codes == [])
    guard case .explain(let explain)? = explained.analysis.plan, case .limit(let limit) = explain.input else {
      Issue.record("no explanation of a cut table")
      return
    }
    #expect(limit.input == .rows(explain.rows))
    #expect(explain.heading == "explanation")
  }

  @Test func whatHasNoRowsIsNotExplained() throws {
    for sentence in [
      "how many applications serve a process, explained?", "which applications, per type, explained?",
      "share of applications that serve a process, explained?",
    ] {
      #expect(try Analyzed(sentence).codes.contains("explained-needs-rows"), "\(sentence)")
    }
    let asked = try Analyzed("which applications serve which processes, as matrix, explained?")
    #expect(asked.codes == ["explained-needs-rows"])
    #expect(asked.messages[0].hasPrefix("`explained` tells of each row"))
    #expect(asked.dutchMessages[0].hasPrefix("`met uitleg` vertelt"))
  }

  @Test func aVerbWithoutAnAdverbMeansWhatTheSessionSays() throws {
    let plain = try Analyzed("which applications serve a process?", derivation: .indirectly)
    #expect(plain.plan == (try Analyzed("which applications indirectly serve a process?").plan))
    let direct = try Analyzed("which applications directly serve a process?", derivation: .possibly)
    #expect(direct.plan == (try Analyzed("which applications serve a process?").plan))
  }

  @Test func aConditionOnTheRelationshipAsksForThoseOfTheModel() throws {
    let asked = "which applications serve [name = \"x\"] a process?"
    let plain = try Analyzed(asked, derivation: .indirectly)
    #expect(plain.codes == [])
    #expect(plain.plan == (try Analyzed(asked).plan))
    let said = try Analyzed("which applications indirectly serve [name = \"x\"] a process?")
    #expect(said.codes == ["derivation-with-condition"])
  }

  @Test func whyIsAskedOfOneVerb() throws {
    #expect(try Analyzed("why does \"Inschrijven\" read \"Leerling\"?").codes == [])
    for sentence in [
      "why does \"Inschrijven\" not read \"Leerling\"?", "why does every process read \"Leerling\"?",
      "why does \"Inschrijven\" read no data?", "why is \"Inschrijven\" a process?",
    ] {
      #expect(try Analyzed(sentence).codes == ["why-of-one-verb"], "\(sentence)")
    }
  }

  @Test func anUnknownSortKeyIsAnErrorThatKnowsTheColumns() throws {
    let asked = try Analyzed("\(many), sorted by aplication?")
    #expect(asked.codes == ["key-unknown"])
    #expect(asked.fixed.contains("\(many), sorted by application?"))
  }
}
