internal import VraagGraph
internal import VraagPlan

/// Where a derived link leads from many concepts, found for some hundreds of them at once on two cores: each concept takes
/// a walk of its own, and they know nothing of each other.
struct LookAhead {
  /// Walks on the second core. It has an executor and a link of its own, so that the two share nothing that changes.
  private final class Second {
    var executor: Executor
    let walk: DerivedWalk

    init(_ executor: Executor, _ walk: DerivedWalk) { (self.executor, self.walk) = (executor, walk) }
  }

  private typealias Found = (targets: [UInt32], ends: [Int])

  /// Few are found as fast by one.
  static let least = 64
  private static let most = 256

  private let walk: DerivedWalk
  private let members: Membership
  private let second: Second
  private var targets: [UInt32] = []
  private var places: [UInt32: Range<Int>] = [:]

  init(_ walk: DerivedWalk, _ members: Membership, _ executor: Executor) {
    (self.walk, self.members) = (walk, members)
    let limits = Limits(cancellation: executor.limits.cancellation, isStrict: executor.limits.isStrict)
    second = Second(
      Executor(executor.graph, limits: limits, orders: executor.orders),
      DerivedWalk(walk.link, isStrict: walk.isStrict))
  }

  /// Those of the members to which the link leads from a concept, where it was looked for already.
  func neighbours(of concept: UInt32) -> ArraySlice<UInt32>? { places[concept].map { targets[$0] } }

  /// Looks where it leads from the first of some concepts, and forgets what it knew.
  mutating func look(from sources: ArraySlice<UInt32>, on executor: inout Executor) throws(QueryFailure) {
    let sources = sources.prefix(Self.most)
    let half = sources.startIndex + sources.count / 2
    let (first, rest) = (sources[..<half], sources[half...])
    let (second, walk, members) = (second, walk, members)
    let (here, there) = TwoThreads.run {
      Self.found(from: first, by: walk, in: members, on: &executor)
    } _: {
      Self.found(from: rest, by: second.walk, in: members, on: &second.executor)
    }
    executor.work.edges += second.executor.work.edges
    second.executor.work = Work()
    targets = []
    places = [:]
    for (concepts, found) in [(first, try here.get()), (rest, try there.get())] {
      var start = targets.count
      for (concept, end) in zip(concepts, found.ends) {
        places[concept] = start..<targets.count + end
        start = targets.count + end
      }
      targets += found.targets
    }
  }

  private static func found(
    from sources: ArraySlice<UInt32>, by walk: DerivedWalk, in members: Membership, on executor: inout Executor
  ) -> Result<Found, QueryFailure> {
    var found: Found = ([], [])
    do throws(QueryFailure) {
      for source in sources {
        for target in try executor.neighbours(of: source, by: walk) where members.contains(target) {
          found.targets.append(target)
        }
        found.ends.append(found.targets.count)
      }
      return .success(found)
    } catch {
      return .failure(error)
    }
  }
}
