package import VraagLanguage
package import VraagMetamodel
internal import VraagText

/// What must hold of any text at all that is taken for sentences.
package enum SentenceLaws {
  /// What the parser does wrong with a text; nothing where it keeps the laws.
  ///
  /// Tokens and what stands between them add up to the text; every diagnostic stands in its sentence, has something to
  /// say in both languages and can be applied; a sentence without errors is a tree, no node of which lies outside the
  /// one it is part of; printed canonically it parses to the same tree, which is printed the same.
  package static func complaint(about text: String) -> String? {
    let lexicon = Lexicon.archimate
    if let complaint = complaint(aboutTokensOf: text) { return complaint }
    _ = SentenceEnd.completeness(of: text)
    for range in SentenceEnd.split(text) {
      let parsed = Parser.parse(text, range: range, lexicon: lexicon)
      for diagnostic in parsed.diagnostics {
        if let complaint = complaint(about: diagnostic, in: range, of: text) { return complaint }
      }
      if parsed.diagnostics.contains(where: { $0.severity == .error }) { continue }
      guard let sentence = parsed.sentence else { return "neither a tree nor an error" }
      if let complaint = complaint(about: sentence, lexicon) { return complaint }
    }
    return nil
  }

  /// Whether nothing is to be said of the form of a sentence.
  package static func isUnderstood(_ text: String) -> Bool {
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
    return parsed.sentence != nil && parsed.diagnostics.isEmpty
  }

  private static func complaint(about diagnostic: Diagnostic, in range: TextRange, of text: String) -> String? {
    guard range.contains(diagnostic.range) else { return "\(diagnostic.code) stands outside its sentence" }
    guard !diagnostic.message.english.isEmpty, !diagnostic.message.dutch.isEmpty else {
      return "\(diagnostic.code) says nothing"
    }
    for fix in diagnostic.fixes {
      guard range.contains(fix.range) else { return "a fix of \(diagnostic.code) stands outside its sentence" }
      if fix.applied(to: text) == text { return "a fix of \(diagnostic.code) changes nothing" }
    }
    return nil
  }

  /// No node lies outside the one it is part of, and printed in either language the tree is the same.
  package static func complaint(about sentence: Sentence, _ lexicon: Lexicon) -> String? {
    if let complaint = NodeRanges.violation(sentence) { return complaint }
    for language in Language.allCases {
      if let complaint = complaint(about: sentence, printedIn: language, lexicon) { return complaint }
    }
    return nil
  }

  /// Printed in a language and parsed, a tree is the same; printed again, so is the text.
  static func complaint(
    about sentence: Sentence, printedIn language: Language, _ lexicon: Lexicon
  ) -> String? {
    let printed = CanonicalPrinter.text(sentence, in: language, lexicon: lexicon)
    let again = Parser.parse(printed, range: TextRange(0, printed.utf8.count), lexicon: lexicon)
    guard let second = again.sentence, again.diagnostics.isEmpty else {
      return "its canonical form does not parse: \(printed) \(again.diagnostics.map(\.message.english))"
    }
    let trees = (dump(sentence, lexicon: lexicon), dump(second, lexicon: lexicon))
    guard trees.0 == trees.1 else {
      return "its canonical form is another tree: \(printed)\n\(trees.0)\n\(trees.1)"
    }
    let reprinted = CanonicalPrinter.text(second, in: language, lexicon: lexicon)
    return printed == reprinted ? nil : "its canonical form is not printed the same: \(printed) \(reprinted)"
  }

  private static func complaint(aboutTokensOf text: String) -> String? {
    var lexer = Lexer(text.utf8.span, in: TextRange(0, text.utf8.count))
    var end: UInt32 = 0
    while true {
      let token = lexer.next()
      guard token.triviaStart == end, token.range.lower >= end else { return "a token does not follow the one before" }
      end = token.range.upper
      if token.kind == .end { break }
      if token.range.isEmpty { return "a token is empty" }
    }
    return Int(end) == text.utf8.count ? nil : "the tokens end before the text"
  }
}
