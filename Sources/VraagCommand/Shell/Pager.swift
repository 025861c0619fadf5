import Glibc

/// A running pager: `$PAGER`, else `less` where it is installed.
struct Pager {
  /// What is written here the pager shows.
  let descriptor: Int32
  private let process: pid_t

  /// What to start: what the user chose, where there is such a program. An answer that goes to one that is not there
  /// would be lost.
  private static var command: String? {
    guard let chosen = Environment.value("PAGER") else { return isThere("less") ? "less -SRFX" : nil }
    let program = chosen.split(separator: " ").first.map(String.init) ?? ""
    // Anything more than a program and its options is for `sh` to understand.
    let isPlain = program.allSatisfy { $0.isLetter || $0.isNumber || "/._-+".contains($0) }
    return isPlain && !isThere(program) ? nil : chosen
  }

  private static func isThere(_ program: String) -> Bool {
    if program.contains("/") { return access(program, X_OK) == 0 }
    let folders = (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// Starts it, or gives nothing where there is none.
  static func start() -> Pager? {
    guard let command else { return nil }
    var ends: (Int32, Int32) = (0, 0)
    let made = withUnsafeMutablePointer(to: &ends) { pointer in
      pointer.withMemoryRebound(to: Int32.self, capacity: 2) { pipe($0) }
    }
    guard made == 0 else { return nil }
    let (reading, writing) = ends
    _ = fcntl(writing, F_SETFD, FD_CLOEXEC)
    defer { close(reading) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, reading)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A closed pipe is an error to this program; to the pager it is the signal that it was.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGPIPE, SIGINT] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    // Answers are UTF-8 whatever the locale is, and `less` shows the bytes of a locale that the system does not have.
    setenv("LESSCHARSET", "utf-8", 0)
    // A question that is typed while an answer is read is to write no file, as `s` would.
    setenv("LESSSECURE", "1", 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map { (word: String) in strdup(word) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, environ) == 0 else {
      close(writing)
      return nil
    }
    return Pager(descriptor: writing, process: process)
  }

  /// Says that this was all and waits until its reader has seen enough.
  func finish() {
    close(descriptor)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
