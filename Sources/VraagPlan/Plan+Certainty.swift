internal import VraagMetamodel

extension Plan {
  /// The plan in which only what follows for certain counts; nothing where it asks for nothing else.
  package var withCertaintyOnly: Plan? {
    if case .reach(var reach) = self {
      if reach.possible == nil { return nil }
      reach.possible = nil
      return .reach(reach)
    }
    var rewriter = Rewriter(rules: certaintyOnly)
    return rewriter.rewritten(self)
  }
}

extension Rows {
  /// The rows for which only what follows for certain counts; nothing where they ask for nothing else.
  package var withCertaintyOnly: Rows? {
    var rewriter = Rewriter(rules: certaintyOnly)
    return rewriter.rewritten(self)
  }
}

/// Made once, as every question with columns is asked for it.
private let certaintyOnly = [
  Rule(
    "certainty",
    link: { link in
      guard case .derived(let derived) = link, derived.certainty == .possible else { return nil }
      return .derived(DerivedLink(derived.relation, isDerivedOnly: derived.isDerivedOnly))
    })
]
