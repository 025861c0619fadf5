import Testing
import VraagMetamodel
import VraagTesting

/// The worked examples of derivation against the fixpoint that judges the engine.
@Suite struct DerivationVectorTests {
  @Test(arguments: DerivationTables.Reading.allCases)
  func theFixpointDerivesWhatEachVectorExpectsAndNothingElse(_ reading: DerivationTables.Reading) throws {
    let vectors = try DerivationVector.all()
    #expect(vectors.count == 79)
    for vector in vectors {
      let expected = reading == .literal && vector.isOfTableOnly ? [] : vector.expected
      #expect(try Set(vector.derived(reading).map(\.text)) == expected, "\(vector.id): \(vector.graph)")
    }
  }

  @Test func whatOneRuleDerivesIsDerivedByThatOne() throws {
    let vectors = try DerivationVector.all().filter { !$0.expected.isEmpty && $0.rules.count == 1 }
    #expect(Set(vectors.flatMap(\.rules)).count == 20)
    for vector in vectors { #expect(try vector.derived(.table).map(\.rules) == [vector.rules], "\(vector.id)") }
  }

  @Test func aTableThatIsNotThereIsAnError() {
    #expect(throws: (any Error).self) { try DerivationTables.rows("no-such-table") }
    #expect(throws: Never.self) { try DerivationTables.rows("allowed") }
  }
}

/// A line of `derivation-vectors.tsv`: a model, two of its elements and what is derived from one to the other.
struct DerivationVector {
  var id: String
  /// In the notation of `SmallGraph`.
  var graph: String
  var from: String
  var to: String
  /// As `Access[Read]/certain`; empty where nothing is derived.
  var expected: Set<String>
  var rules: [String]
  /// Whether limits R1 to R14 to the letter would refuse it.
  var isOfTableOnly: Bool

  static func all() throws -> [DerivationVector] {
    try DerivationTables.rows("derivation-vectors").map { row in
      let rules = (row["rules"] ?? "").split(separator: "+").map(String.init)
      return DerivationVector(
        id: row["id"] ?? "", graph: graph(row["model"] ?? ""), from: row["from"] ?? "", to: row["to"] ?? "",
        expected: row["expected"] == "none" ? [] : [row["expected"] ?? ""],
        rules: rules.filter { $0 != "junction" }.sorted(), isOfTableOnly: row["reading"] == "table")
    }
  }

  /// Of `a:BusinessRole -Specialization-> b:BusinessRole; b -Specialization-> c:BusinessRole`.
  private static func graph(_ model: String) -> String {
    var lines: [String] = []
    for (number, step) in model.split(separator: ";").enumerated() {
      let words = step.split(separator: " ").map(String.init)
      for end in [words[0], words[2]] {
        let parts = end.split(separator: ":")
        if parts.count == 2 { lines.append("\(parts[1]) \(parts[0])") }
      }
      let ends = [words[0], words[2]].map { $0.prefix { $0 != ":" } }
      lines.append("r\(number) \(kind(words[1].dropFirst().dropLast(2))) \(ends[0]) \(ends[1])")
    }
    return lines.joined(separator: "\n")
  }

  /// The kind of `Access[Read]`. What an influence is worth is no part of its kind.
  private static func kind(_ text: Substring) -> RelationshipKind {
    let kind = RelationshipKind.allCases.first { word($0) == text || "\(word($0))[+]" == text }
    return kind ?? .other
  }

  /// As the vectors write a kind.
  private static func word(_ kind: RelationshipKind) -> String {
    let mode = kind == .access ? nil : kind.accessMode
    return (kind.type?.name ?? "") + (mode.map { "[\($0)]" } ?? "")
  }

  /// What the fixpoint derives between the two elements, as the vectors write it, and by which rules.
  func derived(_ reading: DerivationTables.Reading) throws -> [(text: String, rules: [String])] {
    let model = ReferenceModel(SmallGraph.graph(graph))
    let fixpoint = try DerivationFixpoint(model, reading: reading)
    func id(_ position: Int) -> String { model.concepts[fixpoint.elements[position]].id }
    return fixpoint.facts.filter { fixpoint.isDerived($0) && id($0.source) == from && id($0.target) == to }.map {
      fact in
      let kind = Self.word(RelationshipKind.allCases[fact.kind])
      let sign = kind == "Influence" ? "[+]" : ""
      return (kind + sign + (fact.isPotential ? "/potential" : "/certain"), fixpoint.rules(of: fact))
    }
  }
}
