/// What must hold of a concept.
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
package enum Key: Hashable, Sendable {
  case builtIn(BuiltInKey)
  /// Every property key that is this after folding. The text is folded.
  case property(String)
}

/// What every concept has without its model saying so. A concept may have several values, or none.
package enum BuiltInKey: String, CaseIterable, Hashable, Sendable {
  /// Every name, in every language.
  case name
  case id
  /// ArchiMate's name of the type: `BusinessProcess`, `Access`; `View` for views; the file's own name where ArchiMate
  /// has none.
  case type
  /// Of elements: `Layer.name` and `Aspect.name`.
  case layer, aspect
  /// The name of every specialization.
  case specialization
  /// In every language.
  case documentation
  /// The names of the folders from the top one down, joined by `/`.
  case folder
  /// The name of the model that the concept came from, or the file's where the model has none.
  case model
  /// Of an Access: `Access`, `Read`, `Write` or `ReadWrite`.
  case mode
  /// Of an Influence, as the file writes it.
  case strength
}

/// How a value is tested; an empty value, or one of white space only, is no value. The rules by which values compare are those of `PropertyValue`.
package enum Comparison: Hashable, Sendable {
  /// There is a value, and it is not empty.
  case exists
  case equal(PropertyValue)
  /// `less` and `greater` hold when `ComparableValue.precedes` says so; the `OrEqual` ones also when the two are equal;
  /// `between` includes both ends.
  case less(PropertyValue), lessOrEqual(PropertyValue), greater(PropertyValue), greaterOrEqual(PropertyValue)
  case between(PropertyValue, PropertyValue)
  case oneOf([PropertyValue])
  /// These compare folded text.
  case containing(String), startingWith(String), endingWith(String)
  /// The whole folded value, with `*` for any characters and `?` for one.
  case like(String)
  /// A regular expression, caseless, anywhere in the value.
  case matching(String)
  /// These hold between dates only.
  case before(PropertyValue), after(PropertyValue)
  /// Of the built-in key `folder`: the concept lies in a folder of this name, or below one. The text is folded.
  case inFolder(String)
}
