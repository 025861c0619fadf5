internal import VraagMetamodel

/// A walk that may become a relationship that certainly follows: what of it decides whether it does, and as what.
///
/// Every walk in the languages of `FactForm` can be put together rule by rule within the restrictions if these hold:
/// the relationship it makes is allowed between its ends, and it passes at most from one domain into one other. The
/// order of the steps does not matter then, because there always is one that is allowed. A walk through three domains
/// has to be put together at certain joints: `FactRun+Bridges.swift`.
struct FactRun: Hashable {
  /// The type of the element where it began.
  var origin: ElementType
  /// Whether it began at the source.
  var isForward: Bool
  /// What it is to become.
  var wanted: KindSet
  var form = FactForm.start
  /// The domain that it has come into from that of its origin.
  var other: DerivationDomain?
  /// Whether it is one relationship so far, and whether it has stayed where the letter of the restrictions forbids no
  /// more than their table. Only told where they are read to the letter.
  var isSingle = false
  var isEven = true
  /// What has been put together before it, to become one with it.
  var heads: [Head] = []
  var isStrict: Bool
  /// Whether a `DerivationOrder` says beside it what may be put together, so that nothing else but the form matters.
  var isOrdered: Bool

  init(_ origin: ElementType, isForward: Bool, wanted: KindSet, isStrict: Bool, isOrdered: Bool) {
    self.origin = origin
    self.isForward = isForward
    self.wanted = wanted
    self.isStrict = isStrict
    self.isOrdered = isOrdered
  }

  /// A relationship that has been put together and joins what follows at its end.
  struct Head: Hashable {
    enum Bond: Hashable {
      /// The two join Implementation & Migration by Core with another domain.
      case bridge
      /// An association that is lifted to what joins its end by a bridge.
      case lifted
      /// The other way round: the bridge comes first.
      case lifting
    }

    var bond: Bond
    var kind: RelationshipKind
    /// Where it began.
    var origin: ElementType
  }

  /// The kinds that lead on, along their direction and against it.
  var open: (along: KindSet, against: KindSet) { form.open(isForward: isForward, wanted: watched) }

  /// What the walk may become, itself or as the beginning of a bridge.
  private var watched: KindSet {
    isForward && origin.derivationDomain == .implementation && heads.last?.bond != .bridge
      ? wanted.union(.structural) : wanted
  }

  /// The walk with a step more, to an element of a type.
  func next(_ kind: RelationshipKind, isAlong: Bool, to type: ElementType) -> [FactRun] {
    guard let domain = type.derivationDomain else { return [] }
    var entered = other
    if isOrdered {
      // Any domain may be entered.
    } else if let other {
      if domain != other { return [] }
    } else if domain != origin.derivationDomain {
      entered = domain
    }
    return form.next(kind, isAlong: isAlong, isForward: isForward, wanted: watched).map { form in
      var run = self
      run.form = form
      if isStrict {
        run.isSingle = self.form == .start
        run.isEven = isEven && run.isEven(at: type)
      }
      run.other = entered
      return run
    }
  }

  /// What the walk is from its origin to an element of the type at which it is, wanted or not; heads left aside.
  func part(at type: ElementType) -> RelationshipKind? {
    guard let kind = form.kind else { return nil }
    return isOrdered || allows(kind, origin, type, isForward) ? kind : nil
  }

  /// Whether an element of the type is of the domain of the origin, and passive as the origin is, or where an Access has
  /// been passed as it is not. Put together outward from the dependency, such a walk meets no restriction but that of
  /// its ends.
  private func isEven(at type: ElementType) -> Bool {
    let isAccessed: Bool = if case .passed(let kind) = form { kind.type == .access } else { false }
    return type.derivationDomain == origin.derivationDomain && type.isPassive == (origin.isPassive != isAccessed)
  }

  /// Whether the restrictions, read to the letter where they are, forbid nothing that it passes and what it becomes.
  func isSure(at type: ElementType) -> Bool {
    guard isStrict else { return true }
    guard heads.isEmpty, let kind = form.kind else { return false }
    return isSingle || isEven && mayBe(kind, at: type)
  }

  /// Whether the restrictions, read to the letter where they are, let it be of a kind, from where it first began.
  func mayBe(_ kind: RelationshipKind, at type: ElementType) -> Bool {
    if !isStrict || isSingle && heads.isEmpty { return true }
    let start = heads.first?.origin ?? origin
    return DerivationLimits.allow(
      kind, from: isForward ? start : type, to: isForward ? type : start, isStrict: true)
  }

  func allows(_ kind: RelationshipKind, _ start: ElementType, _ end: ElementType, _ isForward: Bool) -> Bool {
    DerivationLimits.allow(kind, from: isForward ? start : end, to: isForward ? end : start, isStrict: false)
  }
}
