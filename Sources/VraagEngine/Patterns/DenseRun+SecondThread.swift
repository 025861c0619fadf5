internal import VraagPlan

/// A long scan that two threads share: the second goes through the last of the nodes, and the rows that it finds are handed
/// on behind all others, so that they come in the order in which one thread finds them.
extension DenseRun {
  /// The nodes of a scan by their places in it.
  private struct Places {
    let order: [UInt32]?
    let ranges: ArraySlice<Range<UInt32>>
    let count: Int

    init(_ match: DenseMatch, _ step: DenseMatch.Step) {
      order = match.order
      ranges = match.ranges[step.ranges]
      count = order?.count ?? ranges.reduce(0) { $0 + $1.count }
    }
  }

  /// What the other thread found.
  private struct Found: Sendable {
    /// Per piece, the last of the scan first.
    var pieces: [[RowBatch]] = []
    /// The piece before these, where it has more rows than it may keep.
    var unfinished: Range<Int>?
    var edges = 0
    var nodes = 0
    var failure: QueryFailure?
  }

  mutating func scanShared(_ step: DenseMatch.Step) throws(QueryFailure) -> Bool {
    let places = Places(match, step)
    let second = run.limits.secondThread
    var done = 0
    while done < places.count {
      let isShared = second.isWorthwhile(edges: edges, done: done, of: places.count) && isRoom
      let size =
        isShared
        ? second.window(edges: edges, done: done, of: places.count) : min(second.stretch, places.count - done)
      let some = done..<done + size
      guard try isShared ? share(some, places, step) : scan(some, places, step) else { return false }
      done = some.upperBound
    }
    return true
  }

  private var isRoom: Bool {
    let bytes = run.limits.secondThread.mostBatches * RowBatch.capacity * match.live.count * MemoryLayout<UInt32>.stride
    return (try? run.limits.ledger.check(room: bytes, for: .rows)) != nil
  }

  /// Scans the nodes at some places.
  private mutating func scan(
    _ some: Range<Int>, _ places: Places, _ step: DenseMatch.Step
  ) throws(QueryFailure) -> Bool {
    if let order = places.order {
      for place in some where isWithin(order[place], step) {
        if try !go(on: 0, step, to: order[place]) { return false }
      }
      return true
    }
    var start = 0
    for range in places.ranges {
      let part = some.clamped(to: start..<start + range.count)
      for place in part where try !go(on: 0, step, to: range.lowerBound + UInt32(place - start)) { return false }
      start += range.count
    }
    return true
  }

  private mutating func share(
    _ some: Range<Int>, _ places: Places, _ step: DenseMatch.Step
  ) throws(QueryFailure) -> Bool {
    let pieces = Pieces(some, smallest: run.limits.secondThread.smallestPiece)
    let (match, columns) = (match, columns)
    var limits = run.limits
    limits.cancellation = limits.cancellation.alsoWhen { pieces.isClosed }
    let companion = Companion(isAwaited: limits.secondThread.whenTaken != nil) { [limits] in
      Self.find(pieces, places, step, match, columns, limits)
    }
    var goesOn = true
    var failure: QueryFailure?
    do throws(QueryFailure) {
      while goesOn, let piece = pieces.takeFirst() { goesOn = try scan(piece, places, step) }
      if goesOn { goesOn = try handOn() }
    } catch {
      failure = error
    }
    if failure != nil || !goesOn { pieces.close() }
    let found = companion.finish()
    if let failure { throw failure }
    guard goesOn, let found else { return goesOn }
    if let failure = found.failure { throw run.limits.cancellation.reason(for: failure) }
    edges += found.edges
    nodes += found.nodes
    if let piece = found.unfinished {
      guard try scan(piece, places, step), try handOn() else { return false }
    }
    for batches in found.pieces.reversed() {
      for var batch in batches where try !sink(&batch) { return false }
    }
    return true
  }

  /// What the other thread does.
  private static func find(
    _ pieces: Pieces, _ places: Places, _ step: DenseMatch.Step, _ match: DenseMatch, _ columns: DenseEdges,
    _ limits: Limits
  ) -> Found {
    var found = Found()
    var kept: [RowBatch] = []
    var count = 0
    let most = limits.secondThread.mostBatches
    do throws(QueryFailure) {
      var run = DenseRun(NoHelp(limits), match, columns) { (batch) throws(QueryFailure) in
        kept.append(batch)
        count += 1
        return count < most
      }
      run.wanted = RowBatch.capacity
      while count < most, let piece = pieces.takeLast() {
        limits.secondThread.whenTaken?()
        guard try run.scan(piece, places, step), try run.handOn() else {
          found.unfinished = piece
          break
        }
        found.pieces.append(kept)
        kept = []
        (found.edges, found.nodes) = (run.edges, run.nodes)
      }
    } catch {
      found.failure = error
    }
    return found
  }
}
