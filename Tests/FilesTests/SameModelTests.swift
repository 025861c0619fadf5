import Foundation
import Testing
import VraagFiles
import VraagGraph

/// The formats of one model give one graph, but for what a format cannot carry.
struct SameModelTests {
  /// What a format, or the tool that wrote it, leaves out or changes.
  enum Loss {
    /// Blanks around and twice within names, and line breaks at the end of documentation: exports tidy them.
    case blanks
    /// Tabs become blanks.
    case tabs
    /// Properties whose key is empty.
    case emptyKeys
    /// Folders, in every file or where the export was not asked for them.
    case folders
    case specializations
    /// Views that are sketches or canvases.
    case sketches
    /// Lines between things that lie in each other on a view.
    case nestedConnections
    /// That a mode was not written: Archi's exports always write it, and its import takes Write where none is.
    case assumedModes
    case views
    case viewContents
    case documentation
    case properties
    case strengths
    case namesOfRelationships
    /// The mode of an Access, the direction of an Association, the kind of a junction.
    case kinds
    case relationshipsOnRelationships
  }

  static let losses: [String: Set<Loss>] = [
    "model.xml": [.blanks, .emptyKeys, .folders, .specializations, .sketches, .nestedConnections, .assumedModes],
    "csv": [.tabs, .folders, .views, .assumedModes],
    "model.json": [
      .blanks, .emptyKeys, .folders, .specializations, .sketches, .viewContents, .documentation, .properties,
      .strengths, .namesOfRelationships, .kinds, .relationshipsOnRelationships,
    ],
  ]

  /// Where the files of a model differ in what they say: the exchange file is the original, whose relationships end
  /// elsewhere than in the one that Archi made of it.
  static let otherEnds = ["Id-bGM_T46GAqACOAr4": 2]

  /// Files of Visual Paradigm and of Enterprise Architect, whose folders hold other things than those that Archi made
  /// of them.
  static let otherFolders: Set = [
    "Id-bGM_T46GAqACOAr4", "Id-g3eWNK6GAqACZw6j", "EAPK_1F275A5A_1926_4a2b_94DF_509A31481045",
  ]

