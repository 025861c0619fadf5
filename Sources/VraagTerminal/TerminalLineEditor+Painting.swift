internal import VraagText

// Showing what there is, unless more keys are waiting.
extension TerminalLineEditor {
  func paint() {
    guard !terminal.hasInput, keys.isEmpty else { return }
    let (frame, top) = Layout.frame(of: scene())
    self.top = top
    let bytes = painter.paint(frame)
    if !bytes.isEmpty { terminal.write(bytes) }
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
    ask()
    scene.words = said.words.filter { !isBeingTyped($0) }
    scene.hint = showsHints ? said.hint ?? "" : ""
    return scene
  }

  /// Asks the assistant about the text, where it is another than the last time. The hint is asked at its end only.
  private func ask() {
    if said.text != draft.text { said = (draft.text, words(of: draft.text), nil) }
    guard said.hint == nil, showsHints, menu == nil, draft.isAtEnd, !draft.isEmpty else { return }
    guard draft.text.utf8.count <= Self.longestColored else { return }
    said.hint = assistant.hint(in: draft.text, at: draft.cursor) ?? ""
  }

  /// Whether a word is only unknown because it is not finished: a mark that goes away with the next key is a nuisance.
  private func isBeingTyped(_ word: StyledRange) -> Bool {
    word.style == .unknown && draft.isAtEnd && Int(word.range.upper) == draft.cursor
  }

  private func words(of text: String) -> [StyledRange] {
    text.utf8.count <= Self.longestColored ? assistant.words(of: text) : []
  }
}
