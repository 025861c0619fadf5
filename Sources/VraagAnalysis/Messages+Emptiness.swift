import VraagMetamodel
import VraagPlan
import VraagText

// Why an answer is empty.

extension Messages {
  static func anyDepth(_ subject: NounNames, isName: Bool, isBe: Bool, _ count: Int) -> Message {
    if isName { return Message(english: "at any depth it \(auxiliary(1, isBe))", dutch: "op elke diepte wel") }
    let who = counted(count, subject)
    return Message(
      english: "at any depth \(who.english) \(auxiliary(count, isBe))", dutch: "op elke diepte \(who.dutch) wel")
  }

  static func derivedDo(
    _ subject: NounNames, isName: Bool, isBe: Bool, _ count: Int, _ certainty: Certainty
  ) -> Message {
    let (english, dutch) = certainty == .certain ? ("indirectly", "indirect") : ("possibly", "mogelijk")
    let way = Message(english: "ask with '\(english)'", dutch: "vraag met '\(dutch)'")
    if isName {
      return Message(
        english: "\(english) it \(auxiliary(1, isBe)) (\(way.english))", dutch: "\(dutch) wel (\(way.dutch))")
    }
    let who = counted(count, subject)
    return Message(
      english: "\(english) \(who.english) \(auxiliary(count, isBe)) (\(way.english))",
      dutch: "\(dutch) \(who.dutch) wel (\(way.dutch))")
  }

  static func derivedModelled(_ noun: NounNames, _ count: Int) -> Message {
    let all = counted(count, noun)
    let isOne = count == 1
    return Message(
      english:
        "\(all.english) \(isOne ? "is" : "are") in the model already, and nothing follows beside \(isOne ? "it" : "them")",
      dutch: "\(all.dutch) \(isOne ? "staat" : "staan") al in het model, en er volgt niets naast")
  }

  static func derivedNothing(_ noun: NounNames) -> Message {
    Message(
      english: "no \(noun.singular.english) follows there from what is in the model, not even possibly",
      dutch: "uit wat in het model staat volgt daar geen \(noun.singular.dutch), ook niet mogelijk")
  }

  static func derivedPossibly(_ noun: NounNames, _ count: Int) -> Message {
    let sources = counted(
      count, NounNames(singular: Message(verbatim: "element"), plural: Message(english: "elements", dutch: "elementen"))
    )
    return Message(
      english: "possibly \(noun.plural.english) follow from \(sources.english) (ask with 'possibly derived')",
      dutch: "mogelijk volgen er \(noun.plural.dutch) vanuit \(sources.dutch) (vraag met 'mogelijk afgeleide')")
  }

  static func emptyNamed(_ subject: NounNames, _ name: String, _ bearers: [NamedConcept]) -> Message {
    let types = typeList(bearers)
    return Message(
      english: "no \(subject.singular.english) is called \(quoted(name)), but \(types.english) is",
      dutch: "geen \(subject.singular.dutch) heet \(quoted(name)), maar \(types.dutch) wel")
  }

  static func emptyNegation(_ subject: NounNames, isName: Bool, _ statement: Statement) -> Message {
    if isName {
      return Message(
        english: "\(subject.singular.english) \(statement.singular.english)",
        dutch: "\(subject.singular.dutch) \(statement.singular.dutch)")
    }
    return Message(
      english: "all \(subject.plural.english) \(statement.plural.english)",
      dutch: "alle \(subject.plural.dutch) \(statement.plural.dutch)")
  }

  static func emptyNoun(_ noun: NounNames, isName: Bool) -> Message {
    if isName {
      return Message(
        english: "nothing is \(noun.singular.english)", dutch: "niets is \(noun.singular.dutch)")
    }
    return Message(
      english: "the model has no \(noun.plural.english)", dutch: "het model heeft geen \(noun.plural.dutch)")
  }

  static func emptyPair(
    _ subject: NounNames, _ one: (said: Statement, count: Int), _ other: (said: Statement, count: Int)
  ) -> Message {
    func said(_ part: (said: Statement, count: Int)) -> Message {
      part.count == 1 ? part.said.singular : part.said.plural
    }
    let who = counted(one.count, subject)
    return Message(
      english: "\(who.english) \(said(one).english) and \(other.count) \(said(other).english), but none does both",
      dutch: "\(who.dutch) \(said(one).dutch) en \(other.count) \(said(other).dutch), maar geen enkele beide")
  }

  static func emptyRest(_ subject: NounNames, _ before: Int, _ statement: Statement) -> Message {
    let who = counted(before, subject)
    return Message(
      english: "the rest holds of \(who.english), but none of them \(statement.singular.english)",
      dutch: "de rest geldt voor \(who.dutch), maar geen daarvan \(statement.singular.dutch)")
  }

