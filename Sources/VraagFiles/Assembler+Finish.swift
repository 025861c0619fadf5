internal import VraagGraph
internal import VraagMetamodel

extension Assembler {
  /// Places what could only be placed when the whole model was read.
  mutating func endModel() {
    for reference in specializationReferences {
      if let name = profileNames[reference.profile] {
        addSpecialization(name, to: reference.concept)
      } else {
        note(
          .specializationMissing, builder.id(of: reference.concept), line: 0,
          detail: builder.texts[reference.profile])
      }
    }
    for entry in folderEntries {
      if let concept = builder.handle(ofID: entry.concept) {
        setFolder(entry.folder, of: concept)
      } else {
        note(.folderEntryMissing, entry.concept, line: entry.line, detail: "")
      }
    }
    mergeProperties()
    mergeSpecializations()
    specializationReferences = []
    profileNames = [:]
    folderEntries = []
  }

  consuming func finish() -> LoadedModel {
    let origins = self.origins
    let files = self.files
    var report = self.report
    let (graph, unresolved) = builder.finish(
      firstRelationshipLabel: Label(RelationshipKind(rawValue: 0) ?? .other).rawValue,
      shownKind: RelationshipKind.shows.rawValue)

    func place(_ id: TextID, _ name: TextID, _ model: ModelID, _ detail: String) -> LoadReport.Place {
      let origin = id.index < origins.count ? origins[id.index] : Origin(file: 0, line: 0)
      return LoadReport.Place(
        file: origin.file == 0 ? graph.texts[graph.modelDescriptions[model.index].file] : files[Int(origin.file) - 1],
        line: origin.line == 0 ? nil : Int(origin.line), id: graph.texts[id], name: graph.texts[name], detail: detail)
    }
    for relationship in unresolved.relationships {
      report.add(.endMissing) { place(relationship.id, .empty, relationship.model, graph.texts[relationship.end]) }
    }
    for shown in unresolved.shown {
      report.add(.shownMissing) {
        let name = graph.concept(withID: shown.view).map { graph.nameTexts[$0.index] } ?? .empty
        return place(shown.view, name, shown.model, graph.texts[shown.concept])
      }
    }
    Self.checkRelationships(of: graph) { relationship, detail in
      report.add(.relationshipNotAllowed) {
        place(
          graph.ids[relationship.index], graph.nameTexts[relationship.index], graph.models[relationship.index],
          detail())
      }
    }
    report.sort()
    return LoadedModel(graph: graph, report: report)
  }

  /// Finds the relationships that ArchiMate does not allow between the types of their ends. O(concepts).
  private static func checkRelationships(of graph: Graph, _ found: (ConceptID, () -> String) -> Void) {
    var labels = [UInt8](repeating: 0, count: graph.conceptCount)
    for label in 0..<UInt8(Label.count) {
      for concept in graph.range(of: label) { labels[Int(concept)] = label }
    }
    for kind in RelationshipKind.allCases {
      guard let type = kind.type else { continue }
      for concept in graph.range(of: Label(kind).rawValue) {
        let index = Int(concept - graph.firstRelationship)
        let source = Label(rawValue: labels[Int(graph.sources[index])])
        let target = Label(rawValue: labels[Int(graph.targets[index])])
        if AllowedRelationships.allows(type, from: source, to: target) { continue }
        found(ConceptID(concept)) {
          let from = graph.description(of: graph.sources[index], source)
          let to = graph.description(of: graph.targets[index], target)
          return "\(from) – \(type.name) → \(to)"
        }
      }
    }
  }
}

extension Graph {
  /// A concept in a message: its type and name.
  fileprivate func description(of concept: UInt32, _ label: Label) -> String {
    let name = name(of: ConceptID(concept))
    return name.isEmpty ? label.fileName : "\(label.fileName) \"\(name)\""
  }
}

extension Label {
  /// The name of a type in a message.
  fileprivate var fileName: String {
    elementType?.name ?? relationshipKind?.type?.name ?? (self == .view ? "View" : "?")
  }
}
