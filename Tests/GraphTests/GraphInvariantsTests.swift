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
      var columns = GraphInvariantsTests.graph().columns
      columns.targets[0] = 0
      Graph(columns).checkInvariants()
    }
  }

  @Test func aRowOutOfOrderIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var columns = GraphInvariantsTests.graph().columns
      columns.outgoing.kinds.reverse()
      Graph(columns).checkInvariants()
    }
  }

  @Test func aRankThatTwoShareIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var columns = GraphInvariantsTests.graph().columns
      columns.nameRanks[1] = columns.nameRanks[0]
      Graph(columns).checkInvariants()
    }
  }

  @Test func aNameThatLeadsNowhereIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var columns = GraphInvariantsTests.graph().columns
      columns.foldedNames.swapAt(0, 1)
      Graph(columns).checkInvariants()
    }
  }

  @Test func aMissingColumnEntryIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var columns = GraphInvariantsTests.graph().columns
      columns.documentations.removeLast()
      Graph(columns).checkInvariants()
    }
  }

  @Test func anIdThatLeadsToAnotherConceptIsCaught() async {
    await #expect(processExitsWith: .failure) {
      var columns = GraphInvariantsTests.graph().columns
      columns.ids.swapAt(0, 1)
      Graph(columns).checkInvariants()
    }
  }
}
