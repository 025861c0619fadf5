internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

extension Executor {
  /// The members of a set for which a condition holds.
  mutating func members(
    of candidates: ConceptSet, where condition: ConditionPlan
  ) throws(QueryFailure) -> ConceptSet {
    if candidates.isEmpty { return candidates }
    switch condition {
    case .test(let test): return try members(of: candidates, where: test)
    case .and(let parts):
      var rest = candidates
      for part in parts { rest = try members(of: rest, where: part) }
      return rest
    case .or(let parts):
      var result = ConceptSet.empty
      for part in parts { result = result.union(try members(of: candidates, where: part)) }
      return result
    case .not(let inner):
      return candidates.subtracting(try members(of: candidates, where: inner))
    }
  }

  private mutating func members(
    of candidates: ConceptSet, where test: PropertyTest
  ) throws(QueryFailure) -> ConceptSet {
    var valueTest = try ValueTest(test.comparison, orders)
    switch test.key {
    case .property(let key):
      var result = ConceptSet.empty
      for column in columns(ofKey: key) {
        result = result.union(try members(of: candidates, in: column, where: &valueTest))
      }
      return result
    case .builtIn(let key):
      return try members(of: candidates, where: key, test.comparison, &valueTest)
    }
  }

  /// The columns whose key is this one after folding.
  func columns(ofKey folded: String) -> [Int] {
    graph.properties.columns.indices.filter { column in
      TextTest(folded: folded).equals(graph.texts.bytes(of: graph.properties.columns[column].key))
    }
  }

  /// A few candidates are looked up one by one; for many, each distinct value is tested once and its postings are read.
  private mutating func members(
    of candidates: ConceptSet, in column: Int, where test: inout ValueTest
  ) throws(QueryFailure) -> ConceptSet {
    let column = graph.properties.columns[column]
    work.lookups += 1
    if case .list(let list) = candidates, list.count < column.values.count {
      return .list(try members(of: list, in: column, where: &test))
    }
    let texts = graph.texts
    var result: [UInt32] = []
    for code in column.values.indices {
      if code % 1024 == 0 { try limits.cancellation.check() }
      work.values += 1
      guard try test.matches(texts.bytes(of: column.values[code])) else { continue }
      let postings = Int(column.postingOffsets[code])..<Int(column.postingOffsets[code + 1])
      result.append(contentsOf: column.postings[postings])
    }
    result.sortAndUnique()
    return ConceptSet.list(result).intersection(candidates)
  }

  private mutating func members(
    of list: [UInt32], in column: PropertyColumn, where test: inout ValueTest
  ) throws(QueryFailure) -> [UInt32] {
    let texts = graph.texts
    var verdicts = [UInt8](repeating: 0, count: column.values.count)
    var result: [UInt32] = []
    for (index, concept) in list.enumerated() {
      if index % 1024 == 0 { try limits.cancellation.check() }
      for entry in column.entries(of: ConceptID(concept)) {
        let code = Int(column.codes[entry])
        if verdicts[code] == 0 {
          work.values += 1
          verdicts[code] = try test.matches(texts.bytes(of: column.values[code])) ? 2 : 1
        }
        if verdicts[code] == 2 {
          result.append(concept)
          break
        }
      }
    }
    return result
  }
}

/// A folded text to which others are compared, each folded first.
struct TextTest {
  private let folded: [UInt8]

  init(folded: String) { self.folded = Array(folded.utf8) }

  func equals(_ bytes: Span<UInt8>) -> Bool {
    var buffer: [UInt8] = []
    Folding.fold(bytes, into: &buffer)
    return buffer == folded
  }

  /// Whether a text that is folded already is this one.
  func isFolded(_ bytes: Span<UInt8>) -> Bool {
    bytes.count == folded.count && folded.indices.allSatisfy { folded[$0] == bytes[$0] }
  }
}
