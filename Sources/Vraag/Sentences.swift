internal import VraagLanguage
internal import VraagText

/// Cutting scripts into sentences, for programs that read them piece by piece.
package enum Sentences {
  /// The offset behind the first whole sentence at or after `offset`, or nothing while it may still go on.
  package static func firstEnd(in bytes: Span<UInt8>, from offset: Int) -> Int? {
    SentenceEnd.firstEnd(in: bytes, from: offset)
  }

  /// What of a text is a sentence, without the space and the comments around it; nothing where nothing is asked.
  package static func sentence(in text: String) -> Range<Int>? {
    SentenceEnd.split(text).first.map { Int($0.lower)..<Int($0.upper) }
  }

  /// Whether a text that nobody goes on with is a whole sentence, or nothing at all: no open string, comment or bracket,
  /// and no word at its end after which more must follow.
  package static func mayEnd(_ text: String) -> Bool {
    switch SentenceEnd.completeness(of: text) {
    case .empty, .complete: true
    case .lacksQuote, .lacksCommentEnd, .lacksBracket, .lacksMore: false
    }
  }

  /// Whether a text ends in the middle of a string or a comment.
  package static func endsOpen(_ text: String) -> Bool {
    var rest = 0
    while let end = SentenceEnd.firstEnd(in: text, from: rest) { rest = end }
    return switch SentenceEnd.completeness(of: String(decoding: Array(text.utf8)[rest...], as: UTF8.self)) {
    case .lacksQuote, .lacksCommentEnd: true
    case .empty, .complete, .lacksBracket, .lacksMore: false
    }
  }
}

extension Session {
  /// The sentences of a text, in order: each ends at `?` or `;`, the last one needs neither.
  public static func sentences(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceEnd.split(text).map { String(decoding: bytes[Int($0.lower)..<Int($0.upper)], as: UTF8.self) }
  }
}
