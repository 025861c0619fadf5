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

  init(session: Session, text: String, expected: Expected, isForHint: Bool = false, stop: Cancellation) {
    self.session = session
    before = String(decoding: text.utf8.prefix(Int(expected.before.upper)), as: UTF8.self)
    self.isForHint = isForHint
    self.expected = expected
    self.stop = stop
  }

  var graph: Graph { session.graph }
  var lexicon: Lexicon { session.lexicon }

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
      case .name where isForHint && !slot.isQuoted:
        if slot.noun == nil, slot.lower == Int(expected.before.upper) { phraseOpenings = openings }
      case .name:
        if slot.noun == nil, slot.lower == Int(expected.before.upper) { phraseOpenings = openings }
        addNames(slot, openings)
      case .view: addNames(slot, openings)
      case .identifier: addIdentifiers(slot, openings)
      case .folder: addFolders(slot)
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

  private mutating func addFolders(_ slot: Slot) {
    let typed = Folding.fold(slot.typed)
    for (order, folder) in session.analyzer.catalog.folders.enumerated() {
      guard let match = Match(typed, in: Folding.fold(folder)) else { continue }
      add(
        Ranked(
          candidate: .init(text: slot.quoted(folder), kind: .folder), lower: slot.lower,
          rank: Rank(isInner: match == .wordStart, order: order)))
    }
  }

  private mutating func addParameters(_ slot: Slot) {
    guard !slot.isQuoted, slot.typed.isEmpty else { return }
    for name in session.parameters.keys.sorted() {
      add(Ranked(candidate: .init(text: "$" + name, kind: .parameter), lower: slot.lower, rank: Rank(group: .rare)))
    }
  }

  // MARK: Words

  mutating func addWords() {
    let isPlural = isPluralWanted
    for word in expected.words where !isDeadEnd(word) {
      var rank = rank(of: word, isPlural: isPlural)
      if word.wordsBefore > 0, rank.group != .rare { rank.group = .begun }
      let rest = word.text.split(separator: " ").dropFirst(word.wordsBefore).joined(separator: " ")
      add(
        Ranked(
          candidate: .init(text: rest, kind: .init(word.kind), detail: detail(of: word)),
          lower: Int(expected.before.upper), rank: rank))
    }
  }

  /// Whether a noun stands for nothing that fits.
  private func isDeadEnd(_ word: ExpectedWord) -> Bool {
    guard case .noun(let noun, _, _) = word.kind, let openings = phraseOpenings, word.wordsBefore == 0 else {
      return false
    }
    switch lexicon.meaning(of: noun) {
    case .labels(let labels): return labels.intersection(openings.labels).isEmpty
    case .specialization(let name): return isEmpty(.specialized(Folding.fold(name)), openings)
    case .kindProperty(let key, let value):
      let test = PropertyTest(key: .property(Folding.fold(key)), comparison: .equal(PropertyValue(value)))
      return isEmpty(.filter(Filter(input: .labels(.elements), condition: .test(test))), openings)
    }
  }

  /// Nouns of everything, and those of relationships.
  private static func isGeneral(_ noun: NounID) -> Bool {
    guard let umbrella = noun.umbrella else { return false }
    switch umbrella {
    case .junction, .element, .concept, .thing, .behaviour, .structure, .relationship: return true
    default: return umbrella.relationshipType != nil
    }
  }

  /// How many there are of a noun; of a phrase that was begun, the whole of it.
  private func detail(of word: ExpectedWord) -> Message? {
    if word.wordsBefore > 0 { return Message(verbatim: word.text) }
    guard case .noun(let noun, _, _) = word.kind, case .labels(let labels) = lexicon.meaning(of: noun) else {
      return nil
    }
    return Message(verbatim: "×\(session.analyzer.catalog.count(of: labels))")
  }

  /// Whether `processes` and `read` are the usual forms here, and not `process` and `reads`: not behind a name, nor
  /// behind a word that means one.
  private var isPluralWanted: Bool {
    let last = expected.lastWord.lowercased()
    return !["a", "an", "every", "each", "one", "is", "1"].contains(last) && !last.hasSuffix("\"")
  }

  /// Whether nothing of a set fits, as far as there is time to look.
  private func isEmpty(_ set: SetPlan, _ openings: Openings) -> Bool {
    var executor = Executor(graph, limits: Limits(cancellation: stop))
    return (try? executor.evaluate(set, within: openings.concepts))?.isEmpty ?? false
  }

  private func rank(of word: ExpectedWord, isPlural: Bool) -> Rank {
    let catalog = session.analyzer.catalog
    switch word.kind {
    case .keyword(let keyword, let isPreferred):
      return Rank(group: isPreferred ? .word : .rare, order: Int(keyword.rawValue))
    case .noun(let noun, let isManyForm, let isPreferred):
      var use = 0
      if case .labels(let labels) = lexicon.meaning(of: noun) { use = catalog.count(of: labels) }
      let isUsual = isPreferred && isManyForm == isPlural
      return Rank(group: !isUsual ? .rare : Self.isGeneral(noun) ? .general : .thing, use: use)
    case .verb(let match, let form, let isPreferred):
      let use = catalog.count(of: lexicon.relation(of: match.verb).kinds)
      let isManyForm = form == .copular ? !word.text.hasPrefix("is ") : form == .infinitive
      return Rank(group: isPreferred && isManyForm == isPlural ? .verb : .rare, use: use)
    case .layer: return Rank(group: .rare)
    case .format, .number: return Rank()
    case .sign: return Rank(group: .sign)
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
  /// A text as it is put into the slot.
  func quoted(_ text: String) -> String { CanonicalPrinter.quoted(text) }
}

extension Completions.Kind {
  fileprivate init(_ kind: ExpectedWord.Kind) {
    switch kind {
    case .keyword: self = .word
    case .noun, .layer: self = .noun
    case .verb: self = .verb
    case .format: self = .format
    case .number: self = .number
    case .sign: self = .sign
    }
  }
}
