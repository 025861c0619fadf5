internal import VraagText

/// The clauses that write.
extension PatternParser {
  /// `create-clause = "create" path-patterns ;`
  mutating func parseCreateClause() throws(Fault) -> CreateClause {
    let start = position
    try expect(.create)
    let paths = try making { (parser) throws(Fault) in try parser.parsePathPatterns() }
    return CreateClause(paths: paths, range: range(from: start))
  }

  /// `merge-clause = "merge" path-pattern { merge-action } ;`
  mutating func parseMergeClause() throws(Fault) -> MergeClause {
    let start = position
    try expect(.merge)
    var clause = MergeClause(path: try parsePathPattern(), onCreate: [], onMatch: [], range: .empty)
    while at(.on) {
      let (isForMatch, set) = try parseMergeAction()
      if isForMatch { clause.onMatch += set.items } else { clause.onCreate += set.items }
    }
    clause.range = range(from: start)
    return clause
  }

  /// `merge-action = "on" ( "match" | "create" ) set-clause ;`
  private mutating func parseMergeAction() throws(Fault) -> (isForMatch: Bool, set: SetClause) {
    try expect(.on)
    guard at(.match) || at(.create) else { throw unexpected("MATCH, CREATE") }
    let isForMatch = at(.match)
    advance()
    return (isForMatch, try parseSetClause())
  }

  /// `set-clause = "set" set-item { "," set-item } ;`
  mutating func parseSetClause() throws(Fault) -> SetClause {
    let start = position
    try expect(.set)
    var items = [try parseSetItem()]
    while eat(.comma) { items.append(try parseSetItem()) }
    return SetClause(items: items, range: range(from: start))
  }

  /// `set-item = operand [ ( "=" | "+=" ) expression ] ;`
  private mutating func parseSetItem() throws(Fault) -> SetItem {
    let start = position
    let target = try parseOperand()
    var item = SetItem(target: target, assignment: .none, range: .empty)
    switch target.kind {
    case .hasLabels: break
    case .property:
      try expect(.equal, "=")
      item.assignment = .equal(try parseExpression())
    default:
      if eat(.plusEqual) {
        item.assignment = .plus(try parseExpression())
      } else if eat(.equal) {
        item.assignment = .equal(try parseExpression())
      } else {
        throw unexpected("'.', ':', '=', '+='")
      }
    }
    item.range = range(from: start)
    return item
  }

  /// `remove-clause = "remove" operand { "," operand } ;`
  mutating func parseRemoveClause() throws(Fault) -> RemoveClause {
    let start = position
    try expect(.remove)
    var items: [Expression] = []
    repeat {
      let item = try parseOperand()
      switch item.kind {
      case .property, .hasLabels: items.append(item)
      default: throw unexpected("'.', ':'")
      }
    } while eat(.comma)
    return RemoveClause(items: items, range: range(from: start))
  }

  /// `delete-clause = [ "detach" ] "delete" expression { "," expression } ;`
  mutating func parseDeleteClause() throws(Fault) -> DeleteClause {
    let start = position
    let isDetaching = eat(.detach)
    try expect(.delete)
    var items = [try parseExpression()]
    while eat(.comma) { items.append(try parseExpression()) }
    return DeleteClause(isDetaching: isDetaching, items: items, range: range(from: start))
  }
}
