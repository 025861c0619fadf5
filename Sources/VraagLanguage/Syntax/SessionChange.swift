package import VraagText

/// What changes the session and asks nothing: `define …`, `use … for …`, `leave out …`, `forget …`.
package struct SessionChange: Sendable {
  package enum Kind: Sendable {
    /// `define core application as applications with Kern = "ja"`.
    case noun(DefinedWord, NounPhrase)
    /// `define verb back as support or realize [Rol = "Verplicht"]`: each of the phrases has one verb.
    case verb(DefinedWord, [VerbPhrase])
    /// `define order "klein" < "groot"`: the lowest place first; the values at one place are equal.
    case order([[Literal]])
    /// `use Synoniem for names`.
    case use(KeyUse, Purpose)
    /// `leave out applications with Status = "Uitgefaseerd"`.
    case leaveOut([NounPhrase])
    /// `forget core application`.
    case forget(Forgotten)
  }

  /// What the values of a key are to be.
  package enum Purpose: Hashable, Sendable {
    case names, nouns
  }

  /// What is taken back.
  package enum Forgotten: Sendable {
    case everything
    /// What was said as the so manieth, counted from 1.
    case number(Int)
    /// A noun or a verb that was defined.
    case word(DefinedWord)
  }

  package var kind: Kind
  package var range: TextRange
}

/// A word, or several, that is given a meaning.
package struct DefinedWord: Sendable {
  /// With one space between its words.
  package var text: String
  package var range: TextRange
}
