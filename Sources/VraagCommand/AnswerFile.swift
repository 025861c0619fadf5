import Glibc

/// Where answers go: standard output, or a file that is written whole or not at all.
///
/// A file is written beside its place under a name of its own, flushed to the disk, and renamed when all went well; it
/// keeps the permissions of the file that it replaces. What is no ordinary file (a device, a pipe) is written as it is.
///
/// A class, because the buffer in front of it and the run that asks how it went speak of one file.
final class AnswerFile {
  /// Why writing did not go well.
  enum Trouble: Equatable {
    /// Whoever read the answers does not want more.
    case pipeClosed
    case failed(reason: String)
  }

  private let descriptor: Int32
  /// What is renamed to what in the end; nothing when bytes go straight to their place.
  private let renaming: (temporary: String, final: String)?
  private(set) var trouble: Trouble?

  static func standardOutput() -> AnswerFile { AnswerFile(descriptor: STDOUT_FILENO, renaming: nil) }

  /// Opens a file for answers, or says why that cannot be.
  static func create(_ path: String) throws(Refusal) -> AnswerFile {
    let final = resolved(path)
    var status = stat()
    let exists = stat(final, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw Refusal(reason: Environment.reason(EISDIR)) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(final, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw Refusal(reason: Environment.reason(errno)) }
      return AnswerFile(descriptor: descriptor, renaming: nil)
    }
    if exists, access(final, W_OK) != 0 { throw Refusal(reason: Environment.reason(errno)) }
    let temporary = temporaryPath(beside: final)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw Refusal(reason: Environment.reason(errno)) }
    if exists { fchmod(descriptor, status.st_mode & 0o7777) }
    Interrupts.setUnfinishedFile(temporary)
    return AnswerFile(descriptor: descriptor, renaming: (temporary, final))
  }

  /// Opens a file to write behind what it holds.
  static func append(_ path: String) throws(Refusal) -> AnswerFile {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw Refusal(reason: Environment.reason(errno)) }
    return AnswerFile(descriptor: descriptor, renaming: nil)
  }

  struct Refusal: Error {
    var reason: String
  }

  private init(descriptor: Int32, renaming: (temporary: String, final: String)?) {
    self.descriptor = descriptor
    self.renaming = renaming
  }

  /// Writes all bytes; false when that cannot be, and `trouble` says why.
  func write(_ bytes: [UInt8]) -> Bool {
    guard trouble == nil else { return false }
    guard let number = Writing.write(bytes, to: descriptor) else { return true }
    trouble = number == EPIPE ? .pipeClosed : .failed(reason: Environment.reason(number))
    return false
  }

  /// Puts the file in its place.
  func commit() {
    guard let renaming else {
      if descriptor != STDOUT_FILENO { close(descriptor) }
      return
    }
    guard trouble == nil else { return }
    if fsync(descriptor) != 0 || close(descriptor) != 0 || rename(renaming.temporary, renaming.final) != 0 {
      trouble = .failed(reason: Environment.reason(errno))
      unlink(renaming.temporary)
    }
    Interrupts.setUnfinishedFile(nil)
  }

  /// Leaves what was there before as it was.
  func discard() {
    guard let renaming else { return }
    close(descriptor)
    unlink(renaming.temporary)
    Interrupts.setUnfinishedFile(nil)
  }

  /// The file that a path means when links are followed; the path itself where there is no such file yet.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func temporaryPath(beside path: String) -> String {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    return "\(folder).\(name).\(getpid()).vraag"
  }
}
