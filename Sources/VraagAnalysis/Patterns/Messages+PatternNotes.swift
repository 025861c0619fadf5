internal import VraagText

/// What is odd about a pattern that can be run nevertheless, alphabetical.
extension Message {
  static func patternKeyUnknown(_ key: String, _ nearest: [String]) -> Message {
    let (english, dutch) = Diagnostic.didYouMean(nearest)
    return Message(
      english: "nothing has a property '\(key)', so it is null everywhere" + english,
      dutch: "niets heeft een eigenschap '\(key)', dus die is overal null" + dutch)
  }

  static func patternLabelUnknown(_ label: String, _ nearest: [String]) -> Message {
    let (english, dutch) = Diagnostic.didYouMean(nearest)
    return Message(
      english: "no element has the label '\(label)'" + english, dutch: "geen element heeft het label '\(label)'" + dutch
    )
  }

  static func patternSpecializationNew(_ name: String) -> Message {
    Message(
      english: "'\(name)' is a new specialization: no element had it",
      dutch: "'\(name)' is een nieuwe specialisatie: geen element had die")
  }

  static func patternTypeUnknown(_ type: String, _ nearest: [String]) -> Message {
    let (english, dutch) = Diagnostic.didYouMean(nearest)
    return Message(
      english: "no relationship is of the type '\(type)', and no verb is so called" + english,
      dutch: "geen relatie is van het type '\(type)', en geen werkwoord heet zo" + dutch)
  }
}
