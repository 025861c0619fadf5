import Testing
import Vraag
import VraagEngine
import VraagTesting
import VraagText

/// Outlines: rows in each other.
@Suite struct TreeRendererTests {
  @Test func whatRowsHaveInCommonIsThereOnceWhereverTheyStand() {
    let answer = Sample.answer([
      ("a", .texts([["x"], ["y"], ["x"]])), ("b", .texts([["1"], ["1"], ["2"]])),
    ])
    #expect(
      answer.text(as: .tree) == """
        1  a: x
          1.1  b: 1
          1.2  b: 2
        2  a: y
          2.1  b: 1
        (3 rows)

        """)
  }

  @Test func aCellWithoutAValueSaysSo() {
    let answer = Sample.answer([("a", .texts([[], ["x"]])), ("n", .numbers([3, 4]))])
    #expect(answer.text(as: .tree).contains("1  a: none\n  1.1  n: 3\n"))
    #expect(answer.text(as: .tree, Style(language: .dutch)).contains("1  a: geen\n"))
  }

  @Test func controlCharactersAreHarmless() {
    let answer = Sample.answer([("x", .texts([["red \u{1B}[31m\nline"], ["x"]]))])
    let text = answer.text(as: .tree)
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test func whoPrefersJSONGetsItNested() throws {
    let session = Session(
      SmallGraph.graph(
        """
        ApplicationComponent a "A"
        BusinessProcess p "P"
        r serving a p
        """))
    let answer = try session.answer(#"impact of "A", as tree"#)
    #expect(answer.format == .tree)
    #expect(answer.format(preferring: .csv) == .tree)
    #expect(answer.format(preferring: .json) == .json)
    let nested = answer.text(as: .json)
    let root = #"{"value":{"id":"a","type":"ApplicationComponent","name":"A"},"children":[{"value":"#
    #expect(nested.contains(#""tree":["# + root))
    #expect(!nested.contains(#""rows":"#))
    #expect(try session.answer(#"impact of "A""#).text(as: .json).contains(#""rows":"#))
  }
}
