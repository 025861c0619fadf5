internal import VraagMetamodel
internal import VraagText

/// The words of one verb of a clause.
struct DutchVerbWords {
  /// The participle or what else follows an auxiliary, or nothing for a verb that stands alone.
  var participle: String?
  var auxiliary: String?
  var verb: DutchVerb?
  var preposition: String?
  /// The condition on the relationship.
  var bracket: String
}

extension DutchPrinter {
  func words(_ use: VerbUse, _ clause: VerbClause) -> DutchVerbWords {
    let forms = lexicon.words(of: use.verb, in: .dutch)
    let bracket = use.condition.map { " [" + condition($0) + "]" } ?? ""
    // Where one of several verbs has only a form that follows `zijn`, so have all.
    let relation = lexicon.relation(of: use.verb)
    let isEitherWay = relation.outgoing == relation.incoming
    let isCopular =
      (forms.copular != nil || (isEitherWay && forms.passive != nil))
      && clause.verbs.verbs.contains {
        lexicon.words(of: $0.verb, in: .dutch).dutch == nil
      }
    if clause.verbs.voice == .active, !isCopular, let verb = forms.dutch {
      return DutchVerbWords(verb: verb, preposition: verb.preposition, bracket: bracket)
    }
    let isPassive = clause.verbs.voice == .passive
    let text = (isPassive ? forms.passive : forms.copular) ?? forms.copular ?? forms.passive ?? ""
    let auxiliary = self.auxiliary(use, clause, isSingular: false)
    if text == "een soort" {
      return DutchVerbWords(participle: text, auxiliary: auxiliary, preposition: nil, bracket: bracket)
    }
    let words = text.split(separator: " ")
    return DutchVerbWords(
      participle: words.dropLast().joined(separator: " "), auxiliary: auxiliary,
      preposition: words.last.map(String.init),
      bracket: bracket)
  }

  func joined(_ words: [DutchVerbWords], _ phrase: VerbPhrase) -> String {
    words.map { ($0.participle ?? "") + $0.bracket }.joined(separator: joiner(phrase))
  }

  private func joiner(_ phrase: VerbPhrase) -> String { phrase.joiner == .or ? " of " : " en " }

  /// Adverb, depth and negation.
  func middle(_ clause: VerbClause) -> [String] {
    var words: [String] = []
    switch clause.adverb {
    case .directly: words.append("direct")
    case .indirectly: words.append("indirect")
    case .possibly: words.append("mogelijk")
    case nil: break
    }
    switch clause.depth {
    case .one: break
    case .any: words.append("op elke diepte")
    case .within(let steps): words.append("binnen \(steps) stappen")
    }
    if clause.isNegated { words.append("niet") }
    return words
  }

  /// An object, and its relative clause where that can stand behind the verb.
  func split(_ object: DeterminedPhrase, _ mustClose: Bool) -> (object: String, rest: [String]) {
    let phrase = object.phrase
    guard english.endsOpen(phrase) else { return (determined(object), []) }
    guard !mustClose, phrase.modifiers.count == 1, let last = phrase.modifiers.last, !isEither(phrase) else {
      return (determined(object, isClosed: true), [])
    }
    var bare = object
    bare.phrase.modifiers.removeLast()
    let isSingular = english.takesSingular(object.determiner) || isNamed(phrase) || isNoun(phrase, .thing)
    return (determined(bare), [modifier(last, of: bare.phrase, isSingular: isSingular, before: nil)])
  }

  private func isEither(_ phrase: NounPhrase) -> Bool { if case .either = phrase.head { true } else { false } }