  @Test(arguments: losses.keys.sorted())
  func aModelIsTheSameInEveryFormat(_ format: String) throws {
    let losses = Self.losses[format] ?? []
    var compared = 0
    for folder in try Models.collection() {
      let path = "eamodelset/\(folder)"
      guard FileManager.default.fileExists(atPath: Models.path(path + "/model.archimate")) else { continue }
      var native = GraphDescription(try Models.load(path + "/model.archimate").graph)
      var other = GraphDescription(try Models.load(path + "/" + format).graph)
      native.lose(losses)
      other.lose(losses)
      if losses.contains(.folders), other.hasNoFolders || Self.otherFolders.contains(folder) {
        native.removeFolders()
        other.removeFolders()
      }
      #expect(native.name == other.name, "\(folder)")
      #expect(native.documentation == other.documentation, "\(folder)")
      #expect(native.properties == other.properties, "\(folder)")
      let differing = Set(native.concepts.keys).union(other.concepts.keys).filter {
        native.concepts[$0] != other.concepts[$0]
      }
      #expect(differing.count == Self.otherEnds[format == "csv" ? "" : folder, default: 0], "\(folder): \(differing)")
      for (id, view) in other.views { #expect(native.views[id] == view, "\(folder) view \(id)") }
      if !losses.contains(.sketches) { #expect(native.views.count == other.views.count, "\(folder)") }
      compared += 1
    }
    #expect(compared == 56)
  }

  @Test(arguments: ["modelschool.xml", "modelschool-csv"])
  func theSampleIsTheSameInEveryFormat(_ file: String) throws {
    let losses = Self.losses[file.hasSuffix("csv") ? "csv" : "model.xml"] ?? []
    let folder = Models.package.appending(path: "samples").path + "/"
    var native = GraphDescription(try ModelLoader.load([folder + "modelschool.archimate"]).graph)
    var other = GraphDescription(try ModelLoader.load([folder + file]).graph)
    native.lose(losses)
    other.lose(losses)
    if other.hasNoFolders { native.removeFolders() }
    let differing = Set(native.concepts.keys).union(other.concepts.keys).filter {
      native.concepts[$0] != other.concepts[$0]
    }
    #expect(differing.isEmpty, "\(differing.prefix(3).map { ($0, native.concepts[$0], other.concepts[$0]) })")
    #expect(native.concepts.count > 200)
  }

  @Test(arguments: [
    (
      "archi-native--dclnbrght__archimate-graph-explorer__ArchiSurance.archimate",
      "oef-3--dclnbrght__archimate-graph-explorer__ArchiSurance.xml"
    ),
    (
      "archi-native--mmorga__archimate-navigator__ArchiSurance_V3.archimate",
      "oef-3--mmorga__archimate-diff__ArchiSurance_V3.xml"
    ),
    (
      "archi-native--archimatetool__OpenGroupXMLExchange__archisurance.archimate",
      "oef-3--archimatetool__OpenGroupXMLExchange__archisurance.xml"
    ),
    (
      "archi-native--mmorga__archimate-diff__archisurance.archimate",
      "oef-2.1--mmorga__archimate-diff__archisurance.xml"
    ),
  ])
  func theCollectedFormatsOfAModelAgree(_ names: (native: String, exchange: String)) throws {
    let losses: Set<Loss> = [.blanks, .emptyKeys, .folders, .nestedConnections, .assumedModes, .kinds]
    var native = GraphDescription(try Models.load("formats/" + names.native).graph)
    var exchange = GraphDescription(try Models.load("formats/" + names.exchange).graph)
    native.lose(losses)
    exchange.lose(losses)
    if exchange.hasNoFolders { native.removeFolders() }
    let differing = native.concepts.keys.filter { native.concepts[$0] != exchange.concepts[$0] }
    #expect(differing.isEmpty, "\(differing.prefix(3).map { (native.concepts[$0], exchange.concepts[$0]) })")
    #expect(native.concepts.count == exchange.concepts.count)
  }
}

extension GraphDescription {
  var hasNoFolders: Bool { concepts.values.allSatisfy { $0.folder.isEmpty } }

  mutating func removeFolders() {
    concepts = concepts.mapValues { $0.with { $0.folder = "" } }
    views = views.mapValues { $0.with { $0.folder = "" } }
  }

  /// Takes off what formats cannot carry.
  mutating func lose(_ losses: Set<SameModelTests.Loss>) {
    if losses.contains(.views) { views = [:] }
    if losses.contains(.relationshipsOnRelationships) {
      let relationships = Set(concepts.filter { !$0.value.ends.isEmpty }.keys)
      concepts = concepts.filter { concept in
        !concept.value.ends.split(separator: " ").contains { relationships.contains(String($0)) }
      }
    }
    if losses.contains(.properties) { properties = [] }
    if losses.contains(.blanks) {
      name = name.tidied
      documentation = documentation.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    concepts = concepts.mapValues { $0.losing(losses) }
    views = views.mapValues { $0.losing(losses) }
  }
}

extension GraphDescription.Concept {
  func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  func losing(_ losses: Set<SameModelTests.Loss>) -> Self {
    var copy = self
    for loss in losses { copy.lose(loss) }
    return copy
  }

  private mutating func lose(_ loss: SameModelTests.Loss) {
    switch loss {
    case .blanks:
      name = name.tidied
      documentation = documentation.trimmingCharacters(in: .whitespacesAndNewlines)
      properties = properties.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    case .tabs: documentation = documentation.replacing("\t", with: " ")
    case .emptyKeys: properties.removeAll { $0.hasPrefix("=") }
    case .specializations: specializations = []
    case .nestedConnections, .viewContents:
      relationships = []
      if loss == .viewContents { elements = [] }
    case .assumedModes: if type.hasPrefix("accessAssumed") { type = "accessWrite" }
    case .documentation: documentation = ""
    case .properties: properties = []
    case .strengths: strength = ""
    case .namesOfRelationships: if !ends.isEmpty { name = "" }
    case .kinds:
      if type.hasPrefix("access") { type = "access" }
      if type == "directedAssociation" { type = "association" }
      if type == "OrJunction" { type = "AndJunction" }
    case .folders, .sketches, .views, .relationshipsOnRelationships: break
    }
  }
}

extension String {
  /// Without blanks around, and one between words.
  fileprivate var tidied: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
