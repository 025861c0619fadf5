package import VraagMetamodel
package import VraagPlan

extension Lexicon {
  /// The vocabulary with the nouns that a model brings: its specializations, then the values of its kind properties.
  package init(nounsOf catalog: some Catalog) {
    self = .archimate
    for specialization in catalog.specializations { addSpecialization(specialization) }
    for key in catalog.keys where Self.isKind(key) {
      for value in catalog.values(ofKey: key) { addKind(key: key, value: value.value) }
    }
  }

  /// Whether a property says what kind of thing a concept is: its key's last word is `type`, `kind` or `soort`.
  private static func isKind(_ key: String) -> Bool {
    let last = key.split { $0.isWhitespace || $0 == "_" || $0 == "-" }.last?.lowercased()
    return last == "type" || last == "kind" || last == "soort"
  }
}
