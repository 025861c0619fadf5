internal import Synchronization
internal import VraagGraph
internal import VraagPlan
internal import VraagText

/// A sentence that was understood: ready to be run as often as it is asked.
struct PreparedSentence: Sendable {
  let text: String
  /// As the analyzer made it: what the answer's columns are about.
  let plan: Plan
  /// As the rules left it: what is run.
  let rewritten: Plan
  /// Warnings; a sentence with errors is not prepared.
  let diagnostics: [Diagnostic]
  /// What there is to know besides the rows. The model never changes, so it stays as it was found the first time.
  var notes: [Message]
  /// The sentence's own.
  let language: Language
  let format: Format?
  /// Where it is an expectation, what is to be said of it.
  var expected: VerdictHeading?
}

/// The sentences that were asked more than once, understood once.
///
/// Databases keep prepared statements for whoever asks the same thing again and again, a page that refreshes or a
/// check in a loop. The first time a sentence only leaves a mark, so that those who ask each thing once do not pay;
/// the second time it is kept. Two sentences that fall on one place push each other out.
final class PreparedSentences: Sendable {
  private struct State {
    /// What was seen last at each place.
    var marks: [UInt32] = []
    var sentences: [Place?] = []

    /// The places are made when the first sentence comes.
    mutating func makePlaces() {
      marks = [UInt32](repeating: 0, count: places)
      sentences = [Place?](repeating: nil, count: places)
    }
  }

  /// A class, so that the many places are small while they are empty.
  private final class Place: Sendable {
    let sentence: PreparedSentence

    init(_ sentence: PreparedSentence) { self.sentence = sentence }
  }

  /// A power of two.
  private static let places = 8192

  private let state = Mutex(State())

  /// The place of a sentence, and what it leaves there.
  static func mark(of text: String) -> UInt32 { Texts.hash(text.utf8.span) | 1 }

  private static func place(_ mark: UInt32) -> Int { Int(mark >> 8) & (places - 1) }

  func find(_ text: String, _ mark: UInt32) -> PreparedSentence? {
    state.withLock { state in
      guard !state.sentences.isEmpty, let known = state.sentences[Self.place(mark)]?.sentence, known.text == text
      else { return nil }
      return known
    }
  }

  /// Takes a sentence that was just understood.
  func add(_ prepared: PreparedSentence, _ mark: UInt32) {
    state.withLock { state in
      if state.marks.isEmpty { state.makePlaces() }
      let place = Self.place(mark)
      if state.marks[place] == mark {
        state.sentences[place] = Place(prepared)
      } else {
        state.marks[place] = mark
        state.sentences[place] = nil
      }
    }
  }
}
