internal import VraagMetamodel
internal import VraagText

/// Questions after the values of a property: `what is the Status of "X"?`
extension Parser {
  /// `value-question = ( "what" | "who" ) "is" [ "a" ] key "of" { "every" | "a" } noun-phrases ;`
  ///
  /// It is `which "X", showing Status?`. Nothing, and the cursor is where it was, where something else is asked.
  mutating func parseValueQuestionIfPresent() -> Question? {
    guard at(.what) || at(.who), token(at: position + 1).keyword == .is else { return nil }
    let start = token(at: position + 2).keyword == .article ? position + 3 : position + 2
    // `what is a kind of "X"?`
    let isVerb = copularVerb(at: position + 2) != nil || (isDutch && dutchParticiple(at: position + 2) != nil)
    guard !isVerb, isKeyOf(at: start) else { return nil }
    position = start
    guard let key = parseKey() else { return nil }
    advance()
    passAll()
    let phraseStart = position
    guard let phrase = parseNounPhrases() else {
      hasHole = true
      return nil
    }
    let subject = DeterminedPhrase(determiner: .which, phrase: phrase, range: range(from: phraseStart))
    let showing = AnswerClause(kind: .showing([key]), range: key.range)
    return Question(form: .which, subject: subject, predicate: nil, answerClauses: [showing])
  }

  /// Whether a key stands here, which means nothing else, and `of` behind it.
  private func isKeyOf(at index: Int) -> Bool {
    let word = token(at: index)
    switch word.kind {
    case .string: break
    case .word where word.keyword == .folder || word.keyword == .id: break
    case .word: guard isBareWord(at: index), noun(at: index) == nil else { return false }
    default: return false
    }
    return isOf(at: index + 1) && isObjectStart(at: index + 2)
  }
}
