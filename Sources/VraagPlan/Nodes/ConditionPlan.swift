/// What must hold of a concept. All of no conditions hold, and none of them does.
package indirect enum ConditionPlan: Hashable, Sendable {
  case test(PropertyTest)
  case and([ConditionPlan])
  case or([ConditionPlan])
  case not(ConditionPlan)
}

/// One test of one key. A key with several values satisfies it when one of them does.
package struct PropertyTest: Hashable, Sendable {
  package var key: Key
  package var comparison: Comparison

  package init(key: Key, comparison: Comparison) {
    self.key = key
    self.comparison = comparison
  }
}

/// What a condition asks of: something that every concept has, or a property of the model.
///
/// A concept may have several values of a key, or none. A value that is empty, or of white space only, is no value.
package enum Key: Hashable, Sendable {
  case builtIn(BuiltInKey)
  /// Every property key that is this after folding. The text is folded. Values are in the order of the keys, and for
  /// each in the order of its file.
  case property(String)
}

/// What every concept has without its model saying so. A concept may have several values, or none.
package enum BuiltInKey: String, CaseIterable, Hashable, Sendable {
  /// Every name, the one to show first, then those in other languages.
  case name
  case id
  /// ArchiMate's name of the type: `BusinessProcess`, `Access` whatever the mode; `View` for views; the file's own name
  /// where ArchiMate has none.
  case type
  /// Of elements whose type ArchiMate has: `Layer.name` and `Aspect.name`.
  case layer, aspect
  /// The name of every specialization.
  case specialization
  /// In every language.
  case documentation
  /// The names of the folders from the top one down, joined by `/`; no value outside all folders.
  case folder
  /// The name of the model that the concept came from, or the file's where the model has none.
  case model
  /// Of an Access: `Access`, `Read`, `Write` or `ReadWrite`.
  case mode
  /// Of an Influence, as the file writes it.
  case strength
  /// Of a relationship the names of the concept that it leads from or to, the one to show first; the id where that has
  /// none. Two relationships have the same source when it is one concept, whatever its name.
  case source, target
  /// Of a relationship: `yes` when ArchiMate lets one of its type lead from and to such concepts, `no` otherwise.
  case allowed
  /// Of a relationship: ArchiMate's names of the other types that it lets lead from and to such concepts.
  case alternatives
  /// Of a relationship: `yes` when one of its kind would certainly follow from its source to its target by the rules of
  /// derivation if neither it nor another of its kind were between them, `no` otherwise.
  case redundant

  /// Whether nothing but a relationship has it.
  package var isOfRelationships: Bool {
    switch self {
    case .mode, .strength, .source, .target, .allowed, .alternatives, .redundant: true
    case .name, .id, .type, .layer, .aspect, .specialization, .documentation, .folder, .model: false
    }
  }
}

/// How a value is tested. The rules by which values compare are those of `PropertyValue`.
package enum Comparison: Hashable, Sendable {
  /// There is a value.
  case exists
  case equal(PropertyValue)
  /// `less` and `greater` hold when `ComparableValue.precedes` says so; the `OrEqual` ones also when the two are equal;
  /// `between` includes both ends.
  case less(PropertyValue), lessOrEqual(PropertyValue), greater(PropertyValue), greaterOrEqual(PropertyValue)
  case between(PropertyValue, PropertyValue)
  case oneOf([PropertyValue])
  /// These fold both texts.
  case containing(String), startingWith(String), endingWith(String)
  /// The whole folded value, with `*` for any characters and `?` for one (a Unicode scalar). The pattern is folded too.
  case like(String)
  /// A regular expression, caseless, anywhere in the value as its file writes it.
  case matching(String)
  /// These hold between dates only.
  case before(PropertyValue), after(PropertyValue)
  /// Of the built-in key `folder`: the concept lies in a folder of this name, or below one. The text is folded.
  case inFolder(String)
}
