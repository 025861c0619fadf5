private import Glibc

/// Where the bytes of a model come from, piece by piece.
struct Input: ~Copyable {
  /// What messages call it.
  let name: String
  private let descriptor: Int32
  private let isOwned: Bool
  private let memory: [UInt8]
  private var position = 0
  private var isAtEnd = false
  static let chunkSize = 65536

  /// Opens a file.
  init(path: String, below directory: Int32 = AT_FDCWD, name: String) throws(FileFailure) {
    let descriptor = openat(directory, path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Input.failure(name, errno) }
    self.init(descriptor: descriptor, isOwned: true, name: name)
  }

  /// Reads from a descriptor that someone else closes.
  init(descriptor: Int32, name: String) { self.init(descriptor: descriptor, isOwned: false, name: name) }

  init(memory: [UInt8], name: String) {
    self.name = name
    self.memory = memory
    descriptor = -1
    isOwned = false
  }

  private init(descriptor: Int32, isOwned: Bool, name: String) {
    self.name = name
    self.descriptor = descriptor
    self.isOwned = isOwned
    memory = []
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Fills a buffer as far as there is something to read; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    if descriptor < 0 {
      let count = min(buffer.count, memory.count - position)
      memory.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
      }
      position += count
      return count
    }
    var count = 0
    while !isAtEnd, count < buffer.count {
      guard let base = buffer.baseAddress else { return 0 }
      let received = Glibc.read(descriptor, base + count, buffer.count - count)
      if received < 0 {
        if errno == EINTR { continue }
        throw Input.failure(name, errno)
      }
      if received == 0 { isAtEnd = true }
      count += received
    }
    return count
  }

  /// The next bytes, at most a chunk; none at the end.
  mutating func readChunk() throws(FileFailure) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
    defer { buffer.deallocate() }
    let count = try read(into: buffer)
    return Array(buffer[..<count])
  }

  /// Everything that is still to be read, after some bytes that were.
  mutating func readAll(after first: [UInt8], limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes = first
    while true {
      let chunk = try readChunk()
      if chunk.isEmpty { return bytes }
      bytes += chunk
      if bytes.count > limit { throw .tooBigAtOnce(file: name) }
    }
  }

  static func failure(_ file: String, _ code: Int32) -> FileFailure {
    code == ENOENT || code == ENOTDIR
      ? .notFound(file: file) : .notReadable(file: file, reason: String(cString: strerror(code)))
  }
}
