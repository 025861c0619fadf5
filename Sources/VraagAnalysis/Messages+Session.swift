import VraagText

/// What this module says of models that are supposed and of words that a session defines, alphabetical.
extension Messages {
  static func definitionBroken(_ noun: NounNames, _ reason: Message, at range: TextRange) -> Diagnostic {
    error(
      "definition-broken", at: range,
      "what '\(noun.plural.english)' means does not fit the model any more: \(reason.english)",
      "wat '\(noun.plural.dutch)' betekent past niet meer bij het model: \(reason.dutch)")
  }

  static func keyBuiltIn(_ key: String, at range: TextRange) -> Diagnostic {
    error(
      "key-built-in", at: range,
      "'\(key)' is no property of the model; only properties have values that can be used so",
      "'\(key)' is geen eigenschap van het model; alleen eigenschappen hebben waarden die zo te gebruiken zijn")
  }

  static func supposedCondition(at range: TextRange) -> Diagnostic {
    error(
      "supposed-condition", at: range,
      "this verb is defined with a condition on the relationship, and a supposed relationship has no properties; suppose one "
        + "of the verbs that it is defined by",
      "dit werkwoord is gedefinieerd met een voorwaarde op de relatie, en een veronderstelde relatie heeft geen eigenschappen; "
        + "veronderstel een van de werkwoorden waarmee het gedefinieerd is")
  }

  static func supposedShown(_ words: SentenceWords, at range: TextRange) -> Diagnostic {
    error(
      "supposed-shown", at: range,
      "what a view shows is no relationship and cannot be supposed; suppose one between elements: `\(words("\"A\" serves \"B\"", "\"A\" ondersteunt \"B\""))`",
      "wat een view toont is geen relatie en kan niet verondersteld worden; veronderstel er een tussen elementen: "
        + "`\(words("\"A\" serves \"B\"", "\"A\" ondersteunt \"B\""))`")
  }
}
