import Testing
import VraagText

@testable import Vraag

/// A matrix fits a terminal, loses nothing, and is written the same in every format.
@Suite struct MatrixTests {
  private static let sentence = "which processes read or write which data, as matrix"

  private static func answer() throws -> Answer { try Session(Sample.graph).answer(sentence) }

  private static func lines(_ answer: Answer, _ width: Int?) -> [Substring] {
    answer.text(as: .table, Style(width: width)).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func headingsThatDoNotFitAreNumberedAndToldBelow() throws {
    let lines = Self.lines(try Self.answer(), 60)
    #expect(
      lines.prefix(13) == [
        "process               1   2  3  4  5  total",
        "────────────────────  ──  ─  ─  ─  ─  ─────",
        "(BusinessProcess p3)  W                   1",
        "Aanmelden             R                   1",
        "Inschrijven           RW                  1",
        "────────────────────  ──  ─  ─  ─  ─  ─────",
        "total                 3   0  0  0  0      3",
        "1 = Leerling (BusinessObject)", "2 = Leerling (DataObject)", "3 = Toets (d3)", "4 = Toets (d4)",
        "5 = 日本語", "R = read, W = write",
      ])
  }

  @Test func whatDoesNotFitThenIsShownPartByPart() throws {
    let answer = try Self.answer()
    for width in 16...60 {
      let lines = Self.lines(answer, width)
      let table = lines.prefix { !$0.hasPrefix("1 = ") }
      #expect(table.allSatisfy { DisplayWidth.cells(of: $0) <= width }, "\(width)")
      let headings = table.filter { $0.hasPrefix("pro") }.flatMap { $0.split(separator: " ").dropFirst() }
      #expect(headings == ["1", "2", "3", "4", "5", "total"], "\(width)")
      let cells = table.joined(separator: " ").split(separator: " ").count { ["R", "W", "RW"].contains($0) }
      #expect(cells == 3, "\(width)")
    }
  }

  @Test func noTerminalMeansNoNumbers() throws {
    #expect(Self.lines(try Self.answer(), nil)[0].contains("Leerling (BusinessObject)"))
  }

  @Test func theRowsOfTheAnswerAreTheFilledCells() throws {
    let answer = try Self.answer()
    #expect(answer.rowCount == 3)
    #expect(answer.columns.map(\.name) == ["process", "data", "cell"])
    #expect(answer.rows.map { $0[2] } == [.texts(["W"]), .texts(["R"]), .texts(["R", "W"])])
  }

  @Test func everyFormatHasTheSameCells() throws {
    let answer = try Self.answer()
    let csv = answer.text(as: .csv).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let tsv = answer.text(as: .tsv).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(csv == tsv)
    #expect(csv.count == 4)
    #expect(csv.allSatisfy { $0.count == 6 })
    let markdown = answer.text(as: .markdown).split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(markdown.count == 6)
    #expect(markdown.allSatisfy { $0.split(separator: "|").count == 7 })
    let html = answer.text(as: .html).split(separator: "\n").filter { $0.contains("<tr>") }
    #expect(html.count == 5)
    #expect(html.allSatisfy { $0.matches(of: /<\/(td|th)>/).count == 7 })
    let json = try JSON(parsing: answer.text(as: .json))
    #expect(json["rows"]?.array?.count == 3)
    #expect(json["matrix"]?["rows"]?.array?.count == 3)
    #expect(json["matrix"]?["columns"]?.array?.count == 5)
    #expect(answer.text(as: .jsonl).split(separator: "\n").count == 3)
    #expect(answer.text(as: .line).contains("Inschrijven, 1: Leerling (BusinessObject) (read, write).\n"))
  }

  @Test func noCellReachesATerminalAsItIs() throws {
    let graph = Sample.graph
    let answer = try Session(graph).answer("which processes read which data, as matrix, showing relationship name")
    for format in Format.allCases {
      let text = answer.text(as: format, Style(width: 40, isTerminal: true))
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" })
    }
  }
}
