/// What the parser took some words of a sentence for. Words that it took for nothing hold the sentence together.
struct WordUse {
  enum Kind: Hashable {
    /// With the adjective of a layer before it.
    case noun
    case verb
    /// A verb that follows "are", with its preposition where it has one.
    case beVerb
    case name
    /// What follows `id`.
    case identifier
    case key
    case value
    case folder, view
    /// What `check` calls an expectation.
    case title
    case format
  }

  var kind: Kind
  /// The tokens: from the first up to, not including, another.
  var first: Int
  var end: Int
}
