import VraagPlan
private import VraagText

extension SentenceGenerator {
  /// `which processes have the same name and Status?`
  mutating func sameQuestion() -> GeneratedSentence? {
    var subject = random.chance(50) ? nounPhrase() : phrase(1, allowsColumns: false, isTail: true)
    let keys = [key(), random.chance(40) ? key() : nil, random.chance(30) ? key() : nil].compactMap { $0 }
    guard !keys.isEmpty, columns.isEmpty else { return nil }
    var text = subject.text + (subject.isOpen ? "," : "") + " have the same "
    text += keys.map(\.text).joined(separator: random.chance(70) ? " and " : ", ")
    if random.chance(25) {
      let predicate = predicate(1, allowsColumns: false, isTail: true)
      guard !predicate.text.contains(" or ") else { return nil }
      text += " and \(predicate.text)"
      subject.take(predicate)
    }
    let isCounted = random.chance(25)
    let duplicates = Plan.duplicates(
      Duplicates(
        input: subject.set, keys: keys.map { ShownKey(key: $0.key, heading: "key") },
        column: RowColumn(name: "c", kind: .element), isCounted: isCounted))
    if isCounted { return GeneratedSentence(text: "how many \(text)?", plan: duplicates) }
    columns = [RowColumn(name: "c", kind: .element)]
    sharedKeys = keys.map(\.key)
    return withClauses("which \(text)", duplicates)
  }

  /// `have the same name as "Leerling"`, which may be said of anything.
  mutating func sharing() -> PredicateWords? {
    let keys = [key(), random.chance(30) ? key() : nil].compactMap { $0 }
    guard !keys.isEmpty else { return nil }
    var other = name()
    if random.chance(50) {
      let phrase = nounPhrase()
      (other.text, other.set) = (phrase.text, phrase.set)
    }
    let isNegated = random.chance(25)
    return PredicateWords(
      text:
        "\(isNegated ? "do not have" : "have") the same \(keys.map(\.text).joined(separator: " and ")) as \(other.text)",
      narrow: { set in
        let sharing = SetPlan.sharing(Sharing(subjects: set, keys: keys.map(\.key), others: other.set))
        return isNegated ? .difference(set, sharing) : sharing
      })
  }

  /// `total Aantal of applications that serve which processes?`, `average Aantal of processes per Status?`
  mutating func aggregation() -> GeneratedSentence? {
    guard let key = key() else { return nil }
    let (word, measure): (String, Aggregate.Measure) = random.pick([
      ("total", .total), ("average", .average), ("minimum", .minimum), ("highest", .maximum),
      ("what is the sum of", .total),
    ])
    let column = addColumn(.element)
    let subject = phrase(depth, allowsColumns: true, isTail: true)
    let rows = Rows(root: subject.node(column), columns: columns)
    let text = "\(word) \(key.text) of \(subject.text)"
    let shown = ShownKey(key: key.key, heading: "key")
    if columns.count > 1 {
      let aggregate = Aggregate(measure: measure, input: rows, counted: column, key: shown, heading: "x")
      columns = [RowColumn(name: "x", kind: .element)] + columns.dropFirst()
      return largestFirst(text, .aggregate(aggregate), by: columns.count - 1)
    }
    let per = random.chance(40) ? self.key() : nil
    let aggregate = Plan.aggregate(
      Aggregate(
        measure: measure, input: rows, counted: column, key: shown,
        per: per.map { ShownKey(key: $0.key, heading: "per") }, heading: "x"))
    guard let per else { return GeneratedSentence(text: text + "?", plan: aggregate) }
    return largestFirst("\(text), per \(per.text)", aggregate, by: 1)
  }

  /// `share of processes that read "Leerling" per Status?`
  mutating func share() -> GeneratedSentence? {
    var whole = nounPhrase()
    if random.chance(30) {
      let outer = phrase(1, allowsColumns: false, isTail: false)
      whole = Phrase(text: "(\(outer.text))", set: outer.set)
    }
    let predicate = predicate(2, allowsColumns: false, isTail: true)
    let said =
      random.chance(60)
      ? "share of \(whole.text) that \(predicate.text)" : "what share of \(whole.text) \(predicate.text)"
    let per = random.chance(40) ? key() : nil
    let plan = Plan.share(
      Share(
        whole: whole.set, part: predicate.narrow(whole.set), per: per.map { ShownKey(key: $0.key, heading: "per") },
        headings: ["share", "count", "of"]))
    guard let per else { return GeneratedSentence(text: said + "?", plan: plan) }
    return largestFirst("\(said), per \(per.text)", plan, by: 1)
  }

  private func largestFirst(_ text: String, _ plan: Plan, by column: Int) -> GeneratedSentence {
    GeneratedSentence(
      text: text + "?", plan: .sort(Sort(input: plan, by: .column(column), isDescending: true)))
  }
}
