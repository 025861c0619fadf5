package import VraagText

/// What is wrong with a value while a pattern runs, and where in its text.
package struct PatternFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The result of a sum does not fit 64 bits.
    case integerOverflow
    case divisionByZero
    /// An operation or function that such a value does not fit: its name and the type.
    case wrongType(String, found: String)
    /// A value of the right type that a conversion cannot take.
    case wrongValue(String, found: String)
    case numberOutOfRange(String)
    /// A map is asked for a key that is no text.
    case keyNotText(found: String)
    case missingParameter(String)
    case boundNegative
    case boundNotInteger(found: String)
    /// A list would be longer than what a pattern may hold.
    case tooLarge
    case propertyOfValue(found: String)
  }

  package var kind: Kind
  package var range: TextRange

  package init(_ kind: Kind, at range: TextRange) {
    self.kind = kind
    self.range = range
  }
}
