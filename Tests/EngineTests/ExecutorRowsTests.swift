import Testing
import VraagEngine
import VraagMetamodel
import VraagPlan

@Suite struct ExecutorRowsTests {
  private let whoServesWhat = Rows(
    root: RowNode(
      set: School.applications, column: 0,
      branches: [RowBranch(link: School.serves, node: RowNode(set: School.processes, column: 1))]),
    columns: [School.element("application"), School.element("process")])

  @Test func aRowIsAPairThatTheLinkJoins() throws {
    #expect(try School.rows(.rows(whoServesWhat)) == ["a1 p1", "a1 p2", "a2 p4"])
  }

  @Test func aHiddenMiddleIsWalkedThrough() throws {
    let rows = Rows(
      root: RowNode(
        set: School.applications, column: 0,
        branches: [
          RowBranch(
            link: School.serves,
            node: RowNode(
              set: School.processes, column: nil,
              branches: [RowBranch(link: School.reads, node: RowNode(set: School.data, column: 1))]))
        ]), columns: [School.element("application"), School.element("data")])
    #expect(try School.rows(.rows(rows)) == ["a1 d2", "a1 d1", "a2 d3"])
  }

  @Test func aHiddenMiddleWithTwoThingsBelowItGivesDistinctRows() throws {
    let rows = Rows(
      root: RowNode(
        set: School.applications, column: 0,
        branches: [
          RowBranch(
            link: School.serves,
            node: RowNode(
              set: School.processes, column: nil,
              branches: [RowBranch(link: School.reads, node: RowNode(set: School.data, column: 1))],
              counts: [RowCount(link: School.writes, objects: School.data, column: 2)]))
        ]),
      columns: [School.element("application"), School.element("data"), RowColumn(name: "n", kind: .number)])
    #expect(try School.rows(.rows(rows)) == ["a1 d2 2", "a1 d1 0", "a1 d1 2", "a2 d3 0"])
  }

  @Test func countsIncludeNought() throws {
    let rows = Rows(
      root: RowNode(
        set: School.applications, column: 0,
        counts: [RowCount(link: School.serves, objects: School.processes, column: 1)]),
      columns: [School.element("application"), RowColumn(name: "process", kind: .number)])
    #expect(try School.rows(.rows(rows)) == ["a1 2", "a3 0", "a2 1"])
    let sorted = Plan.sort(Sort(input: .rows(rows), by: .column(1), isDescending: true))
    #expect(try School.rows(sorted) == ["a1 2", "a2 1", "a3 0"])
    #expect(try School.rows(.limit(Limit(input: sorted, count: 1))) == ["a1 2"])
  }

  @Test func aCutInATieIsReported() throws {
    let byStatus = Plan.sort(
      Sort(
        input: .rows(Rows(root: RowNode(set: School.processes, column: 0), columns: [School.element("process")])),
        by: .key(.property("status")), isDescending: false))
    #expect(try School.rows(byStatus) == ["p1", "p4", "p2", "p3"])
    #expect(try School.run(.limit(Limit(input: byStatus, count: 1))).isCutInTie)
    #expect(try !School.run(.limit(Limit(input: byStatus, count: 2))).isCutInTie)
  }

  @Test func shownKeysStandBesideTheFirstColumn() throws {
    let show = Plan.show(
      Show(
        input: .rows(Rows(root: RowNode(set: School.processes, column: 0), columns: [School.element("process")])),
        keys: [ShownKey(key: .property("kosten"), heading: "Kosten"), ShownKey(key: .builtIn(.type), heading: "type")]))
    #expect(
      try School.rows(show)
        == ["p1 100 BusinessProcess", "p2 20|7 BusinessProcess", "p4 veel BusinessProcess", "p3  BusinessProcess"])
  }

  @Test func aRelationshipsKeyIsShownForItsPair() throws {
    let show = Plan.show(
      Show(
        input: .rows(whoServesWhat), keys: [ShownKey(key: .property("rol"), heading: "Rol")],
        relationshipLink: School.serves))
    #expect(try School.rows(show) == ["a1 p1 ", "a1 p2 ", "a2 p4 Verplicht"])
  }

  @Test func groupsCountConceptsPerValue() throws {
    let group = Plan.group(
      Group(
        input: .rows(Rows(root: RowNode(set: School.processes, column: 0), columns: [School.element("process")])),
        key: ShownKey(key: .property("status"), heading: "Status")))
    #expect(try School.rows(group) == ["Definitief 2", "Voorgesteld 1", " 1"])
  }

  @Test func countingPerOtherColumn() throws {
    #expect(try School.rows(.countBy(CountBy(input: whoServesWhat, counted: 0))) == ["1 p1", "1 p2", "1 p4"])
    #expect(try School.rows(.countBy(CountBy(input: whoServesWhat, counted: 1))) == ["a1 2", "a2 1"])
    #expect(try School.rows(.count(School.processes)) == ["4"])
  }

  @Test func truthFollowsItsQuantifier() throws {
    func truth(_ quantifier: Quantifier, of subjects: SetPlan, _ holding: SetPlan) throws -> [String] {
      try School.rows(.truth(Truth(subjects: subjects, holding: holding, quantifier: quantifier)))
    }
    let readers = School.some(School.processes, School.reads, School.data)
    #expect(try truth(.some, of: School.processes, readers) == ["true"])
    #expect(try truth(.every, of: School.processes, readers) == ["false"])
    #expect(try truth(.every, of: .empty, readers) == ["false"])
    #expect(try truth(.none, of: .named("uitschrijven"), readers) == ["true"])
    #expect(try truth(.count(atLeast: 3, atMost: 3), of: School.processes, readers) == ["true"])
  }

  @Test func moreRowsThanAllowedIsAFailureAndNoCut() throws {
    #expect(throws: QueryFailure.tooManyRows(limit: 2)) {
      try School.run(.rows(whoServesWhat), limits: Limits(maximumRows: 2))
    }
    #expect(try School.run(.rows(whoServesWhat), limits: Limits(maximumRows: 3)).rowCount == 3)
  }

  @Test func theFirstRowsAreMadeAndNoMore() throws {
    var executor = Executor(School.graph, limits: Limits(maximumRows: 1))
    let first = try executor.run(.limit(Limit(input: .rows(whoServesWhat), count: 1)))
    #expect(School.column(1, of: first) == ["p1"])
    let work = executor.work.edges
    executor = Executor(School.graph)
    #expect(try executor.run(.limit(Limit(input: .rows(whoServesWhat), count: 9))).rowCount == 3)
    #expect(work < executor.work.edges)
  }

  @Test func aRaisedFlagStopsTheQuestion() throws {
    let limits = Limits()
    limits.cancellation.interrupt()
    #expect(throws: QueryFailure.interrupted) { try School.run(.rows(whoServesWhat), limits: limits) }
    limits.cancellation.timeOut()
    #expect(throws: QueryFailure.timedOut) { try School.run(.count(School.processes), limits: limits) }
    limits.cancellation.reset()
    #expect(try School.run(.rows(whoServesWhat), limits: limits).rowCount == 3)
  }
}
