/// One cell of an answer.
public enum Value: Hashable, Sendable {
  /// An element or a view.
  case element(Element)
  /// A relationship between two concepts.
  case relationship(Relationship)
  /// A number.
  case number(Int)
  /// A number that was worked out, exactly: digits, with a point before its decimals; nothing where there was nothing
  /// to work it out from. Of a percentage the number of a hundred.
  case decimal(String?)
  /// Yes or no.
  case boolean(Bool)
  /// The values of a property: none where the concept has none.
  case texts([String])
  /// Everything that the model says of a concept.
  case card(Card)
  /// How one concept is connected with another.
  case path(Path)
  /// Why a row is true: each of the relationships that make it so.
  case explanation([Explanation])
  /// Nothing: what a pattern found no value for.
  case null
  /// A number with a fraction, of a pattern.
  case float(Double)
  /// A text of a pattern.
  case text(String)
  /// Several values of a pattern, in order.
  case list([Value])
  /// Values of a pattern by their keys, in the order of the keys.
  case map([Entry])
  /// A node of a property graph that was loaded instead of a model.
  case node(Node)

  /// One value of a map.
  public struct Entry: Hashable, Sendable {
    /// What it is called.
    public var key: String
    /// The value.
    public var value: Value

    /// A value under a key.
    public init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// A node or, with its type for a label, a relationship of a property graph.
  public struct Node: Hashable, Sendable {
    /// Its labels, in the order of the graph.
    public var labels: [String]
    /// Its properties, in the order of the graph.
    public var properties: [Entry]
  }

  /// Relationships that lead from one concept to another, and what follows from them.
  public struct Explanation: Hashable, Sendable {
    /// The relationships of the model.
    public var path: Path
    /// The relationship that is derived from them; nothing where the path has one relationship that says it itself, or
    /// where the question asked for several steps.
    public var derived: Derived?
  }

  /// A relationship that is not in the model and that ArchiMate derives from some that are.
  public struct Derived: Hashable, Sendable {
    /// ArchiMate's name of the type: `Serving`.
    public var type: String
    /// The id of the concept that it leads from.
    public var source: String
    /// The id of the concept that it leads to.
    public var target: String
    /// Whether it holds for certain, or may.
    public var isCertain: Bool
    /// The rules of ArchiMate by which it is derived: `DR3`.
    public var rules: [String]
  }

  /// Concepts, each joined to the next by a relationship.
  public struct Path: Hashable, Sendable {
    /// The concepts on the way, the first and the last among them; some may be relationships.
    public var nodes: [Value]
    /// The relationships between them, one fewer. One that is a place on the way itself stands between it and its end.
    public var relationships: [Relationship]
  }

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
