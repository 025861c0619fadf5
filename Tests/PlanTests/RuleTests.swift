import Testing
import VraagMetamodel

@testable import VraagPlan

/// Each rule alone and in the chain; that each keeps the answer on every model, the property tests show.
@Suite struct RuleTests {
  let processes = SetPlan.labels(LabelSet(.businessProcess))
  let functions = SetPlan.labels(LabelSet(.businessFunction))
  let data = SetPlan.labels(LabelSet(.dataObject))
  let read = Link.edge(Edge(Relation(outgoing: .reading)))
  let write = Link.edge(Edge(Relation(outgoing: .writing)))
  let status = ConditionPlan.test(PropertyTest(key: .property("status"), comparison: .equal(PropertyValue("x"))))
  let owner = ConditionPlan.test(PropertyTest(key: .property("owner"), comparison: .exists))

  private func related(
    _ subjects: SetPlan, _ link: Link, _ objects: SetPlan, _ quantifier: Quantifier = .some
  ) -> SetPlan {
    .related(Related(subjects: subjects, link: link, objects: objects, quantifier: quantifier))
  }

  private func filter(_ input: SetPlan, _ condition: ConditionPlan) -> SetPlan {
    .filter(Filter(input: input, condition: condition))
  }

  private func alone(_ rule: Rule, _ set: SetPlan) -> SetPlan {
    guard case .count(let result) = rule.applied(to: .count(set)) else { return .empty }
    return result
  }

  private func chain(_ set: SetPlan) -> SetPlan {
    guard case .count(let result) = Rule.rewriting(.count(set)).plan else { return .empty }
    return result
  }

  @Test func aPlanThatNothingAppliesToStaysAsItIs() {
    let plan = Plan.rows(
      Rows(
        root: RowNode(set: related(processes, read, .intersection([data, .named("leerling")])), column: 0),
        columns: [RowColumn(name: "process", kind: .element)]))
    let result = Rule.rewriting(plan)
    #expect(result.plan == plan)
    #expect(result.changes.isEmpty)
  }

  @Test func conditionsAreFolded() {
    let nested = ConditionPlan.and([.and([status, owner]), .not(.not(status))])
    #expect(alone(.foldConditions, filter(processes, nested)) == filter(processes, .and([status, owner])))
    let single = ConditionPlan.test(PropertyTest(key: .property("status"), comparison: .oneOf([PropertyValue("x")])))
    #expect(alone(.foldConditions, filter(processes, .or([single, status]))) == filter(processes, status))
    let none = filter(processes, .and([]))
    #expect(alone(.foldConditions, none) == none)
  }

  @Test func filtersMergeAndTheirConditionsFold() {
    let twice = filter(filter(processes, status), .and([owner, status]))
    #expect(alone(.mergeFilters, twice) == filter(processes, .and([status, .and([owner, status])])))
    #expect(chain(twice) == filter(processes, .and([status, owner])))
  }

  @Test func setsAreFlattened() {
    let nested = SetPlan.union([.named("a"), .union([.named("b"), .named("a")])])
    #expect(alone(.flattenSets, nested) == .union([.named("a"), .named("b")]))
    #expect(alone(.flattenSets, .intersection([.intersection([.named("a")])])) == .named("a"))
    #expect(alone(.flattenSets, .union([])) == .empty)
    #expect(chain(.union([processes, .union([functions])])) == .labels(LabelSet(.businessProcess, .businessFunction)))
  }

