package import VraagGraph
import VraagMetamodel

/// A graph written by hand, for tests: a line per concept.
///
/// `DataObject d "Leerling" Status=Definitief` is an element with an id, a name and properties; `View v "Plaat" shows
/// p,d` is a view; `r serving a p Rol=Verplicht` is a relationship whose second word is a kind.
package enum SmallGraph {
  package static func graph(_ text: String) -> Graph {
    var builder = GraphBuilder()
    builder.beginModel(file: "small")
    for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      add(words(line), to: &builder)
    }
    let result = builder.finish(firstRelationshipLabel: 64, shownKind: RelationshipKind.shows.rawValue)
    precondition(result.unresolved.relationships.isEmpty, "a relationship in the test has no end")
    result.graph.checkInvariants()
    return result.graph
  }

  private static func add(_ words: [String], to builder: inout GraphBuilder) {
    let concept: GraphBuilder.Handle
    var rest = words[2...]
    if let kind = RelationshipKind.allCases.first(where: { String(describing: $0) == words[1] }) {
      concept = builder.addRelationship(
        id: builder.texts.intern(words[0]), label: Label(kind).rawValue, source: builder.texts.intern(words[2]),
        target: builder.texts.intern(words[3]))
      rest = words[4...]
    } else {
      let label = words[0] == "View" ? Label.view : ElementType(name: words[0]).map { Label($0) } ?? .otherElement
      concept = builder.addConcept(id: builder.texts.intern(words[1]), label: label.rawValue)
      if label == .otherElement { builder.setForeignType(builder.texts.intern(words[0]), of: concept) }
    }
    while let word = rest.popFirst() {
      if word.hasPrefix("\"") {
        builder.addName(builder.texts.intern(String(word.dropFirst())), to: concept)
      } else if word == "shows", let shown = rest.popFirst() {
        for id in shown.split(separator: ",") { builder.addShown(builder.texts.intern(String(id)), on: concept) }
      } else if word == "folder", let path = rest.popFirst() {
        var folder = FolderID.root
        for name in path.split(separator: "/") {
          folder = builder.addFolder(builder.texts.intern(String(name)), below: folder)
        }
        builder.setFolder(folder, of: concept)
      } else {
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        let key = builder.key(builder.texts.intern(parts[0]))
        builder.addProperty(key, builder.texts.intern(parts[1]), to: concept)
      }
    }
  }

  /// Words between spaces; one in quotes begins with `"` and has lost the other.
  private static func words(_ line: Substring) -> [String] {
    var result: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        if !isQuoted, word.isEmpty { word = "\"" }
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        if !word.isEmpty { result.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { result.append(word) }
    return result
  }
}
