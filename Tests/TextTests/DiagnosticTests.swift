import Testing
import VraagText

@Suite struct DiagnosticTests {
  @Test func aFixReplacesItsRangeOnly() {
    let text = "wélke processes raed \"X\"?"
    let fix = Fix(replacing: TextRange(17, 21), with: "read")
    #expect(fix.applied(to: text) == "wélke processes read \"X\"?")
  }

  @Test func aFixWithoutARangeInserts() {
    #expect(Fix(replacing: TextRange(3, 3), with: "!").applied(to: "abcdef") == "abc!def")
    #expect(Fix(replacing: TextRange(6, 6), with: "!").applied(to: "abcdef") == "abcdef!")
  }

  @Test func aFixBeyondTheEndIsKeptWithin() {
    #expect(Fix(replacing: TextRange(2, 99), with: "x").applied(to: "abc") == "abx")
    #expect(Fix(replacing: TextRange(50, 99), with: "x").applied(to: "abc") == "abcx")
  }

  @Test func suggestionsAreWhatTheFixesPutThere() {
    let range = TextRange(0, 1)
    let diagnostic = Diagnostic(
      .error, "verb-unknown", Message(verbatim: "x"), at: range,
      fixes: [Fix(replacing: range, with: "read"), Fix(replacing: range, with: "reach")])
    #expect(diagnostic.suggestions == ["read", "reach"])
  }

  @Test func aMessageSpeaksBothLanguages() {
    let message = Message(english: "no", dutch: "nee")
    #expect(Language.allCases.map(message.text) == ["no", "nee"])
    #expect(Message(verbatim: "x").text(in: .dutch) == "x")
  }

  @Test func rangesJoinAndHold() {
    let left = TextRange(2, 5)
    let right = TextRange(8, 9)
    #expect(left.union(right) == TextRange(2, 9))
    #expect(left.union(right).contains(right))
    #expect(!left.contains(right))
    #expect(TextRange.empty.isEmpty)
    #expect(left.length == 3)
  }
}

@Suite struct ToldDiagnosticsTests {
  private func errors(_ count: Int) -> [Diagnostic] {
    (0..<count).reversed().map {
      Diagnostic(.error, "a-b", Message(english: "\($0)", dutch: "\($0)"), at: TextRange($0, $0 + 1))
    }
  }

  @Test func mistakesAreToldInTheOrderOfTheText() {
    #expect(errors(3).told.map(\.message.english) == ["0", "1", "2"])
    #expect(errors(20).told.count == 20)
    #expect(errors(20).told.allSatisfy { $0.notes.isEmpty })
  }

  @Test func ofVeryManyMistakesTheFirstAreToldAndThatThereAreMore() {
    let told = errors(21).told
    #expect(told.map(\.message.english) == (0..<20).map(String.init))
    #expect(told.last?.notes.map(\.english) == ["there are more mistakes than these 20; mend these first"])
  }

  @Test func aWarningDoesNotPushOutAMistake() {
    var all = errors(20)
    all.insert(Diagnostic(.warning, "c-d", Message(english: "w", dutch: "w"), at: TextRange(0, 0)), at: 0)
    #expect(all.told.count == 20)
    #expect(all.told.allSatisfy { $0.severity == .error && $0.notes.isEmpty })
  }
}
