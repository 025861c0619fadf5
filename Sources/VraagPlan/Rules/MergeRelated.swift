extension Rule {
  /// Law: subjects that some of one relation or some of another hold of, with the same objects, are those of either
  /// relation; with the same relation, those of the union of the objects. Subjects of which neither relation holds are
  /// those of which not either does.
  ///
  /// Counter-example: "every" does not merge: whoever reads every a or every b need not read every a and b; and
  /// "at least 3 of one or at least 3 of the other" is more than 3 of both together would be.
  static let mergeRelated = Rule(
    "merge relations", of: [.union, .related],
    set: { set in
      switch set {
      case .union(let parts):
        for (index, part) in parts.enumerated() {
          guard case .related(let left) = part, left.quantifier == .some else { continue }
          for other in parts.indices.dropFirst(index + 1) {
            guard case .related(let right) = parts[other], let merged = merged(left, right) else { continue }
            var rest = parts
            rest[index] = .related(merged)
            rest.remove(at: other)
            return rest.count == 1 ? rest[0] : .union(rest)
          }
        }
        return nil
      case .related(let outer):
        guard outer.quantifier == .none, case .related(let inner) = outer.subjects, inner.quantifier == .none else {
          return nil
        }
        if inner.objects == outer.objects {
          return .related(
            Related(
              subjects: inner.subjects, link: .either([inner.link, outer.link]), objects: inner.objects,
              quantifier: .none))
        }
        guard inner.link == outer.link else { return nil }
        return .related(
          Related(
            subjects: inner.subjects, link: inner.link, objects: .union([inner.objects, outer.objects]),
            quantifier: .none))
      default: return nil
      }
    })

  private static func merged(_ left: Related, _ right: Related) -> Related? {
    guard right.quantifier == .some, left.subjects == right.subjects else { return nil }
    if left.objects == right.objects {
      return Related(
        subjects: left.subjects, link: .either([left.link, right.link]), objects: left.objects, quantifier: .some)
    }
    guard left.link == right.link else { return nil }
    return Related(
      subjects: left.subjects, link: left.link, objects: .union([left.objects, right.objects]), quantifier: .some)
  }
}
