internal import VraagMetamodel
internal import VraagText

/// A view has no parts and uses nothing, it shows: `which views contain "X"?` is `which views show "X"?`, and what is part
/// of no view is shown in none.
extension Parser {
  func shown(_ question: Question) -> Question {
    var question = question
    shown(&question.subject.phrase)
    if let predicate = question.predicate {
      question.predicate = shown(predicate, isOfViews: isView(question.subject.phrase))
    }
    return question
  }

  private func shown(_ phrase: inout NounPhrase) {
    if case .either(let parts) = phrase.head {
      phrase.head = .either(
        parts.map { part in
          var part = part
          shown(&part)
          return part
        })
    }
    let isOfViews = isView(phrase)
    for index in phrase.modifiers.indices {
      switch phrase.modifiers[index].kind {
      case .that(let predicate): phrase.modifiers[index].kind = .that(shown(predicate, isOfViews: isOfViews))
      case .partOf(var whole):
        shown(&whole)
        phrase.modifiers[index].kind = .partOf(whole)
      case .with, .without, .named, .namedLike, .inFolder, .inView, .from, .to, .between: break
      }
    }
  }

  private func shown(_ predicate: Predicate, isOfViews: Bool) -> Predicate {
    switch predicate {
    case .and(let parts): return .and(parts.map { shown($0, isOfViews: isOfViews) })
    case .or(let parts): return .or(parts.map { shown($0, isOfViews: isOfViews) })
    case .clause(var clause):
      switch clause.kind {
      case .verb(let verb): clause.kind = .verb(shown(verb, isOfViews: isOfViews))
      case .isA(var phrase, let isNegated):
        shown(&phrase)
        clause.kind = .isA(phrase, isNegated: isNegated)
      case .has, .same, .sameAs: break
      }
      return .clause(clause)
    }
  }

  private func shown(_ clause: VerbClause, isOfViews: Bool) -> VerbClause {
    var clause = clause
    shown(&clause.object.phrase)
    guard clause.verbs.voice == .active ? isOfViews : isView(clause.object.phrase) else { return clause }
    for index in clause.verbs.verbs.indices
    where [VerbID(.contain), VerbID(.use)].contains(clause.verbs.verbs[index].verb) {
      clause.verbs.verbs[index].verb = VerbID(.show)
      // What a view shows it shows itself.
      clause.depth = .one
    }
    return clause
  }

  private func isView(_ phrase: NounPhrase) -> Bool { lexicon.labels(of: phrase) == .views }
}
