package import VraagText

/// What a clause does to the graph, once for each row, after all rows have come: no clause before it sees what it does.
package enum WritePlan: Sendable {
  case create(CreatePlan)
  case merge(MergePlan)
  case change([PatternChange])
  case delete(DeletePlan)
}

/// What is to be made, in the order of the text: a relationship behind its nodes, a path behind both.
package struct CreatePlan: Sendable {
  package enum Part: Sendable {
    case node(NewNode)
    case relationship(NewRelationship)
    case path(slot: RowSlot, nodes: [RowSlot], relationships: [RowSlot])
  }

  package var parts: [Part] = []

  package init() {}

  package struct NewNode: Sendable {
    package var slot: RowSlot
    package var labels: [String]
    /// A map, or nothing.
    package var properties: Term?
    package var range: TextRange

    package init(slot: RowSlot, labels: [String], properties: Term?, range: TextRange) {
      self.slot = slot
      self.labels = labels
      self.properties = properties
      self.range = range
    }
  }

  package struct NewRelationship: Sendable {
    package var slot: RowSlot
    package var type: String
    package var source: RowSlot
    package var target: RowSlot
    package var properties: Term?
    package var range: TextRange

    package init(slot: RowSlot, type: String, source: RowSlot, target: RowSlot, properties: Term?, range: TextRange) {
      self.slot = slot
      self.type = type
      self.source = source
      self.target = target
      self.properties = properties
      self.range = range
    }
  }
}

/// What is to be found, or made where it is not. A row sees what the rows before it made.
package struct MergePlan: Sendable {
  /// A property that is looked for and given: worked out once for a row, into a slot. Null is an error.
  package struct Value: Sendable {
    package var slot: RowSlot
    package var key: String
    /// Whether a node is to have it, and not a relationship.
    package var isOfNode: Bool
    package var term: Term
    package var range: TextRange

    package init(slot: RowSlot, key: String, isOfNode: Bool, term: Term, range: TextRange) {
      self.slot = slot
      self.key = key
      self.isOfNode = isOfNode
      self.term = term
      self.range = range
    }
  }

  package var values: [Value] = []
  package var match: MatchPlan
  package var create = CreatePlan()
  package var onCreate: [PatternChange] = []
  package var onMatch: [PatternChange] = []

  package init(match: MatchPlan) { self.match = match }
}

/// One change of one node or relationship; of null it is none.
package struct PatternChange: Sendable {
  package enum Kind: Sendable {
    /// Null takes it away.
    case property(String, Term)
    /// These and no others: a map, or the properties of a node or relationship.
    case allProperties(Term)
    /// These and those that there are.
    case moreProperties(Term)
    case labels([String])
    case withoutLabels([String])
  }

  package var target: Term
  package var kind: Kind
  package var range: TextRange

  package init(target: Term, kind: Kind, range: TextRange) {
    self.target = target
    self.kind = kind
    self.range = range
  }
}

/// Nodes, relationships and paths that go.
package struct DeletePlan: Sendable {
  /// Whether the relationships of nodes go with them.
  package var isDetaching: Bool
  package var items: [(term: Term, range: TextRange)]

  package init(isDetaching: Bool, items: [(term: Term, range: TextRange)]) {
    self.isDetaching = isDetaching
    self.items = items
  }
}

extension PatternPlan {
  package var isWriting: Bool {
    queries.contains { query in
      query.operations.contains { if case .write = $0 { true } else { false } }
    }
  }
}

/// What a label is to a graph that is to give it to a node.
package enum NewLabel: Hashable, Sendable {
  /// One of any number.
  case free
  /// What an element is; it has one.
  case elementType(String)
  /// What an element is besides; whether the graph has it already.
  case specialization(isKnown: Bool)
  /// No element can have it: it is empty, or a type of relationship.
  case ofNoElement
  /// A word for several types, none of which is meant.
  case types([String])
}
