import Testing

/// What the program says to its users is a product: ordered, said once, and in both languages.
@Suite struct MessageTests {
  static var files: [SwiftSource] {
    Repository.here.sources.filter { $0.name == "Messages.swift" || $0.name.hasPrefix("Messages+") }
  }

  @Test func messagesAreInAlphabeticalOrderAndThereIsOneOfEach() throws {
    let declaration = try Regex(
      #"\n *(?:package |public )?static (?:func|var|let) (\w+)"#, as: (Substring, Substring).self)
    for file in Self.files {
      let names = file.code.matches(of: declaration).map(\.1)
      for (earlier, later) in zip(names, names.dropFirst()) where !(earlier.lowercased() < later.lowercased()) {
        Issue.record("\(file.path) has \(later) after \(earlier)")
      }
    }
  }

  @Test func everyCodeIsOfOneMessageOnly() throws {
    let code = try Regex("\"([a-z]+(?:-[a-z]+)+)\"", as: (Substring, Substring).self)
    var owners: [Substring: String] = [:]
    for file in Self.files {
      for match in file.text.matches(of: code) {
        if let owner = owners.updateValue(file.path, forKey: match.1) {
          Issue.record("the code \(match.1) is used twice: in \(owner) and in \(file.path)")
        }
      }
    }
  }

  @Test func everyMessageIsSaidInBothLanguagesAndDiffersBetweenThem() {
    for source in Repository.here.sources {
      for message in source.messages {
        let place = "\(source.path):\(message.line)"
        #expect(message.english.contains { $0.isLetter }, "\(place) says nothing in English")
        #expect(message.dutch.contains { $0.isLetter }, "\(place) says nothing in Dutch")
        #expect(message.english != message.dutch, "\(place) says the same in both: use Message(verbatim:)")
      }
    }
  }

  @Test func messagesAreFoundInSource() {
    let source = SwiftSource(
      path: "Messages.swift",
      text: #"""
        static func one(_ a: [String]) -> Message {
          Message(
            english: "no \(a.joined(separator: ", ")), (none) " + b(1, 2),
            dutch: "geen")
        }
        init(english: String, dutch: String) {}
        """#)
    #expect(source.messages.map(\.english) == [#""no \(a.joined(separator: ", ")), (none) " + b(1, 2)"#])
    #expect(source.messages.map(\.dutch) == [#""geen""#])
    #expect(source.messages.map(\.line) == [3])
  }
}

extension SwiftSource {
  /// A message in code: the expressions of its two languages.
  struct SaidTwice {
    var line: Int
    var english: String
    var dutch: String
  }

  /// Every call with arguments `english:` and `dutch:` that are written out as text.
  var messages: [SaidTwice] {
    var result: [SaidTwice] = []
    for start in code.ranges(of: "english:") {
      guard let middle = code[start.upperBound...].firstRange(of: "dutch:") else { continue }
      let english = written(start.upperBound..<middle.lowerBound)
      let dutch = written(middle.upperBound..<argumentEnd(from: middle.upperBound))
      guard english.contains("\"") else { continue }
      let line = code[..<start.lowerBound].count { $0 == "\n" } + 1
      result.append(SaidTwice(line: line, english: english, dutch: dutch))
    }
    return result
  }

  /// The text at a place of the code, without outer white space and commas.
  private func written(_ range: Range<String.Index>) -> String {
    let lower = code.utf8.distance(from: code.startIndex, to: range.lowerBound)
    let upper = code.utf8.distance(from: code.startIndex, to: range.upperBound)
    let part = String(decoding: Array(text.utf8)[lower..<upper], as: UTF8.self)
    let trimmed = part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace || $0 == "," }
    return String(trimmed.reversed())
  }

  /// Where the argument that begins here ends: at a comma or the closing parenthesis of its call.
  private func argumentEnd(from start: String.Index) -> String.Index {
    var depth = 0
    var index = start
    while index < code.endIndex {
      switch code[index] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        depth -= 1
        if depth < 0 { return index }
      case "," where depth == 0: return index
      default: break
      }
      index = code.index(after: index)
    }
    return index
  }
}
