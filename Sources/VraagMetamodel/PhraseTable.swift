/// What a run of words means, if it means something: a node of a trie over word numbers.
package struct PhraseNode: Sendable {
  /// No noun, no verb.
  static let nothing = UInt16.max

  var noun = nothing
  /// The verb in a form that stands alone: `read`, `belongs to`.
  var plain = nothing
  /// The verb in a form that follows "are": `read by`, `assigned to`.
  var copular = nothing
  /// The same without its last word, as in `read or written by`.
  var participle = nothing
  var layer: Layer?
  /// What the noun is as it is written.
  package var nounNumber: GrammaticalNumber = []
  /// What the finite verb is said of, and where it stands; nothing where the words are none. It may want a particle
  /// or a preposition to be a verb: `legt` (vast), `sturen` (naar).
  package var finite: FiniteForm = []

  package var nounID: NounID? { noun == Self.nothing ? nil : NounID(noun) }
  package var plainVerb: VerbMatch? { VerbMatch(code: plain) }
  package var copularVerb: VerbMatch? { VerbMatch(code: copular) }
  package var participleVerb: VerbMatch? { VerbMatch(code: participle) }
  package var layerAdjective: Layer? { layer }

  /// Whether the words are a noun or a verb, not merely the beginning of one.
  package var isMeaningful: Bool {
    noun != Self.nothing || plain != Self.nothing || copular != Self.nothing || participle != Self.nothing
  }
}

/// How many a noun or verb is said of.
package struct GrammaticalNumber: OptionSet, Hashable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let singular = GrammaticalNumber(rawValue: 1)
  package static let plural = GrammaticalNumber(rawValue: 2)
}

/// The form of a finite verb in a language that has places for it.
package struct FiniteForm: OptionSet, Hashable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let singular = FiniteForm(rawValue: 1)
  package static let plural = FiniteForm(rawValue: 2)
  /// Where it stands apart from its particle: `legt … vast`.
  package static let main = FiniteForm(rawValue: 4)
  /// At the end of a clause: `vastlegt`.
  package static let final = FiniteForm(rawValue: 8)

  package var number: GrammaticalNumber { GrammaticalNumber(rawValue: rawValue & 3) }
}

/// A verb as words were found for it.
package struct VerbMatch: Hashable, Sendable {
  package var verb: VerbID
  /// Whether the words read the relation from the object: `read by`, `part of`, `belongs to`.
  package var isPassive: Bool

  init(_ verb: VerbID, isPassive: Bool) {
    self.verb = verb
    self.isPassive = isPassive
  }

  package init(active verb: VerbID) { self.init(verb, isPassive: false) }

  init?(code: UInt16) {
    guard code != PhraseNode.nothing else { return nil }
    self.init(VerbID(code >> 1), isPassive: code & 1 == 1)
  }

  var code: UInt16 { verb.rawValue << 1 | (isPassive ? 1 : 0) }
}

/// Phrases of several words: from a state and a word to the next state. State 0 is the beginning, and no phrase.
struct PhraseTable: Sendable {
  private(set) var nodes: [PhraseNode] = [PhraseNode()]
  /// State and word in one number; 0 is a free slot, for word 0 is none.
  private var keys: [UInt32]
  private var targets: [UInt16]

  init(capacity: Int) {
    keys = [UInt32](repeating: 0, count: capacity * 2)
    targets = [UInt16](repeating: 0, count: capacity * 2)
    nodes.reserveCapacity(capacity)
  }

  /// The state after one more word, or 0 when no phrase goes on so.
  func step(_ state: UInt16, _ word: UInt16) -> UInt16 {
    targets[slot(of: Self.key(state, word))]
  }

  /// The same, made where it is not there.
  mutating func extend(_ state: UInt16, _ word: UInt16) -> UInt16 {
    let key = Self.key(state, word)
    let slot = slot(of: key)
    if keys[slot] != 0 { return targets[slot] }
    let target = UInt16(nodes.count)
    nodes.append(PhraseNode())
    keys[slot] = key
    targets[slot] = target
    if nodes.count * 2 > keys.count { grow() }
    return target
  }

  mutating func update(_ state: UInt16, _ change: (inout PhraseNode) -> Void) {
    change(&nodes[Int(state)])
  }

  private static func key(_ state: UInt16, _ word: UInt16) -> UInt32 { UInt32(state) << 16 | UInt32(word) }

  private func slot(of key: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int((key &* 0x9E37_79B1) >> 12) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, targets)
    keys = [UInt32](repeating: 0, count: keys.count * 2)
    targets = [UInt16](repeating: 0, count: keys.count)
    for (key, target) in old where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      targets[slot] = target
    }
  }
}
