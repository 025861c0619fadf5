/// One cell of an answer.
public enum Value: Hashable, Sendable {
  /// An element or a view.
  case element(Element)
  /// A relationship between two concepts.
  case relationship(Relationship)
  /// A number.
  case number(Int)
  /// Yes or no.
  case boolean(Bool)
  /// The values of a property: none where the concept has none.
  case texts([String])
  /// Everything that the model says of a concept.
  case card(Card)

  /// An element or a view, as the model has it.
  public struct Element: Hashable, Sendable {
    /// The id that its file gives it.
    public var id: String
    /// ArchiMate's name of the type: `BusinessProcess`; `View` for a view.
    public var type: String
    /// The name, empty where it has none.
    public var name: String
  }

  /// A relationship, as the model has it.
  public struct Relationship: Hashable, Sendable {
    /// The id that its file gives it.
    public var id: String
    /// ArchiMate's name of the type: `Access`.
    public var type: String
    /// The name, empty where it has none.
    public var name: String
    /// The id of the concept that it leads from.
    public var source: String
    /// The id of the concept that it leads to.
    public var target: String
  }
}
