import VraagText

extension HelpTopic {
  /// What is told where a command is not what one asks about. Lines fit a terminal of 80 columns.
  static let all = [
    HelpTopic(
      name: "questions",
      summary: Message(english: "what can be asked", dutch: "wat je kunt vragen"),
      text: Message(
        english: """
          which NOUN VERB WHAT      which processes read "Leerling"
          how many …                how many applications serve no process
          does … / is there …       does "Inschrijven" read "Leerling"
          describe "NAME"           everything that the model says of it
          … with KEY = VALUE        which applications with Status = "In gebruik"
          …, per KEY                how many elements, per layer
          …, sorted by KEY          also: top 5 by KEY, first 10, showing KEY
          and, or, not, no, every, only, at least 3
                                    put parts together and count

          Names stand in quotes. .nouns, .verbs and .keys list the words for this model.
          """,
        dutch: """
          welke NAAMWOORD WERKWOORD WAT  welke processen lezen "Leerling"
          hoeveel …                      hoeveel applicaties ondersteunen geen proces
          leest … / zijn er …            leest "Inschrijven" "Leerling"
          beschrijf "NAAM"               alles wat het model ervan zegt
          … met SLEUTEL = WAARDE         welke applicaties met Status = "In gebruik"
          …, per SLEUTEL                 hoeveel elementen, per layer
          …, gesorteerd op SLEUTEL       ook: top 5 op, eerste 10, toon
          en, of, niet, geen, elk, alleen, minstens 3
                                         voegen delen samen en tellen

          Vragen kunnen ook in het Engels. Namen staan tussen aanhalingstekens. .nouns,
          .verbs en .keys tonen de woorden voor dit model.
          """)),
    HelpTopic(
      name: "patterns",
      summary: Message(english: "what can be drawn, and written", dutch: "wat je kunt tekenen, en schrijven"),
      text: Message(
        english: """
          MATCH (a:TYPE)-[:VERB]->(b) WHERE … RETURN a, b.name
                                    find what is drawn; OPTIONAL MATCH, WITH, UNWIND,
                                    ORDER BY, LIMIT, UNION as in openCypher
          CREATE (a:TYPE {name: "X"})-[:Serving]->(b)
                                    make what is drawn
          MERGE (a:TYPE {name: "X"})
                                    find it, or else make it
          MATCH (a) SET a.KEY = 1   change properties, SET a:LABEL labels;
                                    REMOVE takes them away
          MATCH (a) DETACH DELETE a take away, with relationships

          What is written is written in the session: .save FILE keeps it, .reload takes
          it back. The page Patterns.md has the rest.
          """,
        dutch: """
          MATCH (a:TYPE)-[:WERKWOORD]->(b) WHERE … RETURN a, b.name
                                    vindt wat getekend is; OPTIONAL MATCH, WITH,
                                    UNWIND, ORDER BY, LIMIT, UNION zoals openCypher
          CREATE (a:TYPE {name: "X"})-[:Serving]->(b)
                                    maakt wat getekend is
          MERGE (a:TYPE {name: "X"})
                                    vindt het, of maakt het anders
          MATCH (a) SET a.SLEUTEL = 1
                                    verandert eigenschappen, SET a:LABEL labels;
                                    REMOVE haalt ze weg
          MATCH (a) DETACH DELETE a haalt weg, met relaties

          Wat geschreven wordt staat in de sessie: .save BESTAND bewaart het, .reload
          neemt het terug. De rest staat in Patterns.md.
          """)),
    HelpTopic(
      name: "typing",
      summary: Message(english: "lines, keys, history", dutch: "regels, toetsen, geschiedenis"),
      text: Message(
        english: """
          Enter      asks a question that is whole. One that is not, like "which
                     processes read", goes on on the next line and then ends with ?,
                     with ; or with an empty line.
          Tab        completes; where there is a choice it opens a menu.
          Up, Down   bring back what was typed before; Ctrl-R searches it.
          Right      takes the faint text; .hints off turns it off.
          Ctrl-C     drops the line, or stops the question that runs; it never leaves.
          Ctrl-D     leaves.
          """,
        dutch: """
          Enter          stelt een vraag die heel is. Een die dat niet is, zoals "welke
                         processen lezen", gaat verder op de volgende regel en eindigt
                         dan met ?, met ; of met een lege regel.
          Tab            vult aan; waar er keus is, opent het een menu.
          Omhoog, omlaag halen terug wat eerder getypt is; Ctrl-R zoekt daarin.
          Rechts         neemt de vage tekst over; .hints off zet die uit.
          Ctrl-C         wist de regel, of stopt de vraag die loopt; het sluit nooit af.
          Ctrl-D         sluit af.
          """)),
    HelpTopic(
      name: "answers",
      summary: Message(english: "tables, files, reading aloud", dutch: "tabellen, bestanden, voorlezen"),
      text: Message(
        english: """
          .format line    a line for each value: reads well aloud, nothing is cut off
          .output FILE    answers to a file, with .format csv for a spreadsheet;
                          .output alone: to the screen again
          .width none     tables as wide as they are
          .timer off      no time below answers
          .pager off      everything at once

          In tables … marks what was cut off to fit.
          """,
        dutch: """
          .format line     een regel per waarde: prettig om te laten voorlezen, en er
                           wordt niets afgesneden
          .output BESTAND  antwoorden naar een bestand, met .format csv voor een
                           rekenblad; .output alleen: weer naar het scherm
          .width none      tabellen zo breed als ze zijn
          .timer off       geen tijd onder antwoorden
          .pager off       alles in één keer

          In tabellen staat … waar iets is afgesneden om te passen.
          """)),
    HelpTopic(
      name: "commands",
      summary: Message(english: "every dot command", dutch: "elke puntopdracht"), text: Message(verbatim: "")),
  ]
}
