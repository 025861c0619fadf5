package import VraagMetamodel
package import VraagText

/// The place of a value in a row: a pattern's variables are numbers once it is analyzed.
package struct RowSlot: Hashable, BitwiseCopyable, Sendable {
  package var rawValue: UInt32
  package init(_ index: Int) { rawValue = UInt32(index) }
  package var index: Int { Int(rawValue) }
}

/// A property key: its name, for maps, and its number in the graph, where the graph has it.
package struct PatternKey: Hashable, Sendable {
  package var name: String
  package var symbol: UInt32?

  package init(name: String, symbol: UInt32?) {
    self.name = name
    self.symbol = symbol
  }
}

/// Labels of a node or types of a relationship, as a graph knows them.
package indirect enum LabelTest: Hashable, Sendable {
  /// By the number that the graph gives it.
  case symbol(UInt32)
  /// One of the labels of ArchiMate.
  case labels(LabelSet)
  /// One of some nodes: what a specialization or a kind property says.
  case members(LabelMembers)
  /// Kinds of relationship, along a pattern's arrow and against it: what a verb means.
  case relation(Relation)
  /// One that the graph does not have: nothing bears it.
  case unknown
  /// Any at all.
  case any
  case not(LabelTest)
  case and([LabelTest])
  case or([LabelTest])
}

/// The nodes that a label is of which its type does not tell, and what makes them so.
package struct LabelMembers: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case specialization(String)
    case property(key: String, value: String)
    /// The session said so of a noun.
    case definition
  }

  /// In ascending order.
  package var nodes: [UInt32]
  package var reason: Reason

  package init(nodes: [UInt32], reason: Reason) {
    self.nodes = nodes
    self.reason = reason
  }
}

/// What is worked out for a row: an expression whose names are numbers.
///
/// Each case says what it is of its parts; nulls go through unless it says otherwise. A term has no side effects, so that
/// it may be worked out at any time at which its slots are filled.
package indirect enum Term: Sendable {
  case constant(Datum)
  /// The value of a parameter, by its place in the plan's list.
  case parameter(Int)
  case slot(RowSlot)
  case list([Term])
  case map([(key: String, value: Term)])
  case property(Term, PatternKey, TextRange)
  /// Whether a node has such labels, or a relationship such a type.
  case hasLabels(Term, labels: LabelTest, types: LabelTest)
  case index(Term, Term, TextRange)
  case slice(Term, from: Term?, to: Term?)
  case negation(Term, TextRange)
  case arithmetic(Arithmetic, Term, Term, TextRange)
  case text(TextComparison, Term, Term)
  case membership(Term, Term, TextRange)
  /// Each beside the next; the operands are worked out once.
  case comparison([Term], [Comparison])
  case isNull(Term)
  case not(Term)
  /// Three-valued: false wins over null.
  case and([Term])
  case xor([Term])
  case or([Term])
  case call(PatternFunction, [Term], TextRange)
  /// The first condition that is true, or equal to the subject, decides.
  case choice(subject: Term?, [(condition: Term, result: Term)], otherwise: Term)
  case listComprehension(RowSlot, list: Term, condition: Term?, result: Term?)
  case quantifier(Quantifier, RowSlot, list: Term, condition: Term?)
  case reduction(RowSlot, initial: Term, RowSlot, list: Term, result: Term)
  case patternComprehension(MatchPlan, result: Term)
  /// Whether a pattern matches, given what is bound.
  case exists(SubqueryPlan)
  /// How many rows there are.
  case count(SubqueryPlan)

  package enum Arithmetic: Hashable, Sendable {
    case add, subtract, multiply, divide, remainder, power, concatenate
  }

  package enum TextComparison: Hashable, Sendable {
    case startsWith, endsWith, contains, matches
  }

  package enum Comparison: Hashable, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  }

  package enum Quantifier: Hashable, Sendable {
    case all, any, none, single
  }
}

extension Term {
  /// Where it stands in the text, as far as it is known.
  package var range: TextRange? {
    switch self {
    case .property(let of, _, let range), .index(let of, _, let range):
      of.range.map { $0.union(range) } ?? range
    case .negation(_, let range), .arithmetic(_, _, _, let range), .membership(_, _, let range), .call(_, _, let range):
      range
    default: nil
    }
  }
}

/// What is asked about the rows of a subquery.
package enum SubqueryPlan: Sendable {
  case match(MatchPlan)
  case statement(PatternPlan)
}
