internal import VraagAnalysis
internal import VraagEngine
internal import VraagLanguage
internal import VraagText

/// What must hold of any text at all that is taken for a pattern.
package enum PatternLaws {
  /// What the parser or the analyzer does wrong with a text; nothing where they keep the laws.
  ///
  /// There is either a tree or an error; an error stands in the text, says something in both languages, and its fixes
  /// can be applied. So it is of what the analyzer makes of the tree.
  package static func complaint(about text: String) -> String? {
    let range = TextRange(0, text.utf8.count)
    let parsed = PatternParser.parse(text, range: range)
    guard let statement = parsed.statement else {
      return parsed.diagnostics.isEmpty
        ? "neither a tree nor an error" : complaint(about: parsed.diagnostics, in: range)
    }
    guard parsed.diagnostics.isEmpty else { return "both a tree and an error" }
    let analysis = PatternAnalyzer.analyze(statement, of: text, for: empty)
    if analysis.plan == nil, analysis.diagnostics.isEmpty { return "neither a plan nor an error" }
    return complaint(about: analysis.diagnostics, in: range)
  }

  private static let empty = LoadedGraph(nodes: [], relationships: [])

  private static func complaint(about diagnostics: [Diagnostic], in range: TextRange) -> String? {
    for diagnostic in diagnostics {
      guard range.contains(diagnostic.range) else { return "\(diagnostic.code) stands outside its pattern" }
      guard !diagnostic.message.english.isEmpty, !diagnostic.message.dutch.isEmpty else {
        return "\(diagnostic.code) says nothing"
      }
      guard diagnostic.fixes.allSatisfy({ range.contains($0.range) }) else {
        return "a fix of \(diagnostic.code) stands outside its pattern"
      }
    }
    return nil
  }
}
