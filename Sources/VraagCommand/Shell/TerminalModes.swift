import Glibc

/// The modes of the terminal while the shell does not read from it.
enum TerminalModes {
  /// Runs something while keys that are typed are kept for later and not shown: Ctrl-C and Ctrl-Z still work.
  static func quietly<Result, Problem: Error>(_ body: () throws(Problem) -> Result) throws(Problem) -> Result {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return try body() }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON)
    tcsetattr(STDIN_FILENO, TCSANOW, &quiet)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    return try body()
  }
}
