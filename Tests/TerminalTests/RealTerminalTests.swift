import Foundation
import Testing

@testable import VraagTerminal

/// A pseudo-terminal of which a test is the user.
final class PseudoTerminal {
  let user: Int32
  let program: Int32

  init(columns: UInt16 = 40, rows: UInt16 = 10) throws {
    var user: Int32 = -1
    var program: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    #expect(openpty(&user, &program, nil, nil, &size) == 0)
    self.user = user
    self.program = program
  }

  deinit {
    close(user)
    close(program)
  }

  var settings: [UInt32] {
    var settings = termios()
    tcgetattr(program, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(user, bytes, bytes.count) == bytes.count)
  }

  /// Reads what is shown until it holds these texts, in this order.
  @discardableResult
  func wait(for texts: String...) -> String {
    var seen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: seen, as: UTF8.self).holds(texts) {
      var poller = pollfd(fd: user, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, 10_000) > 0 else { break }
      let count = read(user, &buffer, buffer.count)
      guard count > 0 else { break }
      seen += buffer[..<count]
    }
    return String(decoding: seen, as: UTF8.self)
  }
}

extension String {
  fileprivate func holds(_ texts: [String]) -> Bool {
    var rest = self[...]
    for text in texts {
      guard let range = rest.firstRange(of: text) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

extension WithLibedit {
  /// The editor at a terminal of the system, from key to byte.
  @Suite struct RealTerminalTests {
    private func editor(at pseudo: PseudoTerminal) throws -> TerminalLineEditor {
      let terminal = SystemTerminal(input: pseudo.program, output: pseudo.program)
      return try #require(
        TerminalLineEditor(
          terminal: terminal, assistant: FewWords(), history: History(path: nil), theme: Theme(isColored: true)))
    }

    /// Reads one entry while the user does something, on a thread of its own as the reading waits.
    private func entry(_ pseudo: PseudoTerminal, _ user: @escaping @Sendable (PseudoTerminal) -> Void) throws -> Entry {
      let editor = try editor(at: pseudo)
      nonisolated(unsafe) let shared = pseudo
      let thread = Thread { user(shared) }
      thread.start()
      return editor.read(.vraag)
    }

    @Test func whatIsTypedIsReadAndTheTerminalIsPutBack() throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.settings
      let entry = try entry(pseudo) { pseudo in
        #expect(pseudo.wait(for: "vraag> ").contains("\u{1B}[?2004h"))
        #expect(pseudo.settings[3] & UInt32(ECHO | ICANON | ISIG) == 0)
        pseudo.type("which 東?\u{1B}[D\u{7F}é\u{1B}[C\r")
      }
      #expect(entry == .text("which é?"))
      #expect(pseudo.settings == before)
      #expect(pseudo.wait(for: "\u{1B}[?2004l").contains("\u{1B}[?2004l"))
    }

    @Test func escapeAloneIsKnownByTheSilenceAfterIt() throws {
      let entry = try entry(try PseudoTerminal()) { pseudo in
        pseudo.wait(for: "vraag> ")
        pseudo.type("process\t")
        pseudo.wait(for: "noun")
        pseudo.type("\u{1B}")
        // The menu has been taken off the screen.
        pseudo.wait(for: "\u{1B}[J")
        pseudo.type("?\r")
      }
      #expect(entry == .text("process?"))
    }

    @Test func aNewSizeIsPainted() throws {
      let entry = try entry(try PseudoTerminal()) { pseudo in
        pseudo.wait(for: "vraag> ")
        pseudo.type("which processes that x")
        pseudo.wait(for: "x")
        var size = winsize(ws_row: 10, ws_col: 12, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(pseudo.user, UInt(TIOCSWINSZ), &size)
        kill(getpid(), SIGWINCH)
        #expect(pseudo.wait(for: "x").contains("\u{1B}[J"))
        pseudo.type("?\r")
      }
      #expect(entry == .text("which processes that x?"))
    }

    @Test func aTerminalThatIsGoneIsTheEnd() throws {
      var user: Int32 = -1
      var program: Int32 = -1
      #expect(openpty(&user, &program, nil, nil, nil) == 0)
      defer { close(program) }
      let terminal = SystemTerminal(input: program, output: program)
      let editor = try #require(
        TerminalLineEditor(
          terminal: terminal, assistant: FewWords(), history: History(path: nil), theme: Theme(isColored: true)))
      let master = user
      let thread = Thread {
        var byte: UInt8 = 0
        _ = read(master, &byte, 1)
        close(master)
      }
      thread.start()
      #expect(editor.read(.vraag) == .end)
    }

    @Test func nothingIsEchoedWhileAQuestionRuns() throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.settings
      let terminal = SystemTerminal(input: pseudo.program, output: pseudo.program)
      terminal.whileSilent {
        #expect(pseudo.settings[3] & UInt32(ECHO) == 0)
        #expect(pseudo.settings[3] & UInt32(ISIG) != 0)
      }
      #expect(pseudo.settings == before)
    }
  }
}
