import Testing
import VraagLanguage
import VraagMetamodel
import VraagTesting
import VraagText

/// An error that a marked text is expected to have, at one of its marks.
struct ExpectedError {
  var code: String
  /// Which mark the error begins at: `1️⃣` is 1.
  var mark = 1
  /// The suggestions, where the test is about them.
  var suggestions: [String]?
}

/// Parses a text, in which keycaps (`1️⃣`) mark places, and holds it to what is expected of it and of any text: tokens
/// add up, nodes lie inside their parents, what is printed parses to the same tree, and with any one of its tokens
/// left out nothing crashes and every range lies inside the text.
func expectSentence(
  _ marked: String, tree: String? = nil, errors: [ExpectedError] = [], fixed: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (text, marks) = unmarked(marked)
  let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
  let found = parsed.diagnostics.map { "\($0.code) at \($0.range.lower)" }
  let expected = errors.map { "\($0.code) at \(marks[$0.mark] ?? 0)" }
  #expect(found == expected, sourceLocation: sourceLocation)
  for (error, diagnostic) in zip(errors, parsed.diagnostics) {
    if let suggestions = error.suggestions {
      #expect(diagnostic.suggestions == suggestions, sourceLocation: sourceLocation)
    }
  }
  if let tree {
    #expect(parsed.sentence.map { dump($0, lexicon: .archimate) } == tree, sourceLocation: sourceLocation)
  }
  if let fixed {
    let fixes = parsed.diagnostics.compactMap(\.fixes.first).sorted { $0.range.lower > $1.range.lower }
    #expect(fixes.reduce(text) { $1.applied(to: $0) } == fixed, sourceLocation: sourceLocation)
  }
  expectLaws(text, sourceLocation: sourceLocation)
}

/// What holds of any text holds of this one, and of it without any one of its tokens.
func expectLaws(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(SentenceLaws.complaint(about: text) == nil, sourceLocation: sourceLocation)
  for range in tokenRanges(text) {
    let shorter = Fix(replacing: range, with: "").applied(to: text)
    #expect(SentenceLaws.complaint(about: shorter) == nil, "\(shorter)", sourceLocation: sourceLocation)
  }
}

private func tokenRanges(_ text: String) -> [TextRange] {
  var lexer = Lexer(text.utf8.span, in: TextRange(0, text.utf8.count))
  var ranges: [TextRange] = []
  while true {
    let token = lexer.next()
    if token.kind == .end { return ranges }
    ranges.append(token.range)
  }
}

/// The text without its marks, and the offset of each.
private func unmarked(_ marked: String) -> (text: String, marks: [Int: UInt32]) {
  var text = ""
  var marks: [Int: UInt32] = [:]
  for character in marked {
    if character.unicodeScalars.count == 3,
      let digit = character.unicodeScalars.first?.properties.numericType.map({ _ in
        Int(character.unicodeScalars.first?.value ?? 0x30) - 0x30
      })
    {
      marks[digit] = UInt32(text.utf8.count)
    } else {
      text.append(character)
    }
  }
  return (text, marks)
}
