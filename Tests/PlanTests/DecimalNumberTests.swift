import Testing

@testable import VraagPlan

/// Numbers are added exactly and shown with the decimals that they were written with.
@Suite struct DecimalNumberTests {
  private func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }

  private func total(_ texts: String...) throws -> String {
    try texts.map(number).reduce(DecimalNumber.zero, +).description
  }

  @Test func addingIsExact() throws {
    #expect(try total("0.1", "0,2") == "0.3")
    #expect(try total("1250.50", "10") == "1260.50")
    #expect(try total("0.999999999999999999", "0.000000000000000001") == "1.000000000000000000")
    #expect(try total("999999999999999999", "999999999999999999") == "1999999999999999998")
    #expect(try total() == "0")
  }

  @Test func negativeNumbersAreAddedAsExactly() throws {
    #expect(try total("-0.25", "0.1") == "-0.15")
    #expect(try total("-3", "2,5") == "-0.5")
    #expect(try total("-1.5", "1.5") == "0.0")
    #expect(try total("-2.75", "-0.25") == "-3.00")
    #expect(try total("+7", "-0") == "7")
  }

  @Test func whatIsNoNumberOrHasTooManyDigitsIsNotRead() {
    for text in [
      "", "-", "5.", ".5", "1.250,50", "1e3", "veel", "1 000", "1234567890123456789", "0.1234567890123456789",
    ] {
      #expect(DecimalNumber(text) == nil, "\(text)")
    }
    #expect(DecimalNumber("000000000000000000000005") != nil)
  }

  @Test func averagesHaveTwoDecimalsMoreAndNoNeedlessZeros() throws {
    #expect(try number("55").divided(by: 3).description == "18.33")
    #expect(try number("30").divided(by: 2).description == "15")
    #expect(try number("1.0").divided(by: 4).description == "0.25")
    #expect(try number("4.00").divided(by: 2).description == "2.00")
    #expect(try number("5").divided(by: 3).description == "1.67")
  }

  @Test func halvesAreRoundedAwayFromZero() throws {
    #expect(try number("1").divided(by: 8).description == "0.13")
    #expect(try number("-1").divided(by: 8).description == "-0.13")
    #expect(try number("-55").divided(by: 3).description == "-18.33")
    #expect(try number("0.999999999999999999").divided(by: 2).description == "0.500000000000000000")
    #expect(try number("2").divided(by: 3).description == "0.67")
    #expect(try number("1999").divided(by: 2000).description == "1")
  }

  @Test func unitsMakeNumbers() {
    #expect(DecimalNumber(667, decimals: 1).description == "66.7")
    #expect(DecimalNumber(-5, decimals: 1).description == "-0.5")
    #expect(DecimalNumber(-20, decimals: 1).description == "-2.0")
    #expect(DecimalNumber(3, decimals: 0).description == "3")
  }

  @Test func theOrderIsThatOfTheNumbers() throws {
    let numbers = try ["-3", "-2.5", "-0.1", "0", "0.1", "1", "1.01", "10"].map(number)
    for (index, left) in numbers.enumerated() {
      for (other, right) in numbers.enumerated() {
        #expect(DecimalNumber.precedes(left, right) == (index < other))
      }
    }
  }

  @Test func aShareIsNothingOrAllOnlyWhereItIs() {
    func share(_ part: Int, _ whole: Int) -> String? { Share.percentage(part, of: whole)?.description }
    #expect(share(2, 3) == "66.7")
    #expect(share(1, 100_000) == "0.1")
    #expect(share(99_999, 100_000) == "99.9")
    #expect(share(0, 7) == "0.0")
    #expect(share(7, 7) == "100.0")
    #expect(share(0, 0) == nil)
  }
}
