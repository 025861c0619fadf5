internal import VraagMetamodel

/// Texts that may end a sentence that was begun, in a language.
struct EndingTexts {
  /// What an outer part of the sentence may still lack.
  var outer: [String]
  /// What may follow a keyword directly.
  var keywords: [([Keyword], [String])]
  var signs: [([Token.Kind], [String])]
  var number: [String]
  var string: [String]
  var noun: [String]
  var verb: [String]
  var layer: [String]
  /// Further ends that may stand behind the sentence as it is.
  var probes: [String] = []
}
