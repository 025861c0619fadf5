import Testing

@testable import VraagPlan

/// Words that are in an order, and how an order that was defined changes what compares.
@Suite struct WordOrdersTests {
  private static let orders: WordOrders = {
    var orders = WordOrders.standard
    orders.add([["Concept"], ["In gebruik", "Actief"], ["Uitgefaseerd"]])
    orders.add([["3"], ["2"], ["1"]])
    return orders
  }()

  private func before(_ left: String, _ right: String) -> Bool? {
    ComparableValue.precedes(ComparableValue(left, Self.orders), ComparableValue(right, Self.orders))
  }

  private func equal(_ left: String, _ right: String) -> Bool {
    ComparableValue.equals(ComparableValue(left, Self.orders), ComparableValue(right, Self.orders))
  }

  @Test func wordsOfADefinedOrderCompareByIt() {
    #expect(before("concept", "ACTIEF") == true)
    #expect(before("uitgefaseerd", "concept") == false)
    #expect(equal("in gebruik", "Actief"))
    #expect(before("laag", "hoog") == true)
  }

  @Test func whatIsInNoOrderIsNeitherMoreNorLess() {
    for other in ["n.v.t.", "onbekend", "high", "4", "2020-02-01"] {
      #expect(before("hoog", other) == nil)
      #expect(before(other, "hoog") == nil)
    }
    #expect(before("n.v.t.", "onbekend") == true)
  }

  @Test func anOrderOfNumeralsGoesBeforeTheNumbers() {
    #expect(before("3", "1") == true)
    #expect(before("4", "5") == true)
  }

  @Test func aWordIsInTheOrderThatHasItLast() {
    var orders = WordOrders.standard
    orders.add([["hoog"], ["laag"]])
    func value(_ text: String) -> ComparableValue { ComparableValue(text, orders) }
    #expect(ComparableValue.precedes(value("hoog"), value("laag")) == true)
    #expect(orders.rank(of: .text("midden")) != nil)
    #expect(WordOrders().rank(of: .text("laag")) == nil)
  }

  @Test func whatIsOneValueIsInOnePlace() {
    var orders = WordOrders.standard
    orders.add([["nee", "n.v.t."], ["ja"], ["1-2-2020"]])
    func value(_ text: String) -> ComparableValue { ComparableValue(text, orders) }
    #expect(ComparableValue.equals(value("no"), value("N.V.T.")))
    #expect(ComparableValue.precedes(value("false"), value("yes")) == true)
    #expect(ComparableValue.precedes(value("true"), value("2020-02-01")) == true)
    #expect(!ComparableValue.equals(value("ja"), value("nee")))
  }

  @Test func equalValuesHaveOneIdentity() {
    func identity(_ text: String) -> ComparableValue.Identity { ComparableValue(text, Self.orders).identity }
    #expect(identity("Ja") == identity("yes"))
    #expect(identity("7") == identity("7,0"))
    #expect(identity("1-2-2020") == identity("2020-02-01"))
    #expect(identity("middel") == identity("midden"))
    #expect(identity("Défi") == identity("defi"))
    #expect(identity("0") != identity("nee"))
  }
}
