/// The number of a noun in a lexicon.
package struct NounID: Hashable, Sendable {
  package var rawValue: UInt16
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
}

/// The number of a verb in a lexicon.
package struct VerbID: Hashable, Sendable {
  package var rawValue: UInt16
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
}

/// What a noun means.
package enum NounMeaning: Hashable, Sendable {
  /// Every concept with one of these labels.
  case labels(LabelSet)
  /// Every concept with this specialization.
  case specialization(String)
  /// Every concept whose property has this value: `GEMMA type` is `Referentiecomponent`.
  case kindProperty(key: String, value: String)
  /// What a definition says, the so manieth of those of a session; its members have some of these labels.
  case defined(Int, LabelSet)
}
