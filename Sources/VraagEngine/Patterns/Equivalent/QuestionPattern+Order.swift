internal import VraagGraph
internal import VraagMetamodel
internal import VraagPlan

/// The order of rows. Questions sort names and values as people do, patterns letter by letter: what a pattern sorts by is
/// tried on the names and values that the model has, and written where it puts them in the same order.
extension QuestionPattern {
  mutating func result(of sort: Sort) throws(Unsayable) -> Result {
    var result = try result(of: sort.input)
    guard result.order.isEmpty, result.limit == nil else { throw Unsayable() }
    switch sort.by {
    case .key(let key):
      guard let item = result.items.first(where: \.isConcept),
        let first = valueOrder(key, of: item, isDescending: sort.isDescending),
        let rest = order(of: result.items)
      else { throw Unsayable(reason: .firstByNameHasNoPattern) }
      (result.order, result.isInOrder) = ([first] + rest, true)
    case .column(let column):
      let item = result.items[column]
      let direction = sort.isDescending ? " DESC" + (item.mayBeNull ? " NULLS LAST" : "") : ""
      // Rows that sort the same are in the order of the other columns.
      let others = result.items.enumerated().filter { $0.offset != column && !$0.element.isShown }.map(\.element)
      result.isByNumber = item.isNumber
      let first =
        item.isNumber ? [item.name + direction] : nameOrder(of: item, isDescending: sort.isDescending)
      if let first, let rest = order(of: others) {
        (result.order, result.isInOrder) = (first + rest, true)
      } else {
        result.order = [item.name + (item.isConcept ? ".name" : "") + direction]
        result.order += others.map { $0.isConcept ? $0.name + ".name" : $0.name }
      }
    }
    return result
  }

  mutating func result(of limit: Limit) throws(Unsayable) -> Result {
    var result = try result(of: limit.input)
    if result.order.isEmpty, let order = order(of: result.items, limit.input) {
      (result.order, result.isInOrder) = (order, true)
    }
    guard result.isByNumber || result.isInOrder, result.limit == nil else {
      throw Unsayable(reason: .firstByNameHasNoPattern)
    }
    result.limit = limit.count
    return result
  }

  /// The order that rows have of themselves.
  private func order(of items: [Result.Item], _ plan: Plan) -> [String]? {
    switch plan {
    case .rows: order(of: items)
    case .show(let show): order(of: items, show.input)
    case .explain(let explain): order(of: items, explain.input)
    // Counts are not what counts are sorted by.
    case .countBy(let count): count.counted == nil ? nil : order(of: items.filter { !$0.isNumber })
    default: nil
    }
  }

  mutating func result(of show: Show) throws(Unsayable) -> Result {
    var result = try result(of: show.input)
    guard show.relationshipLink == nil, let shown = result.items.first(where: \.isConcept) else { throw Unsayable() }
    for key in show.keys {
      let term: String
      if let known = shownValue(key.key, ofRelationship: shown) {
        term = known
      } else if key.key == .builtIn(.type), isOfKnownTypes(shown.labels) {
        term = "labels(\(shown.term))[0]"
      } else if let property = soleProperty(key.key, of: shown.labels, mayBeSeveral: true) {
        term = "\(shown.term).\(property)"
      } else {
        throw Unsayable(reason: Self.isJudgement(key.key) ? .judgementsHaveNoPattern : .noPatternAsksTheSame)
      }
      result.items.append(Result.Item(term: term, name: Self.quoted(key.heading), isShown: true))
    }
    return result
  }

  // MARK: Names and values

  /// A text to sort by, and what it gives for one of the model's.
  private typealias Candidate = (term: String, value: (String) -> Datum)

