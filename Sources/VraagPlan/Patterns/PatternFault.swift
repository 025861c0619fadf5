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
    /// A number that a function does not take: its name.
    case numberOutOfRange(String)
    /// There is no such day, or it is not written as one.
    case noDay(String)
    /// A map is asked for a key that is no text.
    case keyNotText(found: String)
    case missingParameter(String)
    /// The value that a parameter is given in JSON is none.
    case parameterUnreadable(String, JSONValueFault)
    case boundNegative
    case boundNotInteger(found: String)
    /// A list would be longer than what a pattern may hold.
    case tooLarge
    /// A text of more bytes than that.
    case textTooLong
    /// Lists or maps would stand in each other deeper than a pattern may hold.
    case tooDeep
    case propertyOfValue(found: String)
    /// What was deleted is asked for its properties or labels, changed, joined or returned.
    case deleted
    /// A node is deleted and keeps so many relationships.
    case connected(Int)
    /// A property cannot hold such a value.
    case unstorable(found: String)
    /// What a `MERGE` looks for has no value: it would never be found.
    case mergeNull(key: String)
    /// A relationship is made where an end is null.
    case endMissing
    /// An element would have these types, and not one.
    case elementTypes([String])
    /// A property that a model gives meaning cannot be so.
    case ownKey(String, OwnKeyRule)
  }

  package var kind: Kind
  package var range: TextRange

  package init(_ kind: Kind, at range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// What a value in JSON says that is none.
package enum JSONValueFault: Error, Hashable, Sendable {
  /// Its digits.
  case wideInteger(String)
  case noDay(String)
  case noFloat(String)
}

/// What must hold of a property that a model gives meaning.
package enum OwnKeyRule: Hashable, Sendable {
  /// It is a text.
  case isText
  /// It is not empty.
  case isNotEmpty
  /// It is one of these.
  case isOneOf([String])
  /// Only a relationship of this type has it.
  case isOf(String)
  /// It is given when something is made, and stays.
  case stays
  /// Something has this value already.
  case isTaken(String)
}