  func verb(_ clause: VerbClause, _ style: Style) -> String {
    let words = clause.verbs.verbs.map { self.words($0, clause) }
    let mustClose = style.isFollowed && !style.isMain
    let (object, rest) = style.isFact ? (closed(clause.object.phrase), []) : split(clause.object, mustClose)
    let middle = middle(clause)
    guard isUniform(clause), isSubject(clause, style) else { return mixed(clause, words, style) }
    let preposition = words[0].preposition.map { $0 + " " } ?? ""
    if words[0].participle != nil { return copular(clause, words, style, preposition + object, rest) }
    let isMain = style.order == .main
    if isMain {
      guard words.count == 1, let verb = words[0].verb else { return mainGroup(clause, words, style) }
      let tail = verb.tail.map { [$0] } ?? []
      let finite = verb.finite(isSingular: style.isSingular) + words[0].bracket
      // A verb with a preposition has its object last, with all that belongs to it.
      if !preposition.isEmpty {
        return ([finite] + middle + tail + [preposition + object] + rest).joined(separator: " ")
      }
      return ([finite, object] + middle + tail + rest).joined(separator: " ")
    }
    let verbs = words.map { ($0.verb?.final(isSingular: style.isSingular) ?? "") + $0.bracket }
      .joined(separator: joiner(clause.verbs))
    let pieces = preposition.isEmpty ? [object] + middle : middle + [preposition + object]
    return (pieces + [verbs] + rest).joined(separator: " ")
  }

  /// Several verbs in the second place: each with its parts, before the object.
  private func mainGroup(_ clause: VerbClause, _ words: [DutchVerbWords], _ style: Style) -> String {
    let (object, rest) = split(clause.object, style.isFollowed && !style.isMain)
    let preposition = words[0].preposition
    let verbs = words.enumerated().map { index, word in
      let isLast = index == words.count - 1
      let tail = word.verb?.tail.map { " " + $0 } ?? ""
      return (word.verb?.finite(isSingular: style.isSingular) ?? "") + tail
        + (isLast ? "" : preposition.map { " " + $0 } ?? "") + word.bracket
    }.joined(separator: joiner(clause.verbs))
    let middle = middle(clause)
    if let preposition {
      return ([verbs] + middle + [preposition, object] + rest).joined(separator: " ")
    }
    return ([verbs, object] + middle + rest).joined(separator: " ")
  }

  private func copular(
    _ clause: VerbClause, _ words: [DutchVerbWords], _ style: Style, _ object: String, _ rest: [String]
  ) -> String {
    let participles = joined(words, clause.verbs)
    let auxiliary = self.auxiliary(clause, isSingular: style.isSingular)
    let middle = middle(clause)
    if words[0].preposition == nil {
      let isClosed = english.endsOpen(clause.object.phrase)
      let whole = style.isFact ? object : determined(clause.object, isClosed: isClosed)
      let pieces = denied(middle, participles) + [whole]
      return (style.order == .main ? [auxiliary] + pieces : pieces + [auxiliary]).joined(separator: " ")
    }
    // `zijn geen onderdeel van "X"`: a noun has its object behind it.
    if words.allSatisfy({ Self.nominals.contains($0.participle ?? "") }) {
      let pieces = denied(middle, participles) + [object]
      return (style.order == .main ? [auxiliary] + pieces + rest : pieces + [auxiliary] + rest)
        .joined(separator: " ")
    }
    if style.order == .main { return ([auxiliary] + middle + [object, participles] + rest).joined(separator: " ") }
    return (middle + [object, auxiliary, participles] + rest).joined(separator: " ")
  }

  /// What follows `zijn` and is a noun.
  private static let nominals: Set<String> = ["onderdeel", "een soort", "bron"]

  /// A noun behind adverb, depth and negation: `geen onderdeel`.
  private func denied(_ middle: [String], _ noun: String) -> [String] {
    guard middle.last == "niet" else { return middle + [noun] }
    return middle.dropLast() + ["geen " + (noun.hasPrefix("een ") ? String(noun.dropFirst(4)) : noun)]
  }

  func auxiliary(_ clause: VerbClause, isSingular: Bool) -> String {
    auxiliary(clause.verbs.verbs[0], clause, isSingular: isSingular)
  }

  private func auxiliary(_ use: VerbUse, _ clause: VerbClause, isSingular: Bool) -> String {
    let forms = lexicon.words(of: use.verb, in: .dutch)
    let passive = clause.verbs.voice == .passive || forms.copular == nil ? forms.passive : nil
    return VerbWords(copular: passive == nil ? forms.copular : nil, passive: passive)
      .dutchAuxiliary(isSingular: isSingular)
  }

