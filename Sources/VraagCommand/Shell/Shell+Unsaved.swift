import Vraag
import VraagText

/// What patterns changed and no file has. It is lost only to someone who was told so.
struct Unsaved {
  private(set) var isThere = false
  private var isTold = false

  mutating func note(_ effects: SideEffects?) {
    guard let effects, !effects.isNothing else { return }
    self = Unsaved(isThere: true)
  }

  mutating func clear() { self = Unsaved() }

  /// Whether it may be lost now; where not, it may be the next time.
  fileprivate mutating func mayBeLost() -> Bool {
    defer { isTold = true }
    return !isThere || isTold
  }
}

extension Shell {
  /// Refuses what would lose changes, once.
  mutating func keepUnsaved(_ command: String) throws(DotCommand.Refusal) {
    if unsaved.mayBeLost() { return }
    throw DotCommand.Refusal(code: "shell-changes-unsaved", message: .changesUnsaved(command))
  }

  /// Leaves at the end of the input, but for changes that nobody was told of.
  mutating func leaveAtEnd() {
    if unsaved.mayBeLost() {
      isLeaving = true
    } else {
      settings.console.report(error: "shell-changes-unsaved", .changesUnsaved("Ctrl-D"))
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
