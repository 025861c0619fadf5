internal import VraagMetamodel
internal import VraagText

/// What was tried behind the last few beginnings of sentences: while a word is typed its beginning stays the same.
package struct Trials: Sendable {
  package let book: Phrasebook
  /// The last used ones first.
  private var recent: [(beginning: String, trial: Trial)] = []

  private static let limit = 8

  package init(_ book: Phrasebook) { self.book = book }

  /// Tries what may follow the text before a cursor, without the last so many tokens before it.
  mutating func use(_ cursor: Cursor, behind count: Int, _ body: (inout Trial) -> Void) {
    let tokens = Array(cursor.tokens.dropLast(count))
    let beginning = cursor.text[TextRange(0, tokens.last.map { Int($0.range.upper) } ?? cursor.start)]
    var trial: Trial
    if let index = recent.firstIndex(where: { $0.beginning == beginning }) {
      trial = recent.remove(at: index).trial
    } else {
      trial = Trial(book, beginning: beginning, tokens: tokens)
    }
    body(&trial)
    recent.insert((beginning, trial), at: 0)
    if recent.count > Self.limit { recent.removeLast() }
  }
}
