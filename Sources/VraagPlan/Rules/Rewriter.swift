/// Rewrites a plan from its leaves up with some rules.
///
/// Every function gives nothing where nothing changed, so that a plan to which no rule applies is walked and not built
/// again.
struct Rewriter {
  let rules: [Rule]
  var changes: [RuleChange] = []

  init(rules: [Rule]) { self.rules = rules }

  mutating func rewritten(_ plan: Plan) -> Plan? {
    switch plan {
    case .rows(let rows):
      return rewritten(rows).map { .rows($0) }
    case .sort(var sort):
      guard let input = rewritten(sort.input) else { return nil }
      sort.input = input
      return .sort(sort)
    case .limit(var limit):
      guard let input = rewritten(limit.input) else { return nil }
      limit.input = input
      return .limit(limit)
    case .show(var show):
      let input = rewritten(show.input)
      let link = show.relationshipLink.flatMap { rewritten($0) }
      if input == nil && link == nil { return nil }
      show.input = input ?? show.input
      show.relationshipLink = link ?? show.relationshipLink
      return .show(show)
    case .group(var group):
      guard let input = rewritten(group.input) else { return nil }
      group.input = input
      return .group(group)
    case .duplicates(var duplicates):
      guard let input = rewritten(duplicates.input) else { return nil }
      duplicates.input = input
      return .duplicates(duplicates)
    case .aggregate(var aggregate):
      guard let input = rewritten(aggregate.input) else { return nil }
      aggregate.input = input
      return .aggregate(aggregate)
    case .share(var share):
      let whole = rewritten(share.whole)
      let part = rewritten(share.part)
      if whole == nil && part == nil { return nil }
      share.whole = whole ?? share.whole
      share.part = part ?? share.part
      return .share(share)
    case .count(let set):
      return rewritten(set).map { .count($0) }
    case .countBy(var countBy):
      guard let input = rewritten(countBy.input) else { return nil }
      countBy.input = input
      return .countBy(countBy)
    case .matrix(let matrix): return rewritten(matrix).map { .matrix($0) }
    case .truth(let truth): return rewritten(truth).map { .truth($0) }
    case .expect(let expect): return rewritten(expect).map { .expect($0) }
    case .describe(let set):
      return rewritten(set).map { .describe($0) }
    case .paths(let paths): return rewritten(paths).map { .paths($0) }
    case .reach(let reach): return rewritten(reach).map { .reach($0) }
    case .flows(let flows): return rewritten(flows).map { .flows($0) }
    case .explain(let explain): return rewritten(explain).map { .explain($0) }
    case .marked(let marked): return rewritten(marked).map { .marked($0) }
    case .why(let why): return rewritten(why).map { .why($0) }
    }
  }

  private mutating func rewritten(_ explain: Explain) -> Explain? {
    var result = explain
    result.input = rewritten(explain.input) ?? explain.input
    return result == explain ? nil : result
  }

  private mutating func rewritten(_ marked: Marked) -> Marked? {
    var result = marked
    result.input = rewritten(marked.input) ?? marked.input
    result.certain = rewritten(marked.certain) ?? marked.certain
    return result == marked ? nil : result
  }

  private mutating func rewritten(_ why: Why) -> Why? {
    var result = why
    result.subjects = rewritten(why.subjects) ?? why.subjects
    result.link = rewritten(why.link) ?? why.link
    result.objects = rewritten(why.objects) ?? why.objects
    return result == why ? nil : result
  }

  private mutating func rewritten(_ paths: ShortestPaths) -> ShortestPaths? {
    var result = paths
    result.sources = rewritten(paths.sources) ?? paths.sources
    result.targets = rewritten(paths.targets) ?? paths.targets
    result.link = rewritten(paths.link) ?? paths.link
    return result == paths ? nil : result
  }

  private mutating func rewritten(_ flows: Flows) -> Flows? {
    var result = flows
    guard let subjects = rewritten(flows.subjects) else { return nil }
    result.subjects = subjects
    return result
  }

  private mutating func rewritten(_ reach: Reach) -> Reach? {
    var result = reach
    result.subjects = rewritten(reach.subjects) ?? reach.subjects
    result.certain = rewritten(reach.certain)
    result.possible = reach.possible.map { rewritten($0) }
    return result == reach ? nil : result
  }

