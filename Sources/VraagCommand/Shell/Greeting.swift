import Vraag
import VraagText

extension Shell {
  /// Three lines: what is loaded, a question to try, and where more is told; one more where files were odd.
  func greet() {
    if settings.isQuiet { return }
    var lines = [models.isEmpty ? Message.nothingLoaded : session.contents]
    if let question = session.exampleQuestions(limit: 1).first { lines.append(.tryThis(question)) }
    lines.append(.helpIsThere)
    if let oddities = oddities { lines.append(oddities) }
    show(lines.map { $0.text(in: settings.language) + "\n" }.joined())
  }

  /// What is loaded now, after `.open` and its like.
  func tellContents() {
    let lines = [models.isEmpty ? Message.nothingLoaded : session.contents] + (oddities.map { [$0] } ?? [])
    show(lines.map { $0.text(in: settings.language) + "\n" }.joined())
  }

  private var oddities: Message? {
    let count = session.loadWarnings.reduce(0) { $0 + $1.count }
    return count == 0 ? nil : .oddities(count)
  }
}
