/// Two threads that count from different nodes on, and tell each other what they find out.
extension CountRun {
  private struct Counted: Sendable {
    var total = 0
    var edges = 0
    var nodes = 0
    var failure: QueryFailure?
  }

  mutating func countShared(_ range: Range<UInt32>) throws(QueryFailure) -> Int {
    let (first, count) = (range.lowerBound, range.count)
    let second = run.limits.secondThread
    let before = edges
    var done = 0
    var total = 0
    while done < count {
      let end = min(done + second.stretch, count)
      total = try Self.sum(total, try self.count(first + UInt32(done)..<first + UInt32(end)))
      done = end
      if second.isWorthwhile(edges: edges - before, done: done, of: count) {
        return try Self.sum(total, try share(first + UInt32(done)..<range.upperBound))
      }
    }
    return total
  }

  private mutating func share(_ rest: Range<UInt32>) throws(QueryFailure) -> Int {
    let pieces = Pieces(Int(rest.lowerBound)..<Int(rest.upperBound), smallest: run.limits.secondThread.smallestPiece)
    let (tree, columns, known, nodeBound) = (tree, columns, known, nodeBound)
    var limits = run.limits
    limits.cancellation = limits.cancellation.alsoWhen { pieces.isClosed }
    isAlone = false
    let companion = Companion(isAwaited: limits.secondThread.whenTaken != nil) { [limits] in
      var run = CountRun(NoHelp(limits), tree, columns, nodeBound: nodeBound, known: known)
      return run.count(pieces)
    }
    var total = 0
    var failure: QueryFailure?
    do throws(QueryFailure) {
      while let piece = pieces.takeFirst() { total = try Self.sum(total, try count(Self.nodes(piece))) }
    } catch {
      pieces.close()
      failure = error
    }
    let counted = companion.finish() ?? Counted()
    isAlone = true
    if let failure = failure ?? counted.failure { throw run.limits.cancellation.reason(for: failure) }
    edges += counted.edges
    nodes += counted.nodes
    return try Self.sum(total, counted.total)
  }

  private static func nodes(_ piece: Range<Int>) -> Range<UInt32> {
    UInt32(piece.lowerBound)..<UInt32(piece.upperBound)
  }

  /// What the other thread does.
  private mutating func count(_ pieces: Pieces) -> Counted {
    var counted = Counted()
    do throws(QueryFailure) {
      while let piece = pieces.takeLast() {
        run.limits.secondThread.whenTaken?()
        counted.total = try Self.sum(counted.total, try count(Self.nodes(piece)))
      }
    } catch {
      counted.failure = error
    }
    (counted.edges, counted.nodes) = (edges, nodes)
    return counted
  }
}
