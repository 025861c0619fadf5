internal import Glibc

extension History {
  /// Where the history of a program is kept: below `XDG_STATE_HOME`, or in `.local/state` at home; nothing where there
  /// is no home.
  package static func path(of program: String) -> String? {
    // A relative path means nothing here, says the standard.
    if let state = value("XDG_STATE_HOME"), state.hasPrefix("/") { return "\(state)/\(program)/history" }
    return value("HOME").map { "\($0)/.local/state/\(program)/history" }
  }

  private static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
