import Testing
import VraagGraph
import VraagMetamodel
import VraagTesting

/// `checkInvariants()` stops at faults that are planted.
@Suite struct GraphInvariantsTests {
  static func graph() -> Graph {
    var a = TestModel.Concept(id: "a", label: Label(ElementType.businessProcess))
    a.names = [("", "A")]
    let b = TestModel.Concept(id: "b", label: Label(ElementType.businessObject))
    var r = TestModel.Concept(id: "r", label: Label(RelationshipKind.accessRead))
    r.ends = ("a", "b")
    var s = TestModel.Concept(id: "s", label: Label(RelationshipKind.association))
    s.ends = ("a", "a")
    return TestModel([a, b, r, s]).graph()
  }

  @Test func aSoundGraphPasses() { Self.graph().checkInvariants() }

  @Test func anEdgeThatArrivesElsewhereIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var graph = GraphInvariantsTests.graph()
      graph.targets[0] = 0
      graph.checkInvariants()
    }
  }

  @Test func aRowOutOfOrderIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var graph = GraphInvariantsTests.graph()
      graph.outgoing.kinds.reverse()
      graph.checkInvariants()
    }
  }

  @Test func aRankThatTwoShareIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var graph = GraphInvariantsTests.graph()
      graph.nameRanks[1] = graph.nameRanks[0]
      graph.checkInvariants()
    }
  }

  @Test func aNameThatLeadsNowhereIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var graph = GraphInvariantsTests.graph()
      graph.foldedNames.swapAt(0, 1)
      graph.checkInvariants()
    }
  }

  @Test func aMissingColumnEntryIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var graph = GraphInvariantsTests.graph()
      graph.documentations.removeLast()
      graph.checkInvariants()
    }
  }

  @Test func anIdThatLeadsToAnotherConceptIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var graph = GraphInvariantsTests.graph()
      graph.ids.swapAt(0, 1)
      graph.checkInvariants()
    }
  }
}
