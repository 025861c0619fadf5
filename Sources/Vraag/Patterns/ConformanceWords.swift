internal import VraagPlan

/// What openCypher's TCK calls an error: its type, when it is found, and its detail.
struct ConformanceWords: Hashable {
  var type: String
  var phase: String
  var detail: String

  /// Of a pattern's error, by its code; nothing for codes that are no errors of patterns.
  init?(code: String) {
    if let detail = Self.syntaxErrors[code] {
      self.init(type: "SyntaxError", phase: "compile time", detail: detail)
    } else if let words = Self.others[code] {
      self = words
    } else {
      return nil
    }
  }

  private init(type: String, phase: String, detail: String) {
    self.type = type
    self.phase = phase
    self.detail = detail
  }

  /// What is found before a pattern runs.
  private static let syntaxErrors: [String: String] = [
    "pattern-aggregate-ambiguous": "AmbiguousAggregationExpression",
    "pattern-aggregate-misplaced": "InvalidAggregation",
    "pattern-aggregate-of-random": "NonConstantExpression",
    "pattern-alias-missing": "NoExpressionAlias",
    "pattern-arguments": "InvalidNumberOfArguments",
    "pattern-bound-negative": "NegativeIntegerArgument",
    "pattern-bound-not-constant": "NonConstantExpression",
    "pattern-bound-not-integer": "InvalidArgumentType",
    "pattern-clause-unavailable": "InvalidClauseComposition",
    "pattern-column-twice": "ColumnNameConflict",
    "pattern-create-direction": "RequiresDirectedRelationship",
    "pattern-create-hops": "CreatingVarLength",
    "pattern-create-type": "NoSingleRelationshipType",
    "pattern-defined-writes": "InvalidClauseComposition",
    "pattern-delete-labels": "InvalidDelete",
    "pattern-derived-mixed": "InvalidRelationshipPattern",
    "pattern-derived-no-relationship": "InvalidRelationshipPattern",
    "pattern-derived-writes": "InvalidClauseComposition",
    "pattern-element-type": "UnexpectedSyntax",
    "pattern-escape-wrong": "InvalidUnicodeLiteral",
    "pattern-float-too-large": "FloatingPointOverflow",
    "pattern-function-unknown": "UnknownFunction",
    "pattern-group-repeated": "UnexpectedSyntax",
    "pattern-hops-wrong": "InvalidRelationshipPattern",
    "pattern-integer-too-large": "IntegerOverflow",
    "pattern-label-of-no-element": "UnexpectedSyntax",
    "pattern-made-vague": "UnexpectedSyntax",
    "pattern-misplaced": "UnexpectedSyntax",
    "pattern-nothing-to-return": "NoVariablesInScope",
    "pattern-number-wrong": "InvalidNumberLiteral",
    "pattern-parameter-misplaced": "InvalidParameterUse",
    "pattern-path-count-wrong": "UnexpectedSyntax",
    "pattern-relationship-twice": "RelationshipUniquenessViolation",
    "pattern-relationship-type": "NoSingleRelationshipType",
    "pattern-return-missing": "InvalidClauseComposition",
    "pattern-return-not-last": "InvalidClauseComposition",
    "pattern-shortest-one-step": "UnexpectedSyntax",
    "pattern-too-deep": "UnexpectedSyntax",
    "pattern-too-long": "UnexpectedSyntax",
    "pattern-type-wrong": "InvalidArgumentType",
    "pattern-unexpected": "UnexpectedSyntax",
    "pattern-union-columns": "DifferentColumnsInUnion",
    "pattern-unions-mixed": "InvalidClauseComposition",
    "pattern-unterminated": "UnexpectedSyntax",
    "pattern-variable-bound": "VariableAlreadyBound",
    "pattern-variable-type": "VariableTypeConflict",
    "pattern-variable-undefined": "UndefinedVariable",
    "pattern-verb-conditional": "InvalidRelationshipPattern",
    "pattern-with-missing": "InvalidClauseComposition",
    "pattern-write-in-subquery": "InvalidClauseComposition",
  ]