  /// What puts the concepts of an item in the order of questions: by name, then by id where two have one name.
  func nameOrder(of item: Result.Item, isDescending: Bool = false) -> [String]? {
    let graph = model.graph
    let concepts = item.labels.labels.flatMap { Array(graph.range(of: $0.rawValue)) }.map { ConceptID($0) }
      .sorted(by: graph.precedes)
    let isNamed = concepts.allSatisfy { graph.nameTexts[$0.index] != .empty }
    let hasNamesakes = zip(concepts, concepts.dropFirst()).contains { isNamesake($0, $1) }
    let name = isNamed ? "\(item.name).name" : "coalesce(\(item.name).name, '')"
    let candidates: [Candidate] = [
      (name, { .string($0) }), ("toLower(\(name))", { .string($0.lowercased()) }),
    ]
    for candidate in candidates {
      let values = concepts.map { candidate.value(graph.texts[graph.nameTexts[$0.index]]) }
      let isSame = concepts.indices.dropFirst().allSatisfy { index in
        let order = values[index - 1].order(values[index])
        return isNamesake(concepts[index - 1], concepts[index]) ? order == 0 : order < 0
      }
      guard isSame else { continue }
      let terms = [candidate.term] + (hasNamesakes ? ["\(item.name).id"] : [])
      return terms.map { $0 + (isDescending ? " DESC" : "") }
    }
    return nil
  }

  private func isNamesake(_ one: ConceptID, _ other: ConceptID) -> Bool {
    model.graph.foldedNames[one.index] == model.graph.foldedNames[other.index]
  }

  /// A property by which concepts can be sorted, for they have one value of it, and the values that there are.
  private func sortable(
    _ key: Key, of labels: LabelSet
  ) -> (name: String, type: PropertyType, texts: [String])? {
    guard let name = soleProperty(key, of: .everything, mayBeSeveral: false, mayBeNumber: true) else { return nil }
    if let column = column(of: key) { return (name, column.type, column.values.map { model.graph.texts[$0] }) }
    let concepts = labels.labels.flatMap { Array(model.graph.range(of: $0.rawValue)) }
    let texts = concepts.map { key == .builtIn(.id) ? model.graph.ids[Int($0)] : model.graph.nameTexts[Int($0)] }
    return (name, .string, Set(texts).filter { $0 != .empty }.map { model.graph.texts[$0] })
  }

  /// What puts concepts in the order of the values of a key, those without one last.
  func valueOrder(_ key: Key, of item: Result.Item, isDescending: Bool) -> String? {
    guard let property = sortable(key, of: item.labels) else { return nil }
    let name = "\(item.name).\(property.name)"
    var candidates: [Candidate] = [(name, { ModelGraph.read($0, as: property.type) })]
    if property.type == .string {
      candidates += [
        ("toLower(\(name))", { .string($0.lowercased()) }),
        ("toInteger(\(name))", { text in Int64(text).map { "\($0)" == text ? .integer($0) : .null } ?? .null }),
        ("toFloat(\(name))", { text in Double(text).map { $0.isFinite ? .float($0) : .null } ?? .null }),
      ]
    }
    let sorted = property.texts.map { (text: $0, value: ComparableValue($0, orders)) }.sorted {
      ComparableValue.sortsBefore($0.value, $1.value, isDescending: isDescending)
    }
    for candidate in candidates {
      let values = sorted.map { candidate.value($0.text) }
      let isSame = sorted.indices.allSatisfy { index in
        // What has no value comes last.
        if values[index].isNull { return false }
        guard index > 0 else { return true }
        let order = values[index - 1].order(values[index]) * (isDescending ? -1 : 1)
        let comesBefore = ComparableValue.sortsBefore(
          sorted[index - 1].value, sorted[index].value, isDescending: isDescending)
        return comesBefore ? order < 0 : order == 0
      }
      if isSame { return candidate.term + (isDescending ? " DESC NULLS LAST" : "") }
    }
    return nil
  }

  /// What puts rows in the order of these items, one after the other; nothing where patterns have another order.
  func order(of items: [Result.Item]) -> [String]? {
    var terms: [String] = []
    for item in items where !item.isShown {
      if item.isNumber {
        terms.append(item.name)
      } else if item.isConcept, let names = nameOrder(of: item) {
        terms += names
      } else {
        return nil
      }
    }
    return terms
  }
}
