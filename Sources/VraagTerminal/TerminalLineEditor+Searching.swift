// Ctrl-R: a search through the history in which every key but a few is typed into what is sought.
extension TerminalLineEditor {
  /// Searches until a key ends it: Enter runs what was found, Escape or Ctrl-G forgets it, and any other key that types
  /// nothing takes it over and then does what it does.
  func search() {
    searching = Searching(in: history.entries)
    defer { searching = nil }
    while outcome == nil {
      paint()
      let input = nextInput()
      if case .key(let key) = input {
        guard searchTakes(key) else { return }
      } else if input == .interrupted {
        return
      } else {
        take(input)
      }
    }
  }

  /// Whether the search goes on.
  private func searchTakes(_ key: Key) -> Bool {
    switch key {
    case .character("\u{12}"), .named(.up): searching?.older()
    case .character("\u{13}"), .named(.down): searching?.newer()
    case .character("\u{08}"), .character("\u{7F}"): searching?.deleteBackward()
    case .character("\u{07}"), .character("\u{03}"), .escape: return false
    case .character(let scalar) where scalar.value >= 0x20: searching?.type(String(Character(scalar)))
    case .paste(let text): searching?.type(text)
    default:
      if let found = searching?.found { draft = Draft(found) }
      keys.append(key)
      return false
    }
    if searching?.isFailing == true { bell() }
    return true
  }
}
