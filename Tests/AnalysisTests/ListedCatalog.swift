import VraagMetamodel
import VraagPlan
import VraagText

/// A catalog that is a list: what the analyzer asks, answered the plainest way.
struct ListedCatalog: Catalog {
  struct Concept {
    var id: String
    var type: ElementType?
    var label: Label
    var name: String
    var properties: [(key: String, value: String)] = []
  }

  var concepts: [Concept] = []
  var folders: [String] = []
  var specializations: [String] = []
  var kinds: [RelationshipKind: Int] = [:]

  mutating func add(_ type: ElementType, _ id: String, _ name: String, _ properties: (String, String)...) {
    concepts.append(
      Concept(
        id: id, type: type, label: Label(type), name: name, properties: properties.map { (key: $0.0, value: $0.1) }))
  }

  mutating func addView(_ id: String, _ name: String) {
    concepts.append(Concept(id: id, type: nil, label: .view, name: name))
  }

  func bearers(of folded: String) -> NameBearers {
    let bearers = concepts(named: folded)
    return NameBearers(count: bearers.count, labels: LabelSet(bearers.map(\.label)))
  }

  func count(of folded: String, among labels: LabelSet) -> Int {
    concepts(named: folded).count { labels.contains($0.label) }
  }

  func concepts(named name: String) -> [NamedConcept] {
    concepts.filter { Folding.fold($0.name) == Folding.fold(name) }.map(Self.named)
  }

  func concept(withID id: String) -> NamedConcept? { concepts.first { $0.id == id }.map(Self.named) }

  private static func named(_ concept: Concept) -> NamedConcept {
    NamedConcept(id: concept.id, name: concept.name, label: concept.label, typeName: concept.type?.name ?? "View")
  }

  func names(nearestTo text: String, among labels: LabelSet?, limit: Int) -> [String] {
    let names = concepts.filter { labels?.contains($0.label) ?? true }.map(\.name)
    let holding = names.filter { text.count > 2 && Folding.fold($0).contains(Folding.fold(text)) }
    let near = Nearest.words(to: text, among: names, limit: limit)
    return Array((near + holding.filter { !near.contains($0) }).prefix(limit))
  }

  private var properties: [(key: String, value: String)] { concepts.flatMap(\.properties) }

  func hasKey(_ key: String) -> Bool { properties.contains { Folding.fold($0.key) == Folding.fold(key) } }

  func hasKey(_ key: String, among labels: LabelSet) -> Bool {
    concepts.contains { concept in
      labels.contains(concept.label) && concept.properties.contains { Folding.fold($0.key) == Folding.fold(key) }
    }
  }

  var keys: [String] { Array(Set(properties.map(\.key))).sorted() }

  func keys(withValue value: String) -> [String] {
    Array(Set(properties.filter { Folding.fold($0.value) == Folding.fold(value) }.map(\.key))).sorted()
  }

  func hasFolder(_ name: String) -> Bool { folders.contains { Folding.fold($0) == Folding.fold(name) } }

  func values(ofKey key: String) -> [(value: String, count: Int)] {
    let values = properties.filter { Folding.fold($0.key) == Folding.fold(key) }.map(\.value)
    return Array(Set(values)).sorted().map { value in (value: value, count: values.count { $0 == value }) }
  }

  func count(of labels: LabelSet) -> Int { concepts.count { labels.contains($0.label) } }

  func count(of kinds: KindSet) -> Int { kinds.kinds.reduce(0) { $0 + (self.kinds[$1] ?? 0) } }
}

extension ListedCatalog {
  /// A few concepts of a school.
  static let school: ListedCatalog = {
    var school = ListedCatalog()
    school.add(.businessProcess, "p1", "Aanmelden", ("Status", "Definitief"), ("Type", "Bedrijfsproces"))
    school.add(.businessProcess, "p2", "Inschrijven", ("Status", "Voorgesteld"), ("Kosten", "20"))
    school.add(.businessObject, "d1", "Leerling", ("Synoniem", "Scholier"))
    school.add(.dataObject, "d2", "Leerling")
    school.add(.businessRole, "r1", "Leerling")
    school.add(.dataObject, "d3", "Cijfer", ("Legal basis", "Wet"))
    school.add(.applicationComponent, "a1", "Leerlingadministratiesysteem", ("Afkorting", "LAS"))
    school.add(.applicationComponent, "a2", "Magister", ("Afkorting", "LAS"))
    school.add(.businessActor, "o1", "DUO")
    school.addView("v1", "Instroom")
    school.folders = ["Processen"]
    return school
  }()
}
