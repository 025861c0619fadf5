import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension EmptinessSearch {
  /// Why no relationship is derived: an end is empty, or there are only modelled ones, or only what may follow.
  func reasons<Failure: Error>(
    derived question: Question, _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    let phrase = question.subject.phrase
    var missing: [Message] = []
    for modifier in phrase.modifiers {
      switch modifier.kind {
      case .from(let end), .to(let end): missing += try reasons(end, nil, count)
      case .between(let one, let other): missing += try reasons(one, nil, count) + reasons(other, nil, count)
      case .that, .with, .without, .named, .namedLike, .partOf, .inFolder, .inView: break
      }
    }
    if !missing.isEmpty { return missing }
    let names = wording.names(of: NounPhrase(head: phrase.head, modifiers: [], range: phrase.range))
    var all: [Message] = []
    let modelled = try count(set(phrase))
    if modelled > 0 { all.append(Messages.derivedModelled(names, modelled)) }
    guard question.derivation == .indirectly else { return all.isEmpty ? [Messages.derivedNothing(names)] : all }
    var lowering = Lowering(analyzer: analyzer, language: language)
    let ends = lowering.derivedEnds(of: phrase)
    let possible = lowering.derivedLink(question, .possible)
    let sources = try count(
      .related(Related(subjects: ends.source.set, link: possible, objects: ends.target.set, quantifier: .some)))
    if sources > 0 { all.append(Messages.derivedPossibly(names, sources)) }
    return all.isEmpty ? [Messages.derivedNothing(names)] : all
  }
}
