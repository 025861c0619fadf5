package import VraagMetamodel
package import VraagText

/// What is said of a subject: clauses joined by `and` and `or`.
package enum Predicate: Sendable {
  case clause(Clause)
  /// At least two, all of which hold.
  case and([Predicate])
  /// At least two, one of which holds.
  case or([Predicate])

  package var range: TextRange {
    switch self {
    case .clause(let clause): clause.range
    case .and(let parts), .or(let parts): parts[0].range.union(parts[parts.count - 1].range)
    }
  }
}

/// One thing said of a subject.
package struct Clause: Sendable {
  package indirect enum Kind: Sendable {
    /// `read "X"`, `are served by no application`.
    case verb(VerbClause)
    /// `are processes`, `is not a role`.
    case isA(NounPhrase, isNegated: Bool)
    /// `have Status = "Definitief"`.
    case has(Condition, isNegated: Bool)
    /// `have the same name and type`: as another one of what is asked about.
    case same([KeyUse], isNegated: Bool)
    /// `have the same Leverancier as "X"`: as one of these that is another.
    case sameAs([KeyUse], NounPhrase, isNegated: Bool)
  }

  package var kind: Kind
  package var range: TextRange

  package init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// A verb, or several, with its object.
package struct VerbClause: Sendable {
  package var adverb: Adverb?
  package var isNegated: Bool
  package var verbs: VerbPhrase
  package var object: DeterminedPhrase
  package var depth: Depth
}

/// Which relationships count.
package enum Adverb: Hashable, Sendable {
  case directly, indirectly, possibly
}

/// How many steps a verb may take.
package enum Depth: Hashable, Sendable {
  case one
  /// `at any depth`.
  case any
  /// `within 3 steps`.
  case within(Int)
}

/// `read or write`: verbs of one voice with one object.
package struct VerbPhrase: Sendable {
  package enum Joiner: Hashable, Sendable {
    /// Any of the relations.
    case or
    /// All of them, to the same object.
    case and
  }

  package var verbs: [VerbUse]
  package var joiner: Joiner
  package var voice: Voice
  package var range: TextRange
}

package enum Voice: Hashable, Sendable {
  case active, passive
}

/// A verb of the lexicon where it is used, with a condition on the relationship: `realize [Rol = "Verplicht"]`.
package struct VerbUse: Sendable {
  package var verb: VerbID
  package var condition: Condition?
  package var range: TextRange
}
