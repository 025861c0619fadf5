private import VraagMetamodel
package import VraagPlan
private import VraagText

/// A question, and what it means by the description of the language.
package struct GeneratedSentence: Sendable {
  package var text: String
  package var plan: Plan

  package init(text: String, plan: Plan) {
    self.text = text
    self.plan = plan
  }
}

/// Makes questions over a model and, beside the words, the plan that the description of the language gives them.
///
/// The plan is made without parser and analyzer: what these make of the words must answer the same. Names, keys and
/// values are the model's own.
package struct SentenceGenerator {
  var random: SeededRandom
  let model: TestModel
  /// How much may be nested in the sentence.
  let depth: Int
  var columns: [RowColumn] = []
  /// The keys that the first columns are, where the rows have the same of them.
  var sharedKeys: [Key] = []
  /// The words of the session's own.
  var own = OwnWords()
  /// Per column the nouns, in the plural, that it can be referred to by.
  var columnNouns: [Int: [String]] = [:]

  package init(_ random: SeededRandom, model: TestModel, depth: Int = 3) {
    self.random = random
    self.model = model
    self.depth = depth
  }

  // MARK: Questions

  package mutating func sentence() -> GeneratedSentence {
    // What views contain or use is what they show; of that there is a test of its own.
    while true {
      let sentence = anySentence()
      let isOfParts = [" contain ", " part of ", " use ", " used by "].contains(where: sentence.text.contains)
      if !isOfParts || !sentence.text.contains("views") { return sentence }
    }
  }

  private mutating func anySentence() -> GeneratedSentence {
    columns = []
    columnNouns = [:]
    sharedKeys = []
    switch random.number(0...12) {
    case 12: return flowSentence()
    case 10: return pathSentence()
    case 11: return random.chance(40) ? derivedQuestion() : reachSentence()
    case 0: return countQuestion()
    case 1: return yesNoQuestion()
    case 2: return description()
    case 3: return objectQuestion()
    case 4: return sameQuestion() ?? whichQuestion()
    case 5: return (random.chance(60) ? aggregation() : share()) ?? whichQuestion()
    default: return whichQuestion()
    }
  }

  private mutating func whichQuestion() -> GeneratedSentence {
    let column = addColumn(.element)
    let isAboutAnything = random.chance(8)
    if isAboutAnything { columnNouns[column] = ["elements"] }
    var subject = isAboutAnything ? Phrase(text: "", set: .labels(.elements)) : subjectPhrase(column)
    var text = isAboutAnything ? "what" : "which \(subject.text)"
    let asked = subject.set
    if isAboutAnything || random.chance(80) {
      let predicate = mainPredicate(allowsColumns: true, isTail: true)
      if subject.isOpen { text += "," }
      text += " \(predicate.text)"
      subject.take(predicate)
    }
    let rows = Rows(root: subject.node(column), columns: columns)
    if random.chance(40), let matrix = asMatrix(text, rows, asked) { return matrix }
    return withClauses(text, .rows(rows))
  }

  /// `which data objects does "X" read?`
  private mutating func objectQuestion() -> GeneratedSentence {
    let column = addColumn(.element)
    var subject = nounPhrase()
    columnNouns[column] = subject.nouns
    let verb = verb()
    let isPassive = verb.passive != nil && random.chance(35)
    let asker = random.chance(60) ? name() : nounPhrase()
    let isEvery = !asker.isName && random.chance(40)
    let askerText = (isEvery ? "every " : "") + asker.text
    let text =
      isPassive
      ? "which \(subject.text) is \(askerText) \(verb.passive ?? "")"
      : "which \(subject.text) does \(askerText) \(verb.plain)"
    let link = Link.edge(Edge(isPassive ? verb.relation : verb.relation.reversed))
    subject.set = .related(
      Related(subjects: subject.set, link: link, objects: asker.set, quantifier: isEvery ? .every : .some))
    return withClauses(text, .rows(Rows(root: subject.node(column), columns: columns)))
  }

  private mutating func countQuestion() -> GeneratedSentence {
    let column = addColumn(.element)
    var subject = subjectPhrase(column)
    var text = "how many \(subject.text)"
    if random.chance(80) {
      let predicate = mainPredicate(allowsColumns: true, isTail: true)
      if subject.isOpen { text += "," }
      text += " \(predicate.text)"
      subject.take(predicate)
    }
    let node = subject.node(column)
    guard columns.count > 1 || !node.branches.isEmpty || !node.joins.isEmpty else {
      return GeneratedSentence(text: text + "?", plan: .count(subject.set))
    }
    let rows = Rows(root: node, columns: columns)
    let counted = Plan.countBy(CountBy(input: rows, counted: column))
    if columns.count == 1 { return GeneratedSentence(text: text + "?", plan: counted) }
    return GeneratedSentence(
      text: text + "?", plan: .sort(Sort(input: counted, by: .column(column), isDescending: true)))
  }

  private mutating func yesNoQuestion() -> GeneratedSentence {
    let clause = verbClause(depth, allowsColumns: false, isTail: true, allowsNegation: false)
    let (determiner, quantifier): (String, Quantifier) = random.pick([
      ("a ", .some), ("", .some), ("any ", .some), ("every ", .every), ("no ", .none),
      ("at least 2 ", .count(atLeast: 2, atMost: .max)), ("exactly 1 ", .count(atLeast: 1, atMost: 1)),
    ])
    let subject = random.chance(40) ? name() : nounPhrase()
    let words = (subject.isName ? "" : determiner) + subject.text
    let starts = clause.text.split(separator: " ", maxSplits: 1).map(String.init)
    let text = starts.first == "are" ? "is \(words) \(starts.last ?? "")" : "does \(words) \(clause.text)"
    return GeneratedSentence(
      text: text + "?",
      plan: .truth(
        Truth(
          subjects: subject.set, holding: clause.narrow(.labels(.everything)),
          // A denial is of all that bear the name.
          quantifier: subject.isName ? (clause.isDenial ? .every : .some) : quantifier)))
  }

  private mutating func description() -> GeneratedSentence {
    let phrase = random.chance(60) ? name() : self.phrase(1, allowsColumns: false, isTail: true)
    return GeneratedSentence(text: "describe \(phrase.text)", plan: .describe(phrase.set))
  }

  /// A sentence about rows with what is asked of the answer.
  mutating func withClauses(_ text: String, _ rows: Plan) -> GeneratedSentence {
    var text = text
    var plan = rows
    func say(_ words: String) { text += ", \(words)" }
    if random.chance(10), let key = key() {
      say("per \(key.text)")
      return GeneratedSentence(
        text: text + "?", plan: .group(Group(input: plan, key: ShownKey(key: key.key, heading: "key"))))
    }
    let number = columns.firstIndex { $0.kind == .number }
    if random.chance(12), let key = key() {
      let isDescending = random.chance(40)
      say("sorted by \(key.text)\(isDescending ? " descending" : "")")
      plan = .sort(Sort(input: plan, by: order(key.key), isDescending: isDescending))
      if random.chance(40) {
        let count = random.number(1...4)
        say("first \(count)")
        plan = .limit(Limit(input: plan, count: count))
      }
    } else if random.chance(12), let key = key() {
      let count = random.number(1...4)
      say("top \(count) by \(key.text)")
      plan = .limit(Limit(input: .sort(Sort(input: plan, by: order(key.key), isDescending: true)), count: count))
    } else if let number, random.chance(40) {
      let count = random.number(1...4)
      say("top \(count)")
      plan = .limit(Limit(input: .sort(Sort(input: plan, by: .column(number), isDescending: true)), count: count))
    }
    if random.chance(12) {
      let keys = [key(), key()].compactMap { $0 }.prefix(random.number(1...2))
      if !keys.isEmpty {
        say("showing \(keys.map(\.text).joined(separator: ", "))")
        plan = .show(Show(input: plan, keys: keys.map { ShownKey(key: $0.key, heading: "key") }))
      }
    }
    return GeneratedSentence(text: text + "?", plan: Self.marked(plan, rows))
  }

  /// Rows of which some may be only possible, marked.
  static func marked(_ plan: Plan, _ rows: Plan) -> Plan {
    guard case .rows(let certain)? = rows.withCertaintyOnly else { return plan }
    return .marked(Marked(input: plan, certain: certain, heading: "certainty", words: ["certain", "possible"]))
  }

  /// What the rows have the same of is a column of theirs, and sorts them by what it shows.
  private func order(_ key: Key) -> Sort.By { sharedKeys.firstIndex(of: key).map { .column($0) } ?? .key(key) }

  mutating func addColumn(_ kind: RowColumn.Kind) -> Int {
    columns.append(RowColumn(name: "c\(columns.count)", kind: kind))
    return columns.count - 1
  }
}

extension GeneratedSentence: CustomStringConvertible {
  package var description: String { text }
}
