internal import VraagMetamodel
internal import VraagText

/// What is said of numbers, alphabetical.
extension Messages {
  static func numberMissing(_ parser: Parser) -> Diagnostic {
    Diagnostic(
      .error, "number-missing",
      Message(
        english: "expected a whole number; found \(parser.found.english)",
        dutch: "hier hoort een heel getal; gevonden: \(parser.found.dutch)"),
      at: parser.current.range)
  }

  /// - Parameter readings: What it may mean, as numbers are written.
  static func numberSeparated(_ range: TextRange, _ readings: [String]) -> Diagnostic {
    let (english, dutch) = (readings.joined(separator: " or "), readings.joined(separator: " of "))
    return Diagnostic(
      .error, "number-separated",
      Message(
        english: "numbers are written without anything between thousands, and with a point before decimals: \(english)",
        dutch: "getallen staan er zonder teken tussen duizendtallen, en met een punt voor decimalen: \(dutch)"),
      at: range, fixes: readings.map { Fix(replacing: range, with: $0) })
  }

  static func numberUnclear(_ parser: Parser) -> Diagnostic {
    let (range, number) = (parser.current.range, parser.foundText)
    let words =
      parser.isDutch
      ? ["minstens \(number)", "precies \(number)", "hoogstens \(number)"]
      : ["at least \(number)", "exactly \(number)", "at most \(number)"]
    return Diagnostic(
      .error, "number-unclear",
      Message(
        english: parser.isDutch
          ? "say whether 'minstens' (at least), 'hoogstens' (at most) or 'precies' (exactly) \(number) are meant"
          : "say whether at least, at most or exactly \(number) are meant",
        dutch: parser.isDutch
          ? "zeg of minstens, hoogstens of precies \(number) bedoeld is"
          : "zeg of 'at least' (minstens), 'at most' (hoogstens) of 'exactly' (precies) \(number) bedoeld is"),
      at: range, fixes: fixes(range, words))
  }

  static func numberZero(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      .error, "number-zero",
      Message(english: "this number is at least 1", dutch: "dit getal is minstens 1"), at: range)
  }

  static func valuesCounted(_ parser: Parser) -> Diagnostic {
    let example = parser.word("with Kosten >= 2", "met Kosten >= 2")
    return Diagnostic(
      .error, "values-counted",
      Message(
        english: "how many values of a property something has cannot be asked; what a value is, can: `\(example)`",
        dutch: "hoeveel waarden van een eigenschap iets heeft, is niet te vragen; wat een waarde is wel: `\(example)`"),
      at: parser.current.range)
  }
}
