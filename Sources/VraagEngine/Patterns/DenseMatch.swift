internal import VraagGraph
internal import VraagPlan

/// The edges of a graph, column by column, where its types are few enough for one word of bits.
package struct DenseEdges: Sendable {
  let outgoing: Adjacency
  let incoming: Adjacency
}

/// A match that fills its slots with nothing but nodes and relationships that one step finds: they are numbers in registers,
/// and the steps are loops over columns of numbers.
///
/// Walks of several relationships, paths and what is known before are for `PreparedMatch` alone.
struct DenseMatch {
  /// What is done for each row so far. It holds numbers only, so that looking at it costs nothing.
  struct Step {
    enum Kind: UInt8 { case scan, seek, expand, within, labels, text, test }

    var kind: Kind
    /// The registers of the node that it starts at, of the one that it finds or tests, and of the relationship between.
    var from = 0
    var to = 0
    var relationship = 0
    var isInto = false
    var outgoing: UInt64 = 0
    var incoming: UInt64 = 0
    /// Which of the ranges the node must lie in; none where any will do.
    var ranges = 0..<0
    /// The relationships that it must not take again, among those of all steps.
    var others = 0..<0
    /// The number of its labels, its condition, its text or its key; a condition on a text has that of the condition as `from`.
    var detail = 0
  }

  struct Register {
    var slot: RowSlot
    var isNode: Bool
  }

  private(set) var steps: [Step] = []
  private(set) var registers: [Register] = []
  private(set) var ranges: [Range<UInt32>] = []
  /// Registers of relationships.
  private(set) var others: [Int] = []
  private(set) var labels: [LabelTest] = []
  private(set) var texts: [PropertyTextTest] = []
  /// Conditions, each with the registers that it looks at.
  private(set) var tests: [(term: Term, registers: [Int])] = []
  private(set) var keys: [(key: UInt32, value: Term)] = []
  /// The nodes that the first step scans, in another order than that of their numbers.
  var order: [UInt32]?
  /// The registers that somebody reads who comes after.
  let live: [Int]
  /// The last step that finds something for a live register, where a row counts once: those behind it are only to say
  /// whether there is one.
  let lastNeeded: Int
  /// Whether it is a scan and loops over columns of numbers behind it, which another thread can go through as well.
  let isShareable: Bool

  /// The steps of a match as loops; nothing where they are more than that. `needed` are the slots that are read behind it.
  init?(_ match: PreparedMatch, needed: Set<RowSlot>?, countsOnce: Bool) {
    guard !match.plan.isOptional, match.plan.paths.isEmpty else { return nil }
    var builder = Builder(own: Set(match.plan.newSlots))
    for step in match.steps where !builder.add(step) { return nil }
    (steps, registers, ranges) = (builder.steps, builder.registers, builder.ranges)
    (others, labels, keys) = (builder.others, builder.labels, builder.keys)
    (texts, tests) = (builder.texts, builder.tests)
    let live = registers.indices.filter { needed?.contains(builder.registers[$0].slot) ?? true }
    self.live = live
    lastNeeded =
      countsOnce
      ? builder.steps.lastIndex { step in step.finds.contains { live.contains($0) } } ?? -1
      : Int.max
    // Where only one row is wanted, there is nothing to share.
    isShareable =
      lastNeeded >= 0 && steps.first?.kind == .scan && steps.count > 1 && steps.count <= 64
      && steps.dropFirst().allSatisfy { $0.kind == .expand || $0.kind == .within }
  }

  private struct Builder {
    let own: Set<RowSlot>
    var steps: [Step] = []
    var registers: [Register] = []
    var ranges: [Range<UInt32>] = []
    var others: [Int] = []
    var labels: [LabelTest] = []
    var texts: [PropertyTextTest] = []
    var tests: [(term: Term, registers: [Int])] = []
    var keys: [(key: UInt32, value: Term)] = []

    init(own: Set<RowSlot>) { self.own = own }

