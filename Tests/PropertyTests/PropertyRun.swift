import Foundation
import Testing
import VraagTesting

/// The seeds of this run: other ones each time, unless `VRAAG_SEED` says where to begin; `VRAAG_CASES` says how many.
enum PropertyRun {
  static let firstSeed: UInt64 = {
    let seed = number("VRAAG_SEED") ?? UInt64.random(in: 0..<1_000_000_000)
    print("Property tests begin at VRAAG_SEED=\(seed)")
    return seed
  }()

  static let cases = Int(number("VRAAG_CASES") ?? 500)

  private static func number(_ variable: String) -> UInt64? {
    ProcessInfo.processInfo.environment[variable].flatMap(UInt64.init)
  }

  /// Runs the cases one by one; the first few that fail are shown, small.
  static func each(_ check: (UInt64, inout SeededRandom) -> String?) {
    var failures = 0
    for index in 0..<cases {
      let seed = firstSeed &+ UInt64(index)
      var random = SeededRandom(seed: seed)
      guard let failure = check(seed, &random) else { continue }
      Issue.record("VRAAG_SEED=\(seed) VRAAG_CASES=1\n\(failure)")
      failures += 1
      if failures == 3 { return }
    }
  }
}
