private import VraagText

/// The words that are in an order: `laag < midden < hoog`, and what was defined besides.
///
/// Whoever compares values is handed one: the evaluator of a plan has the session's.
package struct WordOrders: Hashable, Sendable {
  /// Where a word is: in which order, and how high.
  package struct Rank: Hashable, Sendable {
    package var order: Int
    package var rank: Int
  }

  private var ranks: [ComparableValue.Identity: Rank] = [:]
  private var count = 0

  /// No order at all.
  package init() {}

  /// What every model has.
  package static let standard: WordOrders = {
    var orders = WordOrders()
    orders.add([["laag"], ["midden", "middel"], ["hoog"]])
    orders.add([["low"], ["medium"], ["high"]])
    return orders
  }()

  /// Adds an order, the lowest first; words at one place are equal. A word that was in another order leaves it. What is
  /// one value without an order, as `ja` and `yes` are, is in one place.
  package mutating func add(_ places: [[String]]) {
    for (rank, words) in places.enumerated() {
      for word in words {
        ranks[ComparableValue.identity(ofFolded: Folding.fold(word))] = Rank(order: count, rank: rank)
      }
    }
    count += 1
  }

  /// Whether a word of an order may be a number.
  package var hasNumerals: Bool {
    ranks.keys.contains { key in
      switch key {
      case .number, .date: true
      case .text(let text): text.utf8.first.map { (0x2B...0x39).contains($0) } ?? false
      case .truth, .rank: false
      }
    }
  }

  /// Where a value is, in the order that has it.
  package func rank(of value: ComparableValue.Identity) -> Rank? { ranks[value] }
}
