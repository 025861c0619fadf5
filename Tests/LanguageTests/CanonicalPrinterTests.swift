import Testing
import VraagLanguage
import VraagMetamodel
import VraagText

/// The one way to write a sentence is good English.
@Suite struct CanonicalPrinterTests {
  @Test(arguments: [
    (#"WHAT reads  'x'"#, #"which elements read "x"?"#),
    (#"who perform "x""#, #"who performs "x"?"#),
    (#"who isn't assigned to "x""#, #"who does not perform "x"?"#),
    (#"which data does "x" read or write"#, #"which data are read by or written by "x"?"#),
    (#"do "x" read "y""#, #"does "x" read "y"?"#),
    (#"are "x" an application"#, #"is "x" an application?"#),
    (#"do every process that read "a" write "b""#, #"does every process that reads "a" write "b"?"#),
    (
      #"are all processes served by applications and read "a""#,
      #"is every process served by applications and reads "a"?"#
    ),
    (#"do "x" and "y" read "z""#, #"do "x" and "y" read "z"?"#),
    (#"which data is written by no processes"#, #"which data are written by no process?"#),
    (#"which processes read nothing"#, #"which processes read nothing?"#),
    (#"which data is not read"#, #"which data are not read by anything?"#),
    (
      #"which leerling serve processes that read "x", and write "y""#,
      #"which "leerling" serve processes that read "x", and write "y"?"#
    ),
    (#"which elements in no views"#, #"which elements that are shown in no view?"#),
    (#"which elements with (a = 1 and b = 2) or not c"#, "which elements with a = 1 and b = 2 or not c?"),
    (#"is "x" in "y""#, #"is "x" in "y"?"#),
    (#"which processes and functions read leerling"#, #"which (processes or functions) read "leerling"?"#),
    (#"show all processes, top 3 by "a b", as csv"#, #"which processes, top 3 by "a b", as csv?"#),
    (#"what is "x""#, #"describe "x""#),
    (#"describe "a\"\\\u00e9\n""#, #"describe "a\"\\é\n""#),
  ])
  func aSentenceIsPrintedTheOneWay(_ sentence: String, _ canonical: String) {
    let parsed = Parser.parse(sentence, range: TextRange(0, sentence.utf8.count), lexicon: .archimate)
    let printed = parsed.sentence.map { CanonicalPrinter.text($0, in: .english, lexicon: .archimate) }
    #expect(printed == canonical)
  }

  @Test func nounsOfAModelArePrintedInTheNumberThatIsMeant() {
    var lexicon = Lexicon.archimate
    lexicon.addKind(key: "type", value: "Referentiecomponent")
    let text = "which Referentiecomponent serve every referentiecomponenten?"
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
    let printed = parsed.sentence.map { CanonicalPrinter.text($0, in: .english, lexicon: lexicon) }
    #expect(printed == "which Referentiecomponenten serve every Referentiecomponent?")
  }
}
