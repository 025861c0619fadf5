internal import VraagMetamodel

/// How far a walk has come in one of the path languages that DR1 to DR8 amount to, with S for a structural relationship,
/// u for a dependency or flow, T for triggering and Z for specialization, from source to target:
///
/// `S→+`, of the weakest kind; `S→* u→ S←*`; `(S→|T→)* T→ (S→|T→)*`; `Z→+`.
///
/// Walked from target to source they are `S←+`, `S→* u← S←*`, `(S←|T←)* T← (S←|T←)*` and `Z←+`.
enum FactForm: Hashable {
  case start
  /// Down the structure, on the way to a dependency, a flow or, from source to target, a triggering.
  case down
  /// Up the structure, on the way to a triggering.
  case up
  /// Only structural relationships, the weakest of which is of this kind.
  case structural(RelationshipKind)
  /// A dependency or a flow has been passed.
  case passed(RelationshipKind)
  case triggering
  case specialization

  /// What a walk that may end here makes a relationship of.
  var kind: RelationshipKind? {
    switch self {
    case .start, .down, .up: nil
    case .structural(let kind), .passed(let kind): kind
    case .triggering: .triggering
    case .specialization: .specialization
    }
  }

  /// The kinds that lead on, along their direction and against it.
  func open(isForward: Bool, wanted: KindSet) -> (along: KindSet, against: KindSet) {
    var ahead = KindSet()
    var down = KindSet()
    var back = KindSet()
    switch self {
    case .start:
      if Self.wantsStructural(wanted) { ahead = .structural }
      if !wanted.isDisjoint(with: Self.joined) {
        ahead = ahead.union(wanted.intersection(Self.joined))
        down = .structural
      }
      if wanted.contains(.triggering) { ahead = ahead.union(.structural).union(.triggering) }
      ahead = ahead.union(wanted.intersection(.specialization))
    case .down:
      ahead = wanted.intersection(isForward ? Self.joined.union(.triggering) : Self.joined)
      down = .structural
    case .up: ahead = KindSet.structural.union(.triggering)
    case .structural: ahead = .structural
    case .passed: back = .structural
    case .triggering: ahead = KindSet.structural.union(.triggering)
    case .specialization: ahead = .specialization
    }
    return isForward ? (ahead.union(down), back) : (down, ahead.union(back))
  }

  /// Where one step leads: more than one place where the relationship may be the beginning of several things.
  func next(_ kind: RelationshipKind, isAlong: Bool, isForward: Bool, wanted: KindSet) -> [FactForm] {
    guard let of = kind.derivationClass else { return [] }
    let isAhead = isAlong == isForward
    switch (self, of) {
    case (.start, .structural):
      var forms: [FactForm] = []
      if isAhead, Self.isUseful(kind, wanted) { forms.append(.structural(kind)) }
      let isOnTheWay = !wanted.isDisjoint(with: isForward ? Self.joined.union(.triggering) : Self.joined)
      if isAlong, isOnTheWay { forms.append(.down) }
      if !isAlong, !isForward, wanted.contains(.triggering) { forms.append(.up) }
      return forms
    case (.start, .dependency), (.start, .flow), (.down, .dependency), (.down, .flow):
      return isAhead && wanted.contains(kind) ? [.passed(kind)] : []
    case (.start, .triggering): return isAhead && wanted.contains(kind) ? [.triggering] : []
    case (.start, .specialization), (.specialization, .specialization):
      return isAhead && wanted.contains(kind) ? [.specialization] : []
    case (.down, .structural): return isAlong ? [.down] : []
    case (.down, .triggering): return isForward && isAlong && wanted.contains(kind) ? [.triggering] : []
    case (.up, .structural): return isAlong ? [] : [.up]
    case (.up, .triggering): return isAlong ? [] : [.triggering]
    case (.structural(let weakest), .structural):
      let weaker = weakest.weaker(kind)
      return isAhead && Self.isUseful(weaker, wanted) ? [.structural(weaker)] : []
    case (.passed, .structural): return isAlong ? [] : [self]
    case (.triggering, .structural), (.triggering, .triggering): return isAhead ? [.triggering] : []
    default: return []
    }
  }

  private static let joined = KindSet.dependency.union(.flow)

  private static func wantsStructural(_ wanted: KindSet) -> Bool { !wanted.isDisjoint(with: .structural) }

  /// Whether a walk that is structural so far can still be of a kind that is wanted.
  private static func isUseful(_ weakest: RelationshipKind, _ wanted: KindSet) -> Bool {
    wanted.intersection(.structural).kinds.contains { $0.weaker(weakest) == $0 }
  }
}
