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
    case .numberOutOfRange("range"):
      Message(english: "range() takes no step of 0", dutch: "range() neemt geen stap van 0")
    case .numberOutOfRange(let operation) where operation.hasPrefix("percentile"):
      Message(
        english: "\(operation)() takes a percentile from 0 to 1",
        dutch: "\(operation)() neemt een percentiel van 0 tot 1")
    case .numberOutOfRange(let operation):
      Message(english: "\(operation)() takes no negative length", dutch: "\(operation)() neemt geen negatieve lengte")
    case .noDay(let found):
      Message(
        english:
          "there is no day \(found): write one as '2026-11-26', '26-11-2026' or {year: 2026, month: 11, day: 26}",
        dutch: "er is geen dag \(found): schrijf hem als '2026-11-26', '26-11-2026' of {year: 2026, month: 11, day: 26}"
      )
    case .keyNotText(let found):
      Message(
        english: "a property is asked for by its name, not by a value of type \(found)",
        dutch: "naar een eigenschap wordt met haar naam gevraagd, niet met een waarde van type \(found)")
    case .missingParameter(let name):
      Message(english: "there is no value for $\(name)", dutch: "er is geen waarde voor $\(name)")
    case .parameterUnreadable(let name, let fault):
      Message(english: "$\(name) must be \(fault.wanted.english)", dutch: "$\(name) moet \(fault.wanted.dutch) zijn")
    case .boundNegative:
      Message(english: "the number of rows is negative", dutch: "het aantal rijen is negatief")
    case .boundNotInteger(let found):
      Message(
        english: "SKIP and LIMIT take a whole number of rows, not a value of type \(found)",
        dutch: "SKIP en LIMIT nemen een geheel aantal rijen, geen waarde van type \(found)")
    case .tooLarge:
      Message(
        english: "a list would have more than 10,000,000 members, counting those of the lists in it",
        dutch: "een lijst zou meer dan 10.000.000 leden hebben, die van de lijsten erin meegeteld")
    case .textTooLong:
      Message(
        english: "a text would be longer than 10,000,000 bytes", dutch: "een tekst zou langer zijn dan 10.000.000 bytes"
      )
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
