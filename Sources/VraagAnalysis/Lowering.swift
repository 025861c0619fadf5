import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// One sentence on its way from syntax to plan.
///
/// Every predicate without a column narrows its subject's set. A `which` object hangs a branch with a column under the
/// subject, a `how many` object a count; a noun phrase between the two becomes a branch without a column. Columns are
/// numbered in the order of the sentence.
struct Lowering {
  let analyzer: Analyzer
  let language: Language
  /// What messages quote of the sentence.
  var words: SentenceWords { SentenceWords(language: language) }
  var columns: [RowColumn] = []
  /// Per column what it is of, by which it can be referred to.
  var columnHeads: [NounPhrase.Head] = []
  /// The verbs by which a column hangs under another, where there are several and any of them will do.
  var columnVerbs: [Int: VerbPhrase] = [:]
  /// How many columns hold what the rows have the same of; they are the first.
  var sharedKeys = 0
  var diagnostics: [Diagnostic] = []
  var notes: [Message] = []
  var format: String?
  var isStopped: () -> Bool = { false }

  var catalog: any Catalog { analyzer.catalog }
  var lexicon: Lexicon { analyzer.lexicon }
  var wording: Wording { Wording(lexicon: analyzer.lexicon) }

  init(analyzer: Analyzer, language: Language) {
    self.analyzer = analyzer
    self.language = language
  }

  /// What is said twice of one place, as of the key of `another Eigenaar than "X"`, is told once.
  mutating func report(_ diagnostic: Diagnostic) {
    let isTold = diagnostics.contains { $0.code == diagnostic.code && $0.range == diagnostic.range }
    if !hasGivenUp, !isTold { diagnostics.append(diagnostic) }
  }

  /// Whether there are so many mistakes that what may be wrong with the rest is not worth looking for, or nobody waits
  /// for an answer.
  var hasGivenUp: Bool { diagnostics.areTooMany || isStopped() }

  mutating func note(_ message: Message) {
    if !notes.contains(message) { notes.append(message) }
  }

  mutating func lower(_ sentence: Sentence) -> Plan {
    switch sentence.kind {
    case .question(let question): lower(question)
    case .aggregate(let question): lower(question)
    case .share(let question): lower(question)
    case .describe(let phrase): .describe(lower(phrase, columns: .impossible(.description)).set)
    case .path(let question): lower(question)
    case .reach(let question): lower(question)
    case .flow(let question): lower(question)
    case .expect(let expectation): lower(expectation)
    case .why(let question): why(question)
    // Whoever has it run does not ask here.
    case .change: .count(.empty)
    }
  }
}

/// What a noun phrase became: a set, and the columns that hang under it.
struct LoweredPhrase {
  var set: SetPlan
  /// The labels that its members can have; all of them where that is not known.
  var labels: LabelSet
  var branches: [RowBranch] = []
  var counts: [RowCount] = []
  /// What must hold between its members and columns.
  var joins: [RowJoin] = []

  /// Whether a set alone does not say it.
  var hasColumns: Bool { !branches.isEmpty || !counts.isEmpty || !joins.isEmpty }

  /// What stands for a noun phrase with a mistake in it: anything, so that nothing further is said against it.
  static let anything = LoweredPhrase(set: .labels(.everything), labels: .everything)
}

/// Whether `which` and `how many` can make columns at a place in a sentence, and if not, why.
enum ColumnPlace {
  case possible
  /// In what is counted: no column, but what is counted may be tied to one.
  case counted
  case impossible(ColumnObstacle)
}

/// Why there cannot be a column.
enum ColumnObstacle: Hashable {
  /// `do not read which data`.
  case negation
  /// `read which data or write which data`.
  case alternative
  /// `read at least 3 data objects that belong to which domain`.
  case quantifier
  /// `read how many data objects that belong to which domain`.
  case counted
  /// `does "X" read which data`.
  case yesNo
  /// `describe processes that read which data`.
  case description
  /// `which processes that read which data have the same name`.
  case same
  /// `share of processes that read which data`.
  case share
  /// `(processes that read which data or roles)`, `in elements that …`.
  case modifier
  /// `path from processes that read which data to "X"`.
  case walk
  /// `suppose without processes that read which data`.
  case supposition
  /// `define reader as processes that read which data`.
  case definition
}
