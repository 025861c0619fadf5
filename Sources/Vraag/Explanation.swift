public import VraagText

/// How a sentence is answered: what it was understood as, the plan, what each rule did to it, and the work it took.
public struct Explanation: Sendable {
  /// One rewriting of one part of the plan.
  public struct Step: Hashable, Sendable {
    /// The rule's name.
    public var rule: String
    /// The part before it.
    public var before: String
    /// The part after it.
    public var after: String
  }

  /// One part of the plan as it ran, and what it took.
  public struct Operator: Hashable, Sendable {
    /// The part's line in the picture of the plan.
    public var name: String
    /// How many concepts or rows came out of it.
    public var rows: Int
    /// What it took itself, without its inputs.
    public var work: WorkCounts
    /// How long it took itself, by the session's clock.
    public var nanoseconds: UInt64
    /// The parts that it called, in the order in which they ran.
    public var inputs: [Operator]
  }

  /// The sentence in its canonical form, by language.
  public var canonical: [Language: String]
  /// The pattern that asks the same of this model; nothing where none does.
  public var pattern: String?
  /// Why no pattern asks the same of it, where a question was asked of a model and none does.
  public var noPattern: Message?
  /// The plan that the sentence means, as a tree.
  public var plan: String
  /// What the rules changed in it, in order.
  public var steps: [Step]
  /// The plan after all rules, as it was run.
  public var finalPlan: String
  /// What ran, as a tree: not always the plan's, for of two sets the cheaper is worked out first.
  public var run: [Operator]
  /// What answering took.
  public var work: WorkCounts
  /// How many rows the answer has.
  public var rowCount: Int
  /// What is to be known besides the rows.
  public var notes: [Message]
  /// What is wrong with the sentence, and warnings.
  public var diagnostics: [Diagnostic]
  /// From text in to rows ready, by the session's clock.
  public var elapsedNanoseconds: UInt64

  /// Whether the sentence tells the session something, so that nothing ran.
  public var changesSession = false

  /// Whether the sentence was wrong, so that there is nothing to explain.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
