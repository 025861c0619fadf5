import Foundation

/// Where the generated cases of this run begin: anywhere, unless `VRAAG_SEED` or `VRAAG_RUN` says where.
///
/// `VRAAG_SEED` repeats what failed. `VRAAG_RUN` makes a run that can be made again: it says nothing of tests that begin
/// at a steady seed.
package enum RunSeed {
  package static let first = asked ?? number("VRAAG_RUN") ?? UInt64.random(in: 0..<1_000_000_000)

  /// The seed that is to be repeated, if one is.
  package static let asked = number("VRAAG_SEED")

  package static func number(_ variable: String) -> UInt64? {
    ProcessInfo.processInfo.environment[variable].flatMap(UInt64.init)
  }
}
