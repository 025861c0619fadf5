internal import VraagEngine
internal import VraagGraph
internal import VraagPlan
public import VraagText

/// What a sentence was answered with: columns, rows, and what there is to say about them.
///
/// An answer keeps the model that it speaks of, so its cells are made when they are asked for: an answer of a million
/// rows takes no more room than the numbers of its concepts.
///
/// ```swift
/// let session = try Session(models: ["school.archimate"])
/// let answer = try session.answer(#"which processes read "Leerling"?"#)
/// print(answer.names)  // ["Inschrijven", "Uitschrijven"]
/// ```
///
/// When the sentence was wrong there are no rows: ``hasErrors`` says so and ``diagnostics`` says why.
public struct Answer: Sendable {
  /// One column: its heading, in the words of the sentence, and what its cells are.
  public struct Column: Hashable, Sendable {
    /// What the cells of a column are.
    public enum Kind: String, Hashable, Sendable {
      /// Elements and views.
      case element
      /// Relationships.
      case relationship
      /// Numbers: whole ones that were counted, and decimal ones that were worked out.
      case number
      /// Numbers of a hundred, with one decimal.
      case percentage
      /// Yes or no.
      case boolean
      /// Values of a property.
      case text
      /// Everything there is to say of a concept: the answer to `describe`.
      case card
      /// Concepts and the relationships that join them: the answer to `path`.
      case path
      /// Relationships that make a row true, and what follows from them: what `explained` adds.
      case explanation
      /// Lists, maps, or values of several kinds: what patterns may return.
      case value
    }

    /// The heading.
    public var name: String
    /// What the cells are.
    public var kind: Kind
  }

  /// The columns, from left to right.
  public var columns: [Column]
  /// How many rows there are.
  public var rowCount: Int
  /// What is to be known besides the rows: which of several bearers of a name were meant, why there are no rows.
  public var notes: [Message]
  /// What is wrong with the sentence, and warnings.
  public var diagnostics: [Diagnostic]
  /// What answering took, counted: the same on every machine.
  public var work: WorkCounts
  /// From text in to rows ready, by the clock that the session was given; 0 without one.
  public var elapsedNanoseconds: UInt64
  /// The format that the sentence itself asks for: `…, as csv`.
  public var format: Format?

  /// The language of the sentence, in which paths are told.
  var language = Language.english
  /// What became of an expectation; its offenders are the rows. Nothing where the sentence expects nothing.
  public var verdict: Verdict?
  /// What a pattern that writes did; nothing where the sentence does not write.
  public var effects: SideEffects?

  var cells: [Cells]
  /// How an outline puts the rows together, where there is one.
  var outline: Table.Outline?
  /// What heads the rows and columns where the rows are the cells of a matrix.
  var matrix: MatrixHeads?
  let model: Model

  /// The cells of one column.
  enum Cells: Sendable {
    case concepts([ConceptID])
    case numbers([Int])
    case decimals([DecimalNumber?], isPercentage: Bool)
    case truths([Bool])
    case texts([[String]])
    /// Per row the letters whose bits are set.
    case letters([Int], [String])
    case cards([Card])
    case paths(PathList)
    case chains([[Chain]])
    case values(PatternColumn)
  }

  /// The format to write the answer in for somebody who prefers one: the sentence's own, but a tree for who wants JSON
  /// is nested JSON.
  public func format(preferring preferred: Format) -> Format {
    format == .tree && preferred == .json ? .json : format ?? preferred
  }

  /// Whether the sentence was wrong, so that there is no answer to it.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
