private import Glibc
internal import VraagGraph

/// Reads a coArchi folder: a directory per folder, a file per concept and view.
extension Loading {
  /// How deep directories may lie below each other.
  private static let maximumDepth = 64

  /// Reads the model whose `folder.xml` lies in a directory.
  mutating func loadCoArchi(in directory: String, name: String) throws(FileFailure) {
    reader.assembler.beginModel(file: name)
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Input.failure(directory, errno) }
    try loadDirectory(descriptor, directory, below: .root, depth: 0)
    reader.endModel()
  }

  /// Reads one directory and those below it, each in the order of its names. Closes the descriptor.
  private mutating func loadDirectory(
    _ descriptor: Int32, _ path: String, below parent: FolderID, depth: Int
  ) throws(FileFailure) {
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw Input.failure(path, errno)
    }
    defer { closedir(stream) }
    if depth > Self.maximumDepth { throw .tooDeep(file: path, line: 1) }
    let entries = Self.entries(of: stream)
    reader.archi.directoryFolder = parent
    if entries.files.contains("folder.xml") { try loadFragment("folder.xml", in: descriptor, path) }
    let folder = reader.archi.directoryFolder
    for file in entries.files where file != "folder.xml" { try loadFragment(file, in: descriptor, path) }
    for directory in entries.directories {
      let child = openat(descriptor, directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard child >= 0 else { throw Input.failure("\(path)/\(directory)", errno) }
      try loadDirectory(child, "\(path)/\(directory)", below: folder, depth: depth + 1)
    }
  }

  private mutating func loadFragment(_ file: String, in directory: Int32, _ path: String) throws(FileFailure) {
    let name = "\(path)/\(file)"
    var input = try Input(path: file, below: directory, name: name)
    reader.beginFragment(file: name)
    reader.assembler.beginFile(name)
    try parser.parse(Span(), &input, into: &reader)
  }

  /// The XML files and the directories of a directory, sorted; hidden ones, links to directories and what is no file (a
  /// pipe would be waited for) are left out.
  private static func entries(of stream: OpaquePointer) -> (files: [String], directories: [String]) {
    var files: [String] = []
    var directories: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name.hasPrefix(".") { continue }
      var type = Int(entry.pointee.d_type)
      if type == Int(DT_UNKNOWN) {
        var status = stat()
        guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
        // The types in directories are those in modes, shifted.
        type = Int((status.st_mode & S_IFMT) >> 12)
      }
      if type == Int(DT_DIR) {
        directories.append(name)
      } else if type == Int(DT_REG) || type == Int(DT_LNK), name.hasSuffix(".xml") {
        files.append(name)
      }
    }
    return (files.sorted(), directories.sorted())
  }
}
