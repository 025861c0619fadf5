import Testing

@testable import VraagCommand

/// `--max-memory`.
@Suite struct MaximumMemoryTests {
  @Test(arguments: [
    ("500MB", 500_000_000), ("2GB", 2_000_000_000), ("1.5g", 1_500_000_000), ("64k", 64_000), ("1234567", 1_234_567),
    ("10b", 10), ("1GiB", 1 << 30), ("0.5mib", 1 << 19), ("3m", 3_000_000),
  ])
  func aSizeIsANumberWithAUnit(_ written: String, _ bytes: Int) {
    #expect(MemorySize(argument: written)?.bytes == bytes)
  }

  @Test(arguments: ["", "MB", "0", "-1", "1 MB", "1TBB", "0.1", "1e9", "nan", "99999999999999999999", "1..5g", "٣k"])
  func whatIsNoSizeIsRefused(_ written: String) { #expect(MemorySize(argument: written) == nil) }

  @Test func withoutTheOptionMostOfTheMemoryMayBeUsed() {
    #expect(Environment.memoryBound > 1 << 28)
    #expect(Environment.memoryBound < Int.max / 2)
  }

  @Test(arguments: [
    "MATCH (a), (b), (c) RETURN a.name, b.name, c.name ORDER BY c.name",
    "MATCH (a), (b), (c) RETURN a.name, b.name, c.name",
    "MATCH (a), (b), (c) WITH DISTINCT a, b, c RETURN count(*)",
    "MATCH (a)-[*1..6]-(b) RETURN collect(a)",
    "MATCH p = (a)-[*1..6]-(b) RETURN p",
    "RETURN [x IN range(1, 100000) | range(1, 10000)] AS l",
    "flow of elements?",
    "which elements relate to which elements that relate to which elements that relate to which elements that relate to which elements?",
    "which elements relate to which elements that relate to which elements, sorted by name descending?",
    "why do elements possibly relate to elements?",
    "which elements indirectly relate to which elements, explained?",
  ])
  func theProgramStaysWithinItsBound(_ sentence: String) throws {
    // With so little the program has itself, the model and some: it breaks down where more is made than is allowed.
    let bound =
      sentence.hasSuffix("?") && !sentence.contains("which elements that relate to which elements that")
      ? "500kB" : "20MB"
    let line =
      "ulimit -v 180000; exec $VRAAG $SCHOOL --timeout 300 --max-rows 1000000000 --max-memory \(bound) -c '\(sentence)'"
    let ended = try Program.shell(line)
    #expect(ended.status == 65 && ended.output == "")
    #expect(ended.errors.contains("error[question-too-much-memory]"), "\(ended.errors)")
    #expect(ended.errors.contains("--max-memory"))
  }

  @Test func withoutABoundTheSameWouldNotFit() throws {
    let pattern = "MATCH (a), (b), (c) RETURN a.name, b.name, c.name ORDER BY c.name"
    let ended = try Program.shell("ulimit -v 180000; exec $VRAAG $SCHOOL --max-memory 2GB -c '\(pattern)'")
    #expect(ended.status != 65 && ended.status != 0)
  }

  @Test func aCheckHasItsBoundToo() throws {
    let folder = try Folder()
    try folder.add("script", "MATCH (a), (b) RETURN a.name, b.name ORDER BY b.name;\nexpect at least 1 role;")
    let ended = try Program.shell("$VRAAG check $SCHOOL -f script --max-memory 1MB", in: folder)
    #expect(ended.status == 65)
    #expect((ended.output + ended.errors).contains("question-too-much-memory"))
    #expect(ended.output.contains("1 of 1"))
    #expect(try Program.shell("$VRAAG check $SCHOOL -f script --max-memory 1GB", in: folder).status == 0)
  }

  @Test func aPipeGoesOnAfterWhatIsTooMuch() throws {
    let ended = try Program.run(
      ["pipe", Program.school, "--max-memory", "1MB"],
      input: """
        {"op":"query","query":"MATCH (a), (b), (c) RETURN a, b, c"}
        {"op":"query","query":"how many roles?"}

        """)
    let lines = ended.output.split(separator: "\n")
    #expect(ended.status == 0 && lines.count == 2)
    #expect(lines[0].contains(#""code":"question-too-much-memory""#))
    #expect(!lines[1].contains("error"))
  }
}
