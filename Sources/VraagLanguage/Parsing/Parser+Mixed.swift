package import VraagMetamodel
package import VraagText

/// Sentences that mix the two languages: `welke processen read "X"?`.
extension Parser {
  /// What is said of each word of the other language, in a sentence that is wrong; nothing where there is none.
  ///
  /// The sentence is taken to be in the language of which it has most words.
  static func languagesMixed(_ text: String, _ range: TextRange, _ lexicon: Lexicon) -> [Diagnostic] {
    let other = lexicon.reading(lexicon.language == .english ? .dutch : .english)
    let named = [lexicon, other].flatMap { namedRanges(text, range, $0) }
    let own = ownWords(text, range, lexicon, but: other, named)
    let foreign = ownWords(text, range, other, but: lexicon, named)
    guard !own.found.isEmpty, !foreign.found.isEmpty else { return [] }
    let isForeign = foreign.found.count <= own.found.count
    let (words, target) = isForeign ? (foreign, lexicon) : (own, other)
    var end = 0
    return words.found.compactMap { index in
      guard index >= end else { return nil }
      let translation = words.parser.translation(at: index, into: target)
      end = translation.end
      let range = words.parser.tokens[index].range.union(words.parser.tokens[end - 1].range)
      return Messages.languagesMixed(text[range], range, in: target.language, translation.text)
    }
  }

  /// Whether words of the other language are what is wrong: with what they are in this one the sentence is right, or the
  /// first error is at one of them.
  static func isExplained(
    _ errors: [Diagnostic], by mixed: [Diagnostic], _ text: String, _ range: TextRange, _ lexicon: Lexicon
  ) -> Bool {
    guard !mixed.isEmpty else { return false }
    let first = errors.filter { $0.severity == .error }.min { $0.range.lower < $1.range.lower }
    if let first, mixed.contains(where: { $0.range.lower <= first.range.lower && first.range.lower < $0.range.upper }) {
      return true
    }
    let mended = mixed.compactMap(\.fixes.first).reversed().reduce(text) { $1.applied(to: $0) }
    let whole = TextRange(Int(range.lower), Int(range.upper) + mended.utf8.count - text.utf8.count)
    let own = lexicon.reading(language(of: mended, whole, lexicon))
    var parser = Parser(text: mended, lexicon: own, tokens: tokenize(mended, whole, own).0, for: .trying)
    return parser.parseSentence() != nil && parser.failure == nil && !parser.hasHole
  }

  /// What is said of a name without quotes that is a noun of the other language.
  package static func nounOfOtherLanguage(_ name: String, _ range: TextRange, _ lexicon: Lexicon) -> Diagnostic? {
    let other = lexicon.reading(lexicon.language == .english ? .dutch : .english)
    let whole = TextRange(0, name.utf8.count)
    let parser = Parser(text: name, lexicon: other, tokens: tokenize(name, whole, other).0)
    guard let noun = parser.noun(at: 0), noun.end == parser.tokens.count - 1 else { return nil }
    let translation = parser.translation(at: 0, into: lexicon)
    return Messages.languagesMixed(name, range, in: lexicon.language, translation.text)
  }

  /// What stands for a property of the model, or one of its values, as one of the languages has it.
  private static func namedRanges(_ text: String, _ range: TextRange, _ lexicon: Lexicon) -> [TextRange] {
    let tokens = tokenize(text, range, lexicon).0
    var parser = Parser(text: text, lexicon: lexicon, tokens: tokens, for: .colouring)
    _ = parser.parseSentence()
    return parser.uses.filter { $0.kind == .key || $0.kind == .value || $0.kind == .folder }
      .map { tokens[$0.first].range.union(tokens[$0.end - 1].range) }
  }

  /// The tokens that are words of one language and not of the other, without those that name something of the model.
  private static func ownWords(
    _ text: String, _ range: TextRange, _ lexicon: Lexicon, but other: Lexicon, _ named: [TextRange]
  ) -> (parser: Parser, found: [Int]) {
    let tokens = tokenize(text, range, lexicon).0
    let bytes = text.utf8.span
    let found = tokens.indices.filter { index in
      let token = tokens[index]
      guard token.kind == .word, !named.contains(where: { $0.contains(token.range) }) else { return false }
      let word = bytes.extracting(Int(token.range.lower)..<Int(token.range.upper))
      let isKnown = token.word != 0 || token.keyword != .none
      return isKnown && other.word(word) == 0 && other.parts(of: word) == nil
    }
    return (Parser(text: text, lexicon: lexicon, tokens: tokens), found)
  }

  /// What the words at a token are in another language, where that can be said in their place, and the token behind them.
  private func translation(at index: Int, into target: Lexicon) -> (text: String?, end: Int) {
    if let (noun, layer, end) = noun(at: index) {
      let words = target.words(of: noun, in: target.language)
      let isPlural = nounNumber(at: index)?.contains(.plural) ?? true
      let text = isPlural ? words.plural : words.singular
      guard let layer else { return (text, end) }
      let isDutch = target.language == .dutch
      return (isDutch ? target.joined(layer, with: text) : "\(target.adjective(of: layer, in: .english)) \(text)", end)
    }
    if let verb = verbTranslation(at: index, into: target) { return verb }
    let keyword = token(at: index).keyword
    let isHowMany = keyword == .how && token(at: index + 1).keyword == .many
    let wanted: Keyword = isHowMany ? (target.language == .dutch ? .howMany : .how) : keyword
    let end = isHowMany ? index + 2 : index + 1
    guard wanted != .none, wanted != .does, var text = target.keywordSpellings[Int(wanted.rawValue) - 1].first else {
      return (nil, end)
    }
    if isHowMany, target.language == .english { text = "how many" }
    // `are read by` is `worden gelezen door`.
    if keyword == .is {
      let isPassive = participle(at: index + 1) != nil && noun(at: index + 1) == nil
      text = target.language == .english ? "are" : isPassive ? "worden" : "zijn"
    }
    return (text, end)
  }

  /// A verb of the target that comes apart cannot stand in the place of one.
  private func verbTranslation(at index: Int, into target: Lexicon) -> (text: String?, end: Int)? {
    let finite = isDutch ? dutchFinite(at: index, .main) ?? dutchFinite(at: index, .final) : nil
    let copular = copularVerb(at: index)
    if let copular, copular.end > finite?.end ?? plainVerb(at: index)?.end ?? 0 {
      let words = target.words(of: copular.meaning.verb, in: target.language)
      return (copular.meaning.isPassive ? words.passive : words.copular ?? words.passive, copular.end)
    }
    if isDutch {
      guard let finite else { return nil }
      let word = text(of: token(at: index)).lowercased()
      guard
        let form = lexicon.dutchVerbForms.first(where: { $0.text == word && ($0.form == .main || $0.form == .final) })
      else { return (nil, finite.end) }
      let words = target.words(of: form.match.verb, in: .english)
      return (form.isPlural ? words.infinitive : words.third, finite.end)
    }
    guard let plain = plainVerb(at: index) else { return nil }
    let words = target.words(of: plain.meaning.verb, in: .dutch)
    let isThird = text(of: token(at: index)).hasSuffix("s")
    guard let verb = words.dutch, verb.tail == nil else { return (nil, plain.end) }
    let preposition = verb.preposition.map { " " + $0 } ?? ""
    return (verb.finite(isSingular: isThird) + preposition, plain.end)
  }
}