  /// Verbs that have not all the same preposition, or an object that would be taken for the subject: the object stands
  /// behind them.
  private func mixed(_ clause: VerbClause, _ words: [DutchVerbWords], _ style: Style) -> String {
    let phrase = clause.object.phrase
    let isClosed = style.isFollowed && (isEither(phrase) || !phrase.modifiers.isEmpty)
    let object = determined(clause.object, isClosed: isClosed)
    let isCopular = words.contains { $0.participle != nil }
    let parts = words.enumerated().map { index, word -> String in
      let isLast = index == words.count - 1
      let preposition = word.preposition.map { " " + $0 } ?? ""
      let text = word.participle ?? word.verb?.final(isSingular: style.isSingular) ?? ""
      return text + (isLast ? word.bracket + preposition : preposition + word.bracket)
    }.joined(separator: joiner(clause.verbs))
    let auxiliary = isCopular ? [self.auxiliary(clause, isSingular: style.isSingular)] : []
    return (auxiliary + middle(clause) + [parts, object]).joined(separator: " ")
  }

  private func mayBeRelationship(_ phrase: NounPhrase) -> Bool {
    switch phrase.head {
    case .name, .identifier, .reference: false
    case .either(let parts): parts.allSatisfy(mayBeRelationship)
    case .noun, .other: lexicon.labels(of: phrase).map { !$0.intersection(.relationships).isEmpty } ?? true
    }
  }

  /// A question that is answered with yes or no, its verb before its subject; nothing where it cannot be said so.
  func verbFirst(_ clause: Clause, _ subject: String, _ phrase: NounPhrase, _ style: Style) -> String? {
    switch clause.kind {
    case .has(let condition, let isNegated):
      let said = condition.beginsWithDenial ? closedCondition(condition) : self.condition(condition)
      return "\(style.isSingular ? "heeft" : "hebben") \(subject) \(said)" + (isNegated ? " niet" : "")
    case .same(let keys, let isNegated):
      return "\(style.isSingular ? "heeft" : "hebben") \(subject) \(same(keys))" + (isNegated ? " niet" : "")
    case .sameAs(let keys, let other, let isNegated):
      let words = same(keys) + " als " + closed(other) + (isNegated ? " niet" : "")
      return "\(style.isSingular ? "heeft" : "hebben") \(subject) \(words)"
    case .isA(let complement, let isNegated):
      let words = (isNegated ? "niet " : "") + self.complement(complement, style)
      return "\(style.isSingular ? "is" : "zijn") \(subject) \(words)"
    case .verb(let verb):
      guard isUniform(verb), verb.verbs.verbs.count == 1 else { return nil }
      let words = self.words(verb.verbs.verbs[0], verb)
      let (object, rest) = split(verb.object, false)
      let middle = middle(verb)
      // `stuurt geen stroom naar "X"`: it would be the end of the flow.
      if words.preposition == "naar" || words.preposition == "van", mayBeRelationship(phrase) { return nil }
      let preposition = words.preposition.map { $0 + " " } ?? ""
      if let participle = words.participle {
        let auxiliary = auxiliary(verb, isSingular: style.isSingular)
        let said = participle + words.bracket
        let pieces = Self.nominals.contains(participle) ? denied(middle, said) : middle + [said]
        return ([auxiliary, subject] + pieces + [preposition + object] + rest)
          .joined(separator: " ")
      }
      // A defined verb is a word of both languages, and the first word is to tell which this is.
      guard let forms = words.verb, lexicon.definitionNumber(of: verb.verbs.verbs[0].verb) == nil else { return nil }
      let finite = forms.finite(isSingular: style.isSingular) + words.bracket
      let tail = forms.tail.map { [$0] } ?? []
      if !preposition.isEmpty {
        return ([finite, subject] + middle + tail + [preposition + object] + rest).joined(separator: " ")
      }
      return ([finite, subject, object] + middle + tail + rest).joined(separator: " ")
    }
  }
}
