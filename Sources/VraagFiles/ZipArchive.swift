internal import CZip

/// A zip archive in memory, as libzip reads it.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  /// What libzip reads from; it must live as long as the archive.
  private let bytes: UnsafeMutableRawBufferPointer

  init(_ content: [UInt8], name: String) throws(FileFailure) {
    var error = zip_error_t()
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 16)
    bytes.copyBytes(from: content)
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      bytes.deallocate()
      throw Self.failure(name, &error)
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      bytes.deallocate()
      throw Self.failure(name, &error)
    }
    self.archive = archive
    self.bytes = bytes
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// Unpacks an entry; nothing where the archive has none of this name.
  func content(of entry: String, name: String, limit: Int) throws(FileFailure) -> [UInt8]? {
    let index = zip_name_locate(archive, entry, 0)
    guard index >= 0 else { return nil }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
      throw .damagedArchive(file: name, reason: String(cString: zip_strerror(archive)))
    }
    defer { zip_fclose(file) }
    var content: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Input.chunkSize, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      if count < 0 { throw .damagedArchive(file: name, reason: String(cString: zip_file_strerror(file))) }
      if count == 0 { return content }
      content.append(contentsOf: buffer[..<Int(count)])
      if content.count > limit { throw .tooBigAtOnce(file: name) }
    }
  }

  private static func failure(_ name: String, _ error: inout zip_error_t) -> FileFailure {
    let reason = String(cString: zip_error_strerror(&error))
    zip_error_fini(&error)
    return .damagedArchive(file: name, reason: reason)
  }
}
