internal import VraagAnalysis
internal import VraagEngine
internal import VraagLanguage
internal import VraagPlan
public import VraagText

/// What became of an expectation: `expect no process reads "Leerling"`.
public struct Verdict: Hashable, Sendable {
  /// What `check` calls it, or its own text.
  public var title: String
  /// What its title begins with, before a colon or ` / `: expectations are scored by it. Nothing without `check`.
  public var theme: String?
  /// Whether the model is as expected.
  public var passed: Bool
  /// How many there are of what is expected.
  public var found: Int
  /// Where it stands, where whoever asked it knows that: `checks.vraag:12`.
  public var place: String?
}

/// What a verdict says of an expectation that does not depend on the model.
struct VerdictHeading: Sendable {
  var title: String
  var theme: String?
  /// How many there must be at least, where that is said.
  var atLeast: Int?
}

extension VerdictHeading {
  /// Nothing where the sentence expects nothing.
  init?(_ sentence: Sentence, _ plan: Plan, text: String) {
    guard case .expect(let expectation) = sentence.kind, case .expect(let expect) = plan else { return nil }
    if let title = expectation.title?.text {
      self.title = title
      theme = Self.theme(of: title)
    } else {
      title = Verdict.title(of: text)
    }
    if case .count(let least, _) = expect.truth?.quantifier { atLeast = least }
  }

  /// What stands before the first colon or ` / ` of a title.
  static func theme(of title: String) -> String? {
    let bytes = Array(title.utf8)
    let end = bytes.indices.first { index in
      let isSlash =
        bytes[index] == UInt8(ascii: "/") && index > 0 && bytes[index - 1] == UInt8(ascii: " ")
        && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " ")
      return bytes[index] == UInt8(ascii: ":") || isSlash
    }
    guard let end else { return nil }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

}

extension Verdict {
  /// It in a line: `Failed: Owners (checks.vraag:12)`.
  public var message: Message {
    Message(english: Words.verdict(self, .english), dutch: Words.verdict(self, .dutch))
  }

  /// The sentence on one line, without its end mark: what is called so that has no title.
  public static func title(of sentence: String) -> String {
    let words = sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix("?") || words.hasSuffix(";") ? String(words.dropLast()) : words
  }

  init(_ expected: VerdictHeading, _ verdict: Table.Verdict) {
    self.init(title: expected.title, theme: expected.theme, passed: verdict.holds, found: verdict.found)
  }
}
