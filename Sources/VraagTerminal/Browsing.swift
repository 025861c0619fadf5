/// A walk through the history with Up and Down, by those entries that begin as the text did before the cursor.
struct Browsing {
  /// What was typed before the walk; it comes back at the end.
  private let original: Draft
  private let prefix: String
  private var position: Int
  /// What was last shown. When the text is another, the walk is over.
  private(set) var shown: String

  init(from draft: Draft, count: Int) {
    original = draft
    prefix = String(draft.beforeCursor)
    position = count
    shown = draft.text
  }

  /// The entry before, with the cursor where a further step back leaves it: at the end of its first line.
  mutating func older(in entries: [String]) -> Draft? {
    var index = min(position, entries.count) - 1
    while index >= 0, !fits(entries[index]) { index -= 1 }
    guard index >= 0 else { return nil }
    position = index
    shown = entries[index]
    var draft = Draft(shown)
    draft.move(to: 0)
    draft.move(to: draft.line.upperBound)
    return draft
  }

  /// The entry after, or what was typed at first; nothing where that is shown.
  mutating func newer(in entries: [String]) -> Draft? {
    guard position < entries.count else { return nil }
    var index = position + 1
    while index < entries.count, !fits(entries[index]) { index += 1 }
    position = index
    guard index < entries.count else {
      shown = original.text
      return original
    }
    shown = entries[index]
    return Draft(shown)
  }

  private func fits(_ entry: String) -> Bool { entry.hasPrefix(prefix) && entry != shown && entry != original.text }
}
