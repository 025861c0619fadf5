internal import VraagAnalysis
internal import VraagEngine
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// Gathers the candidates of one place.
struct Gathering {
  let session: Session
  let expected: Expected
  /// The text before what is half typed.
  let before: String
  /// Whether only what begins with what is typed is wanted, and of names only one.
  let isForHint: Bool
  /// Raised when it has taken long enough to look for dead ends.
  let stop: Cancellation
  var ranked: [Ranked] = []
  /// How many candidates there are, those that are not in `ranked` included.
  var total = 0
  /// What fits where a phrase of its own may stand, if that is known: nouns of which nothing fits are left out.
  private(set) var isWithoutDeadEnds = false
  private(set) var phraseOpenings: Openings?

  init(session: Session, text: String, at offset: Int, expected: Expected, isForHint: Bool = false, stop: Cancellation)
  {
    self.session = session
    before = String(decoding: text.utf8.prefix(Int(expected.before.upper)), as: UTF8.self)
    self.isForHint = isForHint
    isBetweenWords = before.utf8.count == offset
    self.expected = expected
    self.stop = stop
  }

  var graph: Graph { session.graph }
  /// Whether nothing is half typed.
  let isBetweenWords: Bool
  var lexicon: Lexicon { session.lexicon.reading(expected.language) }

  mutating func add(_ entry: Ranked) {
    ranked.append(entry)
    total += 1
  }

  // MARK: What the model has

  mutating func addSlots() {
    for slot in expected.slots {
      let openings = openings(slot)
      if openings != nil, slot.kind == .name || slot.kind == .view { isWithoutDeadEnds = true }
      switch slot.kind {
      // A name in the place of a whole phrase may also be a noun.
      case .name where isForHint && !slot.isQuoted:
        if slot.noun == nil, slot.lower == Int(expected.before.upper) { phraseOpenings = openings }
      case .name:
        if slot.noun == nil, slot.lower == Int(expected.before.upper) { phraseOpenings = openings }
        addNames(slot, openings)
      case .view: addNames(slot, openings)
      case .identifier: addIdentifiers(slot, openings)
      case .folder: addFolders(slot, openings)
      case .title: break
      case .key: addKeys(slot, openings)
      case .value: addValues(slot, openings)
      }
      if slot.kind == .name || slot.kind == .value { addParameters(slot) }
    }
  }

  private func openings(_ slot: Slot) -> Openings? {
    let before = String(decoding: before.utf8.prefix(slot.lower), as: UTF8.self)
    return session.openings(for: slot, before: before, stop)
  }

  private mutating func addFolders(_ slot: Slot, _ openings: Openings?) {
    let typed = slot.foldedTyped
    // The root, which comes first, is no folder that one could name.
    let isFitting = openings.map(folders(holding:))
    for (order, folder) in session.analyzer.catalog.folders.enumerated() where isFitting?[order + 1] ?? true {
      guard let match = Match(typed, in: Folding.fold(folder)) else { continue }
      add(
        Ranked(
          candidate: .init(text: slot.quoted(folder), kind: .folder), lower: slot.lower,
          rank: Rank(isInner: match == .wordStart, order: order)))
    }
  }

  /// Per folder whether something that fits lies in it or below.
  private func folders(holding openings: Openings) -> [Bool] {
    let folders = graph.folders
    var holds = [Bool](repeating: false, count: folders.count)
    for concept in openings.concepts.members { holds[graph.folderOf[Int(concept)].index] = true }
    // A folder's parent comes before it.
    for index in holds.indices.dropFirst().reversed() where holds[index] { holds[folders.parents[index].index] = true }
    return holds
  }

  private mutating func addParameters(_ slot: Slot) {
    guard !slot.isQuoted else { return }
    for name in session.parameters.keys.sorted() where "$\(name)".hasPrefix(slot.typed) {
      add(Ranked(candidate: .init(text: "$" + name, kind: .parameter), lower: slot.lower, rank: Rank(group: .general)))
    }
  }
}

/// How a text answers to what is typed of it. Both are folded.
enum Match {
  case prefix
  /// Another word of it begins so.
  case wordStart

  init?(_ typed: String, in text: String) {
    if text.hasPrefix(typed) {
      self = .prefix
    } else if text.contains(" " + typed) {
      self = .wordStart
    } else {
      return nil
    }
  }
}

extension Slot {
  /// What is typed, folded; white space at its end says that a word is whole.
  var foldedTyped: String {
    Folding.fold(typed) + (typed.last?.isWhitespace == true && !typed.allSatisfy(\.isWhitespace) ? " " : "")
  }

  /// A text as it is put into the slot.
  func quoted(_ text: String) -> String { CanonicalPrinter.quoted(text) }
}
