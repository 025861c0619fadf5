import VraagMetamodel
import VraagText

/// Where the finite verb of a Dutch clause stands.
enum DutchOrder {
  /// Behind what is asked: `welke processen leggen "A" vast`.
  case main
  /// At the end: `die "A" vastleggen`.
  case final
  /// Nowhere: `gelezen door "A"`.
  case reduced
}

/// What a Dutch clause is said of, which stands before it.
struct DutchGap {
  var phrase: DutchRoles.Phrase
  /// The word of the preposition before it, as in `door welke processen` and `waarmee`.
  var preposition: UInt16 = 0
  /// Whether it is known to be the subject.
  var isSubject = false
  /// Whether it is a `waar` that leaves its preposition at the end: `waar … naartoe`.
  var isOpenWhere = false
}

/// A verb or participle in a Dutch clause, as far as it has been read.
struct DutchWord {
  /// Where its words lead to in the lexicon.
  var state: UInt16
  /// Whether its preposition has been read: `sturen naar of leveren aan "X"`.
  var isClosed = false
  var condition: Condition?
  var range: TextRange
}

/// Objects that `maar` sets against those before it.
struct DutchContrast {
  var groups: ObjectGroups
  var start: Int
  var isNegated: Bool
}

/// The pieces of a Dutch clause, which may come in several orders.
struct DutchClause {
  var start: Int
  var order: DutchOrder
  var gap: DutchGap
  /// Finite verbs, or with an auxiliary the participles.
  var words: [DutchWord] = []
  var joiner: VerbPhrase.Joiner?
  /// `zijn`, `worden` or `krijgen` has been read.
  var hasAuxiliary = false
  var number: GrammaticalNumber = [.singular, .plural]
  var isNegated = false
  /// Whether `noch` denies each of the verbs.
  var isNeither = false
  /// Where `alleen` stands that no objects follow: `worden alleen gelezen`.
  var onlyRange: TextRange?
  var adverb: Adverb?
  var depth: Depth?
  var groups: ObjectGroups?
  /// Further objects behind a `maar`, and whether they are denied: `"A" niet maar "B" wel`.
  var contrasts: [DutchContrast] = []
  /// What is sent, where something is: `gegevens naar "A" sturen`.
  var cargo: ObjectGroups?
  /// The word of the preposition before the objects.
  var preposition: UInt16 = 0
  var objects = DutchRoles.Phrase(number: [], labels: nil)
  /// Whether they stand behind a verb that is at the end: then they are not its subject.
  var isBehind = false
  /// What is said with modifiers alone: `in map "X" zijn`.
  var place: NounPhrase?

  /// Whether the verbs that have been read are participles, or will be.
  var isParticipial = false
  /// Whether all verbs have been read.
  var isClosed: Bool { hasAuxiliary ? !words.isEmpty || groups != nil || place != nil : !words.isEmpty }
}
