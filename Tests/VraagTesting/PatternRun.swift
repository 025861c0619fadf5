internal import VraagAnalysis
package import VraagEngine
package import VraagLanguage
package import VraagPlan
internal import VraagText

/// A pattern from text to rows, as tests ask it: what refuses it is thrown with its reason.
package struct PatternRun {
  package struct Refused: Error, CustomStringConvertible {
    package var description: String
  }

  package let table: PatternTable
  package let work: Work

  package init(_ text: String, on graph: some PropertyGraph, limits: Limits = Limits()) throws {
    var executor = PatternExecutor(graph, limits: limits)
    table = try executor.run(try Self.plan(text, on: graph), parameters: [])
    work = executor.work
  }

  package static func statement(_ text: String) throws -> PatternStatement {
    let parsed = PatternParser.parse(text, range: TextRange(0, text.utf8.count))
    guard let statement = parsed.statement else { throw Refused(description: parsed.diagnostics[0].message.english) }
    return statement
  }

  package static func plan(_ text: String, on graph: some PropertyGraph) throws -> PatternPlan {
    let analysis = PatternAnalyzer.analyze(try statement(text), of: text, for: graph)
    guard let plan = analysis.plan else { throw Refused(description: analysis.diagnostics[0].message.english) }
    return plan
  }

  /// A line for each row, in the order in which they were found.
  package var rows: [String] { rows { "\($0)" } }

  /// - Parameter written: How a value is written in a line.
  package func rows(_ written: (Datum) -> String) -> [String] {
    (0..<table.rowCount).map { row in table.columns.map { written($0[row]) }.joined(separator: " ") }
  }
}
