internal import Synchronization
internal import VraagLanguage
internal import VraagMetamodel

/// What fits where in sentences of one lexicon; read when somebody first types.
final class CompletionBook: Sendable {
  private let trials = Mutex<Trials?>(nil)

  func expected(in text: String, at offset: Int, _ lexicon: Lexicon) -> Expected {
    trials.withLock { known in
      var trials = known ?? Trials(Phrasebook(lexicon))
      known = nil
      defer { known = trials }
      return Expected(in: text, at: offset, &trials)
    }
  }
}
