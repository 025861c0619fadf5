import Foundation
import VraagPlan
private import VraagText

extension ReferenceEvaluator {
  /// A value with the concept that has it.
  fileprivate struct Held {
    var text: String
    var comparable: ComparableValue
    var kind: Tally.Kind?

    var number: Decimal? {
      Decimal(string: comparable.folded.replacing(",", with: "."), locale: Locale(identifier: "C"))
    }

    /// How many decimals it is written with.
    var decimals: Int {
      comparable.folded.split { $0 == "." || $0 == "," }.dropFirst().first?.count ?? 0
    }
  }

  private func held(_ aggregate: Aggregate, by concept: Int) -> [Held] {
    values(of: aggregate.key.key, concept).map { text in
      let comparable = ComparableValue(text, orders)
      let isSum = aggregate.measure == .total || aggregate.measure == .average
      var held = Held(text: text, comparable: comparable, kind: nil)
      if !isSum, let rank = comparable.rank {
        held.kind = .word(order: rank.order)
      } else if comparable.number != nil, held.isShort {
        held.kind = .number
      } else if !isSum, comparable.date != nil {
        held.kind = .date
      }
      return held
    }
  }

  func aggregated(_ aggregate: Aggregate) -> ReferenceTable {
    let rows = answer(.rows(aggregate.input)).rows
    let others = aggregate.input.columns.indices.filter { $0 != aggregate.counted }
    func concept(_ row: [ReferenceTable.Cell]) -> Int { concepts(in: [row[aggregate.counted]])[0] }
    let members = Set(rows.map(concept)).sorted(by: model.precedes)
    let all = members.map { held(aggregate, by: $0) }
    let kind = mostUsed(all.flatMap(\.self).compactMap(\.kind))
    var groups: [(head: [ReferenceTable.Cell], members: [Int])] = []
    if let per = aggregate.per {
      groups = divided(members, by: per.key)
    } else if others.isEmpty {
      groups = [([], members)]
    } else {
      for row in ordered(Set(rows.map { row in others.map { row[$0] } })) {
        let own = rows.filter { candidate in others.map { candidate[$0] } == row }.map(concept)
        groups.append((row, Set(own).sorted(by: model.precedes)))
      }
    }
    let heads = aggregate.per.map { [$0.heading] } ?? others.map { aggregate.input.columns[$0].name }
    var table = ReferenceTable(
      names: heads + [aggregate.heading],
      rows: groups.map { group in
        let values = group.members.flatMap { held(aggregate, by: $0) }.filter { kind != nil && $0.kind == kind }
        return group.head + [result(aggregate.measure, values, kind)]
      })
    table.tally = tally(aggregate, all, kind)
    return table
  }

  private func mostUsed(_ kinds: [Tally.Kind]) -> Tally.Kind? {
    func place(_ kind: Tally.Kind) -> Int {
      switch kind {
      case .number: -2
      case .date: -1
      case .word(let order): order
      }
    }
    func count(_ kind: Tally.Kind) -> Int { kinds.count { $0 == kind } }
    return kinds.min { left, right in (-count(left), place(left)) < (-count(right), place(right)) }
  }

  private func tally(_ aggregate: Aggregate, _ all: [[Held]], _ kind: Tally.Kind?) -> Tally {
    func takesPart(_ value: Held) -> Bool { kind != nil && value.kind == kind }
    var tally = Tally(key: aggregate.key.heading)
    tally.kind = kind
    tally.concepts = all.count
    tally.without = all.count(where: \.isEmpty)
    tally.several = all.count { $0.count > 1 }
    tally.uncounted = all.count { !$0.allSatisfy(takesPart) }
    for value in all.flatMap(\.self) where !takesPart(value) && !tally.examples.contains(value.text) {
      if tally.examples.count < 4 { tally.examples.append(value.text) }
    }
    let exact = all.flatMap(\.self).filter { takesPart($0) && $0.decimals > 0 }
    if kind == .number,
      exact.allSatisfy({ $0.comparable.folded.wholeMatch(of: /[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}/) != nil })
    {
      tally.thousands = exact.first?.text
    }
    return tally
  }

