private import VraagMetamodel

/// Makes small models that are as awkward as real ones: names that differ in case and marks only, none at all, several
/// values of a key, empty ones, relationships on relationships, junctions in a row, many edges of each kind.
package struct ModelGenerator {
  private var random: SeededRandom

  package init(_ random: SeededRandom) { self.random = random }

  package static let names = [
    "Leerling", "leerling", "LEERLING", "Inschrijven", "Coördinatie", "coordinatie", "Zorg  en advies",
    "Zorg\u{A0}en advies", "Straße", "STRASSE", "ĳsbaan", "10", "9", "a \"b\"", "Magister", "DUO", "Aanmelding", "",
  ]
  package static let keys = ["Status", "status", "Type", "Aantal", "Datum", "BIV", "Ja nee", "GEMMA type", "leeg"]
  package static let folders = ["Business", "Processen", "processen", "Relations", "Oud"]
  package static let specializations = ["Referentiecomponent", "Standaard", "standaard"]

  /// Few types, so that questions meet concepts.
  private static let types: [ElementType] = [
    .businessProcess, .businessProcess, .businessProcess, .applicationProcess, .businessFunction, .businessObject,
    .businessObject, .dataObject, .dataObject, .applicationComponent, .applicationComponent, .businessRole,
    .businessActor, .applicationService, .grouping, .goal, .constraint, .location,
  ]

  package static func values(ofKey key: String) -> [String] {
    switch key {
    case "Aantal":
      [
        "1", "2", "10", "1.0", "-3", "2,5", "veel", "", "1e3", "+2", "0.1", "-0,25", "1.250", "1.250,50",
        "12345678901234567890",
      ]
    case "Datum":
      ["2021-07-12", "12-7-2021", "1-1-2020", "2021-02-30", "31/12/1999", "2021", "gisteren", "2021-07-12T10:00"]
    case "BIV": ["laag", "Midden", "hoog", "Hoog", "low", "high", "kat", "middel"]
    case "Ja nee": ["ja", "Nee", "yes", "no", "true", "FALSE", "", "misschien"]
    case "Type", "GEMMA type": ["Referentiecomponent", "Standaard", "standaard", "Applicatie"]
    case "leeg": ["", " ", "x"]
    default: ["Definitief", "definitief", "Voorgesteld", "Concept*", "voorgesteld ", "Défi nitief"]
    }
  }

  package mutating func model() -> TestModel {
    var concepts: [TestModel.Concept] = []
    for number in 0..<random.number(3...24) { concepts.append(element(number)) }
    for number in 0..<random.number(0...3) {
      concepts.append(named(id: "j\(number)", Label(random.chance(70) ? .andJunction : .orJunction), percent: 10))
    }
    for number in 0..<random.number(0...2) { concepts.append(named(id: "v\(number)", .view, percent: 80)) }
    let kinds = random.list(2...6) { $0.pick(RelationshipKind.allCases.filter { $0 != .shows }) }
    for number in 0..<random.number(random.chance(80) ? 10...45 : 0...10) {
      concepts.append(relationship(number, among: concepts, kinds))
    }
    for index in concepts.indices where concepts[index].label == .view {
      concepts[index].shown = random.list(0...8) { $0.pick(concepts).id }
    }
    concepts.shuffle(using: &random)
    return TestModel(name: random.chance(80) ? "Model school" : "", concepts)
  }

  private mutating func element(_ number: Int) -> TestModel.Concept {
    if random.chance(5) {
      var foreign = named(id: "e\(number)", .otherElement, percent: 70)
      if random.chance(70) { foreign.foreignType = random.pick(["Bogus", "BusinessActivity"]) }
      return foreign
    }
    let type = random.chance(90) ? random.pick(Self.types) : random.pick(ElementType.allCases)
    return named(id: "e\(number)", Label(type), percent: 92)
  }

  /// A concept with names, properties and the rest, so often named.
  private mutating func named(id: String, _ label: Label, percent: Int) -> TestModel.Concept {
    var concept = TestModel.Concept(id: id, label: label)
    if random.chance(percent) {
      concept.names.append((random.chance(80) ? "" : "nl", random.pick(Self.names)))
      if random.chance(15) { concept.names.append(("en", random.pick(Self.names))) }
    }
    if random.chance(20) { concept.documentation = random.pick(["Wat een leerling doet.", "Zie [1]", "x\ny"]) }
    if random.chance(15) { concept.specializations = random.list(1...2) { $0.pick(Self.specializations) } }
    if random.chance(60) { concept.folder = random.list(1...3) { $0.pick(Self.folders) } }
    concept.properties = random.list(0...4) {
      let key = $0.pick(Self.keys)
      return (key, $0.pick(Self.values(ofKey: key)))
    }
    return concept
  }

  private mutating func relationship(
    _ number: Int, among concepts: [TestModel.Concept], _ kinds: [RelationshipKind]
  ) -> TestModel.Concept {
    // A few kinds have many edges, so that closures, parallel edges and intersections meet something.
    let kind = random.chance(75) ? random.pick(kinds) : random.pick(RelationshipKind.allCases.filter { $0 != .shows })
    var relationship = named(id: "r\(number)", Label(kind), percent: 15)
    let elements = concepts.filter { $0.ends == nil && $0.label != .view }
    func end(_ random: inout SeededRandom) -> String {
      random.chance(88) ? random.pick(elements).id : random.pick(concepts).id
    }
    let source = end(&random)
    relationship.ends = (source, random.chance(6) ? source : end(&random))
    if kind == .influence, random.chance(60) { relationship.strength = random.pick(["+", "++", "-", "3", "Sterk"]) }
    if kind == .other, random.chance(60) { relationship.foreignType = "Zeggenschap" }
    return relationship
  }
}
