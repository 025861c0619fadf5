private import VraagMetamodel
package import VraagPlan

/// Makes failures small before they are shown.
package enum Shrinking {
  /// The smallest model and question found, by steps that keep failing. `smaller` gives candidates for the question,
  /// the smallest first; a candidate that no longer fails is passed over.
  package static func shrunk<Asked>(
    _ model: TestModel, _ asked: Asked, smaller: (Asked) -> [Asked], fails: (TestModel, Asked) -> Bool
  ) -> (model: TestModel, asked: Asked) {
    var model = model
    var asked = asked
    var isChanged = true
    while isChanged {
      isChanged = false
      while let next = smaller(asked).first(where: { fails(model, $0) }) {
        asked = next
        isChanged = true
      }
      for index in model.concepts.indices.reversed() {
        var candidate = model
        candidate.concepts.remove(at: index)
        guard fails(candidate, asked) else { continue }
        model = candidate
        isChanged = true
      }
      for index in model.concepts.indices {
        for part in parts {
          var candidate = model
          part(&candidate.concepts[index])
          guard candidate.description != model.description, fails(candidate, asked) else { continue }
          model = candidate
          isChanged = true
        }
      }
    }
    return (model, asked)
  }

  /// What can be taken from a concept.
  private static let parts: [@Sendable (inout TestModel.Concept) -> Void] = [
    { $0.names = [] }, { $0.names = Array($0.names.dropLast()) }, { $0.documentation = "" },
    { $0.specializations = [] }, { $0.specializations = Array($0.specializations.dropLast()) },
    { $0.foreignType = "" }, { $0.strength = "" }, { $0.folder = [] }, { $0.folder = Array($0.folder.dropLast()) },
    { $0.properties = [] }, { $0.properties = Array($0.properties.dropLast()) },
    { $0.properties = Array($0.properties.dropFirst()) }, { $0.shown = [] }, { $0.shown = Array($0.shown.dropLast()) },
    { $0.shown = Array($0.shown.dropFirst()) },
  ]
}

/// The lists in which one part is left out, and those in which one is smaller.
func variants<Part>(_ parts: [Part], atLeast minimum: Int, smaller: (Part) -> [Part]) -> [[Part]] {
  var result: [[Part]] = []
  for index in parts.indices where parts.count > minimum {
    result.append(Array(parts[..<index] + parts[(index + 1)...]))
  }
  for index in parts.indices {
    for part in smaller(parts[index]) {
      var copy = parts
      copy[index] = part
      result.append(copy)
    }
  }
  return result
}

extension Plan {
  /// Plans that are simpler than this one.
  package var smaller: [Plan] { simpler.filter(\.isWellFormed) }

  /// Whether every column that is spoken of is there.
  private var isWellFormed: Bool {
    guard case .sort(let sort) = self else { return inputs.allSatisfy(\.isWellFormed) }
    if case .column(let column) = sort.by, column >= sort.input.columnCount { return false }
    return sort.input.isWellFormed
  }

  private var inputs: [Plan] {
    switch self {
    case .sort(let sort): [sort.input]
    case .limit(let limit): [limit.input]
    case .show(let show): [show.input]
    case .group(let group): [group.input]
    case .duplicates, .aggregate, .share, .rows, .count, .countBy, .truth, .describe: []
    case .matrix, .paths, .reach, .flows: []
    case .expect(let expect): [expect.offenders]
    case .explain(let explain): [explain.input]
    case .marked(let marked): [marked.input]
    case .why: []
    }
  }

  private var columnCount: Int {
    switch self {
    case .rows(let rows): rows.columns.count
    case .sort(let sort): sort.input.columnCount
    case .limit(let limit): limit.input.columnCount
    case .show(let show): show.input.columnCount + show.keys.count
    case .group: 2
    case .aggregate(let aggregate): aggregate.input.columns.count + (aggregate.per == nil ? 0 : 1)
    case .share(let share): share.per == nil ? 3 : 4
    case .duplicates(let duplicates): duplicates.isCounted ? 1 : duplicates.keys.count + 1
    case .countBy(let count): count.input.columns.count
    case .count, .truth, .describe, .paths, .why: 1
    case .explain(let explain): explain.input.columnCount + 1
    case .marked(let marked): marked.input.columnCount + 1
    case .reach: 5
    case .flows(let flows): flows.columns.count
    case .matrix(let matrix): matrix.cell == .mark ? 2 : 3
    case .expect(let expect): expect.offenders.columnCount
    }
  }

