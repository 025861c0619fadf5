internal import VraagGraph

/// What concepts are called in an exchange file: their own ids where XML allows them.
///
/// XML wants every id of a file, those of nodes on views too, to begin with a letter, to have letters, digits, `.`, `-`
/// and `_` only, and to be there once.
struct ExchangeIdentifiers {
  /// The ids of concepts whose own XML does not allow.
  private var others: [ConceptID: String] = [:]
  private(set) var model: String
  /// What the ids of nodes begin with, and none of the model's.
  private(set) var node: String
  private(set) var property: String

  init(_ graph: Graph) {
    var isTaken = Set<String>()
    let ids = (0..<graph.conceptCount).map { graph.id(of: ConceptID(UInt32($0))) }
    for (number, id) in ids.enumerated() where !Self.isAllowed(id.utf8.span) {
      others[ConceptID(UInt32(number))] = Self.allowed(id.utf8.span)
    }
    // Two ids may differ only in what XML does not allow.
    for concept in others.keys.sorted() {
      var id = others[concept] ?? ""
      while graph.concept(withID: id) != nil || !isTaken.insert(id).inserted { id += "-" }
      others[concept] = id
    }
    func free(_ word: String) -> String {
      var prefix = word
      while ids.contains(where: { $0.hasPrefix(prefix) }) || isTaken.contains(where: { $0.hasPrefix(prefix) }) {
        prefix += "-"
      }
      return prefix
    }
    model = free("model")
    node = free("node-")
    property = free("property-")
  }

  func identifier(of concept: ConceptID, in graph: Graph) -> String { others[concept] ?? graph.id(of: concept) }

  private static func isAllowed(_ id: Span<UInt8>) -> Bool {
    guard id.count > 0, isLetter(id[0]) else { return false }
    for index in 1..<id.count where !isAllowed(id[index]) { return false }
    return true
  }

  private static func allowed(_ id: Span<UInt8>) -> String {
    var bytes = Array("id-".utf8)
    for index in 0..<id.count { bytes.append(isAllowed(id[index]) ? id[index] : UInt8(ascii: "_")) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}
