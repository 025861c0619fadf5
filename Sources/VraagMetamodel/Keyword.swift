/// The words that hold a sentence together, by what they do and not by how a language spells them.
///
/// The raw value is the word's number in `Lexicon`; a language's file lists its spellings in this order.
package enum Keyword: UInt8, CaseIterable, Hashable, Sendable {
  /// No keyword.
  case none
  case which, what, who, how, many
  case does, `is`, has, not
  /// `don't` and `isn't`, which are two words in one.
  case doesNot, isNot
  case that, whose, with, without, except, named, `in`, folder, id
  case from, to, between, and, or
  case no, nothing, anything, everything, nobody, anybody, everybody
  case article, some, any, every, only, several
  case at, least, most, exactly, more, fewer, than, one
  case depth, within, steps
  case directly, indirectly, possibly
  case by, sorted, descending, ascending, top, first, showing, per, explained, `as`
  case describe, show, there
  case containing, starting, ending, like, matching, before, after
  case same, other, of, neither, both, me
  case total, average, minimum, maximum, share
  case expect, check
  // What only Dutch has.
  /// `op`, which is a preposition of verbs, of `gesorteerd op` and of `op elke diepte`.
  case on
  /// `waar`, of which `waarmee` and `waardoor` are made.
  case `where`
  /// A preposition of verbs and of nothing else: `aan`, `bij`, `tot`, `uit`.
  case preposition
  /// `naartoe` and `vandaan`, which `waar` leaves at the end.
  case thither, thence
  /// `zo`, as in `is het zo dat`.
  case so
  /// `hoeveel`, `minstens` and `hoogstens`, which are two words in one.
  case howMany, atLeast, atMost
  case path, paths, through, impact, origin, flow
  case suppose, why
  case allowed, redundant, derived, certain
  case define, verb, use, `for`, names, nouns, leave, out, forget
}

extension Keyword {
  /// The one that is made of itself would be asked for through a table of witnesses by the parser, which compares keywords
  /// more often than it does anything else.
  package static func == (left: Keyword, right: Keyword) -> Bool { left.rawValue == right.rawValue }

  /// Whether it means something in a few places only, most of them in sentences that change the session, so that it may
  /// be part of a name or a noun.
  package var isOfSession: Bool {
    switch self {
    case .derived, .certain, .suppose, .define, .verb, .use, .for, .names, .nouns, .leave, .forget: true
    default: false
    }
  }
}
