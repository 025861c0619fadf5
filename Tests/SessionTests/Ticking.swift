import Synchronization
import VraagTesting

/// A clock that goes a microsecond further each time it is read.
final class Ticking: Sendable {
  private let time = Atomic<UInt64>(0)

  @Sendable func next() -> UInt64 { time.add(1000, ordering: .relaxed).newValue }
}

/// Graphs for single tests.
enum SmallModel {
  static let withKinds = SmallGraph.graph(
    """
    Constraint a "WCAG" SWC_type=Standard
    ApplicationComponent b "LAS" GEMMA_type="Reference component"
    """)
}
