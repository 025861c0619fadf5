internal import Synchronization
internal import VraagGraph
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagText

/// What fits where in sentences of one lexicon, read when somebody first types, and what was found for the place
/// where somebody is typing.
final class CompletionBook: Sendable {
  /// What fits a slot behind a text; nothing where that is not decided.
  private struct Found {
    var before: String
    var kind: Slot.Kind
    var parameters: [String: String]
    var openings: Openings?
  }

  private let trials = Mutex<[Language: Trials]>([:])
  private let found = Mutex<[Found]>([])

  /// How many places are remembered.
  private static let limit = 8

  /// What the grammar allows, in the language of the sentence; in both where its words do not tell, one of them first.
  func expected(in text: String, at offset: Int, _ lexicon: Lexicon, first: Language) -> [Expected] {
    let languages = Expected.languages(of: text, at: offset, lexicon)
    return languages.sorted { $0 == first && $1 != first }.map { language in
      trials.withLock { known in
        var trials = known.removeValue(forKey: language) ?? Trials(Phrasebook(lexicon.reading(language)))
        defer { known[language] = trials }
        return Expected(in: text, at: offset, &trials)
      }
    }
  }

  /// What fits a slot behind a text, found again only for another place.
  func openings(
    before: String, _ kind: Slot.Kind, _ parameters: [String: String], find: () -> (Openings?, isDecided: Bool)
  ) -> Openings? {
    let known = found.withLock { found in
      found.first { $0.before == before && $0.kind == kind && $0.parameters == parameters }
    }
    if let known { return known.openings }
    let (openings, isDecided) = find()
    guard isDecided else { return openings }
    found.withLock { found in
      found.insert(Found(before: before, kind: kind, parameters: parameters, openings: openings), at: 0)
      if found.count > Self.limit { found.removeLast() }
    }
    return openings
  }
}
