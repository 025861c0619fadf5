import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// What refers back to a column: `that data object`, `another function`.
///
/// It is no set, as it means another concept in every row; it becomes a join. So it cannot stand where a set is all
/// that there is: under `or`, a negation of more than itself, a quantifier.
extension Lowering {
  /// Ties a subject to a column by a verb: `write that data object`.
  mutating func refer(
    _ subject: inout LoweredPhrase, to use: NounUse, by link: Link, _ clause: VerbClause, columns place: ColumnPlace,
    at range: TextRange
  ) {
    guard clause.object.determiner == .some else {
      let determiner = TextRange(clause.object.range.lower, max(clause.object.range.lower, use.range.lower))
      report(Messages.referenceDetermined(wording.noun(use), at: clause.object.range, determinerRange: determiner))
      return
    }
    guard let column = column(of: use, columns: place) else { return }
    let labels = nouns(ofColumn: column).reduce(LabelSet()) { $0.union(lower($1).labels) }
    checkFeasible(subject, link, LoweredPhrase(set: .labels(labels), labels: labels), clause, at: range)
    subject.joins.append(RowJoin(clause.isNegated ? .unlinked(link) : .linked(link), column: column))
  }

  /// Ties a subject to a column: `in that domain`.
  mutating func refer(
    _ subject: inout LoweredPhrase, to use: NounUse, by link: Link, columns place: ColumnPlace
  ) {
    guard let column = column(of: use, columns: place) else { return }
    subject.joins.append(RowJoin(.linked(link), column: column))
  }

  /// `other functions`: those that are not in the nearest column so named.
  mutating func other(_ use: NounUse, columns place: ColumnPlace) -> LoweredPhrase {
    var result = lower(use)
    checkDefinition(of: use)
    if let column = column(of: use, columns: place) { result.joins.append(RowJoin(.different, column: column)) }
    return result
  }

  /// The nearest column that a noun refers to; what is wrong where there is none.
  private mutating func column(of use: NounUse, columns place: ColumnPlace) -> Int? {
    if case .impossible(let obstacle) = place {
      report(Messages.referenceImpossible(wording.noun(use), obstacle, words, at: use.range))
      return nil
    }
    // What a phrase is itself the column of comes after it.
    let known = columnHeads.indices.map { (column: $0, nouns: nouns(ofColumn: $0)) }
      .filter { !$0.nouns.contains { $0.range == use.range } }
    if let same = known.last(where: { $0.nouns.contains { $0.isSame(as: use) } }) { return same.column }
    let labels = lower(use).labels
    let wider = known.last { !$0.nouns.isEmpty && $0.nouns.allSatisfy { lower($0).labels.isSubset(of: labels) } }
    if let wider { return wider.column }
    let names = known.filter { !$0.nouns.isEmpty }.map { columns[$0.column].name }
    report(Messages.referenceUnknown(wording.noun(use), columns: names, words, at: use.range))
    return nil
  }

  /// The nouns by which a column can be referred to: none where it counts, or where some part of it has none.
  private func nouns(ofColumn column: Int) -> [NounUse] {
    columns[column].kind == .number ? [] : columnHeads[column].nouns
  }
}

extension NounPhrase.Head {
  /// The nouns that it begins with; of a name there are none.
  fileprivate var ownNouns: [NounUse] {
    switch self {
    case .noun(let use, _), .other(let use), .reference(let use): [use]
    case .either(let parts): parts.flatMap(\.head.ownNouns)
    case .name, .identifier: []
    }
  }

  /// The same, but none where some part of it has none.
  fileprivate var nouns: [NounUse] {
    if case .either(let parts) = self, parts.contains(where: { $0.head.nouns.isEmpty }) { return [] }
    return ownNouns
  }
}

extension NounUse {
  fileprivate func isSame(as other: NounUse) -> Bool { noun == other.noun && layer == other.layer }
}
