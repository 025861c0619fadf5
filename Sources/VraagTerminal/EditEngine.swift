internal import CEdit

/// Who gives libedit its keys and runs the commands that are ours.
protocol EditEngineOwner: AnyObject {
  /// The next character for libedit; nothing ends the line.
  func nextCode() -> Unicode.Scalar?
  func run(_ command: EditCommand)
}

/// libedit with nobody watching: it edits one line, draws to nowhere, and gets its keys from its owner.
final class EditEngine {
  private let editor: OpaquePointer
  private let owner: Owner
  /// What the line was when it was last read or set, so that a line that did not change costs nothing.
  private var known: [wchar_t] = []

  /// What crosses over to C and back.
  private final class Owner {
    weak var owner: (any EditEngineOwner)?
  }

  /// Nothing where there is no pseudo-terminal to be had.
  init?(settings: EditSettings) {
    owner = Owner()
    let context = Unmanaged.passUnretained(owner).toOpaque()
    let opened = cedit_open(
      "vraag", context,
      { context, code in
        guard let owner = EditEngine.owner(context), let next = owner.nextCode() else { return 0 }
        code?.pointee = wchar_t(bitPattern: next.value)
        return 1
      },
      { context, slot in
        guard let command = EditCommand(rawValue: Int(slot)) else { return }
        EditEngine.owner(context)?.run(command)
      })
    guard let opened else { return nil }
    editor = opened
    settings.apply(to: editor)
  }

  deinit { cedit_close(editor) }

  private static func owner(_ context: UnsafeMutableRawPointer?) -> (any EditEngineOwner)? {
    context.flatMap { Unmanaged<Owner>.fromOpaque($0).takeUnretainedValue().owner }
  }

  /// Whether keys are those of vi.
  var isVi: Bool { cedit_is_vi(editor) != 0 }

  /// Lets libedit edit until its owner has no more keys for it. The line is empty at first.
  func edit(for owner: some EditEngineOwner) {
    self.owner.owner = owner
    known = []
    cedit_edit(editor)
    self.owner.owner = nil
  }

  /// The line where it has changed, and the cursor in it, both counted in scalars.
  func read() -> (changed: [Unicode.Scalar]?, cursor: Int) {
    var length = 0
    var cursor = 0
    let lent = cedit_line(editor, &length, &cursor)
    let line = UnsafeBufferPointer(start: lent, count: length)
    if line.count == known.count, line.elementsEqual(known) { return (nil, cursor) }
    known = Array(line)
    return (known.map { Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}" }, cursor)
  }

  /// Puts another line in the place of libedit's.
  func set(_ line: some Sequence<Unicode.Scalar>, cursor: Int) {
    var text = line.prefix(Self.longestLine).map { wchar_t(bitPattern: $0.value) }
    if text == known {
      cedit_set_cursor(editor, cursor)
      return
    }
    known = text
    text.append(0)
    cedit_set_line(editor, text, text.count - 1, cursor)
  }

  /// Whether libedit's line is this.
  func holds(_ line: Substring) -> Bool {
    line.unicodeScalars.elementsEqual(known) { wchar_t(bitPattern: $0.value) == $1 }
  }

  /// The most commands of ours.
  static let mostCommands = Int(CEDIT_SLOTS)

  /// The most scalars of a line.
  static let longestLine = Int(CEDIT_LONGEST_LINE)
}