  static func emptyStatement(
    _ subject: NounNames, isName: Bool, _ statement: Statement, _ others: [Message]
  ) -> Message {
    let who =
      isName
      ? Message(
        english: "nothing called \(subject.singular.english)", dutch: "niets dat \(subject.singular.dutch) heet,")
      : Message(english: "no \(subject.singular.english)", dutch: "geen \(subject.singular.dutch)")
    let said = Message(
      english: "\(who.english) \(statement.singular.english)", dutch: "\(who.dutch) \(statement.singular.dutch)")
    if others.isEmpty { return said }
    let rest = joined(others)
    return Message(english: "\(said.english); \(rest.english)", dutch: "\(said.dutch); \(rest.dutch)")
  }

  static func emptyVerb(_ statement: Statement, _ others: [Message]) -> Message {
    let said = Message(
      english: "nothing \(statement.singular.english)", dutch: "niets \(statement.singular.dutch)")
    if others.isEmpty { return said }
    let rest = joined(others)
    return Message(english: "\(said.english); \(rest.english)", dutch: "\(said.dutch); \(rest.dutch)")
  }

  static func emptyWithout(_ subject: NounNames, _ key: String) -> Message {
    Message(
      english: "all \(subject.plural.english) have \(key)", dutch: "alle \(subject.plural.dutch) hebben \(key)")
  }

  static func modeUnspecified(_ subject: NounNames, isName: Bool, _ object: Message, _ count: Int) -> Message {
    let who = isName ? subject.singular : counted(count, subject)
    let isOne = isName || count == 1
    return Message(
      english: "\(who.english) \(isOne ? "accesses" : "access") \(object.english) without saying how",
      dutch: "\(who.dutch) \(isOne ? "benadert" : "benaderen") \(object.dutch) zonder te zeggen hoe")
  }

  static func mostDo(_ subject: NounNames, _ most: Int, _ count: Int) -> Message {
    let who = counted(count, subject)
    return Message(
      english: "the most is \(most), by \(who.english)", dutch: "het meeste is \(most), bij \(who.dutch)")
  }

  static func nameIs(_ name: String, _ bearers: [NamedConcept]) -> Message {
    let types = typeList(bearers)
    return Message(english: "\(quoted(name)) is \(types.english)", dutch: "\(quoted(name)) is \(types.dutch)")
  }

  static func noneSame(_ subject: NounNames, _ keys: [String]) -> Message {
    Message(
      english: "no two \(subject.plural.english) have the same \(keys.joined(separator: " and "))",
      dutch: "geen twee \(subject.plural.dutch) hebben dezelfde waarde voor \(keys.joined(separator: " en "))")
  }

  static func otherDirection(
    _ subject: NounNames, isName: Bool, _ object: Message, _ verb: VerbForms, _ count: Int
  ) -> Message {
    let said = verb.singular.with(isName ? subject.singular : counted(count, subject))
    return Message(
      english: "the other way round, \(object.english) \(said.english)",
      dutch: "andersom: \(object.dutch) \(said.dutch)")
  }

  static func otherMode(
    _ subject: NounNames, isName: Bool, _ verb: VerbForms, _ object: Message, _ count: Int
  ) -> Message {
    let who = isName ? subject.singular : counted(count, subject)
    let said = (isName || count == 1 ? verb.singular : verb.plural).with(object)
    return Message(english: "\(who.english) \(said.english)", dutch: "\(who.dutch) \(said.dutch)")
  }

  static func othersDo(_ noun: NounNames, _ count: Int, isBe: Bool) -> Message {
    let who = counted(count, noun)
    return Message(english: "\(who.english) \(auxiliary(count, isBe))", dutch: "\(who.dutch) wel")
  }

  static func share(_ subject: NounNames, _ count: Int, of all: Int, isBe: Bool) -> Message {
    let who = counted(all, subject)
    return Message(
      english: "of \(who.english), \(count) \(auxiliary(count, isBe))",
      dutch: "van \(who.dutch) geldt het voor \(count)")
  }

  static func someDo(_ subject: NounNames, _ statement: Statement, _ count: Int) -> Message {
    let who = counted(count, subject)
    let said = count == 1 ? statement.singular : statement.plural
    return Message(english: "\(who.english) \(said.english)", dutch: "\(who.dutch) \(said.dutch)")
  }

  static func thereAre(_ count: Int) -> Message {
    Message(
      english: count == 1 ? "there is 1" : "there are \(count)",
      dutch: count == 1 ? "er is er 1" : "er zijn er \(count)")
  }

  static func valuesKnown(_ key: String, _ values: [String]) -> Message {
    let list = values.prefix(5).map(quoted).joined(separator: ", ") + (values.count > 5 ? " …" : "")
    return Message(english: "the values of \(key) are \(list)", dutch: "de waarden van \(key) zijn \(list)")
  }
}
