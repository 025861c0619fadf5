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
}

extension Session {
  /// The sentences of a text, in order: each ends at `?` or `;`, the last one needs neither.
  public static func sentences(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceEnd.split(text).map { String(decoding: bytes[Int($0.lower)..<Int($0.upper)], as: UTF8.self) }
  }
}
