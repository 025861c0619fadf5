internal import VraagMetamodel

/// The states of walks from elements of one type, numbered as they are met, with what leads from one to another.
///
/// Neither depends on the model: what has been worked out for one walk serves all that follow.
struct DerivationAutomaton {
  private let wanted: KindSet
  private let certainty: Certainty
  private let isForward: Bool
  /// How a walk may begin.
  private(set) var initial: [UInt32] = []

  private(set) var states: [DerivationState] = []
  private var numbers: [DerivationState: UInt32] = [:]
  /// Per state the kinds that lead on along their direction, and against it: all
  /// kinds of a type where one does, because the leg of a junction at its source says of which kind it is.
  private(set) var along: [UInt32] = []
  private(set) var against: [UInt32] = []
  /// Per state and way of leaving it where its row begins, or that nothing is known or possible.
  private var rows: [Int32] = []
  /// Per row and type of the next element where its states stand in `targets`, and how many.
  private var cells: [Cell] = []
  private var targets: [UInt32] = []
  /// Per state the types at which it is a relationship that is wanted, as far as it is known, and those at which that
  /// has to be put together in an order that is allowed.
  private var ends: [UInt64] = []
  private var looseEnds: [UInt64] = []
  private var endsKnown: [UInt64] = []
  /// Per state the junction that is being passed in it, if one is.
  private(set) var passages: [Passage?] = []
  private var passageNumbers: [Passage: UInt32] = [:]

  /// A way through junctions.
  struct Passage: Hashable {
    /// The state in which they were come to.
    var state: UInt32
    /// The label of the element before them.
    var from: UInt8
    /// The kind of the leg by which they were come to.
    var kind: UInt8
    /// Whether the relationship that the legs make leads from the element before.
    var isAlong: Bool
    /// Whether the legs are passed as they are drawn.
    var isOutgoing: Bool
  }

  struct Cell {
    var start: Int32 = -1
    var count: Int32 = 0
  }

  private static let ways = RelationshipKind.allCases.count * 2
  private static let types = ElementType.allCases.count
  private static let unknown: Int32 = -1

  /// - Parameter isOrdered: Whether each walk is put together as it goes, in every order. That takes more states.
  init(
    _ origin: ElementType, isForward: Bool, wanted: KindSet, certainty: Certainty, isStrict: Bool,
    isOrdered: Bool = false
  ) {
    self.wanted = wanted
    self.certainty = certainty
    self.isForward = isForward
    let starts = FactRun.starts(
      origin, isForward: isForward, wanted: wanted, isStrict: isStrict, isOrdered: isOrdered)
    let order = isOrdered ? DerivationOrder(at: origin) : nil
    initial = closed(starts.map { DerivationState(outer: $0, order: order) }, at: origin)
  }

  /// The states to which a step to an element of the type leads, as a range of numbers to be asked for.
  mutating func step(_ state: UInt32, _ kind: UInt8, isAlong: Bool, to type: ElementType) -> Range<Int> {
    let way = Int(kind) * 2 + (isAlong ? 1 : 0)
    let place = Int(state) * Self.ways + way
    if rows[place] == Self.unknown {
      rows[place] = Int32(cells.count)
      cells.append(contentsOf: repeatElement(Cell(), count: Self.types))
    }
    let index = Int(rows[place]) + Int(type.rawValue)
    if cells[index].start < 0 { cells[index] = workedOut(state, kind, isAlong, type) }
    let cell = cells[index]
    return Int(cell.start)..<Int(cell.start + cell.count)
  }

  func target(_ index: Int) -> UInt32 { targets[index] }

  private mutating func workedOut(_ state: UInt32, _ kind: UInt8, _ isAlong: Bool, _ type: ElementType) -> Cell {
    guard let kind = RelationshipKind(rawValue: kind) else { return Cell(start: 0, count: 0) }
    let found = closed(states[Int(state)].next(kind, isAlong: isAlong, to: type), at: type)
    let cell = Cell(start: Int32(targets.count), count: Int32(found.count))
    targets.append(contentsOf: found)
    return cell
  }

  /// The numbers of states and of what they may be taken for.
  private mutating func closed(_ begin: [DerivationState], at type: ElementType) -> [UInt32] {
    var found: [UInt32] = []
    var rest = begin
    while let state = rest.popLast() {
      let number = number(of: state)
      if found.contains(number) { continue }
      found.append(number)
      rest.append(contentsOf: state.same(at: type, upTo: certainty))
    }
    return found
  }

  private mutating func number(of state: DerivationState) -> UInt32 {
    if let number = numbers[state] { return number }
    let open = state.open
    let number = add(state, along: open.along.rawValue, against: Self.wholeTypes(open.against), nil)
    numbers[state] = number
    return number
  }

  private mutating func add(_ state: DerivationState, along: UInt32, against: UInt32, _ passage: Passage?) -> UInt32 {
    states.append(state)
    self.along.append(along)
    self.against.append(against)
    rows.append(contentsOf: repeatElement(Self.unknown, count: Self.ways))
    ends.append(0)
    looseEnds.append(0)
    endsKnown.append(passage == nil ? 0 : ~0)
    passages.append(passage)
    return UInt32(states.count - 1)
  }

  private static func wholeTypes(_ kinds: KindSet) -> UInt32 {
    kinds.kinds.compactMap(\.type).reduce(into: KindSet()) { $0.formUnion(KindSet($1)) }.rawValue
  }

  /// The state of being at a junction.
  ///
  /// It is left by legs of the same type in the same direction. Only legs that are all associations without direction
  /// make a relationship the other way too.
  mutating func number(of passage: Passage) -> UInt32 {
    if let number = passageNumbers[passage] { return number }
    var legs = KindSet(rawValue: 1 << UInt32(passage.kind))
    if passage.isAlong == passage.isOutgoing { legs = KindSet(rawValue: Self.wholeTypes(legs)) }
    let number = add(states[Int(passage.state)], along: legs.rawValue, against: legs.rawValue, passage)
    passageNumbers[passage] = number
    return number
  }

  /// Whether a walk that is in the state at an element of the type is a relationship that is wanted.
  mutating func isEnd(_ state: UInt32, at type: ElementType) -> Bool {
    let bit: UInt64 = 1 << UInt64(type.rawValue)
    if endsKnown[Int(state)] & bit == 0 {
      endsKnown[Int(state)] |= bit
      if kind(of: state, at: type) != nil {
        ends[Int(state)] |= bit
        let here = states[Int(state)]
        if here.order == nil, here.isLoose || here.outer.isLoose(at: type) { looseEnds[Int(state)] |= bit }
      }
    }
    return ends[Int(state)] & bit != 0
  }

  /// Whether what ends there may not be one, as no order was kept in which it is put together.
  func isLooseEnd(_ state: UInt32, at type: ElementType) -> Bool {
    looseEnds[Int(state)] & (1 << UInt64(type.rawValue)) != 0
  }

  /// As what it is wanted.
  private func kind(of state: UInt32, at type: ElementType) -> RelationshipKind? {
    let here = states[Int(state)]
    guard passages[Int(state)] == nil, here.potential == nil, let kind = here.outer.kind(at: type) else { return nil }
    if !here.outer.mayBe(kind, at: type) { return nil }
    if here.order != nil, here.order?.whole != DerivationStep(kind, isForward: isForward) { return nil }
    return wanted.contains(kind) ? kind : nil
  }
}
