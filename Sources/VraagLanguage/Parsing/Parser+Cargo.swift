internal import VraagMetamodel
internal import VraagText

/// What is sent: `send "Aanmelding" to "DUO"`, `die gegevens naar "DUO" sturen`.
///
/// A Flow bears what flows as its name, so a name says which flows are meant; that it is data says nothing.
extension Parser {
  /// An English verb that has what is sent within it: `send data to`, `send "X" to`.
  func verbWithCargo(at start: Int) -> (meaning: VerbMatch, end: Int)? {
    let token = token(at: start)
    guard !isDutch, token.word != 0, token.keyword == .none else { return nil }
    let state = lexicon.step(0, token.word)
    guard state != 0, !lexicon.node(state).isMeaningful else { return nil }
    var index = start + 1
    if let (noun, _, end) = noun(at: index) {
      guard noun == NounID(Umbrella.data) else { return nil }
      index = end
    }
    if self.token(at: index).kind == .string || self.token(at: index).kind == .parameter { index += 1 }
    guard index > start + 1, let verb = lexicon.node(lexicon.step(state, self.token(at: index).word)).plainVerb,
      isSending(lexicon.relation(of: verb.verb))
    else { return nil }
    return (verb, index + 1)
  }

  /// The name within a verb that ends at the cursor.
  mutating func cargoName(from start: Int) -> NameUse? {
    let end = position
    guard end > start + 2, let index = (start..<end).first(where: { tokens[$0].kind != .word }) else { return nil }
    position = index
    defer { position = end }
    return parseNameIfPresent(afterNoun: false, asSubject: false)
  }

  /// Reads the second phrase of a Dutch clause: one of the two has the preposition, the other is what is sent.
  mutating func parseDutchCargo(into clause: inout DutchClause) -> Bool {
    guard clause.cargo == nil, let groups = clause.groups else { return false }
    let isTarget =
      clause.preposition == 0 && isDutchPreposition(at: position) && isObjectStart(at: position + 1)
      && takesDutch(current.word, clause)
    let isCargo =
      clause.preposition != 0 && clause.order == .final && clause.words.isEmpty && !clause.hasAuxiliary
      && isObjectStart(at: position)
    // `naar wie stuurt "A" gegevens?`
    let isBehind =
      clause.preposition == 0 && (clause.gap.preposition != 0 || clause.gap.isOpenWhere) && !clause.hasAuxiliary
      && (clause.order == .main || clause.words.isEmpty) && isObjectStart(at: position)
      && !isDutchPreposition(at: position)
    if isBehind, !isTarget {
      clause.cargo = parseObjectGroups()
      if clause.cargo == nil { hasHole = true }
      return clause.cargo != nil
    }
    guard isTarget || isCargo else { return false }
    clause.groups = nil
    if isTarget {
      clause.cargo = groups
      return parseDutchPiece(into: &clause)
    }
    guard let cargo = parseObjectGroups() else {
      hasHole = true
      return false
    }
    clause.cargo = cargo
    clause.groups = groups
    return true
  }

  private func takesDutch(_ preposition: UInt16, _ clause: DutchClause) -> Bool {
    guard !clause.words.isEmpty else { return isDutchVerbAhead(taking: preposition) }
    return clause.words.contains { !$0.isClosed && lexicon.step($0.state, preposition) != 0 }
  }

  /// Verbs with what is sent as a condition on the flows.
  mutating func with(_ cargo: ObjectGroups?, _ verbs: VerbPhrase) -> VerbPhrase? {
    guard let cargo else { return verbs }
    var verbs = verbs
    // What is provided is a service; data that are provided are sent.
    for index in verbs.verbs.indices where verbs.verbs[index].verb == VerbID(.provide) {
      verbs.verbs[index].verb = VerbID(.send)
    }
    guard isSending(lexicon.relation(of: verbs)) else {
      reportBehind { Messages.objectSecond($0, cargo.first.phrase.range, verbs.range) }
      return nil
    }
    guard let only = cargo.only, only.phrase.determiner == .some, let names = flowNames(only.phrase.phrase) else {
      reportBehind { Messages.cargoUnclear($0, cargo.first.phrase.range) }
      return nil
    }
    guard !names.isEmpty else { return verbs }
    for index in verbs.verbs.indices { verbs.verbs[index].condition = named(names, verbs.verbs[index].condition) }
    return verbs
  }

  func isSending(_ relation: Relation) -> Bool {
    let kinds = relation.outgoing.union(relation.incoming)
    return !kinds.isEmpty && kinds.isSubset(of: KindSet(RelationshipType.flow))
  }

  /// The names that flows must have to bear a phrase: none where any may; nothing where the phrase is no name.
  private func flowNames(_ phrase: NounPhrase) -> [NameUse]? {
    guard phrase.modifiers.isEmpty else { return nil }
    switch phrase.head {
    case .name(let name): return [name]
    case .noun(let use, let name) where use.noun == NounID(Umbrella.data) && use.layer == nil:
      return name.map { [$0] } ?? []
    case .either(let parts):
      let names = parts.map(flowNames)
      guard names.allSatisfy({ $0?.isEmpty == false }) else { return nil }
      return names.flatMap { $0 ?? [] }
    case .noun, .identifier, .reference, .other: return nil
    }
  }

  /// `[name = "X"]`, beside what a bracket says already.
  func named(_ names: [NameUse], _ condition: Condition?) -> Condition {
    let tests = names.map { name -> Condition in
      let literal = Literal(
        text: name.text, form: name.form == .parameter ? .parameter : .string, range: name.range)
      let key = KeyUse(text: "name", isQuoted: false, range: name.range)
      return .test(Test(key: key, comparison: .equal(literal), range: name.range))
    }
    let own = tests.count == 1 ? tests[0] : .or(tests)
    guard let condition else { return own }
    if case .and(let parts) = condition { return .and([own] + parts) }
    return .and([own, condition])
  }
}
