/// Random numbers that a seed repeats exactly, on any machine: SplitMix64.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something that happens so often of a hundred times happens now.
  package mutating func chance(_ percent: Int) -> Bool { Int(next() % 100) < percent }

  package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of the choices, which must not be empty.
  package mutating func pick<Choices: Collection>(_ choices: Choices) -> Choices.Element {
    choices[choices.index(choices.startIndex, offsetBy: number(0...choices.count - 1))]
  }

  /// Between so many of what `make` makes.
  package mutating func list<Element>(
    _ range: ClosedRange<Int>, _ make: (inout SeededRandom) -> Element
  ) -> [Element] {
    (0..<number(range)).map { _ in make(&self) }
  }
}
