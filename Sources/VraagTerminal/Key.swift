/// What someone pressed, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A character; below U+0020 one with Control.
  case character(Unicode.Scalar)
  /// A character with Alt, or after Escape at once.
  case alt(Unicode.Scalar)
  case named(NamedKey)
  /// Text that was pasted, made harmless: no control characters but line feeds.
  case paste(String)

  package static let escape = Key.character("\u{1B}")
  package static let enter = Key.character("\r")
  package static let tab = Key.character("\t")
}

/// Keys that are no characters.
///
/// libedit gets each as the character U+0080 and its number, which it can bind and nobody can type in UTF-8.
package enum NamedKey: UInt8, Hashable, Sendable, CaseIterable {
  case up, down, left, right, home, end, delete, insert, pageUp, pageDown
  case backTab, wordLeft, wordRight, newline, textStart, textEnd, wordDelete
  /// Stands for a paste, whose text libedit never sees.
  case paste

  /// What libedit gets for it.
  var code: Unicode.Scalar { Unicode.Scalar(0x80 + rawValue) }
}
