package import VraagLanguage
package import VraagPlan
package import VraagText

/// Makes a plan of a pattern: names become slots, labels, types and keys numbers, and what can be told to be wrong before
/// it runs is told. The first mistake ends it.
package struct PatternAnalyzer {
  let catalog: any PatternCatalog
  let text: String
  var slotCount = 0
  var matchCount = 0
  var slotNames: [RowSlot: String] = [:]
  var parameters: [PatternParameter] = []
  var notes: [Message] = []
  /// Where it is asked first what follows from the model.
  var derivedRange: TextRange?
  /// Where it is asked first for a noun that the session defined.
  var definedRange: TextRange?
  /// What is known while an expression with aggregates is lowered.
  var aggregation: Aggregation?
  /// Whether an aggregate's own argument is being lowered, in which there is none.
  var isInAggregate = false
  /// Whether a subquery is being lowered.
  var isInSubquery = false

  /// What ends the analysis.
  struct Fault: Error {
    var diagnostic: Diagnostic
  }

  package struct Result: Sendable {
    /// Nothing where the pattern is wrong.
    package var plan: PatternPlan?
    package var diagnostics: [Diagnostic] = []
    /// What is odd about it: labels that nothing has.
    package var notes: [Message] = []
  }

  /// Analyzes the statement that a text is, for a graph.
  package static func analyze(_ statement: PatternStatement, of text: String, for catalog: any PatternCatalog) -> Result
  {
    var analyzer = PatternAnalyzer(catalog: catalog, text: text)
    do throws(Fault) {
      var plan = try analyzer.lower(statement, in: PatternScope(), needsResult: true)
      plan.slotCount = analyzer.slotCount
      plan.parameters = analyzer.parameters
      plan.slotNames = analyzer.slotNames
      if plan.isWriting, let range = analyzer.derivedRange { throw Fault(diagnostic: .patternDerivedWrites(at: range)) }
      if plan.isWriting, let range = analyzer.definedRange { throw Fault(diagnostic: .patternDefinedWrites(at: range)) }
      return Result(plan: plan, notes: analyzer.notes)
    } catch {
      return Result(diagnostics: [error.diagnostic])
    }
  }

  private init(catalog: any PatternCatalog, text: String) {
    self.catalog = catalog
    self.text = text
  }

  mutating func newSlot() -> RowSlot {
    slotCount += 1
    return RowSlot(slotCount - 1)
  }

  mutating func newSlot(called name: String) -> RowSlot {
    let slot = newSlot()
    slotNames[slot] = name
    return slot
  }

  mutating func newMatch() -> MatchPlan {
    matchCount += 1
    return MatchPlan(number: matchCount - 1)
  }

  mutating func note(_ message: Message) {
    if !notes.contains(message) { notes.append(message) }
  }

  /// The number of a parameter in the plan's list.
  mutating func parameter(_ name: String, at range: TextRange) -> Int {
    if let known = parameters.firstIndex(where: { $0.name == name }) { return known }
    parameters.append(PatternParameter(name: name, range: range))
    return parameters.count - 1
  }

  /// Two expressions that are spelled alike are one.
  func areAlike(_ left: Expression, _ right: Expression) -> Bool {
    PatternParser.spelling(of: left.range, in: text) == PatternParser.spelling(of: right.range, in: text)
  }

  // MARK: Statements

  mutating func lower(
    _ statement: PatternStatement, in outer: PatternScope, needsResult: Bool
  ) throws(Fault) -> PatternPlan {
    var queries: [PatternQuery] = []
    var columns: [String]?
    for query in statement.queries {
      let lowered = try lower(query, in: outer, needsResult: needsResult || statement.queries.count > 1)
      if let columns, columns != lowered.columns {
        throw Fault(diagnostic: .patternUnionColumns(columns, lowered.columns, at: query.range))
      }
      columns = lowered.columns
      queries.append(lowered.query)
    }
    return PatternPlan(
      queries: queries, isDistinct: statement.unions.contains { !$0.keepsDuplicates }, columns: columns ?? [],
      slotCount: 0, parameters: [])
  }

  private mutating func lower(
    _ query: SingleQuery, in outer: PatternScope, needsResult: Bool
  ) throws(Fault) -> (query: PatternQuery, columns: [String]) {
    var scope = outer
    var operations: [PatternOperation] = []
    var hasWritten = false
    for (index, clause) in query.clauses.enumerated() {
      if clause.isWriting, isInSubquery { throw Fault(diagnostic: .patternWriteInSubquery(at: clause.range)) }
      switch clause {
      case .match, .unwind: if hasWritten { throw Fault(diagnostic: .patternWithMissing(at: clause.range)) }
      case .with, .result: hasWritten = false
      case .create, .merge, .set, .remove, .delete: hasWritten = true
      }
      switch clause {
      case .match(let match): operations.append(.match(try lower(match, in: &scope)))
      case .unwind(let unwind):
        let list = try lower(unwind.list, in: scope)
        if scope[unwind.variable.text] != nil {
          throw Fault(diagnostic: .patternVariableBound(unwind.variable.text, at: unwind.variable.range))
        }
        let slot = newSlot(called: unwind.variable.text)
        scope[unwind.variable.text] = PatternScope.Variable(slot: slot, type: list.type.member)
        operations.append(.unwind(list.term, into: slot))
      case .with(let projection): operations += try lower(with: projection, in: &scope)
      case .result(let projection):
        if index + 1 < query.clauses.count {
          throw Fault(diagnostic: .patternReturnNotLast(at: projection.range))
        }
        let columns = try lower(result: projection, in: &scope)
        operations += columns.operations
        return (PatternQuery(operations: operations, results: columns.slots), columns.names)
      case .create, .merge, .set, .remove, .delete:
        if let operation = try lower(writing: clause, in: &scope) { operations.append(operation) }
      }
    }
    if needsResult, !hasWritten { throw Fault(diagnostic: .patternReturnMissing(at: query.range)) }
    return (PatternQuery(operations: operations, results: []), [])
  }
}