    private func register(_ slot: RowSlot) -> Int? { registers.firstIndex { $0.slot == slot } }

    private mutating func newRegister(_ slot: RowSlot, isNode: Bool) -> Int {
      registers.append(Register(slot: slot, isNode: isNode))
      return registers.count - 1
    }

    private mutating func add(_ some: [Range<UInt32>]) -> Range<Int> {
      ranges += some
      return ranges.count - some.count..<ranges.count
    }

    /// False where the step is none of those that can be such a loop.
    mutating func add(_ step: PreparedMatch.Step) -> Bool {
      switch step {
      case .scan(let slot, let ranges):
        guard register(slot) == nil else { return false }
        steps.append(Step(kind: .scan, to: newRegister(slot, isNode: true), ranges: add(ranges)))
      case .seek(let slot, let key, let value, let ranges):
        guard register(slot) == nil, value.neededSlots.isDisjoint(with: own) else { return false }
        keys.append((key, value))
        let ranges = add(ranges)
        steps.append(
          Step(kind: .seek, to: newRegister(slot, isNode: true), ranges: ranges, detail: keys.count - 1))
      case .within(let slot, let some): return addWithin(slot, some)
      case .labels(let slot, let test):
        guard let node = register(slot) else { return false }
        labels.append(test)
        steps.append(Step(kind: .labels, to: node, detail: labels.count - 1))
      case .test(let term):
        let needed = term.neededSlots.intersection(own).compactMap(register)
        guard needed.count == term.neededSlots.intersection(own).count else { return false }
        tests.append((term, needed.sorted()))
        if let text = PropertyTextTest(term), let node = register(text.slot), registers[node].isNode {
          texts.append(text)
          steps.append(Step(kind: .text, from: tests.count - 1, to: node, detail: texts.count - 1))
        } else {
          steps.append(Step(kind: .test, detail: tests.count - 1))
        }
      case .expand(let expansion): return add(expansion)
      case .bound, .derived, .walk, .reach, .shortest, .known, .knownWalk, .path: return false
      }
      return true
    }

    /// A range that a node must lie in is tested as soon as it is found. Nothing lies in none.
    private mutating func addWithin(_ slot: RowSlot, _ some: [Range<UInt32>]) -> Bool {
      guard let node = register(slot), !some.isEmpty else { return false }
      let ranges = add(some)
      if let last = steps.last, last.kind == .expand, !last.isInto, last.to == node, last.ranges.isEmpty {
        steps[steps.count - 1].ranges = ranges
      } else {
        steps.append(Step(kind: .within, to: node, ranges: ranges))
      }
      return true
    }

    private mutating func add(_ expansion: PreparedMatch.Expansion) -> Bool {
      guard expansion.isFromKnown, let from = register(expansion.from), register(expansion.slot) == nil,
        expansion.outgoing.high.isEmpty, expansion.incoming.high.isEmpty
      else { return false }
      var step = Step(kind: .expand, from: from, isInto: expansion.isInto)
      (step.outgoing, step.incoming) = (expansion.outgoing.low, expansion.incoming.low)
      // Those that may be the same relationship.
      let start = others.count
      for other in steps where other.kind == .expand {
        if (other.outgoing | other.incoming) & (step.outgoing | step.incoming) != 0 {
          others.append(other.relationship)
        }
      }
      step.others = start..<others.count
      if expansion.isInto {
        guard let to = register(expansion.to) else { return false }
        step.to = to
      } else {
        guard register(expansion.to) == nil else { return false }
        step.to = newRegister(expansion.to, isNode: true)
      }
      step.relationship = newRegister(expansion.slot, isNode: false)
      steps.append(step)
      return true
    }
  }
}

extension DenseMatch.Step {
  /// The registers that it fills.
  fileprivate var finds: [Int] {
    switch kind {
    case .scan, .seek: [to]
    case .expand: isInto ? [relationship] : [to, relationship]
    case .within, .labels, .text, .test: []
    }
  }
}
