private import Glibc
internal import VraagGraph

/// Loads models: files and folders in, one graph out.
package enum ModelLoader {
  /// Loads the files and folders, and merges them into one model; `-` is standard input.
  package static func load(_ paths: [String], standardInput: Int32 = 0) throws(FileFailure) -> LoadedModel {
    var loading = Loading()
    for path in paths { try loading.load(path, standardInput: standardInput) }
    return loading.finish()
  }

  /// Loads a file whose bytes are at hand.
  package static func load(_ bytes: [UInt8], named name: String) throws(FileFailure) -> LoadedModel {
    var loading = Loading()
    try loading.load(Input(memory: bytes, name: name), path: nil)
    return loading.finish()
  }
}

/// One run of the loader: a parser and what has been read so far.
struct Loading: ~Copyable {
  var reader = XMLModelReader(assembler: Assembler())
  let parser = XMLParser()

  /// How many bytes a file may have that must be held in memory as a whole.
  static let maximumSize = 1 << 30

  mutating func load(_ path: String, standardInput: Int32) throws(FileFailure) {
    if path == "-" {
      try load(Input(descriptor: standardInput, name: "-"), path: nil)
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw Input.failure(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      try loadFolder(path)
    } else {
      try load(Input(path: path, name: path), path: path)
    }
  }

  /// Loads the model that a folder holds, whatever its format.
  private mutating func loadFolder(_ path: String) throws(FileFailure) {
    // Files are named in messages as a person would name them: without a slash too many.
    if path.count > 1, path.hasSuffix("/") { return try loadFolder(String(path.dropLast())) }
    for directory in [path + "/model", path] where access(directory + "/folder.xml", F_OK) == 0 {
      return try loadCoArchi(in: directory, name: path)
    }
    // coArchi 2 keeps one plain file.
    let native = path + "/model.archimate"
    if access(native, F_OK) == 0 { return try load(Input(path: native, name: native), path: native) }
    guard let elements = try elementsFile(in: path) else { throw .noModelInFolder(file: path) }
    try load(Input(path: elements, name: elements), path: elements)
  }

  /// Loads one file, told apart by its content; `path` is where its neighbours may be found.
  mutating func load(_ input: consuming Input, path: String?, nesting: Int = 0) throws(FileFailure) {
    let name = input.name
    let first = try input.readChunk()
    switch Format(first.span) {
    case .xml:
      reader.assembler.beginModel(file: name)
      reader.beginDocument(file: name)
      try parser.parse(first.span, &input, into: &reader)
      reader.endModel()
    case .wideText: throw .wideText(file: name)
    case .archive: try loadArchive(try input.readAll(after: first, limit: Self.maximumSize), name, nesting)
    case .csv(let part): try loadCSV(part, try input.readAll(after: first, limit: Self.maximumSize), name, path)
    case .json:
      let bytes = try input.readAll(after: first, limit: Self.maximumSize)
      guard reader.assembler.hasRoom(for: bytes.count) else { throw .tooBig(file: name) }
      reader.assembler.beginModel(file: name)
      try EAModelSetReader(file: name).read(bytes, into: &reader.assembler)
      reader.assembler.endModel()
    case .empty: throw .empty(file: name)
    case nil: throw .unknownFormat(file: name)
    }
  }

  /// Loads the model in an archive: `model.xml` in one that Archi saves, `model.archimate` in a template, where it may
  /// be an archive again.
  private mutating func loadArchive(_ bytes: [UInt8], _ name: String, _ nesting: Int) throws(FileFailure) {
    let archive = try ZipArchive(bytes, name: name)
    for entry in ["model.xml", "model.archimate"] where nesting < 3 {
      guard let content = try archive.content(of: entry, name: name, limit: Self.maximumSize) else { continue }
      return try load(Input(memory: content, name: "\(name)/\(entry)"), path: nil, nesting: nesting + 1)
    }
    throw .noModelInArchive(file: name)
  }

  consuming func finish() -> LoadedModel { reader.finish().finish() }
}
