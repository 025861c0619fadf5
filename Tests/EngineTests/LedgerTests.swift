import Testing
import VraagPlan

@testable import VraagEngine

/// The account of what a question keeps.
@Suite struct LedgerTests {
  private let ledger = Ledger(bound: 100_000)

  @Test func whatIsTakenIsHeldUntilItIsGiven() throws {
    try ledger.take(70_000, for: .rows)
    #expect(ledger.bytes == 70_000)
    ledger.give(20_000)
    try ledger.take(50_000, for: .rows)
    #expect(ledger.bytes == 100_000)
  }

  @Test func moreThanTheBoundIsRefusedAndNotHeld() throws {
    try ledger.take(60_000, for: .rows)
    #expect(throws: QueryFailure.tooMuchMemory(.groups, limit: 100_000)) { try ledger.take(40_001, for: .groups) }
    #expect(throws: QueryFailure.tooMuchMemory(.list, limit: 100_000)) { try ledger.check(room: Int.max, for: .list) }
    try ledger.check(room: 40_000, for: .list)
    #expect(ledger.bytes == 60_000)
  }

  @Test func aHoldingTellsInStepsAndGivesBackWhenItIsLetGo() throws {
    var holding: Holding? = Holding(ledger, .groups)
    try holding?.add(Ledger.step - 1)
    #expect(ledger.bytes == 0)
    try holding?.add(1)
    #expect(ledger.bytes == Ledger.step)
    try holding?.hold(3 * Ledger.step)
    #expect(ledger.bytes == 3 * Ledger.step)
    try holding?.hold(Ledger.step)
    #expect(ledger.bytes == Ledger.step)
    #expect(throws: QueryFailure.tooMuchMemory(.groups, limit: 100_000)) { try holding?.add(100_000) }
    holding = nil
    #expect(ledger.bytes == 0)
  }

  @Test func whatGrowsIsTakenOrOnlyHasRoom() throws {
    var kept = Growth(ledger, .rows, isTaken: true)
    var passing = Growth(ledger, .list, isTaken: false)
    for _ in 0..<3 {
      try kept.add(Ledger.step)
      try passing.add(Ledger.step)
    }
    #expect(ledger.bytes == 3 * Ledger.step)
    #expect(throws: QueryFailure.tooMuchMemory(.list, limit: 100_000)) { try passing.add(1 << 20) }
    #expect(throws: QueryFailure.tooMuchMemory(.rows, limit: 100_000)) { try kept.add(1 << 20) }
    #expect(ledger.bytes == 3 * Ledger.step)
  }

  @Test func withoutABoundNothingIsRefused() throws {
    try Ledger().take(Int.max - 1, for: .rows)
    try Limits().ledger.check(room: Int.max - 1, for: .rows)
  }

  @Test func valuesTakeWhatIsInThem() {
    let own = MemoryLayout<Datum>.stride
    #expect(Datum.integer(1).bytes == own && Datum.string("short").bytes == own)
    let text = String(repeating: "x", count: 1000)
    #expect(Datum.string(text).bytes > own + 1000)
    let texts = Datum.list([Datum](repeating: .string(text), count: 50))
    #expect(texts.bytes > 50 * 1000 && texts.bytes < 50 * 1200)
    #expect(Datum.list([texts, texts]).bytes > 2 * texts.bytesBeside)
    #expect(Datum.path(PathDatum(nodes: [1, 2, 3], relationships: [1, 2])).bytes > own + 5 * 4)
    #expect(Datum.map(MapDatum([("k", texts)])).bytes > texts.bytes)
  }

  @Test func aListThatIsCarriedFromRowToRowCountsOnce() {
    let list = Datum.list((0..<1000).map { .integer($0) })
    let equal = Datum.list((0..<1000).map { .integer($0) })
    var rows = RowBytes(1)
    #expect(rows.bytes(list, at: 0) == list.bytes)
    #expect(rows.bytes(list, at: 0) == MemoryLayout<Datum>.stride)
    #expect(rows.bytes(equal, at: 0) == equal.bytes)
  }

  @Test func pairsAreToldOfBeforeTheirTableGrows() {
    var pairs = NodePairSet()
    let small = pairs.bytes(adding: 1)
    #expect(pairs.bytes(adding: 1024) > 4 * small)
    for number in 0..<1024 { _ = pairs.insert(UInt64(number)) }
    #expect(pairs.bytes(adding: 0) == 4 * small)
  }

  @Test func anExecutorGivesBackWhatItHeldForAnAnswer() throws {
    let plan = Plan.sort(Sort(input: .describe(School.processes), by: .column(0), isDescending: true))
    var executor = Executor(School.graph, limits: Limits(maximumMemory: 10_000))
    for _ in 0..<1000 { #expect(try executor.run(plan).rowCount > 1) }
    #expect(executor.limits.ledger.bytes == 0)
    executor = Executor(School.graph, limits: Limits(maximumMemory: 10))
    #expect(throws: QueryFailure.tooMuchMemory(.sortedRows, limit: 10)) { try executor.run(plan) }
    #expect(executor.limits.ledger.bytes == 0)
  }
}
