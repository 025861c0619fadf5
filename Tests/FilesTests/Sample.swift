import Foundation
import VraagFiles
import VraagGraph
import VraagMetamodel

/// Small model files to test with.
enum Sample {
  static let actor = #"<element identifier="a" xsi:type="BusinessActor"><name>Actor</name></element>"#

  /// An exchange file with this body.
  static func exchange(_ body: String, namespace: String = "http://www.opengroup.org/xsd/archimate/3.0/") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <model xmlns="\(namespace)" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
    <name>Sample</name>
    \(body)
    </model>
    """
  }

  /// A file of Archi's with this body.
  static func archi(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xmlns:archimate="http://www.archimatetool.com/archimate" name="Sample" id="m" version="5.0.0">
    \(body)
    </archimate:model>
    """
  }

  static func load(_ text: String, named name: String = "sample") throws(FileFailure) -> LoadedModel {
    let model = try ModelLoader.load(Array(text.utf8), named: name)
    model.graph.checkInvariants()
    return model
  }
}

/// Files that live as long as the tests run.
enum Temporary {
  private static let folder: URL = {
    let url = FileManager.default.temporaryDirectory.appending(path: "vraag-files-tests-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }()

  /// A new empty folder.
  static func directory() throws -> URL {
    let url = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  static func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

  static func file(_ name: String, _ bytes: Data) throws -> String {
    let url = try directory().appending(path: name)
    try bytes.write(to: url)
    return url.path
  }
}

extension Graph {
  /// The concept with an id, for tests that know it is there.
  func known(_ id: String) throws -> ConceptID {
    struct Missing: Error { var id: String }
    guard let concept = concept(withID: id) else { throw Missing(id: id) }
    return concept
  }

  func kind(_ id: String) throws -> RelationshipKind? {
    Label(rawValue: label(of: try known(id))).relationshipKind
  }

  func elementType(_ id: String) throws -> ElementType? { Label(rawValue: label(of: try known(id))).elementType }

  /// The values of a concept's property, in the order of the file.
  func values(_ key: String, of id: String) throws -> [String] {
    let concept = try known(id)
    return properties.columns.filter { texts[$0.key] == key }
      .flatMap { column in column.entries(of: concept).map { texts[column.values[Int(column.codes[$0])]] } }
  }

  func documentation(_ id: String) throws -> String { texts[documentations[try known(id).index]] }

  func folder(_ id: String) throws -> [String] { folders.path(of: folderOf[try known(id).index]).map { texts[$0] } }

  func specializations(_ id: String) throws -> [String] {
    specializations.texts(of: try known(id)).map { texts[$0.text] }
  }

  /// The ids of what a view shows.
  func shown(on view: String) throws -> Set<String> {
    Set(outgoing.row(try known(view)).map { self.id(of: ConceptID(outgoing.neighbours[$0])) })
  }
}
