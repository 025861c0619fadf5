internal import Glibc

/// The editor that the user names in `VISUAL` or `EDITOR`.
enum ExternalEditor {
  /// Lets it change a text; nothing where it fails or the text cannot be written or read.
  static func edit(_ text: String) -> String? {
    let folder = value("TMPDIR") ?? "/tmp"
    var name = Array("\(folder)/vraag-XXXXXX.vraag".utf8CString)
    let descriptor = mkstemps(&name, 6)
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let bytes = Array((text + "\n").utf8)
    let isWritten = write(descriptor, bytes, bytes.count) == bytes.count
    close(descriptor)
    guard isWritten, run(value("VISUAL") ?? value("EDITOR") ?? "vi", on: path) else { return nil }
    return contents(of: path)
  }

  private static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Through a shell: what is named may have arguments.
  private static func run(_ editor: String, on path: String) -> Bool {
    let words = ["sh", "-c", "\(editor) \"$1\"", "sh", path]
    var arguments = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, nil, arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return false }
    }
    return status == 0
  }

  private static func contents(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= Draft.longest {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    var text = KeyDecoder.harmless(bytes)
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
