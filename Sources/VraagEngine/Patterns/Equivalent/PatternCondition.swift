/// A condition of a pattern that is being written. What may be null is made false where it is denied, for what questions ask
/// holds or does not.
indirect enum PatternCondition: Sendable {
  case atom(String, mayBeNull: Bool)
  case not(PatternCondition)
  case all([PatternCondition])
  case any([PatternCondition])

  static let always = PatternCondition.all([])
  static let never = PatternCondition.any([])

  var text: String { text(isDenied: false) }

  private func text(isDenied: Bool) -> String {
    switch self {
    case .atom(let text, let mayBeNull): isDenied && mayBeNull ? "coalesce(\(text), false)" : text
    case .not(let part): "NOT " + part.inner(isDenied: true)
    case .all(let parts): Self.joined(parts, by: " AND ", none: "true", isDenied)
    case .any(let parts): Self.joined(parts, by: " OR ", none: "false", isDenied)
    }
  }

  private static func joined(
    _ parts: [PatternCondition], by word: String, none: String, _ isDenied: Bool
  ) -> String {
    if parts.isEmpty { return none }
    if parts.count == 1 { return parts[0].text(isDenied: isDenied) }
    return parts.map { $0.inner(isDenied: isDenied) }.joined(separator: word)
  }

  /// In parentheses where it has several parts.
  private func inner(isDenied: Bool) -> String {
    switch self {
    case .all(let parts), .any(let parts):
      parts.count == 1
        ? parts[0].inner(isDenied: isDenied)
        : parts.isEmpty ? text(isDenied: isDenied) : "(" + text(isDenied: isDenied) + ")"
    case .atom(let text, _):
      isDenied && text.contains(" ") && !text.hasSuffix("}")
        ? "(" + self.text(isDenied: true) + ")" : self.text(isDenied: isDenied)
    case .not: text(isDenied: isDenied)
    }
  }

  /// The parts that all must hold.
  var conjuncts: [PatternCondition] {
    switch self {
    case .all(let parts): parts.flatMap(\.conjuncts)
    case .any(let parts) where parts.count == 1: parts[0].conjuncts
    case .any, .not, .atom: [self]
    }
  }
}
