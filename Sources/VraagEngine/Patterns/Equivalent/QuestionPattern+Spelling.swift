/// Names and texts as patterns write them.
extension QuestionPattern {
  /// A variable, called after something, that no other is called.
  mutating func newVariable(_ wish: String) -> String {
    let words = wish.split { !($0.isLetter || $0.isNumber) }
    var name = words.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
    if name.first?.isLetter != true || Self.ownWords.contains(name.lowercased()) { name = "n" }
    let first = name
    var number = 1
    while !names.insert(name).inserted {
      number += 1
      name = first + "\(number)"
    }
    return Self.quoted(name)
  }

  /// Words that mean something where an expression begins.
  private static let ownWords: Set<String> = [
    "true", "false", "null", "case", "not", "exists", "count", "all", "any", "none", "single", "reduce",
  ]

  /// A name as patterns write it.
  static func quoted(_ name: String) -> String {
    let isWord =
      name.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
      && name.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0))
      }
    return isWord
      ? name : "`" + name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``") + "`"
  }

  static func literal(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
