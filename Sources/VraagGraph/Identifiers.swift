/// The number of a concept or view in one graph: dense, label by label, and by name within a label.
package struct ConceptID: Hashable, Comparable, Sendable {
  package var rawValue: UInt32
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ index: Int) { self.init(UInt32(index)) }
  package var index: Int { Int(rawValue) }
  package static func < (left: ConceptID, right: ConceptID) -> Bool { left.rawValue < right.rawValue }
}

/// The number of a text in a `Texts`. Zero is the empty text.
package struct TextID: Hashable, BitwiseCopyable, Sendable {
  package var rawValue: UInt32
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  package var index: Int { Int(rawValue) }
  package static let empty = TextID(0)
}

/// The number of a property key in one graph.
package struct KeyID: Hashable, BitwiseCopyable, Sendable {
  package var rawValue: UInt32
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  package var index: Int { Int(rawValue) }
}

/// The number of a folder in one graph.
package struct FolderID: Hashable, BitwiseCopyable, Sendable {
  package var rawValue: UInt32
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  package var index: Int { Int(rawValue) }
}

/// The number of one of the models from which a graph was loaded.
package struct ModelID: Hashable, BitwiseCopyable, Sendable {
  package var rawValue: UInt16
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
  package var index: Int { Int(rawValue) }
}
