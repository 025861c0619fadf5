public import VraagText

/// What may be typed at a place of a text.
public struct Completions: Sendable {
  /// What each candidate replaces, in UTF-8 offsets: what is half typed, and the words before it that belong to a
  /// candidate.
  public var range: TextRange
  /// The likeliest first; no more than a list can show.
  public var candidates: [Candidate]
  /// How many there are in all.
  public var total: Int
  /// Whether names that would leave the answer empty are left out: where that could not be decided, they are not.
  public var isWithoutDeadEnds = false

  /// One thing that may be typed.
  public struct Candidate: Hashable, Sendable {
    /// What takes the place of what is replaced, quoted where that is needed.
    public var text: String
    /// What it is.
    public var kind: Kind
    /// What else helps to choose: the type of what bears a name, how many there are.
    public var detail: Message?
  }

  /// What a candidate is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case word, noun, verb, name, view, folder, identifier, key, value, parameter, number, format, sign

    /// The kind in words that people know.
    public var label: Message {
      switch self {
      case .word: Message(english: "word", dutch: "woord")
      case .noun: Message(english: "noun", dutch: "naamwoord")
      case .verb: Message(english: "verb", dutch: "werkwoord")
      case .name: Message(english: "name", dutch: "naam")
      case .view: Message(english: "view (diagram)", dutch: "view")
      case .folder: Message(english: "folder", dutch: "map")
      case .identifier: Message(verbatim: "id")
      case .key: Message(english: "property", dutch: "eigenschap")
      case .value: Message(english: "value", dutch: "waarde")
      case .parameter: Message(english: "parameter ($)", dutch: "parameter")
      case .number: Message(english: "number", dutch: "getal")
      case .format: Message(english: "format", dutch: "vorm")
      case .sign: Message(english: "sign", dutch: "teken")
      }
    }
  }
}
