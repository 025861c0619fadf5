/// What keys can do here beyond what libedit does with a line by itself.
///
/// Each has a name by which `.editrc` can bind it, and the keys that it has unless `.editrc` says otherwise. Keys are
/// written as libedit's `bind` reads them; private ones are named.
enum EditCommand: Int, CaseIterable {
  case enter, newline, abandon, endOrDelete, up, down, older, newer, search, complete, completeBack
  case left, right, lineEnd, textStart, textEnd, wordLeft, wordRight
  case backspace, delete, undo, redo, editElsewhere, suspend, clearScreen, paste, cancel, ignore

  /// The name for `bind`.
  var name: String {
    switch self {
    case .enter: "vraag-enter"
    case .newline: "vraag-newline"
    case .abandon: "vraag-abandon"
    case .endOrDelete: "vraag-end-or-delete"
    case .up: "vraag-up"
    case .down: "vraag-down"
    case .older: "vraag-older"
    case .newer: "vraag-newer"
    case .search: "vraag-search"
    case .complete: "vraag-complete"
    case .completeBack: "vraag-complete-back"
    case .left: "vraag-left"
    case .right: "vraag-right"
    case .lineEnd: "vraag-line-end"
    case .textStart: "vraag-text-start"
    case .textEnd: "vraag-text-end"
    case .wordLeft: "vraag-word-left"
    case .wordRight: "vraag-word-right"
    case .backspace: "vraag-backspace"
    case .delete: "vraag-delete"
    case .undo: "vraag-undo"
    case .redo: "vraag-redo"
    case .editElsewhere: "vraag-edit-elsewhere"
    case .suspend: "vraag-suspend"
    case .clearScreen: "vraag-clear-screen"
    case .paste: "vraag-paste"
    case .cancel: "vraag-cancel"
    case .ignore: "vraag-ignore"
    }
  }

  /// The keys in every mode in which text is typed, vi's too.
  var keys: [String] {
    switch self {
    case .enter: ["^M", "^J"]
    case .newline: [NamedKey.newline.bound]
    case .abandon: ["^C"]
    case .endOrDelete: ["^D"]
    case .up: [NamedKey.up.bound, "^P"]
    case .down: [NamedKey.down.bound, "^N"]
    case .older: [NamedKey.pageUp.bound]
    case .newer: [NamedKey.pageDown.bound]
    case .search: ["^R"]
    case .complete: ["^I"]
    case .completeBack: [NamedKey.backTab.bound]
    case .left: [NamedKey.left.bound]
    case .right: [NamedKey.right.bound]
    case .lineEnd: [NamedKey.end.bound, "^E"]
    case .textStart: [NamedKey.textStart.bound]
    case .textEnd: [NamedKey.textEnd.bound]
    case .wordLeft: [NamedKey.wordLeft.bound]
    case .wordRight: [NamedKey.wordRight.bound]
    case .backspace: ["^H", "^?"]
    case .delete: [NamedKey.delete.bound]
    case .undo: ["^_"]
    case .redo: []
    case .editElsewhere: ["^X^E"]
    case .suspend: ["^Z"]
    case .clearScreen: ["^L"]
    case .paste: [NamedKey.paste.bound]
    case .cancel: ["^G"]
    case .ignore: [NamedKey.insert.bound, "^S", "^Q", "^@", "^\\\\"]
    }
  }

  /// Further keys where keys are those of emacs.
  var emacsKeys: [String] {
    switch self {
    case .left: ["^B"]
    case .right: ["^F"]
    case .textStart: ["^[<"]
    case .textEnd: ["^[>"]
    case .wordLeft: ["^[b", "^[B"]
    case .wordRight: ["^[f", "^[F"]
    case .undo: ["^X^U"]
    case .redo: ["^[_"]
    case .search: ["^[p", "^[P"]
    // libedit's prompt for a command by name would end up in the text.
    case .ignore: ["^[x", "^[X"]
    default: []
    }
  }

  /// The keys of vi's commands.
  var viKeys: [String] {
    switch self {
    case .up: ["k", "-"]
    case .down: ["j", "+"]
    case .search: ["/", "?"]
    case .undo: ["u", "U"]
    case .older: ["n"]
    case .newer: ["N"]
    case .editElsewhere: ["v"]
    case .textEnd: ["G"]
    case .redo: ["^R"]
    case .ignore: [":"]
    // libedit would wait for an arrow's sequence, which it never gets from us, and swallow the next key.
    case .cancel: ["^["]
    default: []
    }
  }
}

extension NamedKey {
  /// Its private character as `bind` reads it.
  var bound: String { "\\" + String(code.value, radix: 8) }
}

/// Commands of libedit by other keys than it has them on, as people know them from their shell.
enum BorrowedKeys {
  static let emacs: [(keys: String, command: String)] = [
    ("^W", "ed-delete-prev-word"), ("^U", "vi-kill-line-prev"), (NamedKey.home.bound, "ed-move-to-beg"),
    (NamedKey.wordDelete.bound, "em-delete-next-word"),
  ]
  static let vi: [(keys: String, command: String)] = [
    ("^W", "ed-delete-prev-word"), ("^U", "vi-kill-line-prev"), ("^A", "ed-move-to-beg"), ("^K", "ed-kill-line"),
    (NamedKey.home.bound, "ed-move-to-beg"), (NamedKey.wordDelete.bound, "em-delete-next-word"),
  ]
}
