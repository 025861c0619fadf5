internal import Synchronization
internal import VraagGraph

/// What was asked more than once, understood once: sentences, or patterns.
///
/// Databases keep prepared statements for whoever asks the same thing again and again, a page that refreshes or a
/// check in a loop. The first time a text only leaves a mark, so that those who ask each thing once do not pay;
/// the second time it is kept. A row of places holds two texts; a third one pushes out the one that was kept first.
final class Prepared<Understood: Sendable>: Sendable {
  private struct State {
    /// What was seen last at each place.
    var marks: [UInt32] = []
    var kept: [Place?] = []

    /// The places are made when the first text comes.
    mutating func makePlaces() {
      marks = [UInt32](repeating: 0, count: places)
      kept = [Place?](repeating: nil, count: places)
    }
  }

  /// A class, so that the many places are small while they are empty.
  private final class Place: Sendable {
    let text: String
    let understood: Understood

    init(_ text: String, _ understood: Understood) { (self.text, self.understood) = (text, understood) }
  }

  /// A power of two.
  private static var places: Int { 8192 }

  private let state = Mutex(State())

  /// The place of a text, and what it leaves there.
  static func mark(of text: String) -> UInt32 { Texts.hash(text.utf8.span) | 1 }

  /// The first of the two places of a row.
  private static func row(_ mark: UInt32) -> Int { Int(mark >> 8) & (places - 2) }

  func find(_ text: String, _ mark: UInt32) -> Understood? {
    state.withLock { state in
      guard !state.kept.isEmpty else { return nil }
      let row = Self.row(mark)
      for place in row...row + 1 where state.marks[place] == mark {
        if let known = state.kept[place], known.text == text { return known.understood }
      }
      return nil
    }
  }

  /// Takes what was just understood.
  func add(_ text: String, _ understood: Understood, _ mark: UInt32) {
    state.withLock { state in
      if state.marks.isEmpty { state.makePlaces() }
      let row = Self.row(mark)
      for place in row...row + 1 where state.marks[place] == mark {
        state.kept[place] = Place(text, understood)
        return
      }
      state.marks[row + 1] = state.marks[row]
      state.kept[row + 1] = state.kept[row]
      state.marks[row] = mark
      state.kept[row] = nil
    }
  }
}
