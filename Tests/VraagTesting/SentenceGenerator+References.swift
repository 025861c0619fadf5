import VraagMetamodel
import VraagPlan

/// What refers back to a column: `that process`, `the same process`, `other processes`.
extension SentenceGenerator {
  /// A column that can be referred to, and by what: the nearest with a noun that some column has.
  private mutating func referable() -> (column: Int, noun: (plural: String, labels: LabelSet))? {
    let nouns = Self.nouns.filter { noun in columnNouns.values.contains { $0.contains(noun.plural) } }
    guard let noun = nouns.randomElement(using: &random),
      let column = columnNouns.filter({ $0.value.contains(noun.plural) }).keys.max()
    else { return nil }
    return (column, noun)
  }

  private mutating func reference(_ plural: String) -> String {
    let singular = plural.hasSuffix("sses") ? String(plural.dropLast(2)) : plural.trimming("s")
    return random.pick(["that", "the same"]) + " " + singular
  }

  /// `write that data object`, `do not write it`, `are written by another function`, with or without a column.
  mutating func tied(_ start: String, _ link: Link, _ after: String, isNegated: Bool) -> PredicateWords? {
    guard let (column, noun) = referable() else { return nil }
    if isNegated || random.chance(60) {
      return PredicateWords(
        text: "\(start) \(reference(noun.plural))\(after)", narrow: { $0 },
        joins: [RowJoin(isNegated ? .unlinked(link) : .linked(link), column: column)])
    }
    var node = RowNode(set: .labels(noun.labels), column: nil, joins: [RowJoin(.different, column: column)])
    var determiner = ""
    if random.chance(50) {
      node.column = addColumn(.element)
      columnNouns[columns.count - 1] = [noun.plural]
      determiner = "which "
    }
    return PredicateWords(
      text: "\(start) \(determiner)other \(noun.plural)\(after)", narrow: { $0 },
      branches: [RowBranch(link: link, node: node)])
  }

  /// `read how many data objects that are written by that function`.
  mutating func countedReference(_ start: String, _ link: Link, _ column: Int) -> PredicateWords? {
    guard let (referred, noun) = referable() else { return nil }
    let counted = nounPhrase()
    let verb = verbs()
    let isNegated = random.chance(40)
    let does = verb.isBe ? (isNegated ? "are not " : "are ") : (isNegated ? "do not " : "")
    return PredicateWords(
      text: "\(start) how many \(counted.text) that \(does)\(verb.text) \(reference(noun.plural))", narrow: { $0 },
      counts: [
        RowCount(
          link: link, objects: counted.set, column: column,
          joins: [RowJoin(isNegated ? .unlinked(verb.link) : .linked(verb.link), column: referred)])
      ], isOpen: true)
  }
}

extension String {
  fileprivate func trimming(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
