import Glibc

/// A running pager: `$PAGER`, else `less` where it is installed.
struct Pager {
  /// What is written here the pager shows.
  let descriptor: Int32
  private let process: pid_t

  /// Starts it, or gives nothing where it cannot be started.
  static func start() -> Pager? {
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
    let command = Environment.value("PAGER") ?? "less -SRFX"
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
