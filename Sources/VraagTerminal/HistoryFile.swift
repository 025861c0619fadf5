internal import Glibc

/// The history on disk: a line for each entry, appended at once.
///
/// Several sessions may append: each line is written under a lock in one call. When the file has grown far beyond its
/// limit it is replaced by a shorter one, so whoever waited for the lock looks whether the file is still the same.
struct HistoryFile {
  let path: String

  /// Why the history cannot be kept.
  struct Failure: Error {
    var path: String
    var reason: String
  }

  /// Entries of more bytes stay in memory.
  static let longestEntry = 64 << 10
  /// How many entries too many there may be before the file is written anew.
  private static let slack = 2_000
  /// How often the lock is tried, every five milliseconds.
  private static let patience = 200

  init(path: String) {
    // A link stays a link when the file is replaced.
    if let real = realpath(path, nil) {
      self.path = String(cString: real)
      free(real)
    } else {
      self.path = path
    }
  }

  /// Adds an entry at the end.
  func append(_ entry: String) throws(Failure) {
    let descriptor = try locked(O_RDWR | O_CREAT | O_APPEND, LOCK_EX)
    defer { close(descriptor) }
    var line = Array(Self.escaped(entry).utf8) + [10]
    // A line that a full disk or a crash cut off must not swallow this one.
    let size = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 10
    if size > 0, pread(descriptor, &last, 1, size - 1) == 1, last != 10 { line.insert(10, at: 0) }
    guard write(descriptor, line, line.count) == line.count else { throw failure() }
  }

  /// The newest entries, each once; makes the file shorter where it is much too long.
  func read(limit: Int) throws(Failure) -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    let lines = try contents(O_RDONLY, LOCK_SH)
    let entries = History.unique(lines.map { Self.unescaped($0) }, limit: limit)
    if lines.count > limit + Self.slack { shorten(limit: limit) }
    return entries
  }

  private func contents(_ flags: Int32, _ lock: Int32) throws(Failure) -> [Substring] {
    let descriptor = try locked(flags, lock)
    defer { close(descriptor) }
    return try lines(of: descriptor)
  }

  private func lines(of descriptor: Int32) throws(Failure) -> [Substring] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  /// Writes the newest entries to a file beside it and puts that in its place. Where that fails, it stays long.
  private func shorten(limit: Int) {
    guard let descriptor = try? locked(O_RDWR, LOCK_EX) else { return }
    defer { close(descriptor) }
    guard let lines = try? lines(of: descriptor) else { return }
    let entries = History.unique(lines.map(String.init), limit: limit)
    let beside = "\(path).\(getpid())"
    let new = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard new >= 0 else { return }
    let text = Array((entries.joined(separator: "\n") + "\n").utf8)
    let isWritten = write(new, text, text.count) == text.count && fsync(new) == 0
    close(new)
    if !isWritten || rename(beside, path) != 0 { unlink(beside) }
  }

  /// The file, open and locked, and still the one that the path names.
  private func locked(_ flags: Int32, _ lock: Int32) throws(Failure) -> Int32 {
    for _ in 0..<10 {
      var descriptor = open(path, flags | O_CLOEXEC, 0o600)
      if descriptor < 0, errno == ENOENT, flags & O_CREAT != 0 {
        makeFolders()
        descriptor = open(path, flags | O_CLOEXEC, 0o600)
      }
      guard descriptor >= 0 else { throw failure() }
      // Where locks do not work, as on some network disks, or whoever has it was stopped, the entry is worth more
      // than the order.
      for _ in 0..<Self.patience {
        if flock(descriptor, lock | LOCK_NB) == 0 || errno != EWOULDBLOCK && errno != EINTR { break }
        usleep(5000)
      }
      var opened = stat()
      var named = stat()
      if fstat(descriptor, &opened) == 0, stat(path, &named) == 0, opened.st_ino == named.st_ino {
        // What someone else may read is none of theirs; not ours to change, it is left.
        if opened.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
        return descriptor
      }
      close(descriptor)
    }
    throw failure()
  }

  /// The folders above the file, for nobody else.
  private func makeFolders() {
    let bytes = Array(path.utf8)
    for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "/") {
      mkdir(String(decoding: bytes[..<index], as: UTF8.self), 0o700)
    }
  }

  private func failure() -> Failure { Failure(path: path, reason: String(cString: strerror(errno))) }

  // An entry is one line: line feeds and what else would break it are written as escapes.

  static func escaped(_ entry: String) -> String {
    guard entry.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 < 0x20 }) else { return entry }
    var result = String.UnicodeScalarView()
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: #"\\"#.unicodeScalars)
      case "\n": result.append(contentsOf: #"\n"#.unicodeScalars)
      case "\t": result.append(contentsOf: #"\t"#.unicodeScalars)
      case "\0"..<" ": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func unescaped(_ line: Substring) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "n" where isEscape: result.append("\n")
      case "t" where isEscape: result.append("\t")
      case "\\" where !isEscape:
        isEscape = true
        continue
      // Another program may have written here.
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": break
      default: result.append(scalar)
      }
      isEscape = false
    }
    return String(result)
  }
}
