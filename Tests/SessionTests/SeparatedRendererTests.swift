import Testing
import VraagEngine

@testable import Vraag

@Suite struct SeparatedRendererTests {
  private let answer = Sample.answer([
    ("name", .texts([["plain"], ["a,b"], ["say \"hi\""], ["two\nlines"], [], ["a", "b"], [" space "]])),
    ("n", .numbers([1, 2, 3, 4, 5, 6, 7])),
  ])

  @Test func commaSeparatedValuesAreQuotedWhereTheStandardAsksForIt() {
    #expect(
      answer.text(as: .csv)
        == "name,n\r\nplain,1\r\n\"a,b\",2\r\n\"say \"\"hi\"\"\",3\r\n\"two\nlines\",4\r\n,5\r\na; b,6\r\n space ,7\r\n"
    )
  }

  @Test func tabSeparatedValuesKeepOneRowOnOneLine() {
    let answer = Sample.answer([("a\tb", .texts([["c\td"], ["e\nf"], ["g\\h"]])), ("n", .numbers([1, 2, 3]))])
    #expect(answer.text(as: .tsv) == "a\\tb\tn\nc\\td\t1\ne\\nf\t2\ng\\\\h\t3\n")
  }

  @Test func aFileGetsValuesAsTheyAreAndATerminalHarmless() {
    let answer = Sample.answer([("x", .texts([["\u{1B}[2J"]]))])
    #expect(answer.text(as: .csv) == "x\r\n\u{1B}[2J\r\n")
    #expect(answer.text(as: .csv, Style(isTerminal: true)) == "x\r\n␛[2J\r\n")
  }

  @Test func truthsAreDataAndNoWords() {
    #expect(Sample.answer([("answer", .truths([true]))]).text(as: .csv) == "answer\r\ntrue\r\n")
  }

  @Test func aCardHasARowForEachThingItSays() {
    #expect(
      Sample.description("d2").text(as: .csv) == """
        id,type,name,what,key,value\r
        d2,DataObject,Leerling,relationship,is associated with,r1\r
        d2,DataObject,Leerling,model,,small\r

        """)
  }
}
