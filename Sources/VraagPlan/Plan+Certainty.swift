internal import VraagMetamodel

extension Plan {
  /// The plan in which only what follows for certain counts; nothing where it asks for nothing else.
  package var withCertaintyOnly: Plan? {
    if case .reach(var reach) = self {
      if reach.possible == nil { return nil }
      reach.possible = nil
      return .reach(reach)
    }
    let rule = Rule(
      "certainty",
      link: { link in
        guard case .derived(let derived) = link, derived.certainty == .possible else { return nil }
        return .derived(DerivedLink(derived.relation, isDerivedOnly: derived.isDerivedOnly))
      })
    var rewriter = Rewriter(rules: [rule])
    return rewriter.rewritten(self)
  }
}
