internal import VraagMetamodel
package import VraagPlan
package import VraagText

/// Whether an answer rests on accesses of which the model's file does not say whether they read or write.
///
/// Most accesses of real models carry no mode. In an Archi file that means Write, in an exchange file it means nothing;
/// neither is the modeller's word. So a question for reading or writing is asked once more without these accesses, and
/// once more with them, and where the answer would be another a note says so. Models that have none cost nothing.
package enum AssumedModes {
  /// How large an answer is.
  package enum Outcome: Hashable, Sendable {
    case rows(Int)
    case number(Int)
    case truth(Bool)
    /// One value that was worked out, as it is shown.
    case value(String)
    /// That of nothing: there was nothing to work it out from.
    case nothing
  }

  /// What the user should know of an answer; `run` gives the outcome of a plan.
  package static func notes<Failure: Error>(
    on plan: Plan, _ outcome: Outcome, catalog: any Catalog, run: (Plan) throws(Failure) -> Outcome
  ) throws(Failure) -> [Message] {
    let assumedWrites = catalog.count(of: KindSet(.accessAssumedWrite))
    let unspecified = catalog.count(of: KindSet.unspecifiedAccess.union(.assumedAccess))
    guard unspecified > 0 else { return [] }
    let base = plan.countable
    let strict = assumedWrites > 0 ? base.withoutAssumedWrites : nil
    // What is reached by them is said to be possible already.
    let lenient = if case .reach = base { nil as Plan? } else { base.withUnspecifiedAccesses }
    guard strict != nil || lenient != nil else { return [] }
    let found = plan.isCounted ? outcome : try run(base)
    var notes: [Message] = []
    if let strict, let note = Messages.restsOnWrites(found, without: try run(strict)) { notes.append(note) }
    if let lenient, let note = Messages.modesUnknown(unspecified, found, with: try run(lenient)) { notes.append(note) }
    return notes
  }
}

extension Plan {
  /// Whether the outcome is that of its countable plan.
  var isCounted: Bool {
    switch self {
    case .count, .truth, .describe, .expect: true
    case .rows: countable == self
    case .sort(let sort): sort.input.isCounted
    case .show(let show): show.input.isCounted
    case .explain(let explain): explain.input.isCounted
    case .marked(let marked): marked.input.isCounted
    case .duplicates(let duplicates): duplicates.isCounted
    case .aggregate(let aggregate): aggregate.isOneRow
    case .share(let share): share.per == nil
    case .limit, .group, .countBy, .matrix: false
    case .reach, .flows, .why: true
    case .paths: false
    }
  }
}
