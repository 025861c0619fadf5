internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan
internal import VraagText

/// What conditions ask of the properties of a node or a relationship, in the values that the model has.
extension QuestionPattern {
  /// More values than this nobody reads.
  static var mostValues: Int { 12 }

  func condition(_ condition: ConditionPlan, _ node: String) throws(Unsayable) -> PatternCondition {
    try map(condition) { test throws(Unsayable) in try self.condition(test, node, ofRelationship: false) }
  }

  func condition(
    _ condition: ConditionPlan, ofRelationship relationship: String
  ) throws(Unsayable) -> PatternCondition {
    try map(condition) { test throws(Unsayable) in try self.condition(test, relationship, ofRelationship: true) }
  }

  private func map(
    _ condition: ConditionPlan, _ test: (PropertyTest) throws(Unsayable) -> PatternCondition
  ) throws(Unsayable) -> PatternCondition {
    switch condition {
    case .test(let one): return try test(one)
    case .not(let part): return .not(try map(part, test))
    case .and(let parts): return .all(try parts.map { part throws(Unsayable) in try map(part, test) })
    case .or(let parts): return .any(try parts.map { part throws(Unsayable) in try map(part, test) })
    }
  }

  private func condition(
    _ test: PropertyTest, _ variable: String, ofRelationship: Bool
  ) throws(Unsayable) -> PatternCondition {
    switch test.key {
    case .property(let folded):
      var parts: [PatternCondition] = []
      for (column, name) in columns(folded) {
        parts.append(try condition(test.comparison, column, "\(variable).\(name)"))
      }
      return .any(parts)
    case .builtIn(let key):
      return ofRelationship
        ? try condition(key, test.comparison, ofRelationship: variable)
        : try condition(key, test.comparison, ofNode: variable)
    }
  }

  /// The properties that a folded key is, as patterns call them.
  private func columns(_ folded: String) -> [(column: PropertyColumn, name: String)] {
    model.graph.properties.columns.indices.compactMap { index in
      let column = model.graph.properties.columns[index]
      guard Folding.fold(model.graph.texts[column.key]) == folded else { return nil }
      return (column, Self.quoted(model.key(ofColumn: index)))
    }
  }

  /// The property that a key is of concepts with some labels; nothing where it is several, or where something has several
  /// values of it and that matters.
  func soleProperty(_ key: Key, of labels: LabelSet, mayBeSeveral: Bool, mayBeNumber: Bool = false) -> String? {
    guard case .property(let folded) = key else {
      if key == .builtIn(.id) { return "id" }
      // Patterns know the name that is shown first.
      let isNamedOnce = model.graph.otherNames.allSatisfy { !labels.contains(model.label(ofConcept: $0.concept)) }
      return key == .builtIn(.name) && isNamedOnce ? "name" : nil
    }
    let columns = columns(folded)
    guard columns.count == 1, let column = columns.first?.column, mayBeSeveral || !Self.hasSeveral(column),
      mayBeNumber || isShownAsWritten(column),
      // What is empty is no value for a question.
      !column.values.contains(where: { Folding.fold(model.graph.texts[$0]).isEmpty })
    else { return nil }
    return columns[0].name
  }

  /// The value of a property that is a whole number wherever there is one; nothing where it may be something else.
  func wholeNumber(_ key: Key, ofNode node: String) -> String? {
    guard case .property(let folded) = key else { return nil }
    let columns = columns(folded)
    guard columns.count == 1, let column = columns.first?.column, !Self.hasSeveral(column) else { return nil }
    // A million of them do not run over.
    let largest: Int64 = 1 << 40
    let areWhole = column.values.allSatisfy { value in
      let text = model.graph.texts[value]
      return Int64(text).map { "\($0)" == text && $0.magnitude < UInt64(largest) } ?? false
    }
    guard areWhole else { return nil }
    return column.type == .number ? "\(node).\(columns[0].name)" : "toInteger(\(node).\(columns[0].name))"
  }

  /// Whether a pattern shows the values of a property as the file writes them.
  private func isShownAsWritten(_ column: PropertyColumn) -> Bool {
    column.type == .string
      || column.values.allSatisfy { value in
        let text = model.graph.texts[value]
        switch ModelGraph.read(text, as: column.type) {
        case .integer(let number): return "\(number)" == text
        case .float(let number): return Datum.text(ofFloat: number) == text
        case .string: return true
        default: return false
        }
      }
  }

