internal import VraagText

// Showing what there is, unless more keys are waiting.
extension TerminalLineEditor {
  func paint() {
    guard !terminal.hasInput, keys.isEmpty else { return }
    if searching == nil { askForWords() }
    paintScene()
    guard needsHint, terminal.isQuiet() else { return }
    // It may take longer than a key should.
    said.hint = assistant.hint(in: draft.text, at: draft.cursor) ?? ""
    said.isHintFresh = true
    paintScene()
  }

  private func paintScene() {
    let (frame, top) = Layout.frame(of: scene())
    self.top = top
    let bytes = painter.paint(frame)
    if !bytes.isEmpty { terminal.write(bytes) }
  }

  private var needsHint: Bool {
    showsHints && !said.isHintFresh && searching == nil && menu == nil && draft.isAtEnd && !draft.isEmpty
      && draft.text.utf8.count <= Self.longestColored
  }

  /// What is to be seen now.
  func scene() -> Scene {
    let size = terminal.size
    var scene = Scene(prompt: prompt, draft: draft)
    scene.theme = painter.theme
    scene.columns = size.columns
    scene.rows = size.rows
    scene.top = top
    scene.menu = menu
    if let searching {
      scene.draft = searching.found.map { Draft($0) } ?? draft
      scene.match = searching.match
      let message: Message =
        searching.isFailing ? .searchFailed(searching.pattern) : .search(searching.pattern)
      scene.status = message.text(in: language)
      scene.isCursorInStatus = true
      scene.words = words(of: scene.draft.text)
      return scene
    }
    scene.words = said.words.filter { !isBeingTyped($0) }
    scene.hint = showsHints ? said.hint : ""
    return scene
  }

  /// Asks the assistant about the text, where it is another than the last time. What is left of the old hint stays when
  /// its beginning was typed, so that it does not come and go with every key.
  func askForWords() {
    guard said.text != draft.text else { return }
    var rest = ""
    let hinted = said.text + said.hint
    if !said.hint.isEmpty, draft.text.hasPrefix(said.text), hinted.hasPrefix(draft.text) {
      rest = String(hinted.dropFirst(draft.text.count))
    }
    said = Said(text: draft.text, words: words(of: draft.text), hint: rest)
  }

  /// Whether a word is only unknown because it is not finished: a mark that goes away with the next key is a nuisance.
  private func isBeingTyped(_ word: StyledRange) -> Bool {
    word.style == .unknown && draft.isAtEnd && Int(word.range.upper) == draft.cursor
  }

  private func words(of text: String) -> [StyledRange] {
    text.utf8.count <= Self.longestColored ? assistant.words(of: text) : []
  }
}

/// What the assistant said last, and of which text.
struct Said {
  var text = ""
  var words: [StyledRange] = []
  var hint = ""
  /// Whether the hint is of this text, and not what is left of an earlier one.
  var isHintFresh = false
}
