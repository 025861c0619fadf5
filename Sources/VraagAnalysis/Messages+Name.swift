import VraagLanguage
import VraagPlan
import VraagText

/// What is said of names, alphabetical.
extension Messages {
  static func nameLeftOut(_ name: String, at range: TextRange) -> Diagnostic {
    error(
      "name-left-out", at: range,
      "what is called \(quoted(name)) is left out of the model here",
      "wat \(quoted(name)) heet, is hier uit het model weggelaten")
  }

  static func nameNotAmong(_ name: String) -> Message {
    Message(
      english: "\(quoted(name)) is none of what it is left out of, so that leaving it out changes nothing",
      dutch: "\(quoted(name)) hoort niet bij waar het wordt weggelaten, zodat dat niets verandert")
  }

  static func nameOfOtherType(
    _ name: String, wanted: NounNames, bearers: [NamedConcept], nouns: [NounNames], _ words: SentenceWords,
    at range: TextRange, nounRange: TextRange
  ) -> Diagnostic {
    let types = typeList(bearers)
    return Diagnostic(
      .error, "name-of-other-type",
      Message(
        english: "\(quoted(name)) is no \(wanted.singular.english) but \(types.english)",
        dutch: "\(quoted(name)) is geen \(wanted.singular.dutch) maar \(types.dutch)"), at: range,
      fixes: nouns.prefix(3).map { Fix(replacing: nounRange, with: words($0.singular)) })
  }

  /// `in "X"` where X is a view or a folder.
  static func namePlace(_ name: String, isView: Bool, _ words: SentenceWords, at range: TextRange) -> Diagnostic {
    let place =
      isView ? Message(verbatim: "view") : Message(english: "folder", dutch: "map")
    let fix = "\(words(place)) \(quoted(name))"
    return Diagnostic(
      .error, "name-place",
      Message(
        english:
          "no element is called \(quoted(name)), but a \(place.english) is: write in \(fix)",
        dutch:
          "geen element heet \(quoted(name)), maar een \(place.dutch) wel: schrijf in \(fix)"),
      at: range, fixes: [Fix(replacing: range, with: fix)])
  }

  /// A note: which of several bearers of a name are meant.
  static func nameShared(_ name: String, _ bearers: [NamedConcept]) -> Message {
    let shown = bearers.prefix(5).map { "\($0.typeName) (id \(quoted($0.id)))" }.joined(separator: ", ")
    let rest = bearers.count - 5
    return Message(
      english: "\(bearers.count) concepts are called \(quoted(name)), and all are meant: \(shown)"
        + (rest > 0 ? " and \(rest) more" : ""),
      dutch: "\(bearers.count) concepten heten \(quoted(name)), en alle zijn bedoeld: \(shown)"
        + (rest > 0 ? " en nog \(rest)" : ""))
  }

  static func nameUnknown(
    _ name: String, isBare: Bool, nouns: [String], names: [String], holders: [(key: String, count: Int)],
    afterNoun: Bool, _ words: SentenceWords, at range: TextRange
  ) -> Diagnostic {
    var message =
      isBare
      ? Message(
        english: "'\(name)' is no noun, and nothing in the model is called that",
        dutch: "'\(name)' is geen zelfstandig naamwoord, en niets in het model heet zo")
      : Message(
        english: "nothing in the model is called \(quoted(name))", dutch: "niets in het model heet \(quoted(name))")
    var fixes: [Fix] = []
    let element = words("elements ", "elementen ")
    let with = words("with", "met")
    for (index, holder) in holders.prefix(2).enumerated() {
      let condition = "\(keyText(holder.key)) = \(quoted(name))"
      if index == 0 {
        let many = holder.count == 1 ? ("concept", "concept") : ("concepts", "concepten")
        message.english += "; it is the value of \(holder.key) of \(holder.count) \(many.0): \(with) \(condition)"
        message.dutch += "; het is de waarde van \(holder.key) van \(holder.count) \(many.1): \(with) \(condition)"
      }
      fixes.append(Fix(replacing: range, with: (afterNoun ? "" : element) + "\(with) \(condition)"))
    }
    let near = nouns + names.map(quoted)
    if !near.isEmpty {
      message.english += "; did you mean \(alternatives(near, "or"))?"
      message.dutch += "; bedoelde u \(alternatives(near, "of"))?"
    }
    fixes += near.map { Fix(replacing: range, with: $0) }
    return Diagnostic(.error, isBare ? "word-unknown" : "name-unknown", message, at: range, fixes: fixes)
  }
}
