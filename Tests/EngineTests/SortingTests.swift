import Testing
import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting

@testable import VraagEngine

/// Rows in order, and what stops that.
@Suite struct SortingTests {
  private let graph = SmallGraph.graph("BusinessProcess p \"A\"")

  private func table(_ numbers: [Int], _ texts: [String?]) -> Table {
    Table(
      columns: [
        .init(name: "n", cells: .numbers(numbers)),
        .init(name: "t", cells: .texts(texts.map { $0.map { [$0] } ?? [] })),
      ], rowCount: numbers.count)
  }

  @Test func rowsThatSortTheSameStayAsTheyStoodAndTie() throws {
    let executor = Executor(graph)
    let rows = table([3, 1, 3, 2], ["a", "b", nil, "10"])
    let up = try executor.order(
      of: rows, Sort(input: .count(.labels(.everything)), by: .column(0), isDescending: false))
    #expect(up.rows == [1, 3, 0, 2])
    #expect(up.isTied(at: 3) && !up.isTied(at: 2))
    let down = try executor.order(
      of: rows, Sort(input: .count(.labels(.everything)), by: .column(0), isDescending: true))
    #expect(down.rows == [0, 2, 3, 1])
    // What has no value comes last either way.
    let texts = try executor.order(
      of: rows, Sort(input: .count(.labels(.everything)), by: .column(1), isDescending: true))
    #expect(texts.rows.last == 2)
  }

  @Test func manyRowsAreInTheOrderOfAPlainSort() throws {
    var random = SeededRandom(seed: 11)
    let numbers = (0..<5_000).map { _ in Int.random(in: -50...50, using: &random) }
    let texts = (0..<5_000).map { _ in Bool.random(using: &random) ? String(Int.random(in: 0...9, using: &random)) : nil
    }
    let sorted = try Executor(graph).distinctAndSorted(table(numbers, texts))
    var expected: [[String]] = []
    for pair in Set(zip(numbers, texts).map { [String($0), $1 ?? "~"] }) { expected.append(pair) }
    expected.sort { (Int($0[0]) ?? 0, $0[1]) < (Int($1[0]) ?? 0, $1[1]) }
    guard case .numbers(let found) = sorted.columns[0].cells, case .texts(let words) = sorted.columns[1].cells else {
      Issue.record("other columns")
      return
    }
    #expect(zip(found, words).map { [String($0), $1.first ?? "~"] } == expected)
  }

  @Test func aSortOfManyRowsStops() throws {
    let cancellation = Cancellation()
    let executor = Executor(graph, limits: Limits(cancellation: cancellation))
    let numbers = (0..<100_000).map { $0 &* 7_919 % 100_003 }
    let many = table(numbers, numbers.map { _ in nil })
    #expect(try executor.distinctAndSorted(many).rowCount == 100_000)
    cancellation.interrupt()
    #expect(throws: QueryFailure.interrupted) { try executor.distinctAndSorted(many) }
  }
}
