package import VraagMetamodel

/// Which of two phrases is the subject of a Dutch verb that one of them stands before: in `welke gegevens leest
/// "Inschrijven"?` and `gegevens die "Inschrijven" leest` it is the other one.
///
/// The number of the verb tells, and where both phrases agree with it, what ArchiMate lets the verb join. Of two
/// readings that are both possible one that goes with the layers wins: applications serve processes, though the standard
/// also allows the other way; and so does one in which a domain contains and is not contained. What is then left is
/// ambiguous.
package enum DutchRoles {
  /// What is known of a phrase.
  package struct Phrase: Sendable {
    package var number: GrammaticalNumber
    /// The labels that it may have; nothing where the words do not tell.
    package var labels: LabelSet?
    /// Whether it asks: `welke gegevens`, `wat`.
    package var isQuestion = false
    /// Whether it names one thing: `"X"`.
    package var isName = false
    /// Whether it is `wat` or `wie` and no more.
    package var isPronoun = false

    package init(number: GrammaticalNumber, labels: LabelSet?) {
      self.number = number
      self.labels = labels
    }
  }

  package enum Subject: Hashable, Sendable {
    case first, other
  }

  /// The subject, or nothing where both can be it.
  package static func subject(
    of relation: Relation, number: GrammaticalNumber, first: Phrase, other: Phrase
  ) -> Subject? {
    if relation.outgoing == relation.incoming { return .first }
    let levels = (
      level(of: relation, from: first.labels, to: other.labels),
      level(of: relation, from: other.labels, to: first.labels)
    )
    let agrees = (!first.number.isDisjoint(with: number), !other.number.isDisjoint(with: number))
    if agrees.0 != agrees.1 {
      // A name can be a plural: `welke gegevens lezen "Docenten"?`
      if agrees.0 { return levels.0 == .impossible && levels.1 != .impossible ? .other : .first }
      return levels.1 == .impossible && levels.0 != .impossible ? .first : .other
    }
    if levels.0 != levels.1 { return levels.0 > levels.1 ? .first : .other }
    // `welke processen starten welke processen?`: the first of two that ask is the subject, as it is in any language. And
    // in `welke applicatie ondersteunt "X"?`, as Dutch begins with its subject where nothing says otherwise.
    let isFirst = first.isPronoun || other.isQuestion || other.isName
    return isFirst || !agrees.0 ? .first : nil
  }

  private enum Level: Comparable {
    case impossible
    /// Against the layers.
    case unusual
    case usual
  }

  private static func level(of relation: Relation, from subject: LabelSet?, to object: LabelSet?) -> Level {
    max(
      level(of: relation.outgoing, from: subject, to: object), level(of: relation.incoming, from: object, to: subject))
  }

  private static func level(of kinds: KindSet, from source: LabelSet?, to target: LabelSet?) -> Level {
    guard !kinds.isEmpty else { return .impossible }
    if kinds.contains(.shows) {
      guard let source else { return .unusual }
      return source.intersection(.views).isEmpty ? .impossible : .usual
    }
    guard source != nil || target != nil else { return .usual }
    let targets = AllowedRelationships.targets(of: kinds, from: source ?? ordinary)
    if targets.intersection(target ?? ordinary).isEmpty { return .impossible }
    // Domains contain processes.
    if kinds.isSubset(of: containment), let target, target == target.intersection(composites) {
      return source?.intersection(composites).isEmpty ?? true ? .unusual : .usual
    }
    guard kinds == KindSet(RelationshipType.serving), let source, let target, let low = heights(source).max(),
      let high = heights(target).max()
    else { return .usual }
    return low <= high ? .usual : .unusual
  }

  private static let containment = KindSet(RelationshipKind.composition).union(KindSet(RelationshipKind.aggregation))
  private static let composites = LabelSet(
    ElementType.allCases.filter { $0.aspect == .composite }.map { Label($0) })

  /// What a phrase without known labels is taken to be: what contains everything may relate to everything.
  private static let ordinary = LabelSet(
    ElementType.allCases.filter { $0.aspect != .composite && $0.aspect != .connector }.map { Label($0) })

  /// How high the layers of these labels are.
  private static func heights(_ labels: LabelSet) -> [Int] {
    labels.labels.compactMap(\.elementType).compactMap { type in
      switch type.layer {
      case .physical, .technology: 0
      case .application: 1
      case .business: 2
      case .strategy: 3
      case .motivation, .implementation, .other: nil
      }
    }
  }
}

extension NounPhrase {
  /// Whether the head names one thing, as far as words can tell.
  package var isOne: Bool {
    switch head {
    case .name, .identifier, .reference: true
    case .noun(_, let name): name != nil
    case .either, .other: false
    }
  }
}

extension Lexicon {
  /// The labels of a phrase, as far as its words tell.
  package func labels(of phrase: NounPhrase) -> LabelSet? {
    switch phrase.head {
    case .noun(let use, _), .reference(let use), .other(let use):
      switch meaning(of: use.noun) {
      case .labels(let labels), .defined(_, let labels): return labels.contains(.otherElement) ? nil : labels
      case .specialization, .kindProperty: return nil
      }
    case .either(let parts):
      return parts.reduce(LabelSet()) { union, part in
        guard let union, let labels = labels(of: part) else { return nil }
        return union.union(labels)
      }
    case .name, .identifier: return nil
    }
  }

  /// What verbs mean together, in the active voice.
  package func relation(of verbs: VerbPhrase) -> Relation {
    verbs.verbs.reduce(Relation()) { $0.union(relation(of: $1.verb)) }
  }
}
