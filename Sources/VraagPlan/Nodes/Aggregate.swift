/// One value worked out from many: a total, an average, the least or the greatest.
///
/// For each distinct row of the columns other than `counted`, and where `per` is given for each value of that key, the
/// values of `key` of the distinct concepts that column `counted` has there; every value of a concept takes part. Columns:
/// those other columns, the heading of `per`, and `heading`. Without any there is one row always; where nothing takes part
/// its cell is empty. Sorted by the other columns in turn, then by the value of `per`, null last. As in `Group` a concept
/// takes part for each value of `per`, or under null, and that value is shown as it is written first.
///
/// A total and an average are of the values that are numbers, as `DecimalNumber` reads them. The least and the greatest are
/// of one kind: words of one order, numbers, or dates, whichever most values of all the concepts are; of kinds that have as
/// many, numbers go before dates and those before orders. A number is shown as such, other values as they are written; of
/// equal ones the one met first, concepts in name order. What does not take part is told by a `Tally`.
package struct Aggregate: Hashable, Sendable {
  package enum Measure: String, CaseIterable, Hashable, Sendable {
    case total, average, minimum, maximum
  }

  package var measure: Measure
  package var input: Rows
  package var counted: Int
  package var key: ShownKey
  /// Only where there is no other column.
  package var per: ShownKey?
  package var heading: String

  package init(
    measure: Measure, input: Rows, counted: Int, key: ShownKey, per: ShownKey? = nil, heading: String
  ) {
    self.measure = measure
    self.input = input
    self.counted = counted
    self.key = key
    self.per = per
    self.heading = heading
  }

  /// Whether it gives one value, and not one for each of something.
  package var isOneRow: Bool { per == nil && input.columns.count == 1 }
}

/// What took part in an aggregate, and what did not.
package struct Tally: Hashable, Sendable {
  /// What the values that took part are.
  package enum Kind: Hashable, Sendable {
    case number, date
    case word(order: Int)
  }

  /// The key's heading.
  package var key: String
  /// Nothing where no value could take part.
  package var kind: Kind?
  /// How many concepts were asked.
  package var concepts = 0
  /// How many of them have no value.
  package var without = 0
  /// How many have several values.
  package var several = 0
  /// How many have a value that did not take part.
  package var uncounted = 0
  /// The first four of those values, each once.
  package var examples: [String] = []
  /// A number of three decimals where all that have decimals have three: it may be meant as a thousand times as much.
  package var thousands: String?

  package init(key: String) { self.key = key }

  /// Whether a number is written as thousands often are: `1.250`.
  package static func isThousands(_ folded: String) -> Bool {
    let digits = folded.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let parts = digits.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    return parts.count == 2 && parts[1].count == 3 && parts[0].count <= 3 && parts[0].first != UInt8(ascii: "0")
  }
}