  @Test func labelsMerge() {
    let both = SetPlan.labels(LabelSet(.businessProcess, .businessFunction))
    #expect(
      alone(.mergeLabels, .intersection([both, .named("a"), processes])) == .intersection([processes, .named("a")]))
    #expect(alone(.mergeLabels, .union([processes, .named("a"), functions])) == .union([both, .named("a")]))
    #expect(alone(.mergeLabels, .difference(both, functions)) == processes)
    #expect(chain(.intersection([processes, functions])) == .empty)
  }

  @Test func labelsThatSayNothingNewAreDropped() {
    let set = SetPlan.intersection([.labels(.everything), .named("a")])
    #expect(alone(.dropRedundantLabels, set) == .named("a"))
    let needed = SetPlan.intersection([.labels(.elements), .named("a")])
    #expect(alone(.dropRedundantLabels, needed) == needed)
    let known = SetPlan.intersection([.labels(.elements), filter(processes, status)])
    #expect(chain(known) == filter(processes, status))
  }

  @Test func labelsOfARelatedSetNarrowItsSubjects() {
    let set = SetPlan.intersection([processes, related(.labels(.elements), read, .named("a"))])
    #expect(
      alone(.narrowSubjects, set)
        == related(.intersection([processes, .labels(.elements)]), read, .named("a")))
    #expect(chain(set) == related(processes, read, .named("a")))
  }

  @Test func filtersGoToTheSubjects() {
    let set = filter(related(processes, read, .named("a"), .none), status)
    #expect(alone(.pushFilters, set) == related(filter(processes, status), read, .named("a"), .none))
    let twice = filter(filter(related(processes, read, .named("a")), status), owner)
    #expect(chain(twice) == related(filter(processes, .and([status, owner])), read, .named("a")))
    let less = filter(.difference(processes, .named("a")), status)
    #expect(alone(.pushFilters, less) == .difference(filter(processes, status), .named("a")))
  }

  @Test func aTestOfANameIsALookup() {
    func name(_ text: String) -> ConditionPlan {
      .test(PropertyTest(key: .builtIn(.name), comparison: .equal(PropertyValue(text))))
    }
    #expect(
      alone(.useNameLookup, filter(processes, name("Leerling"))) == .intersection([processes, .named("leerling")]))
    for text in ["1,0", "ja", "12-7-2021", "midden", " "] {
      #expect(alone(.useNameLookup, filter(processes, name(text))) == filter(processes, name(text)))
    }
    #expect(
      chain(filter(processes, .and([status, name("X"), owner])))
        == filter(.intersection([processes, .named("x")]), .and([status, owner])))
  }

  @Test func edgesOfOneConditionMerge() {
    let both = Link.edge(Edge(Relation(outgoing: .reading.union(.writing))))
    let conditioned = Link.edge(Edge(Relation(outgoing: .reading), condition: status))
    #expect(alone(.mergeLinks, related(processes, .either([read, write]), data)) == related(processes, both, data))
    let mixed = Link.either([read, conditioned])
    #expect(alone(.mergeLinks, related(processes, mixed, data)) == related(processes, mixed, data))
    let same = Link.both([read, write])
    #expect(alone(.mergeLinks, related(processes, same, data)) == related(processes, same, data))
    let closure = Link.closure(.either([read, .either([write])]), limit: 3)
    #expect(chain(related(processes, closure, data)) == related(processes, .closure(both, limit: 3), data))
  }

  @Test func relationsOfTheSameSubjectsMerge() {
    let one = related(processes, read, data)
    let other = related(processes, write, data)
    #expect(alone(.mergeRelated, .union([one, other])) == related(processes, .either([read, write]), data))
    let names = SetPlan.union([related(processes, read, .named("a")), related(processes, read, .named("b"))])
    #expect(chain(names) == related(processes, read, .union([.named("a"), .named("b")])))
    let every = SetPlan.union([one, related(processes, write, data, .every)])
    #expect(alone(.mergeRelated, every) == every)
    let neither = related(related(processes, read, data, .none), write, data, .none)
    #expect(alone(.mergeRelated, neither) == related(processes, .either([read, write]), data, .none))
  }

  @Test func quantifiersAreSimplified() {
    func counted(_ least: Int, _ most: Int) -> SetPlan {
      related(processes, read, data, .count(atLeast: least, atMost: most))
    }
    #expect(alone(.simplifyQuantifiers, counted(1, .max)) == related(processes, read, data))
    #expect(alone(.simplifyQuantifiers, counted(0, 0)) == related(processes, read, data, .none))
    #expect(alone(.simplifyQuantifiers, counted(0, .max)) == processes)
    #expect(alone(.simplifyQuantifiers, counted(3, 2)) == .empty)
    #expect(alone(.simplifyQuantifiers, counted(2, 3)) == counted(2, 3))
    #expect(chain(filter(counted(3, 2), status)) == .empty)
  }

  @Test func whatIsAskedOfNothingIsNothing() {
    #expect(alone(.propagateEmpty, related(processes, read, .empty)) == .empty)
    #expect(alone(.propagateEmpty, related(processes, read, .empty, .none)) == processes)
    #expect(alone(.propagateEmpty, related(processes, read, .empty, .count(atLeast: 0, atMost: 2))) == processes)
    #expect(alone(.propagateEmpty, .union([.empty, processes])) == processes)
    #expect(alone(.propagateEmpty, .difference(processes, .empty)) == processes)
    let never = Link.edge(Edge(Relation()))
    #expect(alone(.propagateEmpty, related(processes, .both([read, never]), data)) == .empty)
    #expect(chain(related(processes, read, .intersection([data, functions]), .only)) == .empty)
  }

  @Test func aTableWithAPlaceThatNothingCanTakeIsEmptyButKeepsItsColumns() {
    let branch = RowBranch(link: read, node: RowNode(set: .intersection([data, functions]), column: 1))
    let rows = Rows(
      root: RowNode(set: processes, column: 0, branches: [branch]),
      columns: [RowColumn(name: "process", kind: .element), RowColumn(name: "data object", kind: .element)])
    guard case .rows(let result) = Rule.rewriting(.rows(rows)).plan else { return #expect(Bool(false)) }
    #expect(result.root.set == .empty)
    #expect(result.columns == rows.columns)
    #expect(result.root.branches.count == 1)
  }

  @Test func whatARuleDidIsTold() {
    let changes = Rule.rewriting(.count(.intersection([processes, functions]))).changes
    #expect(changes.map(\.rule) == ["merge labels", "merge labels"])
    #expect(changes[0].before.description == "(BusinessProcess and BusinessFunction)")
    #expect(changes[1].after.description == "nothing")
  }

  @Test func everyRuleHasANameOfItsOwn() {
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }
}