  private mutating func rewritten(_ steps: Reach.Steps) -> Reach.Steps {
    var result = steps
    result.first = rewritten(steps.first) ?? steps.first
    result.rest = rewritten(steps.rest) ?? steps.rest
    return result
  }

  private mutating func rewritten(_ matrix: Matrix) -> Matrix? {
    var result = matrix
    result.input = rewritten(matrix.input) ?? matrix.input
    result.rowHeads = rewritten(matrix.rowHeads) ?? matrix.rowHeads
    result.columnHeads = rewritten(matrix.columnHeads) ?? matrix.columnHeads
    switch matrix.cell {
    case .mark, .column: break
    case .links(var links):
      for index in links.indices { links[index].link = rewritten(links[index].link) ?? links[index].link }
      result.cell = .links(links)
    case .key(let key, let link): result.cell = .key(key, rewritten(link) ?? link)
    }
    return result == matrix ? nil : result
  }

  private mutating func rewritten(_ expect: Expect) -> Expect? {
    let truth = expect.truth.flatMap { rewritten($0) }
    let offenders = rewritten(expect.offenders)
    if truth == nil && offenders == nil { return nil }
    return Expect(truth: truth ?? expect.truth, offenders: offenders ?? expect.offenders)
  }

  private mutating func rewritten(_ truth: Truth) -> Truth? {
    let subjects = rewritten(truth.subjects)
    let holding = rewritten(truth.holding)
    if subjects == nil && holding == nil { return nil }
    return Truth(
      subjects: subjects ?? truth.subjects, holding: holding ?? truth.holding, quantifier: truth.quantifier)
  }

  mutating func rewritten(_ rows: Rows) -> Rows? {
    rewritten(rows.root).map { Rows(root: $0, columns: rows.columns) }
  }

  private mutating func rewritten(_ node: RowNode) -> RowNode? {
    var result = node
    var isChanged = false
    if let set = rewritten(node.set) {
      result.set = set
      isChanged = true
    }
    for (index, branch) in node.branches.enumerated() {
      if let link = rewritten(branch.link) {
        result.branches[index].link = link
        isChanged = true
      }
      if let child = rewritten(branch.node) {
        result.branches[index].node = child
        isChanged = true
      }
    }
    for (index, count) in node.counts.enumerated() {
      if let link = rewritten(count.link) {
        result.counts[index].link = link
        isChanged = true
      }
      if let objects = rewritten(count.objects) {
        result.counts[index].objects = objects
        isChanged = true
      }
      if let joins = rewritten(count.joins) {
        result.counts[index].joins = joins
        isChanged = true
      }
    }
    if let joins = rewritten(node.joins) {
      result.joins = joins
      isChanged = true
    }
    for index in rules.indices {
      guard let next = rules[index].rewriteNode?(result) else { continue }
      changes.append(RuleChange(rule: rules[index].name, before: .node(result), after: .node(next)))
      return rewritten(next) ?? next
    }
    return isChanged ? result : nil
  }

  private mutating func rewritten(_ joins: [RowJoin]) -> [RowJoin]? {
    var result: [RowJoin]?
    for (index, join) in joins.enumerated() {
      guard let link = join.link.flatMap({ rewritten($0) }) else { continue }
      if result == nil { result = joins }
      result?[index] = join.with(link)
    }
    return result
  }

  mutating func rewritten(_ set: SetPlan) -> SetPlan? {
    let kind = set.kind
    if kind.isEmpty { return nil }
    let inner = rewrittenParts(set)
    let current = inner ?? set
    for index in rules.indices where rules[index].sets.contains(kind) {
      guard let next = rules[index].rewriteSet?(current) else { continue }
      changes.append(RuleChange(rule: rules[index].name, before: .set(current), after: .set(next)))
      return rewritten(next) ?? next
    }
    return inner
  }

