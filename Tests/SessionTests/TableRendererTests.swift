import Testing
import VraagEngine
import VraagText

@testable import Vraag

@Suite struct TableRendererTests {
  @Test func columnsAreAlignedAndNumbersStandOnTheRight() {
    let answer = Sample.answer(
      [("process", Sample.concepts("p1", "p2")), ("data", .numbers([3, 12]))], notes: [Sample.note])
    #expect(
      answer.text(as: .table) == """
        process      data
        ───────────  ────
        Aanmelden       3
        Inschrijven    12
        (2 rows)
        Note: a note

        """)
  }

  @Test func wideCharactersTakeTwoCells() {
    let answer = Sample.answer([("x", Sample.concepts("d5", "p1")), ("y", Sample.concepts("p1", "d5"))])
    #expect(
      answer.text(as: .table) == """
        x          y
        ─────────  ─────────
        日本語     Aanmelden
        Aanmelden  日本語
        (2 rows)

        """)
  }

  @Test func theWordsAreOfTheReadersLanguage() {
    #expect(Sample.answer([("x", .numbers([]))]).text(as: .table, Style(language: .dutch)).hasSuffix("(geen rijen)\n"))
    #expect(Sample.answer([("x", .truths([true]))]).text(as: .table, Style(language: .dutch)) == "ja\n")
    #expect(Sample.answer([("x", .truths([false]))]).text(as: .table) == "no\n")
    #expect(Sample.answer([("x", .numbers([7]))]).text(as: .table) == "7\n")
  }

  @Test func aWidthCutsTheWidestColumnsAndMarksTheCut() {
    let texts: [[String]] = [["a very long text that goes on"], ["short"]]
    let answer = Sample.answer([("process", Sample.concepts("p1", "p2")), ("text", .texts(texts))])
    let lines = answer.text(as: .table, Style(width: 24)).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.cells(of: $0) <= 24 })
    #expect(lines[2] == "Aanmelden    a very lon…")
    #expect(answer.text(as: .table).contains("a very long text that goes on"))
  }

  @Test func noColumnGetsTooNarrowToRead() {
    #expect(TableRenderer.fitted([30, 30, 4], to: 20) == [6, 6, 4])
    #expect(TableRenderer.fitted([30, 10, 4], to: 30) == [12, 10, 4])
    #expect(TableRenderer.fitted([10, 10], to: 80) == [10, 10])
    #expect(TableRenderer.fitted([], to: 80) == [])
  }

  @Test func controlCharactersCannotReachTheTerminal() {
    let answer = Sample.answer([
      ("x", .texts([["red \u{1B}[31m\u{7}"], ["two\nlines"], ["\u{9B}31m"], ["a\u{202E}b"], []]))
    ])
    let text = answer.text(as: .table)
    #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.contains("red ␛[31m␇\n"))
    #expect(text.contains("two⏎lines\n"))
  }

  @Test func namesThatOthersInTheColumnBearAreToldApart() {
    let answer = Sample.answer([("x", Sample.concepts("d1", "d2", "d3", "d4", "p3", "p1"))])
    #expect(
      answer.text(as: .csv) == """
        x\r
        Leerling (BusinessObject)\r
        Leerling (DataObject)\r
        Toets (d3)\r
        Toets (d4)\r
        (BusinessProcess p3)\r
        Aanmelden\r

        """)
    #expect(Sample.answer([("x", Sample.concepts("d1", "p1"))]).text(as: .csv) == "x\r\nLeerling\r\nAanmelden\r\n")
  }

  @Test func aRelationshipIsToldByItsEnds() {
    let answer = Sample.answer([("access", Sample.concepts("r1", "r2", "r3", "r4"))])
    #expect(
      answer.text(as: .csv) == """
        access\r
        Access: Aanmelden → Leerling\r
        schrijft in (Access): Inschrijven → Leerling\r
        Access: (BusinessProcess p3) → Leerling\r
        Association: Leerling → (Access r1)\r

        """)
  }

  @Test func aCardSaysEverythingAboutAConcept() {
    #expect(
      Sample.description("p1").text(as: .table) == """
        Aanmelden
        type: BusinessProcess
        id: p1
        model: small
        folder: Processen / Instroom

        Properties
          Status: Definitief
          Kosten: 100

        Relationships
          reads (1)
            Leerling BusinessObject
          triggers (1)
            Inschrijven BusinessProcess

        Views (1)
          Plaat

        """)
  }

  @Test func aCardOfARelationshipHasItsEnds() {
    let text = Sample.description("r1", language: .dutch).text(as: .table, Style(language: .dutch))
    #expect(
      text == """
        (Access r1)
        type: Access
        id: r1
        van: Aanmelden
        naar: Leerling
        wijze: Read
        model: small

        Relaties
          is geassocieerd met (1)
            Leerling DataObject

        """)
  }
}
