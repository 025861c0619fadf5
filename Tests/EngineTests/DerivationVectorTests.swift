import Foundation
import Testing
import VraagEngine
import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting

/// The worked examples of derivation, each asked of the engine.
@Suite struct DerivationVectorTests {
  struct Vector: CustomTestStringConvertible {
    var id: String
    var model: String
    var from: String
    var to: String
    var expected: String
    /// Where the two readings of the restrictions differ, the one that the vector is about.
    var reading: String

    var testDescription: String { "\(id) \(model), \(from) to \(to)" }
  }

  static let vectors: [Vector] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "../shared/metamodel/derivation-vectors.tsv").standardizedFileURL
    let lines = (try? String(contentsOf: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Vector(
        id: cells[0], model: cells[1], from: cells[2], to: cells[3], expected: cells[4], reading: cells[7])
    }
  }()

  @Test func thereAre79() { #expect(Self.vectors.count == 79) }

  @Test(arguments: vectors) func whatFollowsForCertain(_ vector: Vector) throws {
    try check(vector, .certain, isStrict: false)
  }

  @Test(arguments: vectors) func whatFollowsForCertainToTheLetter(_ vector: Vector) throws {
    try check(vector, .certain, isStrict: true)
  }

  @Test(arguments: vectors) func whatPossiblyFollows(_ vector: Vector) throws {
    try check(vector, .possible, isStrict: false)
  }

  @Test(arguments: vectors) func whatPossiblyFollowsToTheLetter(_ vector: Vector) throws {
    try check(vector, .possible, isStrict: true)
  }

  private func check(_ vector: Vector, _ certainty: Certainty, isStrict: Bool) throws {
    let model = DerivationModel(vector.model)
    var expected = KindSet()
    let parts = vector.expected.split(separator: "/").map(String.init)
    if parts.count == 2, certainty == .possible || parts[1] == "certain", !(isStrict && vector.reading == "table") {
      expected = KindSet(try #require(DerivationModel.kind(parts[0])))
    }
    var found = KindSet()
    for kind in RelationshipKind.allCases where kind != .shows {
      let relation = Relation(outgoing: KindSet(kind))
      if try model.leads(from: vector.from, to: vector.to, relation, certainty, isStrict: isStrict) {
        // What the model says is part of the link, and of no interest here.
        if !model.says(vector.from, kind, vector.to) { found.formUnion(KindSet(kind)) }
      }
      let back = try model.leads(from: vector.to, to: vector.from, relation.reversed, certainty, isStrict: isStrict)
      #expect(
        try back == model.leads(from: vector.from, to: vector.to, relation, certainty, isStrict: isStrict),
        "\(kind) is something else backwards")
    }
    #expect(found.kinds == expected.kinds)
  }
}

/// A model as the vectors write it: `a:BusinessRole -Assignment-> p:BusinessProcess; p -Access[Read]-> d:DataObject`.
struct DerivationModel {
  let graph: Graph
  private var relationships: [(source: String, kind: RelationshipKind, target: String)] = []

  init(_ text: String) {
    var model = TestModel()
    var known: Set<String> = []
    func end(_ text: Substring) -> String {
      let parts = text.split(separator: ":").map(String.init)
      if parts.count == 2, known.insert(parts[0]).inserted {
        let type = ElementType(name: parts[1])
        model.concepts.append(.init(id: parts[0], label: type.map { Label($0) } ?? .otherElement))
      }
      return parts[0]
    }
    for (number, part) in text.split(separator: ";").enumerated() {
      let words = part.split(separator: " ")
      let kind = Self.kind(String(words[1].dropFirst().dropLast(2)))
      precondition(kind != nil, "no such relationship: \(words[1])")
      let ends = (end(words[0]), end(words[2]))
      var relationship = TestModel.Concept(id: "r\(number)", label: Label(kind ?? .other))
      relationship.ends = ends
      model.concepts.append(relationship)
      relationships.append((ends.0, kind ?? .other, ends.1))
    }
    graph = model.graph()
  }

  static func kind(_ text: String) -> RelationshipKind? {
    let parts = text.split(whereSeparator: { $0 == "[" || $0 == "]" }).map(String.init)
    if parts[0] == "Access" {
      switch parts.count > 1 ? parts[1] : "" {
      case "Read": return .accessRead
      case "Write": return .accessWrite
      case "ReadWrite": return .accessReadWrite
      default: return .access
      }
    }
    return RelationshipKind.allCases.first { $0.type?.name == parts[0] }
  }

  func says(_ source: String, _ kind: RelationshipKind, _ target: String) -> Bool {
    relationships.contains { $0.source == source && $0.kind == kind && $0.target == target }
      || kind == .association
        && relationships.contains { $0.source == target && $0.kind == kind && $0.target == source }
  }

  func leads(
    from source: String, to target: String, _ relation: Relation, _ certainty: Certainty, isStrict: Bool = false
  ) throws -> Bool {
    var executor = Executor(graph, limits: Limits(literal: isStrict ? LiteralReading() : nil))
    let related = Related(
      subjects: .identified(source), link: .derived(DerivedLink(relation, certainty: certainty)),
      objects: .identified(target), quantifier: .some)
    return try executor.count(.related(related)) == 1
  }
}
