import Foundation
import VraagText

/// One scenario of the openCypher TCK, a line of `../shared/tck/read-only.jsonl`.
struct Scenario: Sendable {
  var id: String
  var stage: String
  var query: String
  var parameters: JSON
  var graph: JSON
  var expected: JSON

  /// Whether it expects an error.
  var expectsError: Bool { expected["error"] != nil }

  /// All of them. Without the file there is nothing to conform to, and that is a failure, not a reason to skip.
  static let all: [Scenario] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/tck/read-only.jsonl").standardized
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { try? Scenario(String($0)) }
  }()

  private init(_ line: String) throws {
    let json = try JSON(parsing: line)
    func text(_ key: String) -> String { json[key]?.string ?? "" }
    id = text("id")
    stage = text("stage")
    query = text("query")
    parameters = json["params"] ?? .object([])
    graph = json["graph"] ?? .object([])
    expected = json["expect"] ?? .null
  }
}

/// What fails and is known to. The list may only become shorter.
enum ExpectedFailures {
  static let ids: Set<String> = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "expected-failures.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? "there is no list"
    return Set(text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
  }()
}
