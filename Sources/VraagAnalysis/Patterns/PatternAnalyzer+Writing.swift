internal import VraagLanguage
internal import VraagPlan
internal import VraagText

/// `SET`, `REMOVE` and `DELETE`: what is changed must be something that can be.
extension PatternAnalyzer {
  /// A clause that writes, as an operation.
  mutating func lower(writing clause: PatternClause, in scope: inout PatternScope) throws(Fault) -> PatternOperation? {
    switch clause {
    case .match, .unwind, .with, .result: return nil
    case .create(let create): return .write(.create(try lower(create, in: &scope)))
    case .merge(let merge): return .write(.merge(try lower(merge, in: &scope)))
    case .set(let set): return .write(.change(try lower(set.items, in: scope)))
    case .remove(let remove):
      var changes: [PatternChange] = []
      for item in remove.items { changes.append(try lower(removed: item, in: scope)) }
      return .write(.change(changes))
    case .delete(let delete): return .write(.delete(try lower(delete, in: scope)))
    }
  }

  mutating func lower(_ items: [SetItem], in scope: PatternScope) throws(Fault) -> [PatternChange] {
    var changes: [PatternChange] = []
    for item in items { changes.append(try lower(item, in: scope)) }
    return changes
  }

  private mutating func lower(_ item: SetItem, in scope: PatternScope) throws(Fault) -> PatternChange {
    switch (item.target.kind, item.assignment) {
    case (.property(let of, let name), .equal(let value)):
      let target = try lower(changed: of, in: scope)
      catalog.noteNewKey(name.text)
      return PatternChange(
        target: target.term, kind: .property(name.text, try lower(value, in: scope).term), range: item.range)
    case (.hasLabels(let of, let labels), _):
      let names = try names(of: labels)
      try check(labelsOf: names)
      return PatternChange(
        target: try lower(labelled: of, in: scope), kind: .labels(names.map(\.text)), range: item.range)
    case (_, .plus(let map)):
      let target = try lower(changed: item.target, in: scope)
      return PatternChange(
        target: target.term, kind: .moreProperties(try lower(map: map, in: scope)), range: item.range)
    case (_, .equal(let map)):
      let target = try lower(changed: item.target, in: scope)
      return PatternChange(target: target.term, kind: .allProperties(try lower(map: map, in: scope)), range: item.range)
    case (_, .none): throw Fault(diagnostic: .patternTypeWrong("SET", "Any", at: item.range))
    }
  }

  private mutating func lower(removed item: Expression, in scope: PatternScope) throws(Fault) -> PatternChange {
    switch item.kind {
    case .property(let of, let name):
      let target = try lower(changed: of, in: scope)
      return PatternChange(target: target.term, kind: .property(name.text, .constant(.null)), range: item.range)
    case .hasLabels(let of, let labels):
      let names = try names(of: labels)
      return PatternChange(
        target: try lower(labelled: of, in: scope), kind: .withoutLabels(names.map(\.text)), range: item.range)
    default: throw Fault(diagnostic: .patternTypeWrong("REMOVE", "Any", at: item.range))
    }
  }

  /// What properties are given to.
  private mutating func lower(changed expression: Expression, in scope: PatternScope) throws(Fault) -> TypedTerm {
    let target = try lower(expression, in: scope)
    if ![.any, .null, .node, .relationship].contains(target.type) {
      throw Fault(diagnostic: .patternTypeWrong("SET", target.type.name, at: expression.range))
    }
    return target
  }

  private mutating func lower(labelled expression: Expression, in scope: PatternScope) throws(Fault) -> Term {
    let target = try lower(expression, in: scope)
    if !target.type.mayBeNode {
      throw Fault(diagnostic: .patternTypeWrong(":", target.type.name, at: expression.range))
    }
    return target.term
  }

  /// Properties that are set together.
  mutating func lower(map expression: Expression, in scope: PatternScope) throws(Fault) -> Term {
    if case .map(let entries) = expression.kind { for entry in entries { catalog.noteNewKey(entry.key.text) } }
    let map = try lower(expression, in: scope)
    if ![.any, .null, .map, .node, .relationship].contains(map.type) {
      throw Fault(diagnostic: .patternTypeWrong("{ }", map.type.name, at: expression.range))
    }
    return map.term
  }

  private mutating func lower(_ clause: DeleteClause, in scope: PatternScope) throws(Fault) -> DeletePlan {
    var items: [(term: Term, range: TextRange)] = []
    for item in clause.items {
      if case .hasLabels = item.kind { throw Fault(diagnostic: .patternDeleteLabels(at: item.range)) }
      let value = try lower(item, in: scope)
      if ![.any, .null, .node, .relationship, .path].contains(value.type) {
        throw Fault(diagnostic: .patternTypeWrong("DELETE", value.type.name, at: item.range))
      }
      items.append((value.term, item.range))
    }
    return DeletePlan(isDetaching: clause.isDetaching, items: items)
  }

  // MARK: Labels

  /// The labels that an expression says to have, all of them.
  func names(of labels: LabelExpression?) throws(Fault) -> [PatternName] {
    switch labels {
    case nil: return []
    case .name(let name)?: return [name]
    case .and(let parts)?:
      var all: [PatternName] = []
      for part in parts { all += try names(of: part) }
      return all
    case .or(let parts)?: throw Fault(diagnostic: .patternMadeVague(at: parts.reduce(.empty) { $0.joined($1.range) }))
    case .not(let inner)?: throw Fault(diagnostic: .patternMadeVague(at: inner.range))
    case .wildcard(let range)?: throw Fault(diagnostic: .patternMadeVague(at: range))
    }
  }

  /// Looks whether labels can be given, to something that has others.
  func check(labelsOf names: [PatternName]) throws(Fault) {
    for name in names {
      switch catalog.newLabel(name.text) {
      case .types(let types):
        throw Fault(diagnostic: .patternElementType([name.text], among: types, at: name.range))
      case .ofNoElement: throw Fault(diagnostic: .patternLabelOfNoElement(name.text, at: name.range))
      case .free, .elementType, .specialization: break
      }
    }
  }

  /// Looks whether something can be made with these labels and no others.
  mutating func check(labelsOfNew names: [PatternName], at range: TextRange) throws(Fault) {
    try check(labelsOf: names)
    let labels = names.map { ($0, catalog.newLabel($0.text)) }
    let types = labels.filter { if case .elementType = $0.1 { true } else { false } }
    let isFree = labels.allSatisfy { $0.1 == .free }
    if isFree, !labels.isEmpty || !catalog.needsElementTypes { return }
    if types.count != 1 {
      let nearest = labels.first.map { Nearest.words(to: $0.0.text, among: catalog.knownElementTypes) } ?? []
      throw Fault(
        diagnostic: .patternElementType(
          types.map(\.0.text), among: nearest, at: types.last?.0.range ?? labels.first?.0.range ?? range))
    }
    for case (let name, .specialization(isKnown: false)) in labels { note(.patternSpecializationNew(name.text)) }
  }
}

extension LabelExpression {
  /// Where its names stand.
  var range: TextRange {
    switch self {
    case .name(let name): name.range
    case .wildcard(let range): range
    case .not(let inner): inner.range
    case .and(let parts), .or(let parts): parts.reduce(.empty) { $0.joined($1.range) }
    }
  }
}

extension TextRange {
  /// From the beginning of the one to the end of the other; an empty one does not count.
  func joined(_ other: TextRange) -> TextRange {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return TextRange(min(lower, other.lower), max(upper, other.upper))
  }
}
