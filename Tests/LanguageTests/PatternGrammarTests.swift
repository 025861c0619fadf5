import Foundation
import Testing

/// `Grammar/patterns.grammar` and the parser of patterns say the same.
@Suite struct PatternGrammarTests {
  static let grammar = GrammarTests.productions(ofFile: "patterns.grammar")
  static let functions = GrammarTests.functions(inFolder: "Patterns")

  @Test func everyProductionHasItsFunction() {
    let known = Set(Self.functions.map(\.production))
    #expect(Self.grammar.count > 40)
    for (name, production) in Self.grammar { #expect(known.contains(production), "\(name) has no function") }
  }

  @Test func everyFunctionHasItsProduction() {
    for (production, function) in Self.functions {
      let name = String(production.prefix { $0 != " " })
      #expect(Self.grammar[name] == production, "\(function)")
      let words = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      #expect(function == "parse" + words || function == "parse" + words + "IfPresent")
    }
    #expect(Set(Self.functions.map(\.function)).count == Self.functions.count)
  }

  @Test func everyNameInAProductionIsOneAndIsReachedFromTheStatement() {
    var reached: Set<String> = []
    var waiting = ["statement"]
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted else { continue }
      let body = (Self.grammar[name] ?? "").drop { $0 != "=" }.replacing(/"[^"]*"/, with: "")
      #expect(!body.isEmpty, "\(name) is no production")
      waiting += body.matches(of: /[a-z][a-z-]*/).map { String($0.0) }
    }
    #expect(reached == Set(Self.grammar.keys))
  }
}
