import Vraag
import VraagLanguage
import VraagMetamodel
import VraagText

// How long it takes until what may be typed is there: `CompletionBenchmark MODEL`.
// `first` is the first time, `begun` what the grammar alone takes when a word is begun,
// `again` the whole when what fits is known from the key before.

/// The median of some runs, in microseconds.
func median(of runs: Int, _ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  let times = (0..<runs).map { _ in clock.measure(work) }.sorted()
  let middle = times[runs / 2].components
  return Double(middle.seconds) * 1e6 + Double(middle.attoseconds) / 1e12
}

func column(_ number: Double) -> String {
  let text = String(Int(number.rounded()))
  return String(repeating: " ", count: max(0, 9 - text.utf8.count)) + text
}

let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first else { fatalError("usage: CompletionBenchmark MODEL") }
let clock = ContinuousClock()
let start = clock.now
let session = try Session(models: [path]) {
  let now = start.duration(to: ContinuousClock().now).components
  return UInt64(now.seconds) * 1_000_000_000 + UInt64(now.attoseconds / 1_000_000_000)
}
let book = Phrasebook(.archimate)
let long =
  "which processes " + String(repeating: "read \"Leerling\" and are served by application \"DUO\" and ", count: 19)
let positions = [
  "", "which ", "which proc", "which processes ", "which processes read ", "which processes read \"",
  "which processes read \"a", "which processes that read data that are written by ", "which processes with ",
  "which applications, sorted by ", "describe \"", "which processes that (read data or ", long,
]
print("phrasebook: \(Int(median(of: 9) { _ = Phrasebook(.archimate) })) µs")
print("    first    begun    again     hint    words  µs; candidates")
_ = session.completions(in: "", at: 0)
for text in positions {
  let end = text.utf8.count
  let first = median(of: 1) { _ = session.completions(in: text, at: end) }
  let begun = median(of: 9) {
    var trials = Trials(book)
    _ = Expected(in: text, at: end, &trials)
  }
  let again = median(of: 9) { _ = session.completions(in: text, at: end) }
  let hint = median(of: 9) { _ = session.hint(in: text, at: end) }
  let words = median(of: 9) { _ = session.words(of: text) }
  let total = session.completions(in: text, at: end).total
  let shown = text.utf8.count > 60 ? String(text.prefix(60)) + "…" : text
  print("\(column(first))\(column(begun))\(column(again))\(column(hint))\(column(words))  \(total) «\(shown)»")
}
