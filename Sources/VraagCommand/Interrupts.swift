import Glibc
import Synchronization
import Vraag
import VraagTerminal

/// Ctrl-C and the timer: both stop the running question. Of scripts a Ctrl-C between questions, or a second one, ends the
/// program; of the shell none does.
enum Interrupts {
  /// Raised from the signal handlers; they may touch nothing but this, the flags below and system calls.
  static let stop = Stop()
  private static let isAsking = Atomic(false)
  private static let wasInterrupted = Atomic(false)
  private static let endsAtInterrupt = Atomic(true)
  /// The path of the file that is being written, to be removed when the program ends early; a C string, as a handler
  /// may not allocate.
  private static let unfinishedFile = Atomic<UInt>(0)

  /// Installs the handlers. A closed pipe becomes an error of `write` and no signal.
  static func install() {
    stop.reset()
    isAsking.store(false, ordering: .relaxed)
    unfinishedFile.store(0, ordering: .relaxed)
    signal(SIGPIPE, SIG_IGN)
    handle(SIGINT, flags: 0) { _ in
      // A second Ctrl-C does not wait for the question to notice the first.
      if Interrupts.isAsking.load(ordering: .relaxed), !Interrupts.wasInterrupted.exchange(true, ordering: .relaxed) {
        Interrupts.stop.interrupt()
      } else if Interrupts.endsAtInterrupt.load(ordering: .relaxed) {
        Interrupts.removeUnfinishedFile()
        _exit(ExitStatus.interrupted.rawValue)
      }
    }
    handle(SIGALRM, flags: SA_RESTART) { _ in
      if Interrupts.isAsking.load(ordering: .relaxed) { Interrupts.stop.timeOut() }
    }
    handleCrashes()
    for ending in [SIGTERM, SIGHUP] {
      handle(ending, flags: 0) { number in
        Interrupts.removeUnfinishedFile()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// A trap, or a stack that is full: one sentence and a status of its own. The stack of the program may be what is
  /// broken, so the handler has another.
  private static func handleCrashes() {
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = malloc(size)
    stack.ss_size = size
    if stack.ss_sp != nil { sigaltstack(&stack, nil) }
    for crash in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      handle(crash, flags: SA_ONSTACK) { _ in
        let text: StaticString = "error[command-bug] this is a mistake in vraag itself, or the memory is full\n"
        _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
        Interrupts.removeUnfinishedFile()
        SystemTerminal.restoreInHandler()
        _exit(ExitStatus.bug.rawValue)
      }
    }
  }

  private static func handle(_ number: Int32, flags: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    sigemptyset(&action.sa_mask)
    sigaction(number, &action, nil)
    // Programs that start others from a worker thread hand down a mask in which everything is blocked.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, number)
    sigprocmask(SIG_UNBLOCK, &mask, nil)
  }

  /// From now on a Ctrl-C stops a question or nothing.
  static func surviveInterrupts() { endsAtInterrupt.store(false, ordering: .relaxed) }

  /// Whether Ctrl-C came while what runs now was running.
  static var isInterrupted: Bool { wasInterrupted.load(ordering: .relaxed) }

  /// Runs a question under the handlers and, where one is given, under the clock.
  static func whileAsking<Result, Problem: Error>(
    timeout: Double?, _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    stop.reset()
    wasInterrupted.store(false, ordering: .relaxed)
    isAsking.store(true, ordering: .relaxed)
    if let timeout { setTimer(timeout) }
    defer {
      if timeout != nil { setTimer(0) }
      isAsking.store(false, ordering: .relaxed)
    }
    return try body()
  }

  /// Whether Ctrl-C came while an answer was being written, which ends that. Afterwards it says nothing.
  static var endsWriting: Bool { isAsking.load(ordering: .relaxed) && isInterrupted }

  /// Writes an answer, which a Ctrl-C may break off: `endsWriting` tells.
  static func whileWriting(_ body: () -> Void) {
    wasInterrupted.store(false, ordering: .relaxed)
    isAsking.store(true, ordering: .relaxed)
    defer { isAsking.store(false, ordering: .relaxed) }
    body()
  }

  private static func setTimer(_ seconds: Double) {
    let microseconds = Int(seconds * 1_000_000)
    var timer = itimerval()
    timer.it_value.tv_sec = microseconds / 1_000_000
    timer.it_value.tv_usec = seconds > 0 ? max(1, microseconds % 1_000_000) : 0
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
  }

  /// Says which file is to go when the program ends early. The path is kept for as long as the program runs.
  static func setUnfinishedFile(_ path: String?) {
    let copy = path.flatMap { strdup($0) }
    unfinishedFile.store(copy.map { UInt(bitPattern: $0) } ?? 0, ordering: .relaxed)
  }

  private static func removeUnfinishedFile() {
    if let path = UnsafePointer<CChar>(bitPattern: unfinishedFile.load(ordering: .relaxed)) { unlink(path) }
  }
}
