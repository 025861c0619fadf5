import Foundation
import VraagFiles
import VraagGraph

/// The models that tests share with the other checkouts of this machine: `../shared/models` beside the package.
enum Models {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/models").standardizedFileURL.path

  static func path(_ name: String) -> String { root + "/" + name }

  static func load(_ name: String) throws -> LoadedModel { try ModelLoader.load([path(name)]) }
}

extension Graph {
  var elementCount: Int { Int(range(of: 62).upperBound) }
  var viewCount: Int { range(of: 63).count }
}
