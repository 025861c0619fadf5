import Foundation
import Testing

/// `Grammar/questions.grammar` and the parser say the same.
@Suite struct GrammarTests {
  static let grammar = productions(ofFile: "questions.grammar")
  static let functions = functions(inFolder: "Parsing")

  /// The productions of a file in `Grammar`, by name.
  static func productions(ofFile name: String) -> [String: String] {
    let path = CorpusTests.root.appendingPathComponent("Grammar/\(name)")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    var productions: [String: String] = [:]
    for line in text.components(separatedBy: "\n") where !line.hasPrefix("#") {
      guard let end = line.range(of: " = ") else { continue }
      productions[String(line[..<end.lowerBound])] = line
    }
    return productions
  }

  /// The productions in the comments of a parser, each with the name of the function below it.
  static func functions(inFolder name: String) -> [(production: String, function: String)] {
    let folder = CorpusTests.root.appendingPathComponent("Sources/VraagLanguage/\(name)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().flatMap { name -> [(String, String)] in
      let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      return productions(in: text)
    }
  }

  static func productions(in source: String) -> [(String, String)] {
    var found: [(String, String)] = []
    var comment = ""
    for line in source.components(separatedBy: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if line.hasPrefix("///") {
        comment += " " + line.dropFirst(3).trimmingCharacters(in: .whitespaces)
      } else {
        if let match = comment.firstMatch(of: /`([a-z-]+ = .+? ;)`/),
          let function = line.firstMatch(of: /func (\w+)/)
        {
          found.append((String(match.1), String(function.1)))
        }
        comment = ""
      }
    }
    return found
  }

  @Test func everyProductionHasItsFunction() {
    let known = Set(Self.functions.map(\.production))
    #expect(Self.grammar.count > 30)
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

  @Test func everyNameInAProductionIsOne() {
    for (name, production) in Self.grammar {
      let body = production.drop { $0 != "=" }.replacing(/"[^"]*"/, with: "")
      for word in body.matches(of: /[a-z][a-z-]*/) {
        #expect(Self.grammar[String(word.0)] != nil, "\(name) names \(word.0)")
      }
    }
  }

  @Test func everyProductionIsReachedFromTheSentence() {
    var reached: Set<String> = []
    var waiting = ["sentence"]
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted else { continue }
      let body = (Self.grammar[name] ?? "").drop { $0 != "=" }.replacing(/"[^"]*"/, with: "")
      waiting += body.matches(of: /[a-z][a-z-]*/).map { String($0.0) }
    }
    #expect(reached == Set(Self.grammar.keys))
  }
}
