import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

// Built-in keys that ArchiMate fills have few values; a user may write them as they are read (`business process`) or
// as files write them (`BusinessProcess`), and a misspelled one can be told.

extension Lowering {
  /// The way in which a built-in key's value is written, where the user's differs from it by white space or hyphens.
  func vocabularyValue(_ value: PropertyValue, of key: BuiltInKey) -> PropertyValue {
    guard let values = Self.values(of: key) else { return value }
    let wanted = Self.squeezed(value.text)
    return values.first { $0.squeezed == wanted }.map { PropertyValue($0.text) } ?? value
  }

  /// Warns of a type, layer, aspect or mode that there is not.
  mutating func checkVocabulary(_ test: Test, _ key: BuiltInKey) {
    guard let values = Self.values(of: key) else { return }
    let literals: [Literal] =
      switch test.comparison {
      case .equal(let literal), .notEqual(let literal): [literal]
      case .oneOf(let literals): literals
      default: []
      }
    // The types of a file's own are not in the list.
    if key == .type, catalog.count(of: LabelSet(.otherElement)) > 0 { return }
    for literal in literals where literal.form != .parameter {
      let wanted = Self.squeezed(literal.text)
      guard !values.contains(where: { $0.squeezed == wanted }) else { continue }
      let nearest = Nearest.words(to: literal.text, among: values.lazy.map(\.text))
      report(Messages.valueUnknown(literal.text, key: key, nearest: nearest, at: literal.range))
    }
  }

  private typealias Value = (text: String, squeezed: String)

  private static func squeezed(_ text: String) -> String {
    Folding.fold(text).filter { $0 != " " && $0 != "-" }
  }

  private static func values(of key: BuiltInKey) -> [Value]? {
    switch key {
    case .type: types
    case .layer: layers
    case .aspect: aspects
    case .mode: modes
    case .name, .id, .specialization, .documentation, .folder, .model, .strength, .source, .target, .allowed,
      .alternatives, .redundant:
      nil
    }
  }

  private static func list(_ texts: [String]) -> [Value] { texts.map { ($0, squeezed($0)) } }

  private static let types = list(
    ElementType.allCases.map(\.name) + RelationshipType.allCases.map(\.name) + ["View"])
  private static let layers = list(Layer.allCases.map(\.name)) + [(Layer.implementation.name, "implementation")]
  private static let aspects = list(Aspect.allCases.map(\.name))
  private static let modes = list(["Access", "Read", "Write", "ReadWrite"])
}

extension Comparison {
  /// The comparison with each value in the way that its key writes it.
  func mapValues(_ change: (PropertyValue) -> PropertyValue) -> Comparison {
    switch self {
    case .equal(let value): .equal(change(value))
    case .oneOf(let values): .oneOf(values.map(change))
    default: self
    }
  }
}
