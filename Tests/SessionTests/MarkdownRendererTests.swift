import Testing
import VraagEngine

@testable import Vraag

@Suite struct MarkdownRendererTests {
  @Test func aTableWithNumbersOnTheRightAndTheNotesBelow() {
    let answer = Sample.answer([("data", Sample.concepts("d1")), ("n", .numbers([3]))], notes: [Sample.note])
    #expect(
      answer.text(as: .markdown) == """
        | data | n |
        | --- | ---: |
        | Leerling | 3 |

        Note: a note

        """)
  }

  @Test func whatMarkdownWouldActOnIsEscaped() {
    let answer = Sample.answer([("x", .texts([["a|b *c* <d> `e` [f](g) h\\i\nj"]]))])
    #expect(answer.text(as: .markdown).contains(#"| a\|b \*c\* \<d\> \`e\` \[f\](g) h\\i<br>j |"#))
  }
}
