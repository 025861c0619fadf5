/// The relationship types of ArchiMate 3.2.
package enum RelationshipType: UInt8, CaseIterable, Hashable, Sendable {
  case composition, aggregation, assignment, realization, serving, access, influence, association, triggering, flow
  case specialization

  /// ArchiMate's own name of the type, as the exchange format writes it: `Composition`.
  package var name: String { Self.names[Int(rawValue)] }

  package init?(name: some StringProtocol) {
    guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// In the order of the cases; written out, because asking a case for its own name is slow and every start does it.
  private static let names: [String] =
    """
    Composition Aggregation Assignment Realization Serving Access Influence Association Triggering Flow \
    Specialization
    """.split(separator: " ").map(String.init)

  /// The letter that the table of allowed relationships uses.
  package var letter: UInt8 {
    switch self {
    case .composition: UInt8(ascii: "c")
    case .aggregation: UInt8(ascii: "g")
    case .assignment: UInt8(ascii: "i")
    case .realization: UInt8(ascii: "r")
    case .serving: UInt8(ascii: "v")
    case .access: UInt8(ascii: "a")
    case .influence: UInt8(ascii: "n")
    case .association: UInt8(ascii: "o")
    case .triggering: UInt8(ascii: "t")
    case .flow: UInt8(ascii: "f")
    case .specialization: UInt8(ascii: "s")
    }
  }
}
