import Testing
import VraagText

@testable import Vraag

/// What may be kept while something is answered.
@Suite struct MemoryTests {
  private static let words = [
    "changes": "what this writes", "groups": "the groups", "list": "a list or text", "rows": "the rows would",
    "seen": "what was seen already", "sorted": "the rows to sort",
  ]
  /// 160,000 rows out of two short lists.
  private static let many = "UNWIND range(1, 400) AS x UNWIND range(1, 400) AS y"

  /// Patterns that keep much, and what.
  static let patterns = [
    ("rows", "\(many) RETURN x, y"),
    ("rows", "\(many) RETURN x, [1, 2, 3, 4] AS l"),
    ("sorted", "\(many) WITH x, y ORDER BY y SKIP 150000 RETURN count(*)"),
    ("sorted", "\(many) WITH x, y ORDER BY y LIMIT 150000 RETURN count(*)"),
    ("groups", "\(many) WITH x * 1000 + y AS k, count(*) AS n RETURN max(n)"),
    ("groups", "\(many) RETURN size(collect(x))"),
    ("groups", "\(many) RETURN count(DISTINCT x * 1000 + y)"),
    ("groups", "\(many) RETURN percentileCont(x, 0.5)"),
    ("seen", "\(many) WITH DISTINCT x, y RETURN count(*)"),
    ("seen", "\(many) RETURN 1 AS a UNION \(many) RETURN x * 1000 + y AS a"),
    ("list", "RETURN size(range(1, 1000000))"),
    ("list", "RETURN size([x IN range(1, 1000) | range(1, 1000)])"),
    ("list", "RETURN size(reduce(t = '12345678', x IN range(1, 50) | t + t))"),
    ("list", "RETURN size(reduce(l = [1], x IN range(1, 50) | l + l))"),
    ("list", "WITH reduce(t = 'a', x IN range(1, 16) | t + t) AS t RETURN size(replace(t, 'a', t))"),
    ("list", "RETURN size(split(reduce(t = 'a,', x IN range(1, 16) | t + t), ','))"),
  ]

  @Test(arguments: patterns) func aPatternThatKeepsTooMuchIsRefused(_ kept: String, _ text: String) throws {
    let session = Session(Sample.graph)
    let failure = #expect(throws: Failure.self) {
      try session.answer(text, within: Bounds(maximumMemory: 1_000_000))
    }
    #expect(failure?.kind == .tooMuchMemory && failure?.code == "question-too-much-memory")
    #expect(failure?.message.english.contains(Self.words[kept] ?? "") == true, "\(String(describing: failure))")
    #expect(failure?.message.english.contains("1 MB") == true)
    // It is the bound that refuses, and nothing of it is left.
    if kept != "list" { _ = try session.answer(text, within: Bounds(maximumMemory: 200_000_000)) }
    #expect(
      try session.answer("RETURN size(range(1, 20000))", within: Bounds(maximumMemory: 1_000_000)).number == 20000)
  }

  @Test func whatIsLetGoOfMayBeKeptAgain() throws {
    // Each row sorts some 150 kB and lets go of them.
    let text = """
      UNWIND range(1, 50) AS x
      RETURN sum(COUNT { UNWIND range(1, 1000) AS y WITH y ORDER BY -y RETURN DISTINCT y }) AS n
      """
    #expect(try Session(Sample.graph).answer(text, within: Bounds(maximumMemory: 1_000_000)).number == 50_000)
  }

  @Test func aListThatEveryRowCarriesIsOne() throws {
    let text = "WITH range(1, 10000) AS l UNWIND range(1, 1000) AS x RETURN x, l ORDER BY -x"
    #expect(try Session(Sample.graph).answer(text, within: Bounds(maximumMemory: 1_000_000)).rowCount == 1000)
  }

  @Test func whatIsWrittenIsBounded() throws {
    var session = Session(Sample.graph)
    let failure = #expect(throws: Failure.self) {
      try session.run(
        "UNWIND range(1, 9000) AS x CREATE (:BusinessProcess {name: 'p' + x})", within: Bounds(maximumMemory: 1_000_000)
      )
    }
    #expect(failure?.message.english.contains(Self.words["changes"] ?? "") == true)
    #expect(
      try session.answer("how many processes?").number
        == (try Session(Sample.graph).answer("how many processes?").number))
  }

  @Test func aQuestionThatKeepsTooMuchIsRefused() throws {
    let session = Session(Sample.graph)
    for question in [
      "which elements?", "which elements, sorted by name descending?", "which elements relate to which elements?",
    ] {
      let failure = #expect(throws: Failure.self) { try session.answer(question, within: Bounds(maximumMemory: 16)) }
      #expect(failure?.kind == .tooMuchMemory)
      #expect(failure?.message.english.contains("more than 16 bytes") == true)
      #expect(try session.answer(question, within: Bounds(maximumMemory: 10_000)).rowCount > 0)
    }
    #expect(try session.answer("how many elements?", within: Bounds(maximumMemory: 16)).number ?? 0 > 0)
  }

  @Test(arguments: [
    (999, "999 bytes", "999 bytes"), (1000, "1 kB", "1 kB"), (1_550_000, "1.5 MB", "1,5 MB"),
    (500_000_000, "500 MB", "500 MB"), (18_990_000_000, "18.9 GB", "18,9 GB"),
  ])
  func aSizeIsNeverWrittenAsMoreThanItIs(_ bytes: Int, _ english: String, _ dutch: String) {
    #expect(ByteSize(bytes).english == english && ByteSize(bytes).dutch == dutch)
  }
}
