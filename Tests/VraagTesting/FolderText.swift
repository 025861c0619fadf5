private import Foundation

/// A folder of files in one text, for models that are more than a file: each file stands behind a line `=== ` with its
/// name.
package enum FolderText {
  /// How many files are taken from one text, so that making them does not outweigh reading them.
  private static let maximumCount = 32
  private static let mark = Array("=== ".utf8)

  /// Makes the folder, does something with its path and removes it again.
  package static func withFolder<Outcome>(of text: some Sequence<UInt8>, _ body: (String) throws -> Outcome) throws
    -> Outcome
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vraag-folder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files(in: Array(text)).prefix(maximumCount) {
      let url = folder.appendingPathComponent(file.name)
      // Where a name is a file and a folder, the first of the two is made.
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(file.content).write(to: url)
    }
    return try body(folder.path)
  }

  /// The files of a text, with the names that stay in the folder.
  private static func files(in text: [UInt8]) -> [(name: String, content: ArraySlice<UInt8>)] {
    var files: [(name: String, content: ArraySlice<UInt8>)] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        files.append((String(decoding: line.dropFirst(mark.count), as: UTF8.self), []))
      } else if let last = files.indices.last {
        let start = files[last].content.isEmpty ? line.startIndex : files[last].content.startIndex
        files[last].content = text[start..<min(line.endIndex + 1, text.endIndex)]
      }
    }
    return files.filter { isInside($0.name) }
  }

  private static func isInside(_ name: String) -> Bool {
    name.utf8.count < 200 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
