/// What reads what is typed: whole entries, of one line or several.
package protocol LineEditor {
  /// Reads one entry; what it says of its keys is in the language of the prompt.
  mutating func read(_ prompt: Prompt) -> Entry
}

/// How the reading of one entry ended.
package enum Entry: Hashable, Sendable {
  /// Enter, on a text that is whole.
  case text(String)
  /// Ctrl-C: what was typed is thrown away.
  case abandoned
  /// Ctrl-D on an empty line, or the end of the input.
  case end
}

/// What stands before the first line of an entry and before those that follow.
package struct Prompt: Hashable, Sendable {
  package var first: String
  package var continuation: String

  /// Prompts that are equally wide keep the lines aligned.
  package init(first: String, continuation: String) {
    self.first = first
    self.continuation = continuation
  }

  /// What the shell asks with.
  package static let vraag = Prompt(first: "vraag> ", continuation: "   ...> ")
}
