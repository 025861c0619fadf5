import Vraag
import VraagTerminal
import VraagText

/// What the session knows of a model, as the shell offers it to the editor.
struct ModelWords: Assistant {
  let session: Session

  func isWhole(_ text: String) -> Bool { text.last == "?" || text.last == ";" }

  func words(of text: String) -> [StyledRange] {
    session.words(of: text).map { StyledRange($0.range, Self.style($0.kind)) }
  }

  private static func style(_ kind: WordKind.Kind) -> WordStyle {
    switch kind {
    case .keyword: .keyword
    case .noun: .noun
    case .verb: .verb
    case .name: .name
    case .key: .key
    case .value: .value
    case .number: .number
    case .comment: .comment
    case .unknown: .unknown
    }
  }

  func suggestions(in text: String, at offset: Int) -> Suggestions {
    let found = session.completions(in: text, at: offset)
    let list = found.candidates.map { Suggestion($0.text, label: ($0.detail ?? $0.kind.label).english) }
    return Suggestions(range: found.range, list: list, total: found.total)
  }

  func hint(in text: String, at offset: Int) -> String? { session.hint(in: text, at: offset) }
}
