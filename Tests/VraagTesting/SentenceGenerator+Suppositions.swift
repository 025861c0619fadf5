private import VraagMetamodel
private import VraagPlan

/// What is supposed before a sentence, and what that makes of the model by the description of the language.
package struct GeneratedSupposition: Sendable {
  /// It ends in a colon.
  package var text: String
  package var change: ModelChange
}

extension SentenceGenerator {
  private static let supposedVerbs: [(text: String, kind: RelationshipKind)] = [
    ("serves", .serving), ("realizes", .realization), ("triggers", .triggering), ("influences", .influence),
    ("is associated with", .association), ("is assigned to", .assignment), ("composes", .composition),
  ]

  package mutating func supposition() -> GeneratedSupposition {
    let ids = model.concepts.filter { $0.ends == nil && $0.label != .view }.map(\.id)
    if random.chance(50), let source = ids.randomElement(using: &random), let target = ids.randomElement(using: &random)
    {
      let verb = random.pick(Self.supposedVerbs)
      return GeneratedSupposition(
        text: "suppose id \(quoted(source)) \(verb.text) id \(quoted(target)): ",
        change: .related(source: source, target: target, verb.kind))
    }
    let phrases = random.list(1...3) { _ in 0 }.map { _ in random.chance(70) ? name() : nounPhrase() }
    return GeneratedSupposition(
      text: "suppose without \(phrases.map(\.text).joined(separator: " and ")): ", change: .without(phrases.map(\.set)))
  }
}
