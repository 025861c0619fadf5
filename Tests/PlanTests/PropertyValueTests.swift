import Testing

@testable import VraagPlan

/// When two values are equal, and which comes first.
@Suite struct PropertyValueTests {
  private func equal(_ left: String, _ right: String) -> Bool {
    ComparableValue.equals(ComparableValue(left, .standard), ComparableValue(right, .standard))
  }

  private func before(_ left: String, _ right: String) -> Bool? {
    ComparableValue.precedes(ComparableValue(left, .standard), ComparableValue(right, .standard))
  }

  @Test func textsAreEqualAfterFolding() {
    #expect(equal("In gebruik", " in  GEBRUIK "))
    #expect(equal("coördinatie", "Coordinatie"))
    #expect(!equal("a", "b"))
  }

  @Test func numbersAreEqualByValue() {
    #expect(equal("1", "1.0"))
    #expect(equal("1,5", "1.50"))
    #expect(equal("-3", "-3,0"))
    #expect(!equal("1", "10"))
    #expect(!equal("1a", "1"))
  }

  @Test(arguments: ["yes", "Ja", "TRUE"], ["Yes", "ja", "true"])
  func yesIsOneValue(left: String, right: String) { #expect(equal(left, right)) }

  @Test(arguments: ["no", "Nee", "FALSE"], ["No", "nee", "false"])
  func noIsOneValue(left: String, right: String) { #expect(equal(left, right)) }

  @Test func yesIsNotNo() { #expect(!equal("ja", "no")) }

  @Test func datesAreEqualHoweverTheyAreWritten() {
    for date in ["12-07-2021", "12/7/2021", "12.7.2021", "2021-07-12T10:00:00Z", "2021-7-12"] {
      #expect(equal("12-7-2021", date), "\(date)")
    }
    #expect(!equal("12-7-2021", "7-12-2021"))
  }

  @Test func whatIsNoDayIsNoDate() {
    for text in ["31-2-2021", "29-2-2100", "0-1-2021", "1-13-2021", "12-7-21", "1-2-3-4", "10122024-112046"] {
      #expect(ComparableValue(text, .standard).date == nil, "\(text)")
    }
    #expect(ComparableValue("29-2-2020", .standard).date != nil)
    #expect(ComparableValue("1970-01-02", .standard).date == 1)
    #expect(ComparableValue("1969-12-31", .standard).date == -1)
  }

  @Test func whatIsNoNumberIsText() {
    for text in ["1.000.000", "€ 5", "1e3", "--1", "5.", ".5", "+", "nan", "0x10", ""] {
      #expect(ComparableValue(text, .standard).number == nil, "\(text)")
    }
    #expect(ComparableValue("+7", .standard).number == 7)
  }

  @Test func numbersAndDatesAndRanksHaveTheirOrder() {
    #expect(before("9", "10") == true)
    #expect(before("-1", "0") == true)
    #expect(before("2-1-2021", "1-2-2021") == true)
    #expect(before("Laag", "midden") == true)
    #expect(before("middel", "HOOG") == true)
    #expect(before("high", "low") == false)
    #expect(equal("middel", "midden"))
  }

  @Test func textsComeInAlphabeticalOrder() {
    #expect(before("appel", "Beer") == true)
    #expect(before("beer", "Appel") == false)
    #expect(before("a", "a") == false)
  }

  @Test func aNumberAndAWordHaveNoOrder() {
    #expect(before("5", "veel") == nil)
    #expect(before("veel", "5") == nil)
    #expect(before("1-1-2021", "later") == nil)
    #expect(before("5", "1-1-2021") == nil)
  }

  @Test func aDescendingOrderTurnsNumbersDatesAndWordsEachBack() {
    let values = ["onbekend", "10", "laag", "2021-07-12", "9", "hoog", "1-1-2020", "n.v.t."]
      .map { ComparableValue($0, .standard) }
    func sorted(isDescending: Bool) -> [String] {
      values.sorted { ComparableValue.sortsBefore($0, $1, isDescending: isDescending) }.map(\.folded)
    }
    #expect(sorted(isDescending: true) == ["10", "9", "2021-07-12", "1-1-2020", "hoog", "laag", "onbekend", "n.v.t."])
    #expect(sorted(isDescending: false) == ["9", "10", "1-1-2020", "2021-07-12", "laag", "hoog", "n.v.t.", "onbekend"])
  }

  @Test func sortingHasAPlaceForEveryValueAndNeverContradictsItself() {
    let texts = [
      "", " ", "1", "1.0", "10", "-3", "2,5", "1e3", "2021-07-12", "12-7-2021", "1-1-2020", "laag", "midden", "middel",
      "hoog", "low", "medium", "high", "ja", "yes", "nee", "no", "kat", "Zebra", "é", "10 stuks",
    ]
    let values = texts.map { ComparableValue($0, .standard) }
    func before(_ left: Int, _ right: Int) -> Bool { ComparableValue.sortsBefore(values[left], values[right]) }
    for a in values.indices {
      #expect(!before(a, a))
      for b in values.indices {
        #expect(!(before(a, b) && before(b, a)), "\(texts[a]) \(texts[b])")
        for c in values.indices where before(a, b) && before(b, c) {
          #expect(before(a, c), "\(texts[a]) \(texts[b]) \(texts[c])")
        }
        for c in values.indices where !before(a, b) && !before(b, a) && before(b, c) {
          #expect(before(a, c), "\(texts[a]) and \(texts[b]) have one place, but not before \(texts[c])")
        }
      }
    }
  }
}
