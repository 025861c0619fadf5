package import VraagMetamodel
package import VraagText

/// A set of concepts: a head, narrowed by modifiers from left to right.
package struct NounPhrase: Sendable {
  package enum Head: Sendable {
    /// `data objects`, `data object "Leerling"`.
    case noun(NounUse, name: NameUse?)
    /// `"Leerling"`.
    case name(NameUse)
    /// `id "id-17"`.
    case identifier(String, range: TextRange)
    /// `(processes or functions)`: the union.
    case either([NounPhrase])
    /// `that data object`, `the same data object`: the one in the nearest column so named. It has no modifiers.
    case reference(NounUse)
    /// `another function`, `other functions`: those that are not the one in the nearest column so named.
    case other(NounUse)
  }

  package var head: Head
  package var modifiers: [Modifier]
  package var range: TextRange

  package init(head: Head, modifiers: [Modifier], range: TextRange) {
    self.head = head
    self.modifiers = modifiers
    self.range = range
  }
}

/// A noun of the lexicon where it is used.
package struct NounUse: Sendable {
  package var noun: NounID
  /// The adjective before it: `business behaviour`.
  package var layer: Layer?
  package var range: TextRange

  package init(noun: NounID, layer: Layer?, range: TextRange) {
    self.noun = noun
    self.layer = layer
    self.range = range
  }
}

/// A name where it is used.
package struct NameUse: Sendable {
  package enum Form: Hashable, Sendable {
    case quoted
    /// Words that are no words of the language.
    case bare
    /// `$name`: the text is the parameter's name.
    case parameter
  }

  package var text: String
  package var form: Form
  package var range: TextRange
}

/// What narrows the noun phrase on its left.
package struct Modifier: Sendable {
  package indirect enum Kind: Sendable {
    /// `that read "X"`.
    case that(Predicate)
    /// `with Status = "In gebruik"`.
    case with(Condition)
    /// `without Bewaartermijn`.
    case without(KeyUse)
    /// `named "X"`.
    case named(NameUse)
    /// `named like "leer*"`.
    case namedLike(Literal)
    /// `in "X"`: part of it by Composition or Aggregation at any depth.
    case partOf(NounPhrase)
    /// `in folder "X"`: in a folder of that name or below it.
    case inFolder(Literal)
    /// `in view "X"`: shown on it.
    case inView(NameUse)
    /// `from processes`: relationships with such a source.
    case from(NounPhrase)
    /// `to "DUO"`: relationships with such a target.
    case to(NounPhrase)
    /// `between A and B`: relationships from one to the other, either way.
    case between(NounPhrase, NounPhrase)
  }

  package var kind: Kind
  package var range: TextRange

  package init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// How many of a set must, or may, take part.
package enum Determiner: Hashable, Sendable {
  case some, no, every, only, which, howMany
  case atLeast(Int), atMost(Int), exactly(Int), moreThan(Int), fewerThan(Int)
  /// `between 2 and 4`: with both ends.
  case between(Int, Int)

  /// Whether it asks for a column.
  package var isQuestion: Bool { self == .which || self == .howMany }
}

/// A noun phrase with its determiner: the subject of a question or the object of a verb.
package struct DeterminedPhrase: Sendable {
  package var determiner: Determiner
  package var phrase: NounPhrase
  package var range: TextRange
}