  private func result(_ measure: Aggregate.Measure, _ values: [Held], _ kind: Tally.Kind?) -> ReferenceTable.Cell {
    let decimals = values.map(\.decimals).max() ?? 0
    let total = values.compactMap(\.number).reduce(Decimal.zero, +)
    switch measure {
    case .total: return values.isEmpty ? .decimal(nil) : .decimal(written(total, decimals, decimals))
    case .average:
      return values.isEmpty
        ? .decimal(nil) : .decimal(written(total / Decimal(values.count), decimals, min(18, decimals + 2)))
    case .minimum, .maximum:
      let best = values.dropFirst().reduce(values.first) { best, next in
        guard let best else { return next }
        let isBetter = measure == .minimum ? isBefore(next, best, kind) : isBefore(best, next, kind)
        return isBetter ? next : best
      }
      guard kind == .number || kind == nil else { return .texts(best.map { [$0.text] } ?? []) }
      return .decimal(best.flatMap { best in best.number.map { written($0, best.decimals, best.decimals) } })
    }
  }

  private func isBefore(_ left: Held, _ right: Held, _ kind: Tally.Kind?) -> Bool {
    if kind == .number, let a = left.number, let b = right.number { return a < b }
    return ComparableValue.precedes(left.comparable, right.comparable) ?? false
  }

  /// A number rounded to some decimals, with no zeros at the end but as many as it must have.
  private func written(_ number: Decimal, _ least: Int, _ most: Int) -> String {
    var (exact, rounded) = (number, Decimal())
    NSDecimalRound(&rounded, &exact, most, .plain)
    var text = "\(rounded)"
    let shown = text.split(separator: ".").dropFirst().first?.count ?? 0
    if shown < least { text += (shown == 0 ? "." : "") + String(repeating: "0", count: least - shown) }
    return text
  }

  func shared(_ share: Share) -> ReferenceTable {
    let whole = members(share.whole).sorted(by: model.precedes)
    let part = members(share.part)
    let groups = share.per.map { divided(whole, by: $0.key) } ?? [([], whole)]
    return ReferenceTable(
      names: (share.per.map { [$0.heading] } ?? []) + share.headings,
      rows: groups.map { group in
        let count = group.members.count(where: part.contains)
        let all = group.members.count
        var text: String?
        if all > 0 {
          let exact = Decimal(100 * count) / Decimal(all)
          text = written(exact, 1, 1)
          if count > 0, text == "0.0" { text = "0.1" }
          if count < all, text == "100.0" { text = "99.9" }
        }
        return group.head + [.decimal(text), .number(count), .number(all)]
      })
  }

  /// Concepts by their values of a key, in the order of values, those without one last.
  private func divided(_ members: [Int], by key: Key) -> [(head: [ReferenceTable.Cell], members: [Int])] {
    var groups: [(identity: Identity, text: String, members: [Int])] = []
    for concept in members {
      for value in distinctValues(of: key, concept) {
        if let index = groups.firstIndex(where: { $0.identity == value.identity }) {
          groups[index].members.append(concept)
        } else {
          groups.append((value.identity, value.text, [concept]))
        }
      }
    }
    var result = sorted(groups.map(\.text)).map { index in
      (head: [ReferenceTable.Cell.texts([groups[index].text])], members: groups[index].members)
    }
    let without = members.filter { values(of: key, $0).isEmpty }
    if !without.isEmpty { result.append(([.texts([])], without)) }
    return result
  }
}

extension ReferenceEvaluator.Held {
  /// Whether it has no more digits than can be added.
  fileprivate var isShort: Bool {
    let parts = comparable.folded.drop { $0 == "-" || $0 == "+" }.split { $0 == "." || $0 == "," }
    return parts[0].drop { $0 == "0" }.count <= 18 && decimals <= 18
  }
}
