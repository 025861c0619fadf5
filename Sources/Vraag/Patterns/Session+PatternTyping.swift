internal import VraagAnalysis
internal import VraagEngine
internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// What is said of a pattern while it is typed.
extension Session {
  /// What each word is. A label or type that nothing has is unknown, and so is a key.
  func words(ofPattern text: String) -> [WordKind] {
    let end = UInt32(text.utf8.count)
    let graph = patternGraph.any
    let bytes = Array(text.utf8)
    return PatternWord.words(of: text).map { word in
      let content = String(decoding: bytes[Int(word.range.lower)..<Int(word.range.upper)], as: UTF8.self)
      // What is still being typed is not unknown yet.
      let isKnown = word.range.upper == end || content.hasPrefix("`") || word.isKnown(content, in: graph)
      return WordKind(kind: isKnown ? word.kind.wordKind : .unknown, range: word.range)
    }
  }

  /// Whether a pattern is right as far as it goes and lacks its end: a bracket, a clause, `RETURN`.
  func isUnfinished(pattern text: String) -> Bool {
    let parsed = PatternParser.parse(text, range: TextRange(0, text.utf8.count))
    let end = UInt32(text.utf8.reversed().drop { $0 <= 0x20 }.count)
    if let error = parsed.diagnostics.first { return error.range.lower >= end }
    guard let statement = parsed.statement else { return false }
    let analysis = PatternAnalyzer.analyze(statement, of: text, for: patternGraph.any)
    return analysis.diagnostics.first?.code == "pattern-return-missing"
  }
}

extension PatternWord {
  fileprivate func isKnown(_ content: String, in graph: any PropertyGraph) -> Bool {
    guard graph.hasVocabulary else { return true }
    switch kind {
    case .label: return graph.label(content) != nil || graph.type(content) != nil
    case .type: return graph.type(content) != nil
    case .key, .keyword, .variable, .function, .text, .number, .comment, .unknown: return true
    }
  }
}

extension PatternWord.Kind {
  fileprivate var wordKind: WordKind.Kind {
    switch self {
    case .keyword, .function: .keyword
    case .label: .noun
    case .type: .verb
    case .key: .key
    case .variable, .text: .value
    case .number: .number
    case .comment: .comment
    case .unknown: .unknown
    }
  }
}
