extension BuiltInKey {
  /// What it is called in Dutch where that is another word, and one that means nothing else in a sentence.
  package var dutch: String {
    switch self {
    case .name: "naam"
    case .documentation: "documentatie"
    case .layer: "laag"
    case .specialization: "specialisatie"
    case .strength: "sterkte"
    case .mode: "modus"
    case .source: "bron"
    case .id, .type, .aspect, .folder, .model, .target, .allowed, .alternatives, .redundant: rawValue
    }
  }

  /// What people call documentation.
  private static let documentations: Set<String> = ["description", "beschrijving", "omschrijving"]

  /// By its name in either language, folded.
  package init?(spoken folded: String) {
    if Self.documentations.contains(folded) {
      self = .documentation
      return
    }
    guard let key = Self.allCases.first(where: { $0.rawValue == folded || $0.dutch == folded }) else { return nil }
    self = key
  }
}
