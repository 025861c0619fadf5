internal import VraagEngine
internal import VraagLanguage
internal import VraagMetamodel
internal import VraagText

extension Session {
  /// What may be typed at an offset of a text, in UTF-8; what stands behind the offset does not count.
  ///
  /// It is what the grammar allows there, and of the model what leaves the answer something: after `which processes
  /// read ` names of data that some process reads. Whether a name would make the answer empty is looked into for a
  /// few hundredths of a second; what is not decided by then is offered too.
  public func completions(in text: String, at offset: Int) -> Completions {
    let offset = min(max(0, offset), text.utf8.count)
    let expected = completionBook.expected(in: text, at: offset, lexicon)
    var gathering = Gathering(session: self, expected: expected, stop: deadline())
    gathering.addSlots()
    gathering.addWords()
    return Completions(gathering.ranked, total: gathering.total, in: text, at: offset)
  }

  /// Raised when looking for dead ends has taken long enough.
  private func deadline() -> Cancellation {
    let clock = clock
    let end = clock() &+ 25_000_000
    return Cancellation { clock() > end }
  }
}
