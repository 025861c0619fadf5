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
      throw .noModelInFolder(file: path)
    } else {
      try load(Input(path: path, name: path), path: path)
    }
  }

  /// Loads one file, told apart by its content; `path` is where its neighbours may be found.
  mutating func load(_ input: consuming Input, path: String?) throws(FileFailure) {
    let name = input.name
    let first = try input.readChunk()
    switch Format(first.span) {
    case .xml:
      reader.assembler.beginModel(file: name)
      reader.beginDocument(file: name)
      try parser.parse(first.span, &input, into: &reader)
      reader.endModel()
    case .empty: throw .empty(file: name)
    case .archive, .json, .csv, nil: throw .unknownFormat(file: name)
    }
  }

  consuming func finish() -> LoadedModel { reader.finish().finish() }
}
