internal import Synchronization
internal import VraagLanguage
internal import VraagMetamodel

/// The phrases of a session's lexicon, read when somebody first types.
final class CompletionBook: Sendable {
  private let book = Mutex<Phrasebook?>(nil)

  func phrasebook(_ lexicon: Lexicon) -> Phrasebook {
    book.withLock { book in
      if let book { return book }
      let new = Phrasebook(lexicon)
      book = new
      return new
    }
  }
}
