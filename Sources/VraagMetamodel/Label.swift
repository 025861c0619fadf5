/// What a concept is, as a number: an element type, a view, or a kind of relationship.
///
/// A graph numbers its concepts label by label in this order, so that "is a process" is a test on a range.
package struct Label: Hashable, Comparable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package init(_ type: ElementType) { self.init(rawValue: type.rawValue) }
  package init(_ kind: RelationshipKind) { self.init(rawValue: Self.firstRelationship + kind.rawValue) }

  /// An element whose type ArchiMate does not have.
  package static let otherElement = Label(rawValue: 62)
  package static let view = Label(rawValue: 63)
  private static let firstRelationship: UInt8 = 64
  package static let count = 128

  package var elementType: ElementType? { ElementType(rawValue: rawValue) }

  package var relationshipKind: RelationshipKind? {
    rawValue < Self.firstRelationship ? nil : RelationshipKind(rawValue: rawValue - Self.firstRelationship)
  }

  package static func < (left: Label, right: Label) -> Bool { left.rawValue < right.rawValue }
}
