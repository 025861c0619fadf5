internal import VraagMetamodel
internal import VraagText

/// Words of a Dutch clause that say nothing, or say it of what stands further on.
extension Parser {
  /// Whether `wel` stands here: it says only that something is not denied.
  func isDutchFiller(at index: Int) -> Bool {
    let token = token(at: index)
    guard isDutch, token.kind == .word, token.keyword == .none, noun(at: index) == nil else { return false }
    return text(of: token).lowercased() == "wel"
  }

  /// Whether `alleen` stands at the cursor before the preposition of the objects: `alleen door "X"`.
  var isOnlyBeforeDutchPreposition: Bool {
    at(.only) && isDutchPreposition(at: position + 1)
      && (isNounPhraseStart(at: position + 2) || isNumberOfNoun(at: position + 2))
  }

  /// Whether `alleen` stands at the cursor before a participle and not before the objects, which come behind it:
  /// `worden alleen gelezen door "X"`.
  var isOnlyBeforeDutchParticiple: Bool {
    guard isDutch, at(.only), let index = endOfDutchParticiplesBehindOnly, isDutchPreposition(at: index) else {
      return false
    }
    return isNounPhraseStart(at: index + 1) || isNumberOfNoun(at: index + 1)
  }

  /// The token behind the participles, and the auxiliary among them, that stand behind the `alleen` at the cursor.
  var endOfDutchParticiplesBehindOnly: Int? {
    var index = position + 1
    var hasParticiple = false
    while true {
      if let participle = dutchParticiple(at: index) {
        hasParticiple = true
        index = endOfBracket(at: participle.end)
      } else if token(at: index).keyword == .is {
        index += 1
      } else if hasParticiple, isDutchJoiner(at: index), isDutchParticipleOrAuxiliary(at: index + 1) {
        index += 1
      } else {
        break
      }
    }
    return hasParticiple ? index : nil
  }

  private func isDutchParticipleOrAuxiliary(at index: Int) -> Bool {
    dutchParticiple(at: index) != nil || token(at: index).keyword == .is
  }
}
