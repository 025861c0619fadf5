/// What ArchiMate does not let be derived, though a rule would: the restrictions of B.4.
package enum DerivationLimits {
  /// Whether a relationship of the kind may follow from one element to another.
  ///
  /// The table of allowed relationships decides: it holds what is allowed of itself and what the restrictions R1 to R14
  /// let be derived. Read to the letter, the restrictions bind every derived relationship by themselves too; then part
  /// of a part is no part among business objects.
  package static func allow(
    _ kind: RelationshipKind, from source: ElementType, to target: ElementType, isStrict: Bool
  ) -> Bool {
    guard let type = kind.type, AllowedRelationships.allows(type, from: Label(source), to: Label(target)) else {
      return false
    }
    return !isStrict || isWithinRestrictions(type, source, target)
  }

  /// Whether two relationships that meet in `joint` may become one between their other ends: RJ1 and RJ2.
  package static func admit(_ joint: ElementType, from source: ElementType, to target: ElementType) -> Bool {
    let domain = joint.derivationDomain
    if domain == source.derivationDomain || domain == target.derivationDomain { return true }
    return isBridge(joint) && source.derivationDomain == .implementation
      && (target.derivationDomain == .motivation || target.derivationDomain == .strategy)
  }

  /// Whether an element may join Implementation & Migration with Motivation or Strategy, of neither of which it is: RJ2.
  package static func isBridge(_ joint: ElementType) -> Bool {
    joint.derivationDomain == .core && joint != .location && joint != .grouping
  }

  /// Whether some walk by the path languages of the rules that joins two elements by such a relationship, which is
  /// allowed between them, cannot be put together within the restrictions in any order.
  ///
  /// All walks of up to four relationships between types that the table tells apart were tried, and many longer ones:
  /// those that fail lead from one domain into another, to or from a Grouping, or are realizations of what is passive by
  /// a Plateau.
  package static func dependsOnOrder(
    _ kind: RelationshipKind, from source: ElementType, to target: ElementType
  ) -> Bool {
    if source.derivationDomain == target.derivationDomain { return false }
    return source == .plateau && target.isPassive && kind == .realization
      || (source == .grouping || target == .grouping) && kind.type != .association && kind.type != .serving
  }

  /// R1 to R14, but for those about relationships as ends, which do not take part.
  private static func isWithinRestrictions(
    _ type: RelationshipType, _ source: ElementType, _ target: ElementType
  ) -> Bool {
    isWithinDomains(type, source.derivationDomain, target.derivationDomain)
      && (type != .influence || target.derivationDomain == .motivation)
      && (type != .access || target.isPassive) && isWithinAspects(type, source.isPassive, target.isPassive)
  }

  /// R1 to R6.
  private static func isWithinDomains(
    _ type: RelationshipType, _ source: DerivationDomain?, _ target: DerivationDomain?
  ) -> Bool {
    if source == target { return true }
    switch (source, target) {
    case (_, .motivation): return [.assignment, .realization, .influence, .association].contains(type)
    case (.core, .implementation): return type == .assignment || type == .association
    case (.implementation, .core), (.implementation, .strategy), (.core, .strategy):
      return type == .realization || type == .association
    default: return type == .association
    }
  }

  /// R12 to R14.
  private static func isWithinAspects(_ type: RelationshipType, _ source: Bool, _ target: Bool) -> Bool {
    switch (source, target) {
    case (false, false): true
    case (false, true): type == .access || type == .assignment || type == .association
    case (true, true): type == .realization || type == .association
    case (true, false): type == .realization || type == .influence || type == .association
    }
  }
}

extension ElementType {
  package var isPassive: Bool { aspect == .passiveStructure }
}
