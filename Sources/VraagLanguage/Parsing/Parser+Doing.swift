internal import VraagMetamodel
internal import VraagText

/// `what does "X" do?`, which may ask for much.
extension Parser {
  /// Complains of a sentence that asks what something does; false where none does.
  mutating func reportDoing() -> Bool {
    guard at(.what), !isEnd(at: position + 2) else { return false }
    let first = position + 2
    var end = first
    while !isEnd(at: end) { end += 1 }
    if isDutch {
      let verb = text(of: token(at: position + 1)).lowercased()
      guard verb == "doet" || verb == "doen", dutchFinite(at: position + 1, .main) == nil else { return false }
    } else {
      guard token(at: position + 1).keyword == .does, end - first > 1, text(of: token(at: end - 1)).lowercased() == "do"
      else { return false }
      end -= 1
    }
    let whole = text(of: token(at: first).range.union(token(at: end - 1).range))
    let phrase = isPhrase(from: first, to: end) ? whole : nil
    // Of a description nothing further is asked.
    let isLast = token(at: isDutch ? end : end + 1).kind != .comma
    let range = current.range.union(token(at: isDutch ? end - 1 : end).range)
    reportBehind { Messages.doingUnclear($0, range, phrase, isLast: isLast) }
    giveUp()
    return true
  }
}
