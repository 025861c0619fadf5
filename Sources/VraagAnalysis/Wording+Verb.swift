import VraagLanguage
import VraagMetamodel
import VraagText

/// What a verb phrase is with one subject and with several.
struct VerbForms: Hashable {
  var singular = VerbForm()
  var plural = VerbForm()

  /// The same with a condition on the relationship.
  func with(_ condition: Message?) -> VerbForms {
    guard let condition else { return self }
    var forms = self
    for language in [\Message.english, \Message.dutch] {
      let bracket = " [\(condition[keyPath: language])]"
      forms.singular.head[keyPath: language] += bracket
      forms.plural.head[keyPath: language] += bracket
    }
    return forms
  }
}

/// A finite verb: what comes before its object and what after it, as in `legt … vast`.
struct VerbForm: Hashable {
  var head = Message(verbatim: "")
  var tail = Message(verbatim: "")

  init() {}

  init(_ head: Message, dutchTail: String = "") {
    self.head = head
    tail.dutch = dutchTail
  }

  /// The finite verb and what follows it, where a subject or `never` may come between: `is` and `read by`, `wordt` and
  /// `gelezen door`. English says `never` before any other verb; verbs that are joined stay together.
  var split: (finite: Message, rest: Message) {
    let isBe = head.english.hasPrefix("is ") || head.english.hasPrefix("are ")
    let english = isBe ? Self.split(head.english) : (finite: "", rest: head.english)
    let isJoined = head.dutch.contains(" of ") || head.dutch.contains(" en ")
    let dutch = isBe || !isJoined ? Self.split(head.dutch) : (finite: head.dutch, rest: "")
    return (
      Message(english: english.finite, dutch: dutch.finite), Message(english: english.rest, dutch: dutch.rest)
    )
  }

  private static func split(_ text: String) -> (finite: String, rest: String) {
    let words = text.split(separator: " ", maxSplits: 1)
    return (words.first.map(String.init) ?? "", words.count > 1 ? String(words[1]) : "")
  }

  var all: Message { Message(english: head.english + tail.english, dutch: head.dutch + tail.dutch) }

  func with(_ object: Message) -> Message {
    Message(
      english: "\(head.english) \(object.english)\(tail.english)", dutch: "\(head.dutch) \(object.dutch)\(tail.dutch)")
  }
}

extension Wording {
  /// `reads or writes`, `is read by`, `reads [Grondslag]`.
  func verb(_ phrase: VerbPhrase) -> VerbForms {
    let forms = phrase.verbs.map { verb($0.verb, phrase.voice).with($0.condition.map { text($0) }) }
    guard let first = forms.first else { return VerbForms() }
    if forms.count == 1 { return first }
    let joiner = phrase.joiner == .or ? (" or ", " of ") : (" and ", " en ")
    func joined(_ form: (VerbForms) -> VerbForm) -> VerbForm {
      let words = forms.map { form($0).all }
      return VerbForm(
        Message(
          english: Self.joined(words.map(\.english), by: joiner.0), dutch: Self.joined(words.map(\.dutch), by: joiner.1)
        ))
    }
    return VerbForms(singular: joined(\.singular), plural: joined(\.plural))
  }

  /// `is read or written by`: what all begin and end with is said once.
  private static func joined(_ texts: [String], by joiner: String) -> String {
    var words = texts.map { $0.split(separator: " ") }
    guard let first = words.first?.first, let last = words.first?.last, words.allSatisfy({ $0.count > 2 }),
      words.allSatisfy({ $0.first == first && $0.last == last })
    else { return texts.joined(separator: joiner) }
    words = words.map { Array($0.dropFirst().dropLast()) }
    return "\(first) " + words.map { $0.joined(separator: " ") }.joined(separator: joiner) + " \(last)"
  }

  func verb(_ verb: VerbID, _ voice: Voice) -> VerbForms {
    let english = lexicon.words(of: verb, in: .english)
    let dutch = lexicon.words(of: verb, in: .dutch)
    if voice == .active, let infinitive = english.infinitive, let third = english.third,
      let dutchInfinitive = dutch.infinitive, let dutchThird = dutch.third
    {
      let forms = DutchForms(infinitive: dutchInfinitive, third: dutchThird)
      return VerbForms(
        singular: VerbForm(Message(english: third, dutch: forms.singular), dutchTail: forms.tail),
        plural: VerbForm(Message(english: infinitive, dutch: forms.plural), dutchTail: forms.tail))
    }
    let isPassive = voice == .passive
    let participle = (isPassive ? english.passive : english.copular) ?? english.copular ?? english.passive ?? ""
    let dutchParticiple = (isPassive ? dutch.passive : dutch.copular) ?? dutch.copular ?? dutch.passive ?? ""
    let becomes = dutchParticiple.hasSuffix(" door")
    return VerbForms(
      singular: VerbForm(
        Message(english: "is \(participle)", dutch: "\(becomes ? "wordt" : "is") \(dutchParticiple)")),
      plural: VerbForm(
        Message(english: "are \(participle)", dutch: "\(becomes ? "worden" : "zijn") \(dutchParticiple)")))
  }
}

/// The finite forms of a Dutch verb, which may come apart: `vastleggen` is `legt vast` and `leggen vast`.
private struct DutchForms {
  var singular: String
  var plural: String
  /// The part that goes behind the object.
  var tail = ""

  init(infinitive: String, third: String) {
    singular = third
    plural = infinitive
    let words = third.split(separator: " ", maxSplits: 2)
    let whole = infinitive.split(separator: " ", maxSplits: 1)
    guard words.count > 1, let first = whole.first, first.hasPrefix(words[1]) else { return }
    let stem = first.count == words[1].count ? whole.last ?? "" : first.dropFirst(words[1].count)
    if words.count == 2 {
      singular = String(words[0])
      plural = String(stem)
      tail = " \(words[1])"
    } else {
      plural = ([stem] + words.dropFirst()).joined(separator: " ")
    }
  }
}
