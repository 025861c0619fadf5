/// The languages in which Vraag speaks to its users.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case dutch = "nl"
}

/// One sentence to a user, in every language that Vraag speaks.
public struct Message: Hashable, Sendable {
  /// The sentence in English.
  public var english: String
  /// The same sentence in Dutch.
  public var dutch: String

  /// One sentence, said twice.
  public init(english: String, dutch: String) {
    self.english = english
    self.dutch = dutch
  }

  /// A text that is the same in every language: a name, a number, a path.
  public init(verbatim text: String) {
    self.init(english: text, dutch: text)
  }

  /// The sentence in one of the languages.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}
