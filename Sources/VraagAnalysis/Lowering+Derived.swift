import VraagLanguage
import VraagMetamodel
import VraagPlan

extension Lowering {
  /// Relationships that follow from the model and are not in it: a row for each two elements that they join, from source
  /// to target, or the number of these.
  mutating func derived(_ question: Question, _ derivation: Adverb) -> Plan {
    let ends = derivedEnds(of: question.subject.phrase)
    let link = derivedLink(question, Certainty(derivation) ?? .certain)
    let source = addColumn(for: ends.source.phrase, kind: .element)
    let target = addColumn(for: ends.target.phrase, kind: .element)
    let branch = RowBranch(link: link, node: RowNode(set: ends.target.set, column: target))
    let rows = Rows(root: RowNode(set: ends.source.set, column: source, branches: [branch]), columns: columns)
    let clauses = AnswerClauses(question.answerClauses, in: &self)
    if question.form == .howMany {
      clauses.requireNoRows(in: &self)
      return .countBy(CountBy(input: rows, counted: nil))
    }
    if let range = clauses.matrix { return matrix(.rows(rows), rows, clauses, asked: ends.source.set, at: range) }
    return finish(.rows(rows), clauses, form: question.form, branches: [branch])
  }

  /// From one concept to another where a relationship of one of the noun's types follows and none of that type is
  /// modelled.
  func derivedLink(_ question: Question, _ certainty: Certainty) -> Link {
    guard case .noun(let use, _) = question.subject.phrase.head else { return .either([]) }
    let labels = lower(use).labels
    let isEitherWay = question.subject.phrase.modifiers.contains { if case .between = $0.kind { true } else { false } }
    let links = RelationshipType.allCases.map { KindSet($0) }.filter {
      !labels.intersection(LabelSet($0)).isEmpty
    }.map { kinds in
      let relation: Relation = isEitherWay ? .either(kinds) : Relation(outgoing: kinds)
      return Link.derived(DerivedLink(relation, certainty: certainty, isDerivedOnly: true))
    }
    return links.count == 1 ? links[0] : .either(links)
  }

  /// What is said of an end, and what that denotes; anything where nothing is said.
  typealias DerivedEnd = (phrase: NounPhrase, set: SetPlan)

  /// The ends of a derived relationship. Where several things are said of one end, all of them hold.
  mutating func derivedEnds(of phrase: NounPhrase) -> (source: DerivedEnd, target: DerivedEnd) {
    var sources: [NounPhrase] = []
    var targets: [NounPhrase] = []
    for modifier in phrase.modifiers {
      switch modifier.kind {
      case .from(let phrase): sources.append(phrase)
      case .to(let phrase): targets.append(phrase)
      case .between(let one, let other):
        sources.append(one)
        targets.append(other)
      // The parser lets nothing else pass.
      case .that, .with, .without, .named, .namedLike, .partOf, .inFolder, .inView: break
      }
    }
    return (derivedEnd(sources), derivedEnd(targets))
  }

  private mutating func derivedEnd(_ phrases: [NounPhrase]) -> DerivedEnd {
    guard let first = phrases.first else { return (EmptinessSearch.element, .labels(.elements)) }
    var sets: [SetPlan] = []
    for phrase in phrases { sets.append(lower(phrase, columns: .impossible(.modifier)).set) }
    return (first, sets.count == 1 ? sets[0] : .intersection(sets))
  }
}
