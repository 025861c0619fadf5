internal import VraagText

extension PatternParser {
  /// `path-patterns = path-pattern { "," path-pattern } ;`
  mutating func parsePathPatterns() throws(Fault) -> [PathPattern] {
    var paths = [try parsePathPattern()]
    while eat(.comma) { paths.append(try parsePathPattern()) }
    return paths
  }

  /// `path-pattern = [ name "=" ] ( shortest-path | [ path-selector ] path ) ;`
  mutating func parsePathPattern() throws(Fault) -> PathPattern {
    let start = position
    var name: PatternName?
    if token(1).kind == .equal {
      name = try parseName()
      advance()
    }
    var path: PathPattern
    if at(.shortestPath) || at(.allShortestPaths), token(1).kind == .leftParenthesis {
      path = try parseShortestPath()
    } else {
      let selector = try parsePathSelectorIfPresent()
      let isGroup = at(.leftParenthesis) && token(1).kind == .leftParenthesis
      path = try parsePath()
      path.selector = selector
      // GQL repeats what is between parentheses, before other nodes or alone.
      if at(.leftParenthesis) || isGroup && (at(.leftBrace) || at(.plus) || at(.star)) {
        throw Fault(diagnostic: .patternGroupRepeated(at: current.range))
      }
    }
    path.name = name
    path.range = range(from: start)
    return path
  }

  /// `shortest-path = ( "shortestpath" | "allshortestpaths" ) "(" path ")" ;`
  mutating func parseShortestPath() throws(Fault) -> PathPattern {
    let selector = PathSelector(kind: at(.shortestPath) ? .shortest(1) : .allShortest, range: current.range)
    advance()
    try expect(.leftParenthesis, "(")
    var path = try parsePath()
    path.selector = selector
    try expect(.rightParenthesis, ")")
    return path
  }

  /// `path-selector = "any" "shortest" [ "path" | "paths" ] | "all" "shortest" [ "path" | "paths" ] | "any" [ INTEGER ]
  /// [ "path" | "paths" ] | "shortest" [ INTEGER ] [ "path" | "paths" ] [ "group" | "groups" ] ;`
  mutating func parsePathSelectorIfPresent() throws(Fault) -> PathSelector? {
    let start = position
    let kind: PathSelector.Kind
    if at(.all), token(1).keyword == .shortest {
      advance()
      advance()
      kind = .allShortest
    } else if at(.any), token(1).keyword == .shortest {
      advance()
      advance()
      kind = .shortest(1)
    } else if eat(.any) {
      kind = .any(try parseCountIfPresent() ?? 1)
    } else if eat(.shortest) {
      let count = try parseCountIfPresent()
      if !eat(.path) { _ = eat(.paths) }
      if eat(.group) || eat(.groups) { kind = .shortestGroups(count ?? 1) } else { kind = .shortest(count ?? 1) }
    } else {
      return nil
    }
    if !eat(.path) { _ = eat(.paths) }
    return PathSelector(kind: kind, range: range(from: start))
  }

  private mutating func parseCountIfPresent() throws(Fault) -> Int? {
    guard at(.integer) else { return nil }
    let range = current.range
    guard case .integer(let count) = try parseNumber(isNegative: false), count > 0 else {
      throw Fault(diagnostic: .patternPathCountWrong(text(range), at: range))
    }
    return Int(count)
  }

  /// `path = "(" path ")" | node-pattern { relationship-pattern node-pattern } ;`
  mutating func parsePath() throws(Fault) -> PathPattern {
    let start = position
    if at(.leftParenthesis), token(1).kind == .leftParenthesis {
      return try nested { parser throws(Fault) in
        parser.advance()
        let path = try parser.parsePath()
        try parser.expect(.rightParenthesis, ")")
        return path
      }
    }
    let first = try parseNodePattern()
    var steps: [PathPattern.Step] = []
    while at(.minus) || at(.less) {
      let relationship = try parseRelationshipPattern()
      steps.append(PathPattern.Step(relationship: relationship, node: try parseNodePattern()))
    }
    return PathPattern(start: first, steps: steps, range: range(from: start))
  }

  /// `node-pattern = "(" [ name ] [ labels ] [ map ] [ where ] ")" ;`
  mutating func parseNodePattern() throws(Fault) -> NodePattern {
    let start = position
    // What is made needs no plan.
    if !isMaking { nodeCount += 1 }
    if nodeCount > Self.maximumNodes { throw Fault(diagnostic: .patternTooLong(at: current.range)) }
    try expect(.leftParenthesis, "(")
    var node = NodePattern(range: .empty)
    if isFillerName { node.variable = try parseName() }
    node.labels = try within { (parser) throws(Fault) in try parser.parseLabelsIfPresent() }
    node.properties = try parsePropertiesIfPresent()
    node.condition = try parseWhereIfPresent()
    try expect(.rightParenthesis, ")")
    node.range = range(from: start)
    return node
  }

  /// A map of properties. A parameter cannot say which ones are looked for: the plan depends on it.
  private mutating func parsePropertiesIfPresent() throws(Fault) -> Expression? {
    if at(.parameter), isMaking { return try parseOperand() }
    if at(.parameter) { throw Fault(diagnostic: .patternParameterMisplaced(text(current.range), at: current.range)) }
    return at(.leftBrace) ? try parseMap() : nil
  }

