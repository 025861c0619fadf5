import Glibc
import VraagText

/// Names of files, for completion.
enum FileNames {
  struct Found {
    var path: String
    var kind: Message
  }

  private static let most = 200

  /// The files and folders whose paths begin so, by name; hidden ones only where a dot is typed.
  static func beginning(with path: String) -> [Found] {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? ""
    let begun = slash.map { path[path.index(after: $0)...] } ?? path[...]
    guard let listing = opendir(folder.isEmpty ? "." : expanded(String(folder))) else { return [] }
    defer { closedir(listing) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, name != ".", name != "..", name.hasPrefix(begun), begun.hasPrefix(".") || !name.hasPrefix(".")
      else { continue }
      var status = stat()
      let isFolder =
        entry.pointee.d_type == DT_DIR
        || (entry.pointee.d_type != DT_REG && stat(expanded(folder + name), &status) == 0
          && status.st_mode & S_IFMT == S_IFDIR)
      names.append((name, isFolder))
    }
    return names.sorted { $0.name < $1.name }.prefix(most).map { name, isFolder in
      isFolder ? Found(path: folder + name + "/", kind: .folderKind) : Found(path: folder + name, kind: .fileKind)
    }
  }

  /// A path with `~/` for the home folder written out.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = Environment.value("HOME") else { return path }
    return home + path.dropFirst()
  }
}
