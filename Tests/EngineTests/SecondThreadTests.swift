import Testing
import VraagPlan

@testable import VraagEngine

/// Loops that two threads share.
@Suite struct SecondThreadTests {
  @Test func piecesAreTakenFromBothEndsUntilTheyMeet() throws {
    let pieces = Pieces(10..<45, smallest: 10)
    #expect(pieces.takeFirst() == 10..<20)
    #expect(pieces.takeLast() == 40..<45)
    #expect(pieces.takeLast() == 30..<40)
    #expect(pieces.takeFirst() == 20..<30)
    #expect(pieces.takeFirst() == nil)
    #expect(pieces.takeLast() == nil)
    #expect(!pieces.isClosed)
  }

  @Test func ofAnEmptyRangeThereAreNone() {
    #expect(Pieces(3..<3, smallest: 1).takeFirst() == nil)
    #expect(Pieces(3..<3, smallest: 1).takeLast() == nil)
  }

  @Test func onceClosedNobodyTakesAny() {
    let pieces = Pieces(0..<100, smallest: 10)
    #expect(pieces.takeFirst() != nil)
    pieces.close()
    #expect(pieces.takeFirst() == nil)
    #expect(pieces.takeLast() == nil)
    #expect(pieces.isClosed)
  }

  @Test func twoThreadsTakeEachPieceOnce() {
    for _ in 0..<200 {
      let pieces = Pieces(0..<1000, smallest: 3)
      let companion = Companion { () -> [Range<Int>] in
        var taken: [Range<Int>] = []
        while let piece = pieces.takeLast() { taken.append(piece) }
        return taken
      }
      var taken: [Range<Int>] = []
      while let piece = pieces.takeFirst() { taken.append(piece) }
      let all = taken + (companion.finish() ?? []).reversed()
      #expect(all.flatMap { Array($0) } == Array(0..<1000))
    }
  }

  /// It may never get a thread; when it has begun, it is waited for.
  @Test func aCompanionThatHasBegunIsWaitedFor() {
    let companion = Companion(isAwaited: true) { () -> Int in (0..<1000).reduce(0, +) }
    #expect(companion.finish() == 499_500)
  }

  @Test func aLoopIsSharedWhereMuchOfItIsLeft() {
    let second = SecondThread()
    #expect(!second.isWorthwhile(edges: 1000, done: 256, of: 1_000_000))
    #expect(second.isWorthwhile(edges: 40_000, done: 256, of: 1024))
    #expect(!second.isWorthwhile(edges: 40_000, done: 1000, of: 1024))
    #expect(!SecondThread.never.isWorthwhile(edges: 1 << 40, done: 1, of: 1 << 20))
  }

  @Test func aCompanionStopsWithTheQuestionAndWhenItIsNotNeeded() {
    let question = Cancellation()
    let pieces = Pieces(0..<10, smallest: 1)
    let own = question.alsoWhen { pieces.isClosed }
    #expect(!own.isRaised)
    pieces.close()
    #expect(own.isRaised)
    let other = question.alsoWhen { false }
    #expect(!other.isRaised)
    question.interrupt()
    #expect(other.isRaised)
  }

  /// A companion only knows that it was stopped.
  @Test func whyAQuestionEndsIsToldByTheQuestion() {
    let question = Cancellation()
    #expect(question.reason(for: .tooManyRows(limit: 3)) == .tooManyRows(limit: 3))
    question.interrupt()
    #expect(question.reason(for: .timedOut) == .interrupted)
  }
}
