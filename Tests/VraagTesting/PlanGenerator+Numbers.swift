import VraagMetamodel
import VraagPlan
private import VraagText

extension PlanGenerator {
  mutating func duplicates() -> Duplicates {
    let keys = (0..<random.pick([1, 1, 2, 3])).map { _ in
      ShownKey(
        key: random.chance(30) ? .builtIn(random.pick([.type, .source, .target, .name])) : key(), heading: "key")
    }
    let input = random.chance(60) ? SetPlan.labels(random.pick([.everything, .elements, .relationships])) : set(2)
    let column = RowColumn(name: "x", kind: .element)
    return Duplicates(input: input, keys: keys, column: column, isCounted: random.chance(20))
  }

  /// Of the keys that have numbers, dates and ordered words, mostly.
  private mutating func measuredKey() -> Key {
    random.chance(80) ? .property(Folding.fold(random.pick(["Aantal", "Aantal", "Datum", "BIV"]))) : key()
  }

  mutating func aggregate() -> Aggregate {
    var rows = rows()
    while !rows.columns.contains(where: { $0.kind != .number }) { rows = self.rows() }
    if random.chance(50) {
      let set = random.chance(70) ? SetPlan.labels(random.pick([.everything, .elements])) : set(2)
      rows = Rows(root: RowNode(set: set, column: 0), columns: [RowColumn(name: "c0", kind: .element)])
    }
    let candidates = rows.columns.indices.filter { rows.columns[$0].kind != .number }
    return Aggregate(
      measure: random.pick(Aggregate.Measure.allCases), input: rows, counted: random.pick(candidates),
      key: ShownKey(key: measuredKey(), heading: "key"),
      per: rows.columns.count == 1 && random.chance(40) ? ShownKey(key: key(), heading: "per") : nil, heading: "x")
  }

  mutating func share() -> Share {
    let whole = random.chance(60) ? SetPlan.labels(random.pick([.everything, .elements])) : set(2)
    return Share(
      whole: whole, part: random.chance(50) ? .filter(Filter(input: whole, condition: condition(2))) : set(2),
      per: random.chance(40) ? ShownKey(key: key(), heading: "per") : nil, headings: ["share", "count", "of"])
  }
}
