import Testing
import VraagEngine

@testable import Vraag

@Suite struct HTMLRendererTests {
  @Test func aTableWithHeadsNumbersOnTheRightAndTheNotesBelow() {
    let answer = Sample.answer([("data", Sample.concepts("d1")), ("n", .numbers([3]))], notes: [Sample.note])
    #expect(
      answer.text(as: .html) == """
        <table>
        <thead><tr><th scope="col">data</th><th scope="col">n</th></tr></thead>
        <tbody>
        <tr><td>Leerling</td><td style="text-align:right">3</td></tr>
        </tbody>
        </table>
        <p>Note: a note</p>

        """)
  }

  @Test func whatAPageWouldActOnIsEscapedAndAllIsASCII() {
    let answer = Sample.answer([("x", .texts([["<b>a</b> & \"c\"\u{7}\né\u{1F600}"]]))])
    let text = answer.text(as: .html)
    #expect(text.contains("<td>&lt;b&gt;a&lt;/b&gt; &amp; \"c\"&#65533;<br>&#233;&#128512;</td>"))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }
}
