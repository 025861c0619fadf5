import Vraag
import VraagText

/// What patterns changed and no file has. It is lost only by a command that was refused before.
struct Unsaved {
  private(set) var isThere = false
  private var refused: Set<String> = []

  mutating func note(_ effects: SideEffects?) {
    guard let effects, !effects.isNothing else { return }
    self = Unsaved(isThere: true)
  }

  mutating func clear() { self = Unsaved() }

  /// Whether a command may lose it now; where not, it may the next time.
  fileprivate mutating func mayBeLost(by command: String) -> Bool {
    !isThere || !refused.insert(command).inserted
  }
}

extension Shell {
  /// Refuses what would lose changes, once.
  mutating func keepUnsaved(_ command: String) throws(DotCommand.Refusal) {
    if unsaved.mayBeLost(by: command) { return }
    throw DotCommand.Refusal(code: "shell-changes-unsaved", message: .changesUnsaved(command))
  }

  /// Leaves at the end of the input, but for changes that nobody was told of.
  mutating func leaveAtEnd() {
    let keys = "Ctrl-D"
    if unsaved.mayBeLost(by: keys) {
      isLeaving = true
    } else {
      settings.console.report(error: "shell-changes-unsaved", .changesUnsaved(keys))
    }
  }
}

extension Message {
  fileprivate static func changesUnsaved(_ command: String) -> Message {
    Message(
      english: "no file has what patterns changed: .save FILE writes it, \(command) once more loses it",
      dutch:
        "wat patronen veranderden staat in geen bestand: .save BESTAND schrijft het, nog eens \(command) verliest het")
  }
}
