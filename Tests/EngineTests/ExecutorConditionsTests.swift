import Testing
import VraagEngine
import VraagMetamodel
import VraagPlan

@Suite struct ExecutorConditionsTests {
  private func value(_ text: String) -> PropertyValue { PropertyValue(text) }

  @Test func textComparesFolded() throws {
    #expect(try School.ids(School.having(School.processes, "status", .equal(value("DEFINITIEF")))) == ["p1", "p4"])
  }

  @Test func oneOfSeveralValuesIsEnough() throws {
    #expect(try School.ids(School.having(School.processes, "kosten", .less(value("10")))) == ["p2"])
    #expect(try School.ids(School.having(School.processes, "kosten", .greaterOrEqual(value("20")))) == ["p1", "p2"])
  }

  @Test func yesAndTrueAreOneValue() throws {
    #expect(
      try School.ids(School.having(School.applications, "persoonsgegevens", .equal(value("yes")))) == ["a1", "a2"])
  }

  @Test func knownScalesAreOrdered() throws {
    #expect(try School.ids(School.having(School.data, "vertrouwelijkheid", .less(value("hoog")))) == ["d2", "d3"])
  }

  @Test func datesCompareAsDates() throws {
    #expect(try School.ids(School.having(School.processes, "statusdatum", .before(value("2021-07-13")))) == ["p3"])
    #expect(try School.ids(School.having(School.processes, "statusdatum", .after(value("2021-07-13")))) == [])
  }

  @Test func partsAndPatternsOfText() throws {
    #expect(try School.ids(School.having(School.processes, .name, .containing("schrijv"))) == ["p2", "p3"])
    #expect(try School.ids(School.having(School.processes, .name, .startingWith("In"))) == ["p2"])
    #expect(try School.ids(School.having(School.processes, .name, .endingWith("MELDEN"))) == ["p1"])
    #expect(try School.ids(School.having(School.processes, .name, .like("?nsch*en"))) == ["p2"])
    #expect(try School.ids(School.having(School.processes, .name, .like("*o*ster*"))) == ["p4"])
    #expect(try School.ids(School.having(School.processes, .name, .matching("^(in|uit)schr"))) == ["p2", "p3"])
  }

  @Test func notIsTheRestOfTheInput() throws {
    let test = ConditionPlan.test(PropertyTest(key: .property("status"), comparison: .exists))
    #expect(try School.ids(.filter(Filter(input: School.processes, condition: .not(test)))) == ["p3"])
    #expect(try School.ids(.filter(Filter(input: School.processes, condition: .and([test, .not(test)])))) == [])
    #expect(try School.ids(.filter(Filter(input: School.processes, condition: .or([test, .not(test)])))).count == 4)
  }

  @Test func builtInKeysAskWhatEveryConceptHas() throws {
    #expect(try School.ids(School.having(.labels(.elements), .type, .equal(value("junctionless")))) == [])
    #expect(try School.ids(School.having(.labels(.elements), .type, .equal(value("dataobject")))) == ["d2", "d3"])
    #expect(try School.ids(School.having(.labels(.elements), .layer, .equal(value("application")))).count == 5)
    #expect(try School.ids(School.having(School.processes, .folder, .inFolder("processen"))) == ["p1", "p2", "p3"])
    #expect(
      try School.ids(School.having(School.processes, .folder, .equal(value("Processen/Instroom")))) == ["p1", "p2"])
    #expect(try School.ids(School.having(.labels(.relationships), .mode, .equal(value("write")))) == ["r3", "r4"])
    #expect(try School.ids(School.having(.labels(.everything), .model, .equal(value("small")))).count == 31)
  }

  @Test func aBrokenExpressionSaysWhy() throws {
    #expect {
      try School.ids(School.having(School.processes, .name, .matching("(")))
    } throws: { error in
      guard case QueryFailure.badPattern(let pattern, let reason)? = error as? QueryFailure else { return false }
      return pattern == "(" && reason.contains("parenthesis")
    }
  }

  @Test func anExpressionThatTakesTooLongIsStopped() throws {
    let long = SetPlan.filter(
      Filter(
        input: .labels(.elements),
        condition: .test(PropertyTest(key: .builtIn(.name), comparison: .matching("(e*)*(e*)*(e*)*(.*)*(.*)*\\d\\d$"))))
    )
    #expect(throws: QueryFailure.self) { try School.ids(long) }
  }
}
