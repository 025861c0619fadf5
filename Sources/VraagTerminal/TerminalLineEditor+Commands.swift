// The commands that are ours.
extension TerminalLineEditor {
  func run(_ command: EditCommand) {
    // A macro runs several commands without asking for a key in between.
    pull()
    let before = draft
    if !done(command) { bell() }
    if draft != before { push() }
  }

  func bell() { terminal.write([7]) }

  /// Whether there was something to do.
  private func done(_ command: EditCommand) -> Bool {
    switch command {
    case .enter: enter()
    case .newline: return insertLineBreak()
    case .abandon: outcome = .abandoned
    case .endOrDelete:
      if draft.isEmpty { outcome = .end } else { return draft.deleteForward() }
    case .up: return up()
    case .down: return down()
    case .older: return older()
    case .newer: return newer()
    case .search: search()
    case .complete: return complete()
    case .completeBack: return complete()
    case .left: return draft.moveLeft()
    case .right: return draft.moveRight() || acceptHint()
    case .lineEnd:
      if draft.isAtEnd { _ = acceptHint() } else { draft.move(to: draft.line.upperBound) }
    case .textStart: draft.move(to: 0)
    case .textEnd: draft.move(to: draft.text.utf8.count)
    case .wordLeft: return draft.moveWordLeft()
    case .wordRight: return draft.moveWordRight() || acceptHint()
    case .backspace: return draft.deleteBackward()
    case .delete: return draft.deleteForward()
    case .undo: return become(revisions.undo())
    case .redo: return become(revisions.redo())
    case .editElsewhere: return editElsewhere()
    case .suspend: suspend()
    case .clearScreen: clearScreen()
    case .paste: return paste()
    case .cancel, .ignore: break
    }
    return true
  }

  private func become(_ draft: Draft?) -> Bool {
    guard let draft else { return false }
    self.draft = draft
    return true
  }

  private func enter() {
    if draft.isBlank || assistant.isWhole(draft.text) {
      outcome = .text(draft.text)
    } else {
      _ = insertLineBreak()
    }
  }

  /// A line more, which begins as far to the right as this one.
  private func insertLineBreak() -> Bool {
    let indentation = draft[draft.line.lowerBound..<draft.cursor].prefix { $0 == " " }
    return insert("\n" + indentation)
  }

  private func paste() -> Bool {
    guard let text = pasted else { return false }
    pasted = nil
    return insert(text)
  }

  /// Puts text in, unless a line would become too long for libedit.
  func insert(_ text: String) -> Bool {
    var changed = draft
    guard changed.insert(text), changed.isEditable else { return false }
    draft = changed
    return true
  }

  private func acceptHint() -> Bool {
    guard showsHints, draft.isAtEnd, said.text == draft.text, !said.hint.isEmpty else { return false }
    return insert(said.hint)
  }

  // Lines and history.

  private func up() -> Bool {
    let column = column
    guard draft.moveUp(column: column) else { return older() }
    goal = (draft, column)
    return true
  }

  private func down() -> Bool {
    let column = column
    guard draft.moveDown(column: column) else { return newer() }
    goal = (draft, column)
    return true
  }

  private var column: Int { goal?.draft == draft ? goal?.column ?? draft.column : draft.column }

  private func older() -> Bool {
    let entries = history.entries
    var walk = browsing?.shown == draft.text ? browsing : nil
    if walk == nil { walk = Browsing(from: draft, count: entries.count) }
    guard let found = walk?.older(in: entries) else { return false }
    browsing = walk
    draft = found
    return true
  }

  private func newer() -> Bool {
    guard browsing?.shown == draft.text, let found = browsing?.newer(in: history.entries) else { return false }
    draft = found
    return true
  }

  // Away from the text and back.

  /// What comes from outside and is no key.
  func take(_ input: TerminalInput) {
    switch input {
    case .key: break
    case .resized: terminal.write(painter.resize(columns: terminal.size.columns))
    case .continued:
      _ = terminal.take()
      terminal.write(Array("\r\u{1B}[J".utf8))
      resume()
    case .stopped: suspend()
    case .interrupted: outcome = .abandoned
    case .closed: outcome = .end
    }
  }

  func suspend() {
    terminal.write(painter.leave())
    terminal.release()
    terminal.suspend()
    _ = terminal.take()
    resume()
  }

  private func editElsewhere() -> Bool {
    terminal.write(painter.erase())
    terminal.release()
    let text = terminal.edit(draft.text)
    _ = terminal.take()
    resume()
    guard let text else { return false }
    let changed = Draft(text)
    guard changed.isEditable else { return false }
    draft = changed
    return true
  }

  private func resume() {
    painter.forget()
    _ = painter.resize(columns: terminal.size.columns)
  }

  private func clearScreen() {
    terminal.write(Array("\u{1B}[H\u{1B}[2J".utf8))
    painter.forget()
  }
}

extension Draft {
  /// Whether libedit can edit each of its lines.
  var isEditable: Bool {
    guard text.utf8.count > EditEngine.longestLine else { return true }
    return text.utf8.split(separator: 10).allSatisfy { line in
      line.count <= EditEngine.longestLine || Substring(line).unicodeScalars.count <= EditEngine.longestLine
    }
  }
}
