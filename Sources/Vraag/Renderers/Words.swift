internal import VraagText

/// The few words that renderers add to an answer.
enum Words {
  static func rows(_ count: Int, _ language: Language) -> String {
    switch (count, language) {
    case (0, .english): "no rows"
    case (0, .dutch): "geen rijen"
    case (1, .english): "1 row"
    case (1, .dutch): "1 rij"
    case (_, .english): "\(count) rows"
    case (_, .dutch): "\(count) rijen"
    }
  }

  /// What stands where nothing could be worked out.
  static func noValue(_ language: Language) -> String {
    switch language {
    case .english: "no value"
    case .dutch: "geen waarde"
    }
  }

  static func columns(_ count: Int, _ language: Language) -> String {
    switch (count, language) {
    case (0, .english): "no columns"
    case (0, .dutch): "geen kolommen"
    case (1, .english): "1 column"
    case (1, .dutch): "1 kolom"
    case (_, .english): "\(count) columns"
    case (_, .dutch): "\(count) kolommen"
    }
  }

  /// How many cells of a matrix are filled.
  static func filled(_ count: Int, _ language: Language) -> String {
    switch (count, language) {
    case (1, .english): "1 cell filled"
    case (1, .dutch): "1 cel gevuld"
    case (_, .english): "\(count) cells filled"
    case (_, .dutch): "\(count) cellen gevuld"
    }
  }

  /// What heads the sums of a matrix.
  static func total(_ language: Language) -> String { language == .english ? "total" : "totaal" }

  /// What heads the verbs of a matrix's cells, where they are listed.
  static func cell(_ language: Language) -> String { language == .english ? "cell" : "cel" }

  /// What is in a row of a matrix where nothing is.
  static func nothing(_ language: Language) -> String { language == .english ? "nothing" : "niets" }

  /// `Passed: Owners`, `Failed: Owners (checks.vraag:12)`.
  static func verdict(_ verdict: Verdict, _ language: Language) -> String {
    let word =
      switch (verdict.passed, language) {
      case (true, .english): "Passed"
      case (false, .english): "Failed"
      case (true, .dutch): "Voldaan"
      case (false, .dutch): "Niet voldaan"
      }
    let place = verdict.place.map { " (\($0))" } ?? ""
    return Escaping.singleLine("\(word): \(verdict.title)\(place)")
  }

  /// `0.4 ms`, `12 ms`, `1.3 s`; in Dutch with a comma.
  static func time(_ nanoseconds: UInt64, _ language: Language) -> String {
    let (tenths, unit) =
      nanoseconds < 1_000_000_000 ? ((nanoseconds + 50_000) / 100_000, "ms") : (nanoseconds / 100_000_000, "s")
    let comma = language == .english ? "." : ","
    let isWhole = tenths >= 100
    return isWhole ? "\(tenths / 10) \(unit)" : "\(tenths / 10)\(comma)\(tenths % 10) \(unit)"
  }

  /// A note for people, broken between words where a terminal would break it anywhere.
  static func note(_ message: Message, _ style: Style) -> String {
    let text = "\(note(style.language)): \(Escaping.multiLine(message.text(in: style.language)))"
    return style.width.map { DisplayWidth.wrapped(text, to: $0, indent: "  ") } ?? text
  }

  static func note(_ language: Language) -> String {
    switch language {
    case .english: "Note"
    case .dutch: "Let op"
    }
  }

  /// `1 lookup, 3 edges, 2 rows`: what was not done is not said.
  static func work(_ work: WorkCounts, _ language: Language) -> String {
    let done = work.byName.filter { $0.count > 0 || $0.name == "rows" }
    return done.map { "\($0.count) \(name(of: $0.name, $0.count, language))" }.joined(separator: ", ")
  }

  private static func name(of count: String, _ number: Int, _ language: Language) -> String {
    switch language {
    case .english: number == 1 ? String(count.dropLast()) : count
    case .dutch:
      switch count {
      case "lookups": number == 1 ? "opzoeking" : "opzoekingen"
      case "edges": number == 1 ? "relatie" : "relaties"
      case "concepts": number == 1 ? "concept" : "concepten"
      case "values": number == 1 ? "waarde" : "waarden"
      default: number == 1 ? "rij" : "rijen"
      }
    }
  }
}
