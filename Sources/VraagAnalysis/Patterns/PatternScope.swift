internal import VraagPlan

/// The variables that can be seen at a place, each with its slot and what is known of it.
struct PatternScope {
  struct Variable {
    var slot: RowSlot
    var type: StaticType
  }

  private(set) var variables: [String: Variable] = [:]

  subscript(name: String) -> Variable? {
    get { variables[name] }
    set { variables[name] = newValue }
  }

  var names: [String] { variables.keys.sorted { Datum.order($0, $1) < 0 } }

  /// Those that have properties; a few, where there are many.
  var owners: [String] {
    Array(names.filter { [.node, .relationship].contains(variables[$0]?.type) }.prefix(3))
  }

  /// This scope with another's variables before its own.
  func under(_ other: PatternScope) -> PatternScope {
    var scope = self
    scope.variables.merge(other.variables) { $1 }
    return scope
  }
}

/// A term, and what is known of its value.
struct TypedTerm {
  var term: Term
  var type: StaticType
}
