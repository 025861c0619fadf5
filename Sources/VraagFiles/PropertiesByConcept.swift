internal import VraagGraph
internal import VraagMetamodel

/// The properties of each concept, specializations among them, as the exchange format writes them.
struct PropertiesByConcept {
  struct Definition {
    var id: String
    var name: String
    var type: PropertyType
  }

  private static let specialization = "specialization"

  private(set) var definitions: [Definition] = []
  private var definitionOfKey: [TextID: Int] = [:]
  /// Concept n has the entries `offsets[n]..<offsets[n + 1]`.
  private var offsets: [Int]
  private var entries: [(definition: Int, value: TextID)]

  /// - Parameter prefix: What the ids of definitions begin with.
  init(_ graph: Graph, idsBeginningWith prefix: String) {
    offsets = [Int](repeating: 0, count: graph.conceptCount + 1)
    for column in graph.properties.columns { for concept in column.concepts { offsets[Int(concept) + 1] += 1 } }
    for entry in graph.specializations { offsets[Int(entry.concept) + 1] += 1 }
    for index in 1..<offsets.count { offsets[index] += offsets[index - 1] }
    entries = [(definition: Int, value: TextID)](repeating: (0, .empty), count: offsets[graph.conceptCount])
    var next = offsets
    if !graph.specializations.isEmpty {
      // As Archi writes a specialization, and reads it again.
      definitions.append(Definition(id: Self.specialization, name: "Specialization", type: .string))
      for entry in graph.specializations {
        entries[next[Int(entry.concept)]] = (0, entry.text)
        next[Int(entry.concept)] += 1
      }
    }
    for column in graph.properties.columns {
      let definition = define(column.key, column.type, graph, prefix)
      for (concept, code) in zip(column.concepts, column.codes) {
        entries[next[Int(concept)]] = (definition, column.values[Int(code)])
        next[Int(concept)] += 1
      }
    }
    for property in graph.modelDescriptions.flatMap(\.properties) where definitionOfKey[property.key] == nil {
      _ = define(property.key, .string, graph, prefix)
    }
  }

  private mutating func define(_ key: TextID, _ type: PropertyType, _ graph: Graph, _ prefix: String) -> Int {
    definitionOfKey[key] = definitions.count
    definitions.append(Definition(id: prefix + String(definitions.count + 1), name: graph.texts[key], type: type))
    return definitions.count - 1
  }

  func definition(of key: TextID) -> Int { definitionOfKey[key] ?? 0 }

  func properties(of concept: ConceptID) -> [(definition: Int, value: TextID)] {
    Array(entries[offsets[concept.index]..<offsets[concept.index + 1]])
  }
}
