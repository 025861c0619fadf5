import Foundation
import Synchronization
import Testing

@testable import VraagTerminal

extension WithLibedit {
  /// The terminal is put back before anything that ends the process gets its turn.
  @Suite struct GuardTests {
    /// What the handler that was there before saw.
    private static let seen = Atomic(0)
    private static let flags = Atomic(0)
    private static let descriptor = Atomic<Int32>(-1)

    private static func lineFlags(_ descriptor: Int32) -> Int {
      var settings = termios()
      tcgetattr(descriptor, &settings)
      return Int(settings.c_lflag)
    }

    /// Sends a signal to this process and waits for the handler: the threads of tests block signals, others take them.
    private static func send(_ number: Int32) {
      kill(getpid(), number)
      for _ in 0..<2000 where seen.load(ordering: .relaxed) == 0 { usleep(1000) }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func theHandlerThatWasThereFindsTheTerminalAsItWas(_ number: Int32) throws {
      let pseudo = try PseudoTerminal()
      let terminal = SystemTerminal(input: pseudo.program, output: pseudo.program)
      let before = Self.lineFlags(pseudo.program)
      Self.seen.store(0, ordering: .relaxed)
      Self.descriptor.store(pseudo.program, ordering: .relaxed)
      let old = signal(number) { number in
        GuardTests.seen.store(Int(number), ordering: .relaxed)
        GuardTests.flags.store(
          GuardTests.lineFlags(GuardTests.descriptor.load(ordering: .relaxed)), ordering: .relaxed)
      }
      defer { signal(number, old) }
      #expect(terminal.take())
      #expect(Self.lineFlags(pseudo.program) != before)
      Self.send(number)
      #expect(Self.seen.load(ordering: .relaxed) == Int(number))
      #expect(Self.flags.load(ordering: .relaxed) == before)
      #expect(pseudo.wait(for: "\u{1B}[?25h").contains("\u{1B}[?2004l"))
      terminal.release()
      Self.seen.store(0, ordering: .relaxed)
      Self.send(number)
      #expect(Self.seen.load(ordering: .relaxed) == Int(number))
      #expect(Self.lineFlags(pseudo.program) == before)
    }

    @Test func whatIsIgnoredGoesOnBeingIgnored() throws {
      let pseudo = try PseudoTerminal()
      let terminal = SystemTerminal(input: pseudo.program, output: pseudo.program)
      // No other test, whose programs would inherit it, is about this signal.
      let old = signal(SIGQUIT, SIG_IGN)
      defer { signal(SIGQUIT, old) }
      #expect(terminal.take())
      let taken = Self.lineFlags(pseudo.program)
      kill(getpid(), SIGQUIT)
      #expect(Self.lineFlags(pseudo.program) == taken)
      terminal.release()
    }

    @Test func anInterruptFromOutsideAbandonsTheTextOnce() throws {
      let pseudo = try PseudoTerminal()
      let terminal = SystemTerminal(input: pseudo.program, output: pseudo.program)
      let editor = try #require(
        TerminalLineEditor(
          terminal: terminal, assistant: FewWords(), history: History(path: nil), theme: Theme(isColored: true)))
      nonisolated(unsafe) let shared = pseudo
      Thread {
        shared.wait(for: "vraag> ")
        kill(getpid(), SIGINT)
        shared.wait(for: "^C", "vraag> ")
        shared.type("a?\r")
      }.start()
      #expect(editor.read(.vraag) == .abandoned)
      #expect(editor.read(.vraag) == .text("a?"))
    }
  }
}