  private var simpler: [Plan] {
    switch self {
    case .rows(let rows): rows.smaller.map { .rows($0) }
    case .sort(let sort):
      [sort.input] + sort.input.smaller.map { .sort(Sort(input: $0, by: sort.by, isDescending: sort.isDescending)) }
    case .limit(let limit):
      [limit.input] + limit.input.smaller.map { .limit(Limit(input: $0, count: limit.count)) }
    case .show(let show):
      [show.input]
        + variants(show.keys, atLeast: 1) { _ in [] }.map {
          .show(Show(input: show.input, keys: $0, relationshipLink: show.relationshipLink))
        }
        + show.input.smaller.map {
          .show(Show(input: $0, keys: show.keys, relationshipLink: show.relationshipLink))
        }
    case .group(let group): [group.input] + group.input.smaller.map { .group(Group(input: $0, key: group.key)) }
    case .duplicates(let duplicates):
      variants(duplicates.keys, atLeast: 1) { _ in [] }.map {
        .duplicates(
          Duplicates(
            input: duplicates.input, keys: $0, column: duplicates.column, isCounted: duplicates.isCounted))
      }
        + duplicates.input.smaller.map {
          .duplicates(
            Duplicates(input: $0, keys: duplicates.keys, column: duplicates.column, isCounted: duplicates.isCounted))
        }
    case .aggregate(let aggregate):
      aggregate.input.smaller.filter { $0.columns.count == aggregate.input.columns.count }.map { input in
        var smaller = aggregate
        smaller.input = input
        return .aggregate(smaller)
      }
    case .share(let share):
      share.whole.smaller.map {
        .share(Share(whole: $0, part: share.part, per: share.per, headings: share.headings))
      }
        + share.part.smaller.map {
          .share(Share(whole: share.whole, part: $0, per: share.per, headings: share.headings))
        }
    case .count(let set): set.smaller.map { .count($0) }
    case .countBy(let count):
      count.input.smaller.filter { $0.columns.count == count.input.columns.count }.map {
        .countBy(CountBy(input: $0, counted: count.counted))
      }
    case .truth(let truth): truth.smaller.map { .truth($0) }
    case .expect(let expect):
      [expect.truth.map { .truth($0) }, expect.offenders].compactMap(\.self)
        + (expect.truth?.smaller ?? []).map { .expect(Expect(truth: $0, offenders: expect.offenders)) }
        + expect.offenders.smaller.map { .expect(Expect(truth: expect.truth, offenders: $0)) }
    case .describe(let set): set.smaller.map { .describe($0) }
    case .paths(let paths): paths.smaller.map { .paths($0) }
    case .reach(let reach): reach.smaller.map { .reach($0) }
    case .flows(let flows): flows.smaller.map { .flows($0) }
    case .matrix(let matrix): matrix.smaller.map { .matrix($0) }
    case .explain(let explain): [explain.input]
    case .marked(let marked): [marked.input]
    case .why(let why):
      why.subjects.smaller.map { .why(Why(subjects: $0, link: why.link, objects: why.objects, heading: why.heading)) }
        + why.objects.smaller.map {
          .why(Why(subjects: why.subjects, link: why.link, objects: $0, heading: why.heading))
        }
    }
  }
}

extension Matrix {
  /// Without order and bound, or with a simpler cell.
  fileprivate var smaller: [Matrix] {
    func with(_ change: (inout Matrix) -> Void) -> Matrix {
      var copy = self
      change(&copy)
      return copy
    }
    return (order == nil ? [] : [with { $0.order = nil }]) + (limit == nil ? [] : [with { $0.limit = nil }])
      + (cell == .mark ? [] : [with { $0.cell = .mark }])
  }
}

extension Truth {
  fileprivate var smaller: [Truth] {
    subjects.smaller.map { Truth(subjects: $0, holding: holding, quantifier: quantifier) }
      + holding.smaller.map { Truth(subjects: subjects, holding: $0, quantifier: quantifier) }
  }
}

extension Rows {
  /// Rows of fewer nodes and simpler sets. A column whose node is gone is gone, so only trees without columns shrink
  /// in number; the others in what they ask.
  package var smaller: [Rows] {
    root.smaller.compactMap { root in
      let kept = root.usedColumns.sorted()
      guard !kept.isEmpty, root.joinedColumns.allSatisfy(kept.contains) else { return nil }
      let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
      return Rows(root: root.renumbered(numbers), columns: kept.map { columns[$0] })
    }
  }
}

extension RowNode {
  var usedColumns: [Int] {
    (column.map { [$0] } ?? []) + counts.map(\.column) + branches.flatMap(\.node.usedColumns)
  }

  var joinedColumns: [Int] {
    joins.map(\.column) + counts.flatMap { $0.joins.map(\.column) } + branches.flatMap(\.node.joinedColumns)
  }

  func renumbered(_ numbers: [Int: Int]) -> RowNode {
    var copy = self
    copy.column = column.flatMap { numbers[$0] }
    for index in copy.joins.indices { copy.joins[index].column = numbers[copy.joins[index].column] ?? 0 }
    for index in copy.counts.indices {
      copy.counts[index].column = numbers[copy.counts[index].column] ?? 0
      for join in copy.counts[index].joins.indices {
        copy.counts[index].joins[join].column = numbers[copy.counts[index].joins[join].column] ?? 0
      }
    }
    for index in copy.branches.indices {
      copy.branches[index].node = copy.branches[index].node.renumbered(numbers)
    }
    return copy
  }

  var smaller: [RowNode] {
    func with(_ change: (inout RowNode) -> Void) -> RowNode {
      var copy = self
      change(&copy)
      return copy
    }
    return variants(branches, atLeast: 0) { branch in
      branch.link.smaller.map { RowBranch(link: $0, node: branch.node) }
        + branch.node.smaller.map { RowBranch(link: branch.link, node: $0) }
    }.map { branches in with { $0.branches = branches } }
      + variants(counts, atLeast: 0) { count in
        count.link.smaller.map { RowCount(link: $0, objects: count.objects, column: count.column, joins: count.joins) }
          + count.objects.smaller.map {
            RowCount(link: count.link, objects: $0, column: count.column, joins: count.joins)
          }
          + variants(count.joins, atLeast: 0, smaller: \.smaller).map {
            RowCount(link: count.link, objects: count.objects, column: count.column, joins: $0)
          }
      }.map { counts in with { $0.counts = counts } }
      + variants(joins, atLeast: 0, smaller: \.smaller).map { joins in with { $0.joins = joins } }
      + (column == nil ? [] : [with { $0.column = nil }])
      + set.smaller.map { set in with { $0.set = set } }
  }
}

extension RowJoin {
  var smaller: [RowJoin] {
    switch kind {
    case .linked(let link): link.smaller.map { RowJoin(.linked($0), column: column) }
    case .unlinked(let link): link.smaller.map { RowJoin(.unlinked($0), column: column) }
    case .different: []
    }
  }
}
