import Testing
import VraagPlan

/// openCypher's four ways to compare values.
@Suite struct DatumTests {
  @Test func nullLeavesEqualityOpenUnlessADifferenceDecides() {
    #expect(Datum.null.equals(.null) == nil)
    #expect(Datum.list([.null]).equals(.list([.integer(1)])) == nil)
    #expect(Datum.list([.integer(1), .null]).equals(.list([.integer(2), .null])) == false)
    #expect(Datum.list([.null]).equals(.list([])) == false)
    let map = MapDatum([("a", .null)])
    #expect(Datum.map(map).equals(.map(map)) == nil)
    #expect(Datum.map(map).equals(.map(MapDatum([("b", .null)]))) == false)
  }

  @Test func numbersAreEqualExactly() {
    #expect(Datum.integer(1).equals(.float(1)) == true)
    #expect(Datum.integer(9_007_199_254_740_993).equals(.float(9_007_199_254_740_992)) == false)
    #expect(Datum.integer(.max).equals(.float(0x1p63)) == false)
    #expect(Datum.float(.nan).equals(.float(.nan)) == false)
    #expect(Datum.string("1").equals(.integer(1)) == false)
  }

  @Test func textsAreTheirCodePoints() {
    #expect(Datum.string("\u{E9}").equals(.string("e\u{301}")) == false)
    #expect(Datum.order("z", "\u{E9}") < 0)
    #expect(Datum.order("\u{FFFF}", "\u{1F600}") < 0)
  }

  @Test func whatIsOfDifferentKindsDoesNotCompare() {
    #expect(Datum.integer(1).comparison(with: .string("1")) == nil)
    #expect(Datum.float(.nan).comparison(with: .integer(1)) == nil)
    #expect(Datum.float(.nan).isComparable(with: .integer(1)))
    #expect(!Datum.integer(1).isComparable(with: .boolean(true)))
    #expect(Datum.list([.integer(1), .integer(2)]).comparison(with: .list([.integer(1)])) == 1)
  }

  @Test func everyValueHasItsPlaceInTheOrder() {
    let ascending: [Datum] = [
      .map(MapDatum([])), .node(1), .node(2), .relationship(0), .list([]), .list([.integer(1)]),
      .path(PathDatum(nodes: [0], relationships: [])), .string("a"), .string("b"), .boolean(false), .boolean(true),
      .float(-.infinity), .integer(1), .float(1.5), .float(.infinity), .float(.nan), .null,
    ]
    for (index, left) in ascending.enumerated() {
      for (other, right) in ascending.enumerated() {
        #expect(left.order(right).signum() == (index - other).signum(), "\(left) \(right)")
      }
    }
  }

  @Test func groupsTakeNullAndNaNForThemselves() {
    func key(_ value: Datum) -> DatumKey { DatumKey([value]) }
    #expect(key(.null) == key(.null))
    #expect(key(.float(.nan)) == key(.float(.nan)))
    #expect(Set([key(.integer(1)), key(.float(1)), key(.string("1")), key(.boolean(true))]).count == 3)
    #expect(key(.list([.null])) == key(.list([.null])))
  }

  @Test func daysAreThoseOfTheCalendar() {
    #expect(Datum.day(1970, 1, 1) == 0)
    #expect(Datum.day(2024, 2, 29) != nil)
    #expect(Datum.day(2025, 2, 29) == nil)
    #expect(Datum.day(1900, 2, 29) == nil)
    for day in stride(from: Int32(-800_000), to: 800_000, by: 977) {
      let (year, month, number) = Datum.calendar(Int(day))
      #expect(Datum.day(year, month, number) == day)
    }
    #expect(Datum.text(ofDay: 20_783) == "2026-11-26")
  }
}
