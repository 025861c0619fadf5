internal import VraagMetamodel

/// Where a walk stands that is to become a relationship: certain so far, or with one potential step in it.
///
/// A relationship that is possible is one that would certainly follow if one relationship, which a potential rule makes
/// of two certain ones, were modelled. So the walk is one in the languages of what is certain in which one step is
/// itself two walks.
struct DerivationState: Hashable {
  var outer: FactRun
  /// Whether the potential step has been made.
  var isPossible = false
  /// The potential step that is being made.
  var potential: PotentialStep?
  /// Whether a part that is put together already may not have been so in any order.
  var isLoose = false
  /// How the walk is put together, where that is told.
  var order: DerivationOrder?
}

/// A potential step while the relationships are walked from which it follows.
struct PotentialStep: Hashable {
  /// The rule: an index into `CompositionRow.all`.
  var row: Int
  /// Whether the relationship it makes is passed along its direction.
  var isAlong: Bool
  /// The type of the element where it begins.
  var start: ElementType
  /// What joins the first relationship to the second, once that is there, and what the first is where it matters.
  var joint: ElementType?
  var first: RelationshipKind?
  /// The relationship that is being walked.
  var run: FactRun

  /// The premises in the order in which they are walked.
  private var premises: [(kinds: KindSet, isForward: Bool)] {
    let row = CompositionRow.all[row]
    let first = (row.first, row.firstIsForward)
    let second = (row.second, row.secondIsForward)
    return isAlong ? [first, second] : [(second.0, !second.1), (first.0, !first.1)]
  }

  /// The steps that may begin at an element of the type and make a relationship of these kinds.
  static func starts(
    _ type: ElementType, _ kinds: KindSet, isAlong: Bool, like outer: FactRun
  ) -> [PotentialStep] {
    var result: [PotentialStep] = []
    for (index, row) in CompositionRow.all.enumerated() where row.rule.certainty == .possible {
      let (isStrict, isOrdered) = (outer.isStrict, outer.isOrdered)
      let empty = FactRun(type, isForward: true, wanted: [], isStrict: isStrict, isOrdered: isOrdered)
      let step = PotentialStep(row: index, isAlong: isAlong, start: type, run: empty)
      let wanted = step.wanted(0, kinds)
      let other = step.wanted(1, kinds)
      if wanted.isEmpty || other.isEmpty { continue }
      for run in FactRun.starts(
        type, isForward: step.premises[0].isForward, wanted: wanted, isStrict: isStrict, isOrdered: isOrdered)
      {
        var begun = step
        begun.run = run
        result.append(begun)
      }
    }
    return result
  }

  /// What a premise may be for the result to be of one of these kinds.
  private func wanted(_ premise: Int, _ kinds: KindSet) -> KindSet {
    let all = premises[premise].kinds
    switch CompositionRow.all[row].outcome {
    case .first: return (premise == 0) == isAlong ? all.intersection(kinds) : all
    case .second: return (premise == 1) == isAlong ? all.intersection(kinds) : all
    case .weaker: return kinds.isDisjoint(with: all) ? [] : all
    }
  }

  /// The step when its first relationship ends at an element of the type.
  func joined(at type: ElementType, _ kinds: KindSet) -> [PotentialStep] {
    guard joint == nil, let kind = run.kind(at: type), premises[0].kinds.contains(kind) else { return [] }
    let row = CompositionRow.all[row]
    if row.isThroughGrouping, type != .grouping { return [] }
    var next = self
    next.joint = type
    switch row.outcome {
    case .first: next.first = isAlong ? kind : nil
    case .second: next.first = isAlong ? nil : kind
    case .weaker: next.first = kind
    }
    return FactRun.starts(
      type, isForward: premises[1].isForward, wanted: wanted(1, kinds), isStrict: run.isStrict, isOrdered: run.isOrdered
    ).map { run in
      var begun = next
      begun.run = run
      return begun
    }
  }

  /// What the step makes, when its second relationship ends at an element of the type.
  func result(at type: ElementType) -> RelationshipKind? {
    guard let joint, let kind = run.kind(at: type), premises[1].kinds.contains(kind) else { return nil }
    let row = CompositionRow.all[row]
    let result: RelationshipKind
    switch row.outcome {
    case .first: result = isAlong ? first ?? kind : kind
    case .second: result = isAlong ? kind : first ?? kind
    case .weaker: result = isAlong ? (first ?? kind).weaker(kind) : kind.weaker(first ?? kind)
    }
    let (source, target) = isAlong ? (start, type) : (type, start)
    guard
      run.isOrdered
        || DerivationLimits.admit(joint, from: source, to: target)
          && DerivationLimits.allow(result, from: source, to: target, isStrict: run.isStrict)
    else { return nil }
    return result
  }
}

extension DerivationState {
  /// The kinds that lead on, along their direction and against it.
  var open: (along: KindSet, against: KindSet) { potential?.run.open ?? outer.open }

  /// Where a step to an element of the type leads.
  func next(_ kind: RelationshipKind, isAlong: Bool, to type: ElementType) -> [DerivationState] {
    var next = self
    if let order {
      guard let longer = order.next(kind, isAlong: isAlong, to: type) else { return [] }
      next.order = longer
    }
    guard let potential else { return outer.next(kind, isAlong: isAlong, to: type).map { next.with($0) } }
    return potential.run.next(kind, isAlong: isAlong, to: type).map { run in
      var state = next
      state.potential?.run = run
      return state
    }
  }

  private func with(_ outer: FactRun, _ potential: PotentialStep? = nil) -> DerivationState {
    var state = self
    state.outer = outer
    state.potential = potential
    return state
  }

  /// What the state may be taken for at an element of the type, without a step more.
  func same(at type: ElementType, upTo certainty: Certainty) -> [DerivationState] {
    let put = (order?.joined(upTo: certainty) ?? []).map { order in
      var state = self
      state.order = order
      return state
    }
    guard let potential else {
      var result = put + outer.joined(at: type).map { with($0) }
      if certainty == .possible, !isPossible {
        for (kinds, isAlong) in [(outer.open.along, true), (outer.open.against, false)] {
          for step in PotentialStep.starts(type, kinds, isAlong: isAlong, like: outer) {
            result.append(with(outer, step))
          }
        }
      }
      return result
    }
    var result = potential.run.joined(at: type).map { run in
      var step = potential
      step.run = run
      return with(outer, step)
    }
    let open = potential.isAlong ? outer.open.along : outer.open.against
    var joined = self
    joined.isLoose = isLoose || order == nil && potential.run.isLoose(at: type)
    result += potential.joined(at: type, open).map { joined.with(outer, $0) }
    if let kind = potential.result(at: type), open.contains(kind) {
      joined.isPossible = true
      result += outer.next(kind, isAlong: potential.isAlong, to: type).map { joined.with($0) }
    }
    return put + result
  }
}
