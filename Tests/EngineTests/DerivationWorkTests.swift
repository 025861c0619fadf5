import Testing
import VraagEngine
import VraagMetamodel
import VraagPlan
import VraagTesting

/// What a walk costs grows with what it reaches, whatever shape that has.
@Suite struct DerivationWorkTests {
  /// The relationships looked at for all that a link leads to from an element.
  private func edges(
    _ model: String, from subject: String, _ kind: RelationshipKind, _ certainty: Certainty = .certain, found: Int
  ) throws -> Int {
    var executor = Executor(SmallGraph.graph(model))
    let link = Link.derived(DerivedLink(Relation(incoming: KindSet(kind)), certainty: certainty))
    let related = Related(
      subjects: .labels(.everything), link: link, objects: .identified(subject), quantifier: .some)
    #expect(try executor.count(.related(related)) == found)
    return executor.work.edges
  }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n") + "\n"
  }

  @Test func aCycleOfTriggersIsWalkedOnce() throws {
    func edges(_ count: Int) throws -> Int {
      let model =
        lines(count) { "BusinessProcess p\($0)" } + lines(count) { "r\($0) triggering p\($0) p\(($0 + 1) % count)" }
      return try self.edges(model, from: "p0", .triggering, found: count - 1)
    }
    #expect(try edges(200) - edges(100) == 100)
  }

  @Test func deepContainmentIsGoneDownAtOneEndAndUpAtTheOther() throws {
    func edges(_ depth: Int) throws -> Int {
      let model =
        lines(depth) { "ApplicationComponent a\($0)" } + lines(depth) { "BusinessProcess p\($0)" }
        + lines(depth - 1) { "c\($0) composition a\($0) a\($0 + 1)" }
        + lines(depth - 1) { "d\($0) composition p\($0) p\($0 + 1)" } + "s serving a\(depth - 1) p\(depth - 1)"
      return try self.edges(model, from: "a0", .serving, found: depth)
    }
    #expect(try edges(200) - edges(100) == 200)
  }

  @Test func aHubIsLookedAtOnce() throws {
    func edges(_ count: Int) throws -> Int {
      let model =
        "ApplicationService s\n" + lines(count) { "BusinessProcess p\($0)" } + lines(count) { "BusinessRole r\($0)" }
        + lines(count) { "s\($0) serving s p\($0)" } + lines(count) { "a\($0) assignment r\($0) p\($0)" }
      return try self.edges(model, from: "s", .serving, found: count * 2)
    }
    // Once for what is modelled, once for what follows, and each process for its role.
    #expect(try edges(200) - edges(100) == 300)
  }

  @Test func whatPossiblyFollowsGrowsWithWhatIsReachedToo() throws {
    func edges(_ count: Int) throws -> Int {
      let model =
        "ApplicationComponent a\n" + lines(count) { "BusinessProcess p\($0)" }
        + lines(count) { "BusinessProcess q\($0)" }
        + lines(count) { "s\($0) serving a p\($0)" } + lines(count) { "c\($0) composition p\($0) q\($0)" }
      return try self.edges(model, from: "a", .serving, .possible, found: count * 2)
    }
    let (one, two) = (try edges(100), try edges(200))
    #expect(two - one <= one)
  }
}
