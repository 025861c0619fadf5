import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension EmptinessSearch {
  /// Why a verb clause holds of none of a noun phrase's members.
  func reasons<Failure: Error>(
    _ head: NounPhrase, _ clause: VerbClause, _ constraint: Constraint,
    _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    let subject = wording.names(of: head)
    let isName = wording.isName(head)
    let isNegative = clause.isNegated != (clause.object.determiner == .no)
    if isNegative {
      guard clause.object.determiner == .no || clause.object.determiner == .some else { return [] }
      return [Messages.emptyNegation(subject, isName: isName, wording.statement(clause.some))]
    }
    switch clause.object.determiner {
    case .howMany, .atMost, .fewerThan, .exactly, .between, .no: break
    case .some, .which, .every, .only, .atLeast, .moreThan:
      let object = try reasons(clause.object.phrase, nil, count)
      if !object.isEmpty { return object }
      let some = clause.some
      let anyone = set(Self.anything, [.clause(some.clause)])
      if try count(anyone) == 0 {
        var near = try alternatives(head, some, count)
        if near.isEmpty { near = try alternatives(Self.element, some, count) }
        return [Messages.emptyVerb(wording.statement(some), near)]
      }
      if clause.object.determiner == .some || clause.object.determiner == .which {
        let near = try others(anyone, constraint, count) + alternatives(head, some, count)
        return nothing(head, constraint, Array(near.prefix(3)))
      }
      if let most = try most(head, clause, count) {
        return [Messages.emptyStatement(subject, isName: isName, wording.statement(constraint), [most])]
      }
    }
    let others = try others(set(Self.anything, [constraint]), constraint, count)
    return nothing(head, constraint, others)
  }

  /// Any element at all.
  static let element = NounPhrase(
    head: .noun(NounUse(noun: NounID(Umbrella.element), layer: nil, range: .empty), name: nil), modifiers: [],
    range: .empty)

  /// What is true of the subject instead: another mode, the other way round, more steps.
  private func alternatives<Failure: Error>(
    _ head: NounPhrase, _ clause: VerbClause, _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    var lowering = Lowering(analyzer: analyzer, language: language)
    let link = lowering.lower(clause)
    let object = lowering.lower(clause.object.phrase, columns: .possible).existing
    let subjects = set(head)
    let names = wording.names(of: head)
    let isName = wording.isName(head)
    func members(_ link: Link) throws(Failure) -> Int {
      try count(.related(Related(subjects: subjects, link: link, objects: object, quantifier: .some)))
    }
    let objectWords = wording.indefinite(clause.object.phrase)
    let isBe = wording.statement(clause).isBe
    var result: [Message] = []
    if let derived = try derived(clause, names, isName: isName, isBe: isBe, members) { result.append(derived) }
    if let modes = AccessModes(link) {
      let other = try members(modes.other)
      if other > 0 {
        let condition = clause.verbs.verbs.first?.condition.map { wording.text($0) }
        let verb = wording.verb(VerbID(modes.isReading ? .write : .read), clause.verbs.voice).with(condition)
        result.append(Messages.otherMode(names, isName: isName, verb, objectWords, other))
      }
      let unspecified = try members(modes.unspecified)
      if unspecified > 0 { result.append(Messages.modeUnspecified(names, isName: isName, objectWords, unspecified)) }
    }
    if link != link.reversed {
      let reversed = try members(link.reversed)
      if reversed > 0 {
        result.append(Messages.otherDirection(names, isName: isName, objectWords, wording.verb(clause.verbs), reversed))
      }
    }
    if clause.depth == .one {
      let deep = try members(.closure(link, limit: nil))
      if deep > 0 { result.append(Messages.anyDepth(names, isName: isName, isBe: isBe, deep)) }
    } else if case .within = clause.depth, case .closure(let step, _) = link {
      let deep = try members(.closure(step, limit: nil))
      if deep > 0 { result.append(Messages.anyDepth(names, isName: isName, isBe: isBe, deep)) }
    }
    if !result.isEmpty { return result }
    return try otherRelationships(link, names, isName: isName, objectWords, members)
  }

  /// How many do so by relationships that follow from the model's, where it was not asked: indirectly, or else possibly.
  private func derived<Failure: Error>(
    _ clause: VerbClause, _ names: NounNames, isName: Bool, isBe: Bool, _ members: (Link) throws(Failure) -> Int
  ) throws(Failure) -> Message? {
    guard clause.depth == .one, clause.verbs.verbs.allSatisfy({ $0.condition == nil }) else { return nil }
    let asked = Certainty(clause.adverb ?? analyzer.derivation)
    for (certainty, adverb) in [(Certainty.certain, Adverb.indirectly), (.possible, .possibly)] {
      guard asked == nil || asked == .certain && certainty == .possible else { continue }
      var lowering = Lowering(analyzer: analyzer, language: language)
      let link = lowering.lower(clause.verbs, depth: .one, adverb)
      // A defined verb may ask something of the relationship.
      guard case .some = link.certainty, lowering.diagnostics.isEmpty else { return nil }
      let count = try members(link)
      if count > 0 { return Messages.derivedDo(names, isName: isName, isBe: isBe, count, certainty) }
    }
    return nil
  }

  /// How else the subject and the object are related: the two kinds of relationship that most have.
  private func otherRelationships<Failure: Error>(
    _ link: Link, _ names: NounNames, isName: Bool, _ object: Message, _ members: (Link) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    guard case .edge(let edge) = link, try members(.edge(Edge(.either(.relationships)))) > 0 else { return [] }
    var found: [(verb: VerbForms, count: Int)] = []
    for verb in Self.plainVerbs {
      let relation = analyzer.lexicon.relation(of: VerbID(verb))
      let isSymmetric = relation == relation.reversed
      for (voice, asked) in [(Voice.active, relation), (.passive, relation.reversed)] {
        if voice == .passive && isSymmetric || asked.kinds.isSubset(of: edge.relation.kinds) { continue }
        let count = try members(.edge(Edge(asked)))
        if count > 0 { found.append((wording.verb(VerbID(verb), voice), count)) }
      }
    }
    found.sort { $0.count > $1.count }
    return found.prefix(2).map { Messages.otherMode(names, isName: isName, $0.verb, object, $0.count) }
  }

  /// A verb for each type of relationship.
  private static let plainVerbs: [VocabularyVerb] = [
    .access, .serve, .realize, .perform, .contain, .trigger, .send, .influence, .specialize, .associate,
  ]

  /// The largest number of objects that some subject has, where more were asked.
  private func most<Failure: Error>(
    _ head: NounPhrase, _ clause: VerbClause, _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> Message? {
    let names = wording.names(of: head)
    let wanted: Int
    switch clause.object.determiner {
    case .atLeast(let number): wanted = number
    case .moreThan(let number): wanted = min(number, Int.max - 1) + 1
    case .every, .only:
      let some = try count(set(head, [.clause(clause.some.clause)]))
      return some == 0 ? nil : Messages.someDo(names, wording.statement(clause.some), some)
    case .some, .no, .which, .howMany, .atMost, .exactly, .fewerThan, .between: return nil
    }
    func members(atLeast number: Int) throws(Failure) -> Int {
      try count(set(head, [.clause(clause.with(.atLeast(number)).clause)]))
    }
    // Between `low`, which some subject has, and `high`, which none has.
    var low = 0
    var high = wanted
    var reachable = 1
    while reachable < high, try members(atLeast: reachable) > 0 {
      low = reachable
      reachable = reachable > high / 2 ? high : reachable * 2
    }
    high = min(high, max(reachable, low + 1))
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try members(atLeast: middle) > 0 { low = middle } else { high = middle }
    }
    if low == 0 { return nil }
    return Messages.mostDo(names, low, try members(atLeast: low))
  }

  /// How many of the subjects a yes or no question holds of, where it is about more than one.
  func shares<Failure: Error>(
    _ question: Question, _ count: (SetPlan) throws(Failure) -> Int
  ) throws(Failure) -> [Message] {
    guard question.subject.determiner != .only else { return [] }
    let phrase = question.subject.phrase
    let constraints = question.predicate.map { [Constraint.predicate($0)] } ?? []
    let isBe = constraints.first.map { wording.statement($0).isBe } ?? true
    let subjects = try count(set(phrase))
    if subjects == 0 { return try reasons(phrase, nil, count) }
    if question.predicate == nil { return [Messages.thereAre(subjects)] }
    if question.deniesName, subjects == 1 { return try reasons(phrase, question.predicate, count) }
    var names = wording.names(of: phrase)
    // Names that are joined have no noun in common but this one.
    if case .either(let parts) = phrase.head, parts.allSatisfy(wording.isName) {
      names = wording.noun(NounID(Umbrella.concept))
    }
    return [Messages.share(names, try count(set(phrase, constraints)), of: subjects, isBe: isBe)]
  }
}

