internal import VraagText

// TAB: what is certain is put in, and what is to be chosen is shown.
extension TerminalLineEditor {
  /// Puts in what all suggestions have in common; where that is nothing new, opens the menu.
  func complete() -> Bool {
    let found = assistant.suggestions(in: draft.text, at: draft.cursor)
    let range = found.utf8Range(in: draft)
    guard let first = found.list.first, range.lowerBound <= draft.cursor else { return false }
    if found.list.count == 1 {
      var changed = draft
      guard changed.replace(range, with: first.text), changed != draft, changed.isEditable else { return false }
      draft = changed
      return true
    }
    let typed = String(draft[range.lowerBound..<draft.cursor])
    let common = found.list.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
    if common.count > typed.count, Folding.fold(common).hasPrefix(Folding.fold(typed)) {
      var changed = draft
      guard changed.replace(range.lowerBound..<draft.cursor, with: common), changed.isEditable else { return false }
      draft = changed
      return true
    }
    menu = Menu(found, for: draft)
    return true
  }

  /// Whether a key was for the menu. Any other closes it, keeping what was chosen.
  func menuTakes(_ key: Key) -> Bool {
    switch key {
    case .tab, .named(.down): menu?.chooseNext()
    case .named(.backTab), .named(.up): menu?.choosePrevious()
    case .escape, .character("\u{07}"):
      if let original = menu?.original { show(original) }
      menu = nil
      return true
    case .enter, .character("\n"):
      let hasChosen = menu?.chosen != nil
      menu = nil
      return hasChosen
    default:
      menu = nil
      return false
    }
    if let chosen = menu?.draft { show(chosen) }
    return true
  }

  private func show(_ draft: Draft) {
    guard draft.isEditable else { return bell() }
    self.draft = draft
    push()
    revisions.record(draft)
  }
}

extension String {
  /// The characters with which both begin.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