  /// What is found while it runs, but for parts of values that have none, which are found before.
  private static let others: [String: ConformanceWords] = [
    "condition-bad-pattern": Self(type: "ArgumentError", phase: "runtime", detail: "InvalidArgumentValue"),
    "condition-costly-pattern": Self(type: "ArgumentError", phase: "runtime", detail: "InvalidArgumentValue"),
    "pattern-merge-null": Self(type: "SemanticError", phase: "compile time", detail: "MergeReadOwnWrites"),
    "pattern-property-of-value": Self(type: "TypeError", phase: "compile time", detail: "InvalidArgumentType"),
    "pattern-value-bound-negative": Self(type: "SyntaxError", phase: "runtime", detail: "NegativeIntegerArgument"),
    "pattern-value-bound-type": Self(type: "SyntaxError", phase: "runtime", detail: "InvalidArgumentType"),
    "pattern-value-connected": Self(
      type: "ConstraintVerificationFailed", phase: "runtime", detail: "DeleteConnectedNode"),
    "pattern-value-deleted": Self(type: "EntityNotFound", phase: "runtime", detail: "DeletedEntityAccess"),
    "pattern-value-division": Self(type: "ArithmeticError", phase: "runtime", detail: "DivisionByZero"),
    "pattern-value-element-type": Self(
      type: "ConstraintVerificationFailed", phase: "runtime", detail: "InvalidArgumentValue"),
    "pattern-value-end-missing": Self(
      type: "ConstraintVerificationFailed", phase: "runtime", detail: "InvalidArgumentValue"),
    "pattern-value-key": Self(type: "TypeError", phase: "runtime", detail: "MapElementAccessByNonString"),
    "pattern-value-merge-null": Self(type: "SemanticError", phase: "runtime", detail: "MergeReadOwnWrites"),
    "pattern-value-overflow": Self(type: "ArithmeticError", phase: "runtime", detail: "IntegerOverflow"),
    "pattern-value-own-key": Self(
      type: "ConstraintVerificationFailed", phase: "runtime", detail: "InvalidArgumentValue"),
    "pattern-value-parameter": Self(type: "ParameterMissing", phase: "runtime", detail: "MissingParameter"),
    "pattern-value-parameter-wrong": Self(type: "ArgumentError", phase: "runtime", detail: "InvalidArgumentValue"),
    "pattern-value-range": Self(type: "ArgumentError", phase: "runtime", detail: "NumberOutOfRange"),
    "pattern-value-too-deep": Self(type: "ArgumentError", phase: "runtime", detail: "NumberOutOfRange"),
    "pattern-value-too-large": Self(type: "ArgumentError", phase: "runtime", detail: "NumberOutOfRange"),
    "pattern-value-type": Self(type: "TypeError", phase: "runtime", detail: "InvalidArgumentType"),
    "pattern-value-unfit": Self(type: "TypeError", phase: "runtime", detail: "InvalidArgumentValue"),
    "pattern-value-unstorable": Self(type: "TypeError", phase: "runtime", detail: "InvalidPropertyType"),
  ]
}

extension PatternFault {
  /// The code of its diagnostic.
  var code: String {
    switch kind {
    case .integerOverflow: "pattern-value-overflow"
    case .divisionByZero: "pattern-value-division"
    case .wrongType, .propertyOfValue: "pattern-value-type"
    case .wrongValue, .noDay: "pattern-value-unfit"
    case .numberOutOfRange: "pattern-value-range"
    case .keyNotText: "pattern-value-key"
    case .missingParameter: "pattern-value-parameter"
    case .parameterUnreadable: "pattern-value-parameter-wrong"
    case .boundNegative: "pattern-value-bound-negative"
    case .boundNotInteger: "pattern-value-bound-type"
    case .tooLarge, .textTooLong: "pattern-value-too-large"
    case .tooDeep: "pattern-value-too-deep"
    case .deleted: "pattern-value-deleted"
    case .connected: "pattern-value-connected"
    case .unstorable: "pattern-value-unstorable"
    case .mergeNull: "pattern-value-merge-null"
    case .endMissing: "pattern-value-end-missing"
    case .elementTypes: "pattern-value-element-type"
    case .ownKey: "pattern-value-own-key"
    }
  }
}
