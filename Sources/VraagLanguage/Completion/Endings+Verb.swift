internal import VraagMetamodel

extension DutchVerbSpelling {
  /// What may follow it, as texts of the phrasebook.
  var endings: [String] {
    let target = preposition.map { $0 + #" "x""# }
    switch form {
    case .main:
      let end = [tail, target].compactMap(\.self).joined(separator: " ")
      if target != nil { return [end, #""x" "# + end, (tail.map { $0 + " " } ?? "") + "naartoe", #""x" naartoe"#] }
      guard let tail else { return [#""x""#, #""x" "x""#] }
      return [#""x" "# + tail, #""x" "x" "# + tail, tail + #" "x""#]
    case .final: return ["", target, "hebben"].compactMap(\.self)
    case .participle:
      guard let target else { return [#""x""#, #""x" zijn"#] }
      return ["", "worden", "zijn", target, target + " zijn", "zijn " + target, "worden " + target]
    case .particle: return ["", #""x""#, target, "naartoe"].compactMap(\.self)
    }
  }
}
