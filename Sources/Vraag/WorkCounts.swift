internal import VraagEngine

/// What answering a question took: exact numbers that are the same at every run.
public struct WorkCounts: Hashable, Sendable {
  /// Names, ids and property values looked up in an index.
  public var lookups = 0
  /// Relationships looked at.
  public var edges = 0
  /// Concepts whose membership of a set was worked out.
  public var concepts = 0
  /// Property values tested.
  public var values = 0
  /// Rows made.
  public var rows = 0

  init() {}

  init(_ work: Work) {
    lookups = work.lookups
    edges = work.edges
    concepts = work.concepts
    values = work.values
    rows = work.rows
  }

  /// The counts in a fixed order, each with its name.
  var byName: [(name: String, count: Int)] {
    [("lookups", lookups), ("edges", edges), ("concepts", concepts), ("values", values), ("rows", rows)]
  }
}
