private import Foundation
private import VraagMetamodel

/// What derivation must know of ArchiMate's types, read from the tables in `../shared/metamodel` and from nowhere else:
/// a mistake in the product's own tables shows as a difference.
///
/// Element types and kinds are their raw values here, so that the fixpoint compares small numbers.
package struct DerivationTables: Sendable {
  /// `literal` holds every derived relationship to the limits R1 to R14 as they are written; `table` asks the matrix of
  /// allowed relationships, which those limits shaped.
  package enum Reading: CaseIterable, Sendable { case table, literal }

  enum Domain: String { case motivation, strategy, core, implementation }

  static let typeCount = ElementType.allCases.count
  static let kindCount = RelationshipKind.allCases.count

  /// Per source and target type the letters that the matrix lists, as bits of `letterBits`.
  private var allowed = [UInt16](repeating: 0, count: typeCount * typeCount)
  /// Per kind the bit of its type's letter; none for kinds that have no type.
  private var letterBits = [UInt16](repeating: 0, count: kindCount)
  /// Per kind `structural`, `dependency`, `dynamic` or `other`, and how strong it is within these.
  private(set) var categories = [String](repeating: "", count: kindCount)
  private(set) var strengths = [Int](repeating: 0, count: kindCount)
  private var domains = [Domain?](repeating: nil, count: typeCount)
  private var passives = [Bool](repeating: false, count: typeCount)

  package static let shared: Result<DerivationTables, any Error> = Result { try DerivationTables() }

  private init() throws {
    let letters = Array("scgirvantfo")
    for row in try Self.rows("relations") {
      guard let letter = row["letter"]?.first, let bit = letters.firstIndex(of: letter) else { continue }
      for kind in RelationshipKind.allCases where kind.type?.name == row["type"] {
        letterBits[Int(kind.rawValue)] = 1 << UInt16(bit)
        categories[Int(kind.rawValue)] = row["category"] ?? ""
        strengths[Int(kind.rawValue)] = row["strength_in_category"].flatMap { Int($0) } ?? 0
      }
    }
    for row in try Self.rows("elements") {
      guard let type = ElementType.allCases.first(where: { $0.name == row["type"] }) else { continue }
      let word = row["derivation_domain"]?.split(separator: " ").first.map { $0.lowercased() } ?? ""
      domains[Int(type.rawValue)] = Domain(rawValue: word)
      passives[Int(type.rawValue)] = row["passive_for_restrictions"] == "yes"
    }
    for row in try Self.rows("allowed") {
      for source in Self.types(row["source"] ?? "") {
        for target in Self.types(row["target"] ?? "") {
          for letter in row["letters"] ?? "" {
            guard let bit = letters.firstIndex(of: letter) else { continue }
            allowed[source * Self.typeCount + target] |= 1 << UInt16(bit)
          }
        }
      }
    }
  }

  /// The types that share a row of the matrix: both junctions have one.
  private static func types(_ name: String) -> [Int] {
    ElementType.allCases.filter { $0.name == name || name == "Junction" && isJunction(Int($0.rawValue)) }
      .map { Int($0.rawValue) }
  }

  static func isJunction(_ type: Int) -> Bool {
    type == Int(ElementType.andJunction.rawValue) || type == Int(ElementType.orJunction.rawValue)
  }

  // MARK: What may be

  /// Whether the matrix lists the kind's letter from one type to the other.
  func allows(_ kind: Int, from source: Int, to target: Int) -> Bool {
    allowed[source * Self.typeCount + target] & letterBits[kind] != 0
  }

  /// Whether a relationship of this kind between these types may be derived.
  func mayDerive(_ kind: Int, from source: Int, to target: Int, _ reading: Reading) -> Bool {
    allows(kind, from: source, to: target)
      && (reading == .table || keepsLimits(RelationshipKind.allCases[kind].type, from: source, to: target))
  }

  /// R1 to R6 and R10 to R14; R7 to R9 are of relationships as ends, and none is derived.
  private func keepsLimits(_ type: RelationshipType?, from source: Int, to target: Int) -> Bool {
    guard let type, let from = domains[source], let to = domains[target] else { return false }
    func isOne(of types: RelationshipType...) -> Bool { types.contains(type) }
    switch (from, to) {
    case (.motivation, .motivation): break
    case (_, .motivation): guard isOne(of: .assignment, .realization, .influence, .association) else { return false }
    case (.motivation, _): guard isOne(of: .association) else { return false }
    case (.implementation, .strategy), (.core, .strategy):
      guard isOne(of: .realization, .association) else { return false }
    case (.strategy, .implementation), (.strategy, .core): guard isOne(of: .association) else { return false }
    case (.implementation, .core): guard isOne(of: .realization, .association) else { return false }
    case (.core, .implementation): guard isOne(of: .assignment, .association) else { return false }
    default: break
    }
    if type == .influence, to != .motivation { return false }
    if type == .access, !passives[target] { return false }
    switch (passives[source], passives[target]) {
    case (false, true): return isOne(of: .access, .assignment, .association)
    case (true, true): return isOne(of: .realization, .association)
    case (true, false): return isOne(of: .realization, .influence, .association)
    case (false, false): return true
    }
  }

  /// RJ1 and RJ2: whether an element of the type `joint` may join a relationship that is derived between the others.
  func mayJoin(_ joint: Int, from source: Int, to target: Int) -> Bool {
    if domains[joint] == domains[source] || domains[joint] == domains[target] { return true }
    let isUsable = joint != Int(ElementType.location.rawValue) && joint != Int(ElementType.grouping.rawValue)
    let isHigher = domains[target] == .motivation || domains[target] == .strategy
    return domains[source] == .implementation && domains[joint] == .core && isHigher && isUsable
  }

  // MARK: Reading

  /// The rows of one of the tables; an error where it cannot be read.
  package static func rows(_ name: String) throws -> [[String: String]] {
    // The place of this file: as a parameter's default `#filePath` would be the caller's.
    let root = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let path = root.appending(path: "../shared/metamodel/\(name).tsv").standardizedFileURL
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { cells in Dictionary(zip(lines[0], cells)) { first, _ in first } }
  }
}
