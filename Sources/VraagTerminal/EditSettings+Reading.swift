internal import Glibc

extension EditSettings {
  /// What the user set for every program that edits with libedit: the file that `EDITRC` names, or `.editrc` at home.
  package static func ofUser() -> EditSettings {
    var path: String?
    if let named = getenv("EDITRC"), named.pointee != 0 {
      path = String(cString: named)
    } else if let home = getenv("HOME"), home.pointee != 0 {
      path = String(cString: home) + "/.editrc"
    }
    guard let path, let text = text(of: path) else { return .none }
    return EditSettings(text)
  }

  /// At most 64 KiB: no file of settings is longer.
  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    return count >= 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
