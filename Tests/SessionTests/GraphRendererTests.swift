import Testing
import Vraag
import VraagTesting
import VraagText

/// Drawings, by what is drawn: boxes by their names, and what joins them.
@Suite struct GraphRendererTests {
  private func drawn(_ question: String, as format: Format = .mermaid) throws -> [String] {
    let answer = try Session(Sample.graph).answer(question)
    #expect(answer.diagnostics.isEmpty)
    return answer.text(as: format).split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
  }

  @Test func conceptsAreBoxesAndRelationshipsArrows() throws {
    let lines = try drawn("which processes read which business objects?")
    #expect(lines.first == "flowchart LR")
    #expect(lines.filter { $0.hasSuffix(#"["Leerling<br>BusinessObject"]"#) }.count == 1)
    #expect(lines.contains { $0.hasSuffix(#"|"reads and writes<br>schrijft in"| n1"#) })
    #expect(lines.contains { $0.contains(#"-->|"triggers"|"#) })
    #expect(lines.allSatisfy { !$0.contains("-.-") })
  }

  @Test func whatIsCountedStandsInTheBox() throws {
    let lines = try drawn("which processes read how many data objects?")
    #expect(lines.contains { $0.contains("<br>BusinessProcess<br>data objects: ") })
  }

  @Test func aNumberIsABoxAndNothingIsNone() throws {
    #expect(try drawn("how many processes?").count == 2)
    #expect(try drawn(#"which processes have name = "none"?"#).count == 1)
  }

  @Test func whatFollowsIsDashed() throws {
    let graph = SmallGraph.graph(
      """
      ApplicationComponent a "LAS"
      ApplicationFunction f "Beheer"
      BusinessProcess p "Inschrijven"
      r1 assignment a f
      r2 serving f p
      """)
    let question = "which applications indirectly serve which processes"
    let told = try Session(graph).answer(question + ", explained")
    #expect(
      told.text(as: .dot) == """
        digraph {
          rankdir=LR
          node [shape=box]
          n0 [label="LAS\\nApplicationComponent"]
          n1 [label="Inschrijven\\nBusinessProcess"]
          n2 [label="Beheer\\nApplicationFunction"]
          n0 -> n2 [label="is assigned to"]
          n2 -> n1 [label="serves"]
          n0 -> n1 [label="serves", style=dashed]
        }

        """)
    let untold = try Session(graph).answer(question)
    #expect(untold.text(as: .dot).contains("  n0 -> n1 [style=dashed, dir=none]\n}"))
    #expect(untold.text(as: .mermaid).contains("  n0 -.- n1\n"))
  }

  @Test func aNameCannotEndItsBox() throws {
    var session = Session(Sample.graph)
    _ = try session.run(#"CREATE (:Goal {name: 'a"] --> n9 \\ <b>#;'})"#)
    let answer = try session.answer("which goals?")
    #expect(answer.text(as: .mermaid).contains(##"["a#34;] --#62; n9 #92; #60;b#62;#35;#59;<br>Goal"]"##))
    #expect(answer.text(as: .dot).contains(#"[label="a\"] --> n9 \\ <b>#;\nGoal"]"#))
  }
}
