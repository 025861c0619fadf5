/// One relationship, from a concept to another: which kinds may be followed along their direction, and which against.
///
/// Bit n of a mask stands for kind n.
package struct Step: Sendable {
  package var outgoing: UInt32
  package var incoming: UInt32
  /// The relationships that count, where not all do.
  package var relationships: BitSet?

  package init(outgoing: UInt32, incoming: UInt32, relationships: BitSet? = nil) {
    self.outgoing = outgoing
    self.incoming = incoming
    self.relationships = relationships
  }

  package var reversed: Step { Step(outgoing: incoming, incoming: outgoing, relationships: relationships) }

  /// Whether the row of one concept gives each neighbour once and in order: a single kind in a single direction.
  var givesOrderedRows: Bool { (outgoing.nonzeroBitCount + incoming.nonzeroBitCount) == 1 }
}

/// Stops a kernel; asked about every few thousand steps.
package typealias Stop<Failure: Error> = () throws(Failure) -> Void

/// How many concepts a kernel looks at between two questions whether to go on.
let stride = 4096
