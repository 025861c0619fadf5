import Synchronization

/// Sentences, from where the command line says: one of its own words, a file, or standard input.
struct Script {
  enum Origin: Equatable {
    case sentence(String)
    case file(String)
    case standardInput
  }

  var origin: Origin
  /// Its place among `-c` and `-f`. Options of two names are gathered in two arrays; this puts them in one row again.
  var order: Int

  private static let next = Atomic(0)

  private init(_ origin: Origin) {
    self.origin = origin
    order = Self.next.add(1, ordering: .relaxed).oldValue
  }

  static func sentence(_ text: String) -> Script { Script(.sentence(text)) }
  static func file(_ path: String) -> Script { Script(path == "-" ? .standardInput : .file(path)) }
  static func standardInput() -> Script { Script(.standardInput) }

  /// What messages call it.
  var name: String {
    switch origin {
    case .sentence: "-c"
    case .file(let path): path
    case .standardInput: "-"
    }
  }
}
