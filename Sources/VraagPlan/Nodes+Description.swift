package import VraagMetamodel

// The words for the parts of a plan: ArchiMate's own, so that they read the same whatever the sentence's language.

extension LabelSet {
  /// `BusinessProcess|ApplicationProcess`, or a word for what is commonly meant together.
  package var description: String {
    if isEmpty { return "nothing" }
    if self == .everything { return "anything" }
    if self == .concepts { return "elements and relationships" }
    if self == .elements { return "elements" }
    if self == .relationships { return "relationships" }
    var names: [String] = []
    for label in labels {
      let name = label.relationshipKind?.type?.name ?? label.elementType?.name ?? (label == .view ? "View" : "Other")
      if !names.contains(name) { names.append(name) }
    }
    return names.count > 6 ? names.prefix(5).joined(separator: "|") + "|…" : names.joined(separator: "|")
  }
}

extension Link {
  /// `-Access:Read-> `, with the arrow as the relationship goes.
  package var description: String {
    switch self {
    case .edge(let edge): return edge.description
    case .either(let links): return "(" + links.map(\.description).joined(separator: " or ") + ")"
    case .both(let links): return "(" + links.map(\.description).joined(separator: " and ") + ")"
    case .closure(let link, nil): return "\(link.description) any depth"
    case .closure(let link, let limit?): return "\(link.description) within \(limit)"
    case .derived(let derived): return derived.description
    }
  }
}

extension RowJoin {
  /// `—Access(Write)→ column 2`, `not …`, `not column 1`.
  var description: String {
    switch kind {
    case .linked(let link): "\(link.description) column \(column + 1)"
    case .unlinked(let link): "not \(link.description) column \(column + 1)"
    case .different: "not column \(column + 1)"
    }
  }
}

extension DerivedLink {
  /// `—Serving→ derived`.
  fileprivate var description: String {
    Edge(relation).description + (certainty == .certain ? " derived" : " possibly derived")
      + (isDerivedOnly ? " only" : "")
  }
}

extension Edge {
  fileprivate var description: String {
    let with = condition.map { "[\($0.description)]" } ?? ""
    if relation.outgoing == relation.incoming { return "—\(relation.outgoing.description)\(with)—" }
    var parts: [String] = []
    if !relation.outgoing.isEmpty { parts.append("—\(relation.outgoing.description)\(with)→") }
    if !relation.incoming.isEmpty { parts.append("←\(relation.incoming.description)\(with)—") }
    return parts.isEmpty ? "never" : parts.joined(separator: " or ")
  }
}

extension KindSet {
  fileprivate var description: String {
    if self == .relationships { return "any" }
    var parts: [String] = []
    var rest = self
    if rest.isSuperset(of: .access) {
      parts.append("Access")
      rest.subtract(.access)
    }
    let modes = rest.intersection(.access).kinds.map(\.mode)
    if !modes.isEmpty { parts.append("Access(\(modes.joined(separator: ", ")))") }
    for kind in rest.subtracting(.access).kinds {
      let name = kind.type?.name ?? (kind == .shows ? "shows" : "other")
      if !parts.contains(name) { parts.append(name) }
    }
    return parts.joined(separator: "|")
  }
}

extension RelationshipKind {
  fileprivate var mode: String {
    switch self {
    case .accessAssumedWrite: "Write by default"
    case .accessAssumedUnspecified: "unspecified by default"
    case .access: "unspecified"
    default: accessMode ?? ""
    }
  }
}

extension Quantifier {
  var description: String {
    switch self {
    case .some: "some"
    case .none: "no"
    case .every: "every"
    case .only: "only"
    case .count(let least, .max): "at least \(least)"
    case .count(let least, let most):
      least == most ? "exactly \(least)" : least <= 0 ? "at most \(most)" : "\(least) to \(most)"
    }
  }
}

extension Key {
  package var description: String {
    switch self {
    case .builtIn(let key): key.rawValue
    case .property(let key): "\"\(key)\""
    }
  }
}

extension ConditionPlan {
  var description: String {
    switch self {
    case .test(let test): "\(test.key.description) \(test.comparison.description)"
    case .and(let parts): "(" + parts.map(\.description).joined(separator: " and ") + ")"
    case .or(let parts): "(" + parts.map(\.description).joined(separator: " or ") + ")"
    case .not(let part): "not \(part.description)"
    }
  }
}

extension Comparison {
  fileprivate var description: String {
    func quoted(_ value: PropertyValue) -> String { "\"\(value.text)\"" }
    switch self {
    case .exists: return "exists"
    case .equal(let value): return "= \(quoted(value))"
    case .less(let value): return "< \(quoted(value))"
    case .lessOrEqual(let value): return "<= \(quoted(value))"
    case .greater(let value): return "> \(quoted(value))"
    case .greaterOrEqual(let value): return ">= \(quoted(value))"
    case .between(let low, let high): return "between \(quoted(low)) and \(quoted(high))"
    case .oneOf(let values): return "in (" + values.map(quoted).joined(separator: ", ") + ")"
    case .containing(let text): return "containing \"\(text)\""
    case .startingWith(let text): return "starting with \"\(text)\""
    case .endingWith(let text): return "ending with \"\(text)\""
    case .like(let text): return "like \"\(text)\""
    case .matching(let text): return "matching \"\(text)\""
    case .before(let value): return "before \(quoted(value))"
    case .after(let value): return "after \(quoted(value))"
    case .inFolder(let text): return "in \"\(text)\""
    }
  }
}
