import Glibc

/// What a run reads: nothing that it writes may take the place of that.
struct ReadFiles {
  private let paths: [String]

  init(models: [String], scripts: [Script] = []) {
    paths =
      models
      + scripts.compactMap { script in
        if case .file(let path) = script.origin { path } else { nil }
      }
  }

  /// Whether a file is one of those that are read, by whatever name, or of a model in a folder or in several files.
  func contains(_ path: String) -> Bool {
    guard let file = Self.resolved(path) else { return false }
    return paths.contains { source in
      guard let source = Self.resolved(source) else { return false }
      if Self.isSame(file, source) { return true }
      return Self.isFolder(source)
        ? file.hasPrefix(source + "/") && Self.isOfModel(file)
        : Self.partOfModel(source).map { $0 == Self.partOfModel(file) } ?? false
    }
  }

  /// The file that a path means when links are followed; nothing where there is none.
  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(left, &one) == 0 && stat(right, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a file in a folder may belong to the model in it; answers may stand there too.
  static func isOfModel(_ path: String) -> Bool {
    [".xml", ".archimate"].contains { path.lowercased().hasSuffix($0) } || partOfModel(path) != nil
  }

  /// What the names of the CSV files of one model have in common; nothing for other files.
  private static func partOfModel(_ path: String) -> String? {
    let parts = ["elements.csv", "relations.csv", "properties.csv"]
    guard let part = parts.first(where: { path.lowercased().hasSuffix($0) }) else { return nil }
    return String(path.dropLast(part.count))
  }
}