  private mutating func rewrittenParts(_ set: SetPlan) -> SetPlan? {
    switch set {
    case .empty, .labels, .named, .identified, .specialized: return nil
    case .filter(var filter):
      let input = rewritten(filter.input)
      let condition = rewritten(filter.condition)
      if input == nil && condition == nil { return nil }
      filter.input = input ?? filter.input
      filter.condition = condition ?? filter.condition
      return .filter(filter)
    case .union(let parts): return rewritten(parts).map { .union($0) }
    case .intersection(let parts): return rewritten(parts).map { .intersection($0) }
    case .difference(let left, let right):
      let newLeft = rewritten(left)
      let newRight = rewritten(right)
      return newLeft == nil && newRight == nil ? nil : .difference(newLeft ?? left, newRight ?? right)
    case .related(var related):
      let subjects = rewritten(related.subjects)
      let link = rewritten(related.link)
      let objects = rewritten(related.objects)
      if subjects == nil && link == nil && objects == nil { return nil }
      related.subjects = subjects ?? related.subjects
      related.link = link ?? related.link
      related.objects = objects ?? related.objects
      return .related(related)
    case .ending(var ending):
      let relationships = rewritten(ending.relationships)
      let sources = ending.sources.flatMap { rewritten($0) }
      let targets = ending.targets.flatMap { rewritten($0) }
      if relationships == nil && sources == nil && targets == nil { return nil }
      ending.relationships = relationships ?? ending.relationships
      ending.sources = sources ?? ending.sources
      ending.targets = targets ?? ending.targets
      return .ending(ending)
    case .sharing(var sharing):
      let subjects = rewritten(sharing.subjects)
      let others = rewritten(sharing.others)
      if subjects == nil && others == nil { return nil }
      sharing.subjects = subjects ?? sharing.subjects
      sharing.others = others ?? sharing.others
      return .sharing(sharing)
    }
  }

  private mutating func rewritten(_ sets: [SetPlan]) -> [SetPlan]? {
    var result: [SetPlan]?
    for (index, set) in sets.enumerated() {
      guard let next = rewritten(set) else { continue }
      if result == nil { result = sets }
      result?[index] = next
    }
    return result
  }
}

extension Rewriter {
  mutating func rewritten(_ link: Link) -> Link? {
    let inner = rewrittenParts(link)
    let current = inner ?? link
    for index in rules.indices {
      guard let next = rules[index].rewriteLink?(current) else { continue }
      changes.append(RuleChange(rule: rules[index].name, before: .link(current), after: .link(next)))
      return rewritten(next) ?? next
    }
    return inner
  }

  private mutating func rewrittenParts(_ link: Link) -> Link? {
    switch link {
    case .edge(var edge):
      guard let condition = edge.condition.flatMap({ rewritten($0) }) else { return nil }
      edge.condition = condition
      return .edge(edge)
    case .either(let links): return rewritten(links).map { .either($0) }
    case .both(let links): return rewritten(links).map { .both($0) }
    case .closure(let inner, let limit): return rewritten(inner).map { .closure($0, limit: limit) }
    case .derived: return nil
    }
  }

  private mutating func rewritten(_ links: [Link]) -> [Link]? {
    var result: [Link]?
    for (index, link) in links.enumerated() {
      guard let next = rewritten(link) else { continue }
      if result == nil { result = links }
      result?[index] = next
    }
    return result
  }

  mutating func rewritten(_ condition: ConditionPlan) -> ConditionPlan? {
    let inner = rewrittenParts(condition)
    let current = inner ?? condition
    for index in rules.indices {
      guard let next = rules[index].rewriteCondition?(current) else { continue }
      changes.append(RuleChange(rule: rules[index].name, before: .condition(current), after: .condition(next)))
      return rewritten(next) ?? next
    }
    return inner
  }

  private mutating func rewrittenParts(_ condition: ConditionPlan) -> ConditionPlan? {
    switch condition {
    case .test: return nil
    case .and(let parts): return rewritten(parts).map { .and($0) }
    case .or(let parts): return rewritten(parts).map { .or($0) }
    case .not(let part): return rewritten(part).map { .not($0) }
    }
  }

  private mutating func rewritten(_ conditions: [ConditionPlan]) -> [ConditionPlan]? {
    var result: [ConditionPlan]?
    for (index, condition) in conditions.enumerated() {
      guard let next = rewritten(condition) else { continue }
      if result == nil { result = conditions }
      result?[index] = next
    }
    return result
  }
}
