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

package enum BuiltInKey: String, CaseIterable, Hashable, Sendable {
  case name, id, type, layer, aspect, specialization, documentation, folder, model
  /// Of relationships: how an Access is used, how strong an Influence is.
  case mode, strength
}

/// How a value is tested. The rules by which values compare are those of `PropertyValue`.
package enum Comparison: Hashable, Sendable {
  /// There is a value, and it is not empty.
  case exists
  case equal(PropertyValue)
  case less(PropertyValue), lessOrEqual(PropertyValue), greater(PropertyValue), greaterOrEqual(PropertyValue)
  case between(PropertyValue, PropertyValue)
  case oneOf([PropertyValue])
  /// These compare folded text.
  case containing(String), startingWith(String), endingWith(String)
  /// The whole folded value, with `*` for any characters and `?` for one.
  case like(String)
  /// A regular expression, caseless, anywhere in the value.
  case matching(String)
  case before(PropertyValue), after(PropertyValue)
  /// Of the built-in key `folder`: the concept lies in a folder of this name, or below one. The text is folded.
  case inFolder(String)
}
