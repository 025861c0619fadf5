// What libedit asks for: the next key, after what it did with the last has been read and shown.
extension TerminalLineEditor: EditEngineOwner {
  func nextCode() -> Unicode.Scalar? {
    pull()
    while outcome == nil {
      if !codes.isEmpty { return codes.removeFirst() }
      paint()
      let input = nextInput()
      guard case .key(let key) = input else {
        take(input)
        continue
      }
      if let code = code(for: key) { return code }
    }
    return nil
  }

  func nextInput() -> TerminalInput {
    if !keys.isEmpty { return .key(keys.removeFirst()) }
    return terminal.next()
  }

  /// The first of what libedit gets for a key; nothing where the menu took it.
  private func code(for key: Key) -> Unicode.Scalar? {
    if menu != nil, menuTakes(key) { return nil }
    pasted = nil
    switch key {
    case .character(let scalar): return scalar
    case .alt(let scalar):
      codes.append(scalar)
      return "\u{1B}"
    case .named(let named): return named.code
    case .paste(let text):
      pasted = text
      return NamedKey.paste.code
    }
  }

  // libedit's line and ours.

  /// Takes over what libedit did with its line.
  func pull() {
    let (changed, cursor) = engine.read()
    defer { revisions.record(draft) }
    guard changed != nil || cursor != engineCursor else { return }
    let line = draft.line
    var isClean = true
    var column: Int
    if let changed {
      menu = nil
      let (text, place) = Self.cleaned(changed, cursor: cursor)
      isClean = text.unicodeScalars.count == changed.count && !text.utf8.contains(10)
      if !draft.replace(line, with: text) { isClean = false }
      column = place
    } else {
      column = draft[line].unicodeScalars.prefix(cursor).reduce(0) { $0 + UTF8.width($1) }
    }
    column += line.lowerBound
    let before = draft.cursor
    draft.move(to: column)
    // Within a character: a move forwards goes on to its end.
    if draft.cursor < column, changed == nil, column > before { _ = draft.moveRight() }
    engineCursor = cursor
    if !isClean || draft.cursor != column { push() }
  }

  /// What may stand in a text, of what libedit made; and the UTF-8 offset that the cursor then has.
  private static func cleaned(_ scalars: [Unicode.Scalar], cursor: Int) -> (String, Int) {
    var text = String.UnicodeScalarView()
    var place = 0
    for (index, scalar) in scalars.prefix(EditEngine.longestLine).enumerated() {
      // A quoted insert takes whatever comes next, line breaks and keys of ours among them.
      let isAllowed: Bool
      switch scalar.value {
      case 0, 0x0D, 0x80..<0xA0: isAllowed = false
      default: isAllowed = true
      }
      guard isAllowed else { continue }
      text.append(scalar)
      if index < cursor { place += UTF8.width(scalar) }
    }
    return (String(text), place)
  }

  /// Gives libedit the line in which the cursor now stands.
  func push() {
    let line = draft.line
    engineCursor = draft[line.lowerBound..<draft.cursor].unicodeScalars.count
    engine.set(draft[line].unicodeScalars, cursor: engineCursor)
  }
}
