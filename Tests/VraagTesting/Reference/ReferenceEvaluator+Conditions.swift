private import Foundation
private import VraagMetamodel
package import VraagPlan
private import VraagText

extension ReferenceEvaluator {
  package func holds(_ condition: ConditionPlan, of concept: Int) -> Bool {
    switch condition {
    case .test(let test): values(of: test.key, concept).contains { satisfies($0, test.comparison, concept) }
    case .and(let parts): parts.allSatisfy { holds($0, of: concept) }
    case .or(let parts): parts.contains { holds($0, of: concept) }
    case .not(let part): !holds(part, of: concept)
    }
  }

  /// The values that a concept has of a key, in the order of its file; an empty one is none.
  func values(of key: Key, _ concept: Int) -> [String] {
    if let end = end(of: key, concept) {
      let names = values(of: .builtIn(.name), end)
      return names.isEmpty ? [model.concepts[end].id] : names
    }
    if key == .builtIn(.allowed) {
      return model.edges.filter { $0.relationship == concept }.map { isAllowed($0) ? "yes" : "no" }
    }
    if key == .builtIn(.redundant) {
      return model.edges.filter { $0.relationship == concept }.map { isRedundant($0) ? "yes" : "no" }
    }
    if key == .builtIn(.alternatives) {
      return model.edges.filter { $0.relationship == concept }.flatMap(alternatives)
    }
    return texts(of: key, model.concepts[concept]).filter { !Folding.fold($0).isEmpty }
  }

  private func isAllowed(_ edge: ReferenceModel.Edge) -> Bool {
    guard let type = edge.kind.type else { return true }
    let ends = (model.concepts[edge.source].label, model.concepts[edge.target].label)
    return AllowedRelationships.allows(type, from: ends.0, to: ends.1)
  }

  private func alternatives(_ edge: ReferenceModel.Edge) -> [String] {
    let ends = (model.concepts[edge.source].label, model.concepts[edge.target].label)
    guard ends.0 != .otherElement, ends.1 != .otherElement else { return [] }
    let allowed = RelationshipType.allCases.filter { AllowedRelationships.allows($0, from: ends.0, to: ends.1) }
    return allowed.filter { $0 != edge.kind.type }.map(\.name)
  }

  /// The concept that a relationship leads from or to, where the key asks for that.
  func end(of key: Key, _ concept: Int) -> Int? {
    guard let edge = model.edges.first(where: { $0.relationship == concept }) else { return nil }
    switch key {
    case .builtIn(.source): return edge.source
    case .builtIn(.target): return edge.target
    default: return nil
    }
  }

  private func texts(of key: Key, _ concept: ReferenceModel.Concept) -> [String] {
    switch key {
    case .property(let text): return concept.properties.filter { Folding.fold($0.key) == text }.map(\.value)
    case .builtIn(.name): return concept.names
    case .builtIn(.id): return [concept.id]
    case .builtIn(.type): return [typeName(of: concept)]
    case .builtIn(.layer): return concept.label.elementType.map { [$0.layer.name] } ?? []
    case .builtIn(.aspect): return concept.label.elementType.map { [$0.aspect.name] } ?? []
    case .builtIn(.specialization): return concept.specializations
    case .builtIn(.documentation): return concept.documentations
    case .builtIn(.folder): return [concept.folders.joined(separator: "/")]
    case .builtIn(.model): return [concept.model]
    case .builtIn(.mode): return concept.label.relationshipKind?.accessMode.map { [$0] } ?? []
    case .builtIn(.strength): return concept.strengths
    case .builtIn(.source), .builtIn(.target), .builtIn(.allowed), .builtIn(.alternatives), .builtIn(.redundant):
      return []
    }
  }

  private func typeName(of concept: ReferenceModel.Concept) -> String {
    if let type = concept.label.elementType { return type.name }
    if concept.label == .view { return "View" }
    guard let kind = concept.label.relationshipKind else { return concept.foreignType ?? "" }
    return kind.type?.name ?? concept.foreignType ?? ""
  }

  private func satisfies(_ text: String, _ comparison: Comparison, _ concept: Int) -> Bool {
    let value = ComparableValue(text, orders)
    let folded = Array(value.folded.unicodeScalars)
    func other(_ value: PropertyValue) -> ComparableValue { ComparableValue(value.text, orders) }
    func isLess(_ left: ComparableValue, _ right: ComparableValue) -> Bool {
      ComparableValue.precedes(left, right) ?? false
    }
    func isAtMost(_ left: ComparableValue, _ right: ComparableValue) -> Bool {
      isLess(left, right) || ComparableValue.equals(left, right)
    }
    func scalars(_ text: String) -> [Unicode.Scalar] { Array(Folding.fold(text).unicodeScalars) }
    switch comparison {
    case .exists: return true
    case .equal(let wanted): return ComparableValue.equals(value, other(wanted))
    case .less(let bound): return isLess(value, other(bound))
    case .lessOrEqual(let bound): return isAtMost(value, other(bound))
    case .greater(let bound): return isLess(other(bound), value)
    case .greaterOrEqual(let bound): return isAtMost(other(bound), value)
    case .between(let lower, let upper): return isAtMost(other(lower), value) && isAtMost(value, other(upper))
    case .oneOf(let wanted): return wanted.contains { ComparableValue.equals(value, other($0)) }
    case .containing(let part):
      let part = scalars(part)
      return part.isEmpty || folded.indices.contains { folded[$0...].starts(with: part) }
    case .startingWith(let part): return folded.starts(with: scalars(part))
    case .endingWith(let part): return folded.reversed().starts(with: scalars(part).reversed())
    case .like(let pattern): return isLike(folded[...], scalars(pattern)[...])
    case .matching(let pattern):
      let expression = try? NSRegularExpression(pattern: pattern, options: .caseInsensitive)
      return expression?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    case .before(let day):
      guard let left = value.date, let right = other(day).date else { return false }
      return left < right
    case .after(let day):
      guard let left = value.date, let right = other(day).date else { return false }
      return left > right
    case .inFolder(let name): return model.concepts[concept].folders.contains { Folding.fold($0) == name }
    }
  }

  private func isLike(_ text: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return isLike(text, pattern.dropFirst()) || (!text.isEmpty && isLike(text.dropFirst(), pattern))
    }
    return !text.isEmpty && (first == "?" || first == text[text.startIndex])
      && isLike(text.dropFirst(), pattern.dropFirst())
  }
}