  /// Whether a name stands here, and not `WHERE` or `IS`.
  private var isFillerName: Bool {
    guard at(.word) || at(.quotedName) else { return false }
    let next = token(1)
    let endsName = [.rightParenthesis, .rightBracket, .colon, .leftBrace, .star].contains(next.kind)
    return endsName || !at(.where) && !at(.is)
  }

  /// `labels = ( ":" | "is" ) label-expression { ":" label-expression } ;`
  mutating func parseLabelsIfPresent() throws(Fault) -> LabelExpression? {
    guard at(.colon) || at(.is) else { return nil }
    advance()
    var parts = [try parseLabelExpression()]
    while eat(.colon) { parts.append(try parseLabelExpression()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  /// `label-expression = label-term { "|" [ ":" ] label-term } ;`
  mutating func parseLabelExpression() throws(Fault) -> LabelExpression {
    var parts = [try parseLabelTerm()]
    while !isBeforeBar, eat(.bar) {
      _ = eat(.colon)
      parts.append(try parseLabelTerm())
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  /// `label-term = label-factor { "&" label-factor } ;`
  mutating func parseLabelTerm() throws(Fault) -> LabelExpression {
    var parts = [try parseLabelFactor()]
    while eat(.ampersand) { parts.append(try parseLabelFactor()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  /// `label-factor = "!" label-factor | "%" | "(" label-expression ")" | name ;`
  mutating func parseLabelFactor() throws(Fault) -> LabelExpression {
    if at(.percent) {
      let range = current.range
      advance()
      return .wildcard(range)
    }
    if at(.exclamation) {
      return .not(
        try nested { parser throws(Fault) in
          parser.advance()
          return try parser.parseLabelFactor()
        })
    }
    guard at(.leftParenthesis) else { return .name(try parseName()) }
    return try nested { parser throws(Fault) in
      parser.advance()
      let inner = try parser.within { (parser) throws(Fault) in try parser.parseLabelExpression() }
      try parser.expect(.rightParenthesis, ")")
      return inner
    }
  }

  /// `relationship-pattern = [ "<" ] "-" [ "[" [ name ] [ labels ] [ length ] [ map ] [ where ] "]" ] "-" [ ">" ]
  /// [ quantity ] ;`
  mutating func parseRelationshipPattern() throws(Fault) -> RelationshipPattern {
    let start = position
    let pointsLeft = eat(.less)
    try expect(.minus, "-")
    var relationship = RelationshipPattern(direction: .either, range: .empty)
    if eat(.leftBracket) {
      if isFillerName { relationship.variable = try parseName() }
      relationship.types = try within { (parser) throws(Fault) in try parser.parseLabelsIfPresent() }
      relationship.hops = try parseLengthIfPresent()
      relationship.properties = try parsePropertiesIfPresent()
      relationship.condition = try parseWhereIfPresent()
      if at(.dotDot) { throw Fault(diagnostic: .patternHopsWrong(text(current.range), at: current.range)) }
      try expect(.rightBracket, "]")
    }
    try expect(.minus, "-")
    let pointsRight = eat(.greater)
    if pointsLeft != pointsRight { relationship.direction = pointsLeft ? .incoming : .outgoing }
    if relationship.hops == nil { relationship.hops = try parseQuantityIfPresent() }
    relationship.range = range(from: start)
    return relationship
  }

  /// `length = "*" [ INTEGER ] [ ".." [ INTEGER ] ] ;`
  mutating func parseLengthIfPresent() throws(Fault) -> HopRange? {
    let start = position
    guard eat(.star) else { return nil }
    if at(.minus) || at(.parameter) {
      throw Fault(diagnostic: .patternHopsWrong(text(current.range), at: current.range))
    }
    let least = try parseHopCountIfPresent()
    guard eat(.dotDot) else {
      return HopRange(least: least ?? 1, most: least, range: range(from: start))
    }
    if at(.parameter) { throw Fault(diagnostic: .patternHopsWrong(text(current.range), at: current.range)) }
    let most = try parseHopCountIfPresent()
    return HopRange(least: least ?? 1, most: most, range: range(from: start))
  }

  private mutating func parseHopCountIfPresent() throws(Fault) -> Int? {
    guard at(.integer) else { return nil }
    guard case .integer(let count) = try parseNumber(isNegative: false) else { return nil }
    return Int(min(count, Int64(Int32.max)))
  }

  /// `quantity = "*" | "+" | "{" ( INTEGER | [ INTEGER ] "," [ INTEGER ] ) "}" ;`
  mutating func parseQuantityIfPresent() throws(Fault) -> HopRange? {
    let start = position
    if eat(.star) { return HopRange(least: 0, most: nil, range: range(from: start)) }
    if eat(.plus) { return HopRange(least: 1, most: nil, range: range(from: start)) }
    guard eat(.leftBrace) else { return nil }
    let least = try parseHopCountIfPresent()
    var most = least
    if eat(.comma) { most = try parseHopCountIfPresent() } else if least == nil { throw unexpected("','") }
    try expect(.rightBrace, "}")
    return HopRange(least: least ?? 0, most: most, range: range(from: start))
  }
}
