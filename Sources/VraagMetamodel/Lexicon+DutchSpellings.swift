/// A Dutch verb in one of its forms, as it is typed: the parts that may stand apart from it are typed later.
package struct DutchVerbSpelling: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// In the second place: `leggen`, `legt`.
    case main
    /// At the end: `vastleggen`, `vastlegt`.
    case final
    /// Behind `zijn` or `worden`: `gelezen`, `onderdeel`.
    case participle
    /// What stands apart: `vast`.
    case particle
  }

  package var text: String
  package var match: VerbMatch
  package var form: Form
  package var isPlural: Bool
  /// Whether it is how we write the verb ourselves.
  package var isPreferred: Bool
  /// What stands apart from it, and where it is not yet said: `vast`.
  package var tail: String?
  /// The preposition of its object.
  package var preposition: String?
}

extension Lexicon {
  /// All that can be typed of Dutch verbs.
  package var dutchVerbForms: [DutchVerbSpelling] {
    var seen: Set<DutchVerbSpelling> = []
    var result: [DutchVerbSpelling] = []
    for (verb, line) in zip(UInt16(0)..., Self.dutch.verbs.split(separator: "\n")) {
      for (section, spellings) in line.spellings.enumerated() {
        let match = VerbMatch(VerbID(verb), isPassive: section == 1 || section == 3)
        for (order, spelling) in spellings.enumerated() {
          let forms =
            section == 1 || section == 2
            ? [Self.copular(spelling, match, order == 0)] : Self.forms(spelling, match, order == 0)
          result += forms.filter { seen.insert($0).inserted }
        }
      }
    }
    return result
  }

  /// The layers that are written together with a noun, and the nouns that these may be: `bedrijfselementen`.
  package var layeredNouns: [(layer: Layer, noun: NounID)] {
    let layers = dutch.prefixes.compactMap { dutch.phrases.nodes[Int(dutch.phrases.step(0, $0.word))].layer }
    let nouns = Umbrella.allCases.filter { !$0.labels.intersection(.elements).isEmpty && $0 != .who }
    return layers.flatMap { layer in nouns.map { (layer, NounID($0)) } }
  }

  /// `toegewezen aan`, `een soort`.
  private static func copular(_ spelling: String, _ match: VerbMatch, _ isPreferred: Bool) -> DutchVerbSpelling {
    let words = spelling.split(separator: " ")
    let hasPreposition = words.count > 1 && words.last != "soort"
    return DutchVerbSpelling(
      text: words.dropLast(hasPreposition ? 1 : 0).joined(separator: " "), match: match, form: .participle,
      isPlural: true, isPreferred: isPreferred, preposition: hasPreposition ? words.last.map(String.init) : nil)
  }

  private static func forms(_ spelling: String, _ match: VerbMatch, _ isPreferred: Bool) -> [DutchVerbSpelling] {
    let verb = DutchVerb(spelling)
    var result: [DutchVerbSpelling] = []
    func add(_ text: String, _ form: DutchVerbSpelling.Form, isPlural: Bool = true, tail: String? = nil) {
      result.append(
        DutchVerbSpelling(
          text: text, match: match, form: form, isPlural: isPlural, isPreferred: isPreferred, tail: tail,
          preposition: verb.preposition))
    }
    for isPlural in [true, false] {
      add(verb.finite(isSingular: !isPlural), .main, isPlural: isPlural, tail: verb.tail)
      add(verb.final(isSingular: !isPlural), .final, isPlural: isPlural)
    }
    if let tail = verb.tail { add(tail, .particle) }
    if verb.preposition == nil, verb.word == nil {
      add(verb.participle, .participle)
      result[result.count - 1].preposition = "door"
    }
    return result
  }
}
