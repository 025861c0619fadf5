extension Term {
  /// The parts of a term, one level down; those of subqueries are their own.
  package var parts: [Term] {
    switch self {
    case .constant, .parameter, .slot, .exists, .count: []
    case .list(let members): members
    case .map(let entries): entries.map(\.value)
    case .property(let of, _, _), .hasLabels(let of, _, _), .negation(let of, _), .isNull(let of), .not(let of): [of]
    case .index(let a, let b, _), .arithmetic(_, let a, let b, _), .text(_, let a, let b), .membership(let a, let b, _):
      [a, b]
    case .slice(let of, let from, let to): [of, from, to].compactMap { $0 }
    case .comparison(let operands, _): operands
    case .and(let parts), .xor(let parts), .or(let parts): parts
    case .call(_, let arguments, _): arguments
    case .choice(let subject, let choices, let otherwise):
      (subject.map { [$0] } ?? []) + choices.flatMap { [$0.condition, $0.result] } + [otherwise]
    case .listComprehension(_, let list, let condition, let result): [list, condition, result].compactMap { $0 }
    case .quantifier(_, _, let list, let condition): [list, condition].compactMap { $0 }
    case .reduction(_, let initial, _, let list, let result): [initial, list, result]
    case .patternComprehension(_, let result): [result]
    }
  }

  /// The slots that must be filled before the term can be worked out, those it fills itself not among them.
  package var neededSlots: Set<RowSlot> {
    switch self {
    case .slot(let slot): return [slot]
    case .listComprehension(let own, let list, let condition, let result):
      return (condition?.neededSlots ?? []).union(result?.neededSlots ?? []).subtracting([own]).union(list.neededSlots)
    case .quantifier(_, let own, let list, let condition):
      return (condition?.neededSlots ?? []).subtracting([own]).union(list.neededSlots)
    case .reduction(let total, let initial, let own, let list, let result):
      return result.neededSlots.subtracting([total, own]).union(initial.neededSlots).union(list.neededSlots)
    case .patternComprehension(let match, let result):
      return result.neededSlots.subtracting(match.newSlots).union(match.neededSlots)
    case .exists(let subquery), .count(let subquery): return subquery.neededSlots
    default: return parts.reduce(into: []) { $0.formUnion($1.neededSlots) }
    }
  }

  /// The conditions that must all be true for this one to be.
  package var conjuncts: [Term] {
    if case .and(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }
}

extension MatchPlan {
  /// The slots that are filled before it.
  package var neededSlots: Set<RowSlot> {
    var needed: Set<RowSlot> = []
    for node in nodes where node.isBound { needed.insert(node.slot) }
    for edge in edges where edge.isBound { needed.insert(edge.slot) }
    for term in conditions + edges.flatMap(\.hopConditions) { needed.formUnion(term.neededSlots) }
    return needed.subtracting(newSlots).subtracting(edges.map(\.hopSlot))
  }
}

extension SubqueryPlan {
  package var neededSlots: Set<RowSlot> {
    switch self {
    case .match(let match): return match.neededSlots
    case .statement(let plan): return plan.outerSlots
    }
  }
}
