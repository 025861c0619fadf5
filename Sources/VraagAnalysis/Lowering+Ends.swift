import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// Relationships with such ends.
extension Lowering {
  mutating func narrow(_ subject: inout LoweredPhrase, toEnds modifier: Modifier) {
    switch modifier.kind {
    case .from(let phrase): end(&subject, sources: end(phrase, of: subject).set, targets: nil, at: modifier.range)
    case .to(let phrase): end(&subject, sources: nil, targets: end(phrase, of: subject).set, at: modifier.range)
    case .between(let one, let other):
      let first = lower(one, columns: .impossible(.modifier)).set
      let second = end(other, of: subject).set
      var back = subject
      end(&subject, sources: first, targets: second, at: modifier.range)
      if end(&back, sources: second, targets: first, at: nil) { subject.set = .union([subject.set, back.set]) }
    default: break
    }
  }

  /// An end that modifiers may follow, which would be its own.
  private mutating func end(_ phrase: NounPhrase, of subject: LoweredPhrase) -> LoweredPhrase {
    refuseKeys(of: phrase, whereMeantOf: subject.labels.intersection(.relationships))
    return lower(phrase, columns: .impossible(.modifier))
  }

  /// In `flows from roles to actors without Grondslag` it is the actors that lack it. Where flows have it and actors
  /// never do, the flows were meant, and that is asked back.
  private mutating func refuseKeys(of phrase: NounPhrase, whereMeantOf relationships: LabelSet) {
    if case .either(let parts) = phrase.head, phrase.modifiers.isEmpty, let last = parts.last {
      // What stands in parentheses takes nothing behind them.
      if last.range.upper == phrase.range.upper { refuseKeys(of: last, whereMeantOf: relationships) }
      return
    }
    guard let modifier = phrase.modifiers.last, modifier.range.upper == phrase.range.upper,
      case .noun(let use, nil) = phrase.head
    else { return }
    let ends = lower(use).labels
    for key in phrase.modifiers.flatMap(\.keys) where !has(ends, key) && has(relationships, key) {
      let noun = wording.noun(use)
      let closed = language == .english ? noun.plural.english : noun.plural.dutch
      let meant = wording.nouns(for: relationships)
      report(
        Messages.keyOfEnd(
          key.text, noun, meant.count == 1 ? meant[0] : nil, closed: "(\(closed))", use.range, at: key.range))
      return
    }
  }

  private func has(_ labels: LabelSet, _ key: KeyUse) -> Bool {
    if catalog.hasKey(key.text, among: labels) { return true }
    guard !key.isQuoted, let builtIn = BuiltInKey(rawValue: Folding.fold(key.text)) else { return false }
    return !builtIn.isOfRelationships || !labels.intersection(.relationships).isEmpty
  }

  /// Narrows relationships to those with such ends; says so where there are no relationships among them.
  @discardableResult
  private mutating func end(
    _ subject: inout LoweredPhrase, sources: SetPlan?, targets: SetPlan?, at range: TextRange?
  ) -> Bool {
    let relationships = subject.labels.intersection(.relationships)
    guard !relationships.isEmpty else {
      if let range { report(Messages.endsOfElements(words, at: range)) }
      return false
    }
    if case .ending(var ending) = subject.set, sources == nil || ending.sources == nil,
      targets == nil || ending.targets == nil
    {
      ending.sources = ending.sources ?? sources
      ending.targets = ending.targets ?? targets
      subject.set = .ending(ending)
    } else {
      subject.set = .ending(Ending(relationships: subject.set, sources: sources, targets: targets))
    }
    subject.labels = relationships
    return true
  }
}

extension Modifier {
  /// The keys that it asks for.
  fileprivate var keys: [KeyUse] {
    switch kind {
    case .with(let condition): return condition.keys
    case .without(let key): return [key]
    case .that(.clause(let clause)):
      if case .has(let condition, _) = clause.kind { return condition.keys }
      return []
    default: return []
    }
  }
}

extension Condition {
  fileprivate var keys: [KeyUse] {
    switch self {
    case .test(let test): [test.key]
    case .and(let parts), .or(let parts): parts.flatMap(\.keys)
    case .not(let part, _): part.keys
    }
  }
}
