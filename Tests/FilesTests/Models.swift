import Foundation
import Synchronization
import VraagFiles
import VraagGraph

/// The models that tests share with the other checkouts of this machine: `../shared/models` beside the package.
enum Models {
  static let root = package.appending(path: "../shared/models").standardizedFileURL.path
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String { root + "/" + name }

  /// A model's row in a list.
  struct Row {
    var folder: String
    var elements: Int
    var relationships: Int
    var views: Int
  }

  static func rows() throws -> [Row] {
    let text = try String(contentsOfFile: path("eamodelset/MANIFEST.tsv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(
        folder: fields[0], elements: Int(fields[4]) ?? -1, relationships: Int(fields[5]) ?? -1,
        views: Int(fields[6]) ?? -1)
    }
  }

  /// The folders of the collection that has every model in four formats.
  static func collection() throws -> [String] { try rows().map(\.folder) }

  /// Loads a model, or gives the one that another test has loaded.
  static func load(_ name: String) throws -> LoadedModel {
    if let known = loaded.withLock({ $0[name] }) { return known }
    let model = try ModelLoader.load([path(name)])
    loaded.withLock { $0[name] = model }
    return model
  }

  private static let loaded = Mutex<[String: LoadedModel]>([:])
}

extension Graph {
  var elementCount: Int { Int(range(of: 62).upperBound) }
  var viewCount: Int { range(of: 63).count }
}
