import Testing
import VraagText

@testable import VraagCommand

/// The table of commands.
@Suite struct DotCommandTests {
  @Test func everyCommandIsThereOnce() {
    let names = DotCommand.all.map(\.name)
    #expect(Set(names).count == names.count)
    let promised = [
      "help", "open", "close", "reload", "models", "types", "verbs", "nouns", "keys", "format", "output", "language",
      "explain", "profile", "timer", "width", "pager", "param", "definitions", "read", "history", "save", "quit",
      "report", "hints", "left-out", "derivation",
    ]
    #expect(Set(names) == Set(promised))
  }

  @Test(arguments: Language.allCases) func everyLineOfTheListFitsATerminal(_ language: Language) {
    let widest = DotCommand.all.map { $0.usage(in: language).count }.max() ?? 0
    for command in DotCommand.all {
      #expect(widest + 2 + command.summary.text(in: language).count <= 80, "\(command.name)")
    }
  }

  @Test func aNameMayBeShortenedAsLongAsItMeansOne() {
    #expect(DotCommand.named("q").map(\.name) == ["quit"])
    #expect(DotCommand.named("TYPES").map(\.name) == ["types"])
    #expect(DotCommand.named("re").count == 3)
    #expect(DotCommand.named("").isEmpty && DotCommand.named("x").isEmpty)
  }

  @Test(arguments: Language.allCases) func everyTopicOfTheHelpFitsATerminal(_ language: Language) {
    for topic in HelpTopic.all {
      for line in topic.text.text(in: language).split(separator: "\n") {
        #expect(line.count <= 80, "\(topic.name): \(line)")
      }
    }
  }
}
