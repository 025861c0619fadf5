/// Everything that the model says of one concept: the answer to `describe`.
public struct Card: Hashable, Sendable {
  /// A property key with its values, in the order of the file.
  public struct Property: Hashable, Sendable {
    /// The key, as the file writes it.
    public var key: String
    /// At least one value.
    public var values: [String]
  }

  /// The concepts to which the concept is related in one way.
  public struct RelationshipGroup: Hashable, Sendable {
    /// The relationship read from the described concept: `reads`, `is read by`.
    public var verb: String
    /// ArchiMate's name of the relationship's type: `Access`.
    public var type: String
    /// Whether the described concept is the source.
    public var isOutgoing: Bool
    /// The concepts at the other end, in name order.
    public var concepts: [Value.Element]
  }

  /// The concept itself: its id, type and name.
  public var concept: Value.Element
  /// Names in further languages, by language.
  public var otherNames: [Property]
  /// What the model says about it in prose.
  public var documentation: String
  /// The specializations (Archi: profiles) that it has.
  public var specializations: [String]
  /// The folder that holds it, from the top down.
  public var folder: [String]
  /// The name of the model that it comes from.
  public var model: String
  /// The ends of a relationship; nothing for elements and views.
  public var ends: Ends?
  /// Its properties, by key.
  public var properties: [Property]
  /// Its relationships both ways, grouped by verb.
  public var relationships: [RelationshipGroup]
  /// The views that show it.
  public var views: [Value.Element]
  /// What it shows, where it is a view itself.
  public var shows: [Value.Element]

  /// The two ends of a relationship.
  public struct Ends: Hashable, Sendable {
    /// The concept that it leads from.
    public var source: Value.Element
    /// The concept that it leads to.
    public var target: Value.Element
    /// How an Access is used; nothing for other types.
    public var mode: String?
    /// How strong an Influence is; nothing for other types.
    public var strength: String?
  }
}