  /// The property that a key of the model is; nothing where it is several.
  func column(of key: Key) -> PropertyColumn? {
    guard case .property(let folded) = key else { return nil }
    let columns = columns(folded)
    return columns.count == 1 ? columns[0].column : nil
  }

  /// Whether the values of a property are all different, and none is empty.
  func isWrittenOneWay(_ key: Key) -> Bool {
    guard case .property(let folded) = key, let column = columns(folded).first?.column else { return false }
    let texts = column.values.map { model.graph.texts[$0] }
    let identities = Set(texts.map { ComparableValue($0, orders).identity })
    return identities.count == texts.count && !texts.contains { Folding.fold($0).isEmpty }
  }

  private static func hasSeveral(_ column: PropertyColumn) -> Bool {
    zip(column.concepts, column.concepts.dropFirst()).contains { $0 == $1 }
  }

  // MARK: The model's own keys

  private func condition(
    _ comparison: Comparison, _ column: PropertyColumn, _ property: String
  ) throws(Unsayable) -> PatternCondition {
    let texts = column.values.map { model.graph.texts[$0] }
    let holds = try self.holds(comparison, of: texts)
    if !holds.contains(true) { return .never }
    if !holds.contains(false) { return .atom("\(property) IS NOT NULL", mayBeNull: false) }
    let isSingle = !Self.hasSeveral(column)
    let values = texts.map { ModelGraph.read($0, as: column.type) }
    if isSingle, column.type == .number, let text = Self.order(comparison, property),
      values.allSatisfy({ if case .string = $0 { false } else { true } })
    {
      return .atom(text, mayBeNull: true)
    }
    let wanted = zip(values, holds).filter(\.1).map(\.0)
    let others = zip(values, holds).filter { !$0.1 }.map(\.0)
    // What is one value for a pattern may be two in a file.
    if wanted.contains(where: { one in others.contains { one.equals($0) == true } }) { throw Unsayable() }
    var literals: [String] = []
    for value in wanted {
      let literal = try Self.literal(value)
      if !literals.contains(literal) { literals.append(literal) }
    }
    guard literals.count <= Self.mostValues else { throw Unsayable() }
    let isOne = literals.count == 1 ? "= \(literals[0])" : "IN [\(literals.joined(separator: ", "))]"
    return isSingle
      ? .atom("\(property) \(isOne)", mayBeNull: true)
      : .atom("any(x IN [] + \(property) WHERE x \(isOne))", mayBeNull: true)
  }

  /// Which of some texts satisfy a comparison.
  func holds(_ comparison: Comparison, of texts: [String]) throws(Unsayable) -> [Bool] {
    do throws(QueryFailure) {
      var test = try ValueTest(comparison, orders)
      return try texts.map { text throws(QueryFailure) in try test.matches(text) }
    } catch {
      throw Unsayable()
    }
  }

  private static func order(_ comparison: Comparison, _ property: String) -> String? {
    func number(_ value: PropertyValue) -> String? {
      Int64(value.text).map { "\($0)" } ?? Double(value.text).flatMap { $0.isFinite ? "\($0)" : nil }
    }
    switch comparison {
    case .less(let value): return number(value).map { "\(property) < \($0)" }
    case .lessOrEqual(let value): return number(value).map { "\(property) <= \($0)" }
    case .greater(let value): return number(value).map { "\(property) > \($0)" }
    case .greaterOrEqual(let value): return number(value).map { "\(property) >= \($0)" }
    case .between(let least, let most):
      guard let least = number(least), let most = number(most) else { return nil }
      return "\(least) <= \(property) <= \(most)"
    default: return nil
    }
  }

  private static func literal(_ value: Datum) throws(Unsayable) -> String {
    switch value {
    case .boolean(let truth): return truth ? "true" : "false"
    case .integer(let number): return "\(number)"
    case .float(let number):
      guard number.isFinite else { throw Unsayable() }
      return Datum.text(ofFloat: number)
    case .string(let text): return literal(text)
    default: throw Unsayable()
    }
  }
}
