import Testing
import VraagText

@Suite struct DiagnosticPrinterTests {
  private func error(_ lower: Int, _ upper: Int, notes: [Message] = [], fixes: [Fix] = []) -> Diagnostic {
    Diagnostic(
      .error, "verb-unknown", Message(english: "no verb", dutch: "geen werkwoord"), at: TextRange(lower, upper),
      notes: notes, fixes: fixes)
  }

  @Test func theCaretStandsBelowThePlace() {
    let source = Source(name: "", text: "which processes\n  raed \"Leerling\"?")
    let fix = Fix(replacing: TextRange(18, 22), with: "read")
    let note = Message(english: "a note", dutch: "een opmerking")
    #expect(
      DiagnosticPrinter().text(error(18, 22, notes: [note], fixes: [fix]), in: source) == """
        error[verb-unknown] 2:3 no verb
            raed "Leerling"?
            ^^^^
          note: a note
          fix: replace 'raed' by 'read'

        """)
    #expect(
      DiagnosticPrinter(language: .dutch).text(error(18, 22, notes: [note], fixes: [fix]), in: source) == """
        fout[verb-unknown] 2:3 geen werkwoord
            raed "Leerling"?
            ^^^^
          let op: een opmerking
          herstel: vervang 'raed' door 'read'

        """)
  }

  @Test func wideCharactersBeforeAndInThePlaceAreCounted() {
    let source = Source(name: "-c", text: "日本 語語 x")
    #expect(
      DiagnosticPrinter().text(error(7, 13), in: source) == """
        error[verb-unknown] -c:1:4 no verb
          日本 語語 x
               ^^^^

        """)
  }

  @Test func theEndOfTheTextIsAPlaceToo() {
    let source = Source(name: "", text: "which")
    #expect(DiagnosticPrinter().text(error(5, 5), in: source).hasSuffix("  which\n       ^\n"))
  }

  @Test func whatConcernsTheWholeSentenceIsNotMarked() {
    #expect(DiagnosticPrinter().text(error(0, 5), in: Source(name: "", text: "which")).hasSuffix("no verb\n  which\n"))
  }

  @Test func aPlaceOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
    let source = Source(name: "", text: "a bc\nde f")
    #expect(DiagnosticPrinter().text(error(2, 7), in: source).hasSuffix("  a bc\n    ^^\n"))
  }

  @Test func controlCharactersAreHarmless() {
    let source = Source(name: "\u{1B}[2J", text: "a\u{1B}[31m\tb")
    let text = DiagnosticPrinter().text(error(7, 8), in: source)
    #expect(!text.contains("\u{1B}"))
    #expect(text.hasSuffix("  a␛[31m b\n         ^\n"))
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let text = String(repeating: "before ", count: 40) + "HERE" + String(repeating: " behind", count: 40)
    let lines = DiagnosticPrinter(width: 40).text(error(280, 284), in: Source(name: "", text: text)).split(
      separator: "\n")
    #expect(lines.count == 3)
    #expect(DisplayWidth.cells(of: lines[1]) <= 42)
    #expect(lines[1].hasPrefix("  …") && lines[1].hasSuffix("…"))
    let caret = lines[2].prefix { $0 == " " }.count
    #expect(lines[1].dropFirst(caret).hasPrefix("HERE"))
  }

  @Test func aLineAsLongAsABookIsLookedAtOnlyWhereTheMistakeIs() {
    let text = String(repeating: "é ", count: 200_000) + "HERE" + String(repeating: " é", count: 200_000)
    let source = Source(name: "", text: text)
    let printer = DiagnosticPrinter(width: 40)
    let near = printer.text(error(600_000, 600_004), in: source).split(separator: "\n")
    #expect(near[0].contains("1:400001"))
    #expect(near[1].hasPrefix("  …") && near[1].hasSuffix("…"))
    #expect(near[1].contains(" HERE "))
    #expect(!near[1].contains("\u{FFFD}"))
  }

  @Test func coloursAreOnlyThereWhenAskedFor() {
    let source = Source(name: "", text: "x y")
    #expect(!DiagnosticPrinter().text(error(0, 1), in: source).contains("\u{1B}"))
    #expect(DiagnosticPrinter(isColored: true).text(error(0, 1), in: source).contains("\u{1B}[1;31merror"))
  }
}
