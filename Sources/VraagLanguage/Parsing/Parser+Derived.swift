internal import VraagMetamodel
internal import VraagText

/// Relationships that are asked for though they are not in the model.
extension Parser {
  /// Whether `derived` follows the question word at the cursor.
  var isDerivedNext: Bool {
    guard at(.which) || (at(.how) && token(at: position + 1).keyword == .many) else { return false }
    let start = position + (at(.how) ? 2 : 1)
    let word = token(at: start).keyword == .possibly ? start + 1 : start
    // A noun of the model may begin so.
    return token(at: word).keyword == .derived && noun(at: start) == nil && noun(at: word) == nil
  }

  /// `derived = [ "possibly" ] "derived" RELATIONSHIP-NOUN { ends } ;`
  ///
  /// The cursor stands on the question word.
  mutating func parseDerived() -> Question? {
    let start = position
    let isMany = at(.how)
    position += isMany ? 2 : 1
    let derivation = eat(.possibly) ? Adverb.possibly : .indirectly
    advance()
    guard let noun = noun(at: position)?.noun, isRelationship(noun) else {
      report { Messages.derivedNoun($0) }
      return nil
    }
    guard let phrase = parseNounPhrase(asSubject: true) else { return nil }
    guard hasEndsAlone(phrase), isEnd(at: position) else {
      let place = isEnd(at: position) ? phrase.range : current.range
      report { Messages.derivedEnds($0, place) }
      return nil
    }
    let subject = DeterminedPhrase(
      determiner: isMany ? .howMany : .which, phrase: phrase, range: range(from: start))
    return Question(
      form: isMany ? .howMany : .which, subject: subject, predicate: nil, answerClauses: [], derivation: derivation)
  }

  private func isRelationship(_ noun: NounID) -> Bool {
    guard case .labels(let labels) = lexicon.meaning(of: noun) else { return false }
    return !labels.isEmpty && labels.isSubset(of: .relationships)
  }

  /// Whether nothing but ends is said of a phrase, and if where it is between, nothing else.
  private func hasEndsAlone(_ phrase: NounPhrase) -> Bool {
    guard case .noun(_, name: nil) = phrase.head else { return false }
    return phrase.modifiers.allSatisfy { modifier in
      switch modifier.kind {
      case .from, .to: true
      case .between: phrase.modifiers.count == 1
      case .that, .with, .without, .named, .namedLike, .partOf, .inFolder, .inView: false
      }
    }
  }
}
