import Foundation
import Testing
import Vraag
import VraagText

/// Rows, each written as JSON with ids for concepts and the relationships' ids for paths, in an order of their own.
struct Found {
  var rows: [String]
  /// How many columns each row has.
  var width: Int
  /// The first of the numbers that are all there is.
  private var number: String?

  /// - Parameter columns: How many to keep: what Python does not find, as explanations, stands in the last ones.
  init(rows: [[Any]], columns: Int = .max) throws {
    width = rows.first?.count ?? 0
    self.rows = try rows.map { row in
      let cells = row.prefix(columns).map(Self.cell)
      return String(
        decoding: try JSONSerialization.data(withJSONObject: cells, options: .sortedKeys), as: UTF8.self)
    }.sorted()
    if rows.count == 1, rows[0] is [NSNumber] {
      number = self.rows[0].split { "[,]".contains($0) }.first.map(String.init)
    }
  }

  init(_ text: String, asked session: Session, columns: Int) throws {
    let answer = try Self.answer(to: text, asked: session)
    try #require(!answer.hasErrors, "\(text)\n\(answer.diagnostics.map(\.message.english))")
    let json = try JSONSerialization.jsonObject(with: Data(answer.text(as: .json).utf8)) as? [String: Any]
    try self.init(rows: #require(json?["rows"] as? [[Any]], "\(text)"), columns: columns)
  }

  /// A sentence, or the shell's `.keys`.
  private static func answer(to text: String, asked session: Session) throws -> Answer {
    text == ".keys" ? session.overviewOfKeys() : try session.answer(text)
  }

  private static func cell(_ cell: Any) -> Any {
    guard let parts = cell as? [String: Any] else { return cell }
    if let way = parts["relationships"] as? [[String: Any]] { return way.compactMap { $0["id"] } }
    return parts["id"] ?? cell
  }

  /// How the page says it: the number, or how many rows.
  var summary: String { number ?? (rows.count == 1 ? "1 row" : "\(rows.count) rows") }

  func difference(from other: Found) -> String {
    let missing = Set(other.rows).subtracting(rows)
    let more = Set(rows).subtracting(other.rows)
    return "missing: \(missing.sorted().prefix(5))\nmore: \(more.sorted().prefix(5))"
  }
}
