private import Glibc
internal import VraagGraph

extension Loading {
  /// Loads Archi's three CSV files, of which one is at hand and the others lie beside it: `elements.csv`,
  /// `relations.csv` and `properties.csv`, with any text before these names.
  mutating func loadCSV(
    _ own: CSVReader.Part, _ bytes: [UInt8], _ name: String, _ path: String?
  ) throws(FileFailure) {
    let prefix = path.flatMap { $0.lowercased().hasSuffix(own.rawValue) ? $0.dropLast(own.rawValue.count) : nil }
    var reader = CSVReader()
    self.reader.assembler.beginModel(file: name)
    for part in CSVReader.Part.allCases {
      if part == own {
        self.reader.assembler.beginFile(name)
        try reader.read(part, bytes, file: name, into: &self.reader.assembler)
      } else if let prefix {
        let neighbour = String(prefix) + part.rawValue
        guard access(neighbour, F_OK) == 0 else {
          self.reader.assembler.note(.partMissing, .empty, line: 0, detail: neighbour)
          continue
        }
        self.reader.assembler.beginFile(neighbour)
        var input = try Input(path: neighbour, name: neighbour)
        let content = try input.readAll(after: [], limit: Self.maximumSize)
        try reader.read(part, content, file: neighbour, into: &self.reader.assembler)
      }
    }
    self.reader.assembler.endModel()
  }

  /// The file of elements in a folder: `elements.csv`, or the first that ends so. That there are others is noted.
  mutating func elementsFile(in folder: String) throws(FileFailure) -> String? {
    guard let stream = opendir(folder) else { throw Input.failure(folder, errno) }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name.lowercased().hasSuffix(CSVReader.Part.elements.rawValue) { found.append(name) }
    }
    let name = found.contains(CSVReader.Part.elements.rawValue) ? CSVReader.Part.elements.rawValue : found.min()
    for other in found.sorted() where other != name {
      reader.assembler.beginFile(folder + "/" + other)
      reader.assembler.note(.otherModelsInFolder, .empty, line: 0, detail: "")
    }
    return name.map { folder + "/" + $0 }
  }
}