/// A link that asks for reading or for writing, and what an access may do instead.
private struct AccessModes {
  var isReading: Bool
  var other: Link
  var unspecified: Link

  init?(_ link: Link) {
    guard case .edge(let edge) = link else { return nil }
    let relation = edge.relation
    guard relation.kinds == .reading || relation.kinds == .writing else { return nil }
    isReading = relation.kinds == .reading
    func asking(_ kinds: KindSet) -> Link {
      let relation = Relation(
        outgoing: relation.outgoing.isEmpty ? [] : kinds, incoming: relation.incoming.isEmpty ? [] : kinds)
      return .edge(Edge(relation, condition: edge.condition))
    }
    other = asking(isReading ? .writing : .reading)
    unspecified = asking(.unspecifiedAccess)
  }
}

extension VerbClause {
  func with(_ determiner: Determiner) -> VerbClause {
    var clause = self
    clause.object.determiner = determiner
    clause.isNegated = false
    return clause
  }

  /// The same of some object.
  var some: VerbClause { with(.some) }

  var clause: Clause { Clause(kind: .verb(self), range: object.range) }
}

extension Link {
  /// How certain what it adds to the model is; nothing where it adds nothing.
  fileprivate var certainty: Certainty? {
    switch self {
    case .edge: nil
    case .derived(let derived): derived.certainty
    case .either(let links), .both(let links): links.compactMap(\.certainty).first
    case .closure(let link, _): link.certainty
    }
  }
}
