import Vraag
import VraagText

/// What became of every expectation, script by script.
struct CheckReport {
  struct Suite {
    var name: String
    var cases: [Case] = []
  }

  struct Case {
    enum Outcome {
      case passed
      /// What does not fit, in a line, and in full.
      case failed(summary: String, details: String)
      /// What is wrong with the sentence.
      case wrong(summary: String, details: String)
    }

    var title: String
    var theme: String?
    var line: Int
    var nanoseconds: UInt64
    var outcome: Outcome

    var isPassed: Bool { if case .passed = outcome { true } else { false } }
    var isFailed: Bool { if case .failed = outcome { true } else { false } }
    var isWrong: Bool { if case .wrong = outcome { true } else { false } }
  }

  /// How many of the expectations of a theme passed.
  struct Score {
    var theme: String
    var passed = 0
    var total = 0
  }

  var suites: [Suite] = []

  var cases: [Case] { suites.flatMap(\.cases) }
  var passed: Int { cases.count(where: \.isPassed) }
  var failed: Int { cases.count(where: \.isFailed) }
  var wrong: Int { cases.count(where: \.isWrong) }

  mutating func add(_ result: Case) { suites[suites.count - 1].cases.append(result) }

  /// In the order in which the themes come up.
  var scores: [Score] {
    var scores: [Score] = []
    for result in cases {
      guard let theme = result.theme else { continue }
      let known = scores.firstIndex { Folding.fold($0.theme) == Folding.fold(theme) }
      let index = known ?? scores.count
      if known == nil { scores.append(Score(theme: theme)) }
      scores[index].total += 1
      if result.isPassed { scores[index].passed += 1 }
    }
    return scores
  }
}
