/// The forms of a Dutch verb, which may come apart.
///
/// In the lists of `Words` a verb that stands alone is `[particle "+"] infinitive "/" third "/" participle
/// [preposition]`: `vast+leggen/legt/gelegd`. A particle that is written apart has `_` behind it:
/// `nodig_hebben/heeft/gehad`, `deel_uit+maken/maakt/gemaakt van`.
package struct DutchVerb: Hashable, Sendable {
  /// `nodig`.
  package var word: String?
  /// `vast`.
  package var particle: String?
  /// Without its particle.
  package var infinitive: String
  package var third: String
  /// With its particle.
  package var participle: String
  /// `naar`.
  package var preposition: String?

  /// - Parameter spelling: The forms of one verb as they stand in the list.
  init(_ spelling: String) {
    let forms = spelling[...].parts(at: "/").map { $0.parts(at: " ") }
    let apart = forms[0][0].parts(at: "_")
    let joined = apart[apart.count - 1].parts(at: "+")
    word = apart.count > 1 ? String(apart[0]) : nil
    particle = joined.count > 1 ? String(joined[0]) : nil
    infinitive = String(joined[joined.count - 1])
    third = forms.count > 1 ? String(forms[1][0]) : infinitive
    participle = (particle ?? "") + (forms.count > 2 ? String(forms[2][0]) : third)
    let last = forms[forms.count - 1]
    preposition = last.count > 1 ? String(last[1]) : nil
  }

  /// A verb that never comes apart.
  init(infinitive: String, third: String, participle: String) {
    self.infinitive = infinitive
    self.third = third
    self.participle = participle
  }

  /// What stands in the second place of a main clause: `leggen`, `legt`.
  package func finite(isSingular: Bool) -> String { isSingular ? third : infinitive }

  /// What then stands at its end: `vast`, `deel uit`.
  package var tail: String? {
    let words = [word, particle].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// What stands at the end of a clause: `vastlegt`, `nodig hebben`.
  package func final(isSingular: Bool) -> String {
    (word.map { $0 + " " } ?? "") + (particle ?? "") + finite(isSingular: isSingular)
  }
}

extension Substring {
  /// Of a line of a list: per section the spellings with all their forms.
  var spellings: [[String]] {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return [] }
    let content = utf8[utf8.index(after: colon)...]
    return content.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { section in
      Substring(section).parts(at: ",").map { $0.parts(at: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }
  }

  /// What is between the separators, without what is empty. By bytes: the lists are read whenever the program starts, and
  /// to look for characters takes ten times as long.
  func parts(at separator: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(ascii: separator)).map { Substring($0) }
  }
}
