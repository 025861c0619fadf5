/// What a text was before: for undo, which libedit lacks in emacs' keys and has for one line only in vi's.
struct Revisions {
  private var past: [Draft] = []
  private var future: [Draft] = []
  private var current = Draft()
  /// Whether the last change was typing that a further character continues.
  private var isTyping = false

  /// The most bytes of text that are kept.
  private static let limit = 8 << 20
  private var size = 0

  init() {}

  init(_ draft: Draft) { current = draft }

  /// Takes note of a text; a word that is typed in one go is one revision.
  mutating func record(_ draft: Draft) {
    guard draft.text != current.text else {
      if draft.cursor != current.cursor { isTyping = false }
      current = draft
      return
    }
    let added = draft.cursor - current.cursor
    let grows = added > 0 && draft.text.utf8.count == current.text.utf8.count + added
    let character = grows ? draft[current.cursor..<draft.cursor] : ""
    let isWord = character.count == 1 && character != " " && character != "\n"
    if !(isWord && isTyping) { keep(current) }
    isTyping = isWord
    future = []
    current = draft
  }

  mutating func undo() -> Draft? {
    guard let earlier = past.popLast() else { return nil }
    size -= earlier.text.utf8.count
    future.append(current)
    return become(earlier)
  }

  mutating func redo() -> Draft? {
    guard let later = future.popLast() else { return nil }
    keep(current)
    return become(later)
  }

  private mutating func become(_ draft: Draft) -> Draft {
    current = draft
    isTyping = false
    return draft
  }

  private mutating func keep(_ draft: Draft) {
    past.append(draft)
    size += draft.text.utf8.count
    while size > Self.limit || past.count > 1000, !past.isEmpty { size -= past.removeFirst().text.utf8.count }
  }
}
