internal import VraagPlan
internal import VraagText

/// What there is to say of values while a pattern runs.
extension Diagnostic {
  init(_ fault: PatternFault, in text: String) {
    // A condition that is no truth has no place of its own.
    let range = fault.range.isEmpty ? TextRange(0, text.utf8.count) : fault.range
    self.init(.error, fault.code, fault.message, at: range)
  }
}

extension PatternFault {
  var message: Message {
    switch kind {
    case .integerOverflow:
      Message(english: "the result does not fit 64 bits", dutch: "de uitkomst past niet in 64 bits")
    case .divisionByZero:
      Message(english: "a whole number is divided by zero", dutch: "een geheel getal wordt door nul gedeeld")
    case .wrongType(let operation, let found):
      Message(
        english: "\(operation) \(operation.contains(",") ? "do" : "does") not take a value of type \(found)",
        dutch: "\(operation) \(operation.contains(",") ? "kunnen" : "kan") niet met een waarde van type \(found)")
    case .wrongValue(let operation, let found):
      Message(english: "\(operation)() cannot convert \(found)", dutch: "\(operation)() kan \(found) niet omzetten")
    case .numberOutOfRange(let operation):
      Message(
        english:
          "\(operation)() takes no such number: a step is not 0, a length not negative, a percentile from 0 to 1",
        dutch:
          "\(operation)() neemt niet zo'n getal: een stap is niet 0, een lengte niet negatief, een percentiel van 0 tot 1"
      )
    case .keyNotText(let found):
      Message(
        english: "a property is asked for by its name, not by a value of type \(found)",
        dutch: "naar een eigenschap wordt met haar naam gevraagd, niet met een waarde van type \(found)")
    case .missingParameter(let name):
      Message(english: "there is no value for $\(name)", dutch: "er is geen waarde voor $\(name)")
    case .boundNegative:
      Message(english: "the number of rows is negative", dutch: "het aantal rijen is negatief")
    case .boundNotInteger(let found):
      Message(
        english: "SKIP and LIMIT take a whole number of rows, not a value of type \(found)",
        dutch: "SKIP en LIMIT nemen een geheel aantal rijen, geen waarde van type \(found)")
    case .tooLarge:
      Message(english: "this list would be too long", dutch: "deze lijst zou te lang worden")
    case .tooDeep:
      Message(
        english: "lists or maps would stand in each other too deep: 10,000 is the most",
        dutch: "lijsten of maps zouden te diep in elkaar staan: 10.000 is het meeste")
    case .propertyOfValue(let found):
      Message(
        english: "a value of type \(found) has no properties",
        dutch: "een waarde van type \(found) heeft geen eigenschappen")
    case .deleted, .connected, .unstorable, .mergeNull, .endMissing, .elementTypes, .ownKey: writingMessage
    }
  }
}
