/// The folders of the models, each below another.
package struct Folders: Sendable {
  package private(set) var names: [TextID] = [.empty]
  /// A folder's parent comes before it; the root is its own.
  package private(set) var parents: [FolderID] = [.root]

  package init() {}

  package var count: Int { names.count }

  package mutating func add(_ name: TextID, below parent: FolderID) -> FolderID {
    names.append(name)
    parents.append(parent)
    return FolderID(UInt32(names.count - 1))
  }

  /// The names from the top folder down to this one.
  package func path(of folder: FolderID) -> [TextID] {
    var path: [TextID] = []
    var folder = folder
    while folder != .root {
      path.append(names[folder.index])
      folder = parents[folder.index]
    }
    return path.reversed()
  }

  /// Whether each folder is one of those chosen, or lies below one. O(folders).
  package func below(_ isChosen: (TextID) -> Bool) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    for index in 1..<max(1, count) {
      result[index] = result[parents[index].index] || isChosen(names[index])
    }
    return result
  }
}

extension FolderID {
  /// Above every folder; where concepts are that no folder holds.
  package static let root = FolderID(0)
}
