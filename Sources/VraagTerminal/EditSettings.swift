internal import CEdit

/// How keys are bound: our defaults beneath what `.editrc` says.
package struct EditSettings {
  private let lines: [String]

  package static let none = EditSettings("")

  /// What a file of settings says.
  package init(_ text: String) {
    lines = text.split(separator: "\n").map { String($0.drop { $0 == " " || $0 == "\t" }) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// The names and explanations of the commands, as libedit keeps them: for as long as the process runs.
  /// They never change, so any thread may read them.
  private nonisolated(unsafe) static let names: [(name: UnsafePointer<wchar_t>, help: UnsafePointer<wchar_t>)] =
    EditCommand.allCases.map {
      let name = forever($0.name)
      return (name, name)
    }

  private static func forever(_ text: String) -> UnsafePointer<wchar_t> {
    let wide = Self.wide(text)
    let place = UnsafeMutablePointer<wchar_t>.allocate(capacity: wide.count)
    place.initialize(from: wide, count: wide.count)
    return UnsafePointer(place)
  }

  private static func wide(_ text: String) -> [wchar_t] {
    text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
  }

  /// Commands of libedit that know its own history, which is empty: whoever binds them means ours.
  private static let histories = [
    "ed-prev-history": EditCommand.up, "ed-next-history": .down, "ed-search-prev-history": .older,
    "ed-search-next-history": .newer, "em-inc-search-prev": .search, "em-inc-search-next": .search,
    "vi-search-prev": .search, "vi-search-next": .search, "vi-repeat-search-prev": .older,
    "vi-repeat-search-next": .newer, "vi-histedit": .editElsewhere, "ed-prev-line": .up, "ed-next-line": .down,
    "ed-newline": .enter, "ed-clear-screen": .clearScreen, "ed-redisplay": .clearScreen, "vi-undo": .undo,
    "ed-command": .ignore,
  ]

  /// Tells libedit everything, in an order in which the user has the last word: `bind -v` in the file makes all maps
  /// new, so the file goes first, then our keys, then the keys of the file again.
  func apply(to editor: OpaquePointer) {
    for command in EditCommand.allCases {
      let (name, help) = Self.names[command.rawValue]
      _ = cedit_add_command(editor, Int32(command.rawValue), name, help)
    }
    for line in lines { _ = cedit_parse(editor, Self.wide(line)) }
    let isVi = cedit_is_vi(editor) != 0
    func bind(_ keys: String, _ command: String, alternative: Bool = false) {
      _ = cedit_bind(editor, alternative ? 1 : 0, Self.wide(keys), Self.wide(command))
    }
    for (keys, command) in isVi ? BorrowedKeys.vi : BorrowedKeys.emacs {
      bind(keys, command)
      if isVi, keys.hasPrefix("\\") { bind(keys, command, alternative: true) }
    }
    for command in EditCommand.allCases {
      for keys in command.keys + (isVi ? [] : command.emacsKeys) { bind(keys, command.name) }
      guard isVi else { continue }
      for keys in command.keys + command.viKeys { bind(keys, command.name, alternative: true) }
    }
    for line in bindings { _ = cedit_parse(editor, Self.wide(line)) }
  }

  /// The lines that bind a key.
  private var bindings: [String] {
    lines.compactMap { line in
      var words = line.split { $0 == " " || $0 == "\t" }
      guard words.count > 2, words[0] == "bind" || words[0].hasSuffix(":bind") else { return nil }
      // These are about whole maps.
      guard !words.contains(where: { ["-v", "-e", "-d", "-l"].contains($0) }) else { return nil }
      guard let last = words.last, let ours = Self.histories[String(last)] else { return line }
      words[words.count - 1] = Substring(ours.name)
      return words.joined(separator: " ")
    }
  }
}
