internal import VraagAnalysis
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
public import VraagText

/// What a word of a sentence is.
public struct WordKind: Hashable, Sendable {
  /// What a word can be.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case keyword, noun, verb, name, key, value, number, comment
    /// A word of no meaning, or a name that nothing of the model bears.
    case unknown
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands, in UTF-8 offsets.
  public var range: TextRange
}

extension Session {
  /// What each word of a text is, in order, to colour it while it is typed; signs are left out.
  ///
  /// The text need be no whole sentence, nor a right one. What is still being typed at its end is not unknown yet.
  public func words(of text: String) -> [WordKind] {
    if Self.isPattern(text) { return words(ofPattern: text) }
    let end = UInt32(text.utf8.count)
    return ColouredWord.words(of: text, lexicon: lexicon).map { word in
      let isBeingTyped = word.range.upper == end && !word.isQuotedWhole
      return WordKind(kind: isBeingTyped ? .init(word.kind) ?? .keyword : kind(of: word), range: word.range)
    }
  }

  private func kind(of word: ColouredWord) -> WordKind.Kind {
    guard let content = word.content else { return .init(word.kind) ?? .unknown }
    let isKnown =
      switch word.kind {
      case .name, .view: !graph.names.concepts(named: content).isEmpty
      case .identifier: graph.concept(withID: content) != nil
      case .folder: analyzer.catalog.hasFolder(content)
      case .key: BuiltInKey(spoken: Folding.fold(content)) != nil || analyzer.catalog.hasKey(content)
      case .keyword, .noun, .verb, .value, .number, .comment, .unknown: true
      }
    return isKnown ? .init(word.kind) ?? .unknown : .unknown
  }
}

extension ColouredWord {
  /// Whether it is a string that has its closing quote.
  fileprivate var isQuotedWhole: Bool { content.map { !isOpen && $0.utf8.count < range.length } ?? false }
}

extension WordKind.Kind {
  fileprivate init?(_ kind: ColouredWord.Kind) {
    switch kind {
    case .keyword: self = .keyword
    case .noun: self = .noun
    case .verb: self = .verb
    case .name, .identifier, .view: self = .name
    case .key: self = .key
    case .value, .folder: self = .value
    case .number: self = .number
    case .comment: self = .comment
    case .unknown: return nil
    }
  }
}
