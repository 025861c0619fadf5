internal import VraagEngine
internal import VraagText

extension Message {
  static func tooMuchMemory(_ kept: Kept, _ limit: Int) -> Message {
    let (english, dutch) = words(for: kept)
    let size = ByteSize(limit)
    return Message(
      english:
        "\(english) would take more than \(size.english) of memory; ask for less, ask how many, or allow more (--max-memory)",
      dutch:
        "\(dutch) meer dan \(size.dutch) geheugen kosten; vraag minder, vraag hoeveel, of sta meer toe (--max-memory)")
  }

  /// What would be kept, and in Dutch the verb that goes with it.
  private static func words(for kept: Kept) -> (english: String, dutch: String) {
    switch kept {
    case .changes: ("what this writes", "wat dit schrijft zou")
    case .groups: ("the groups", "de groepen zouden")
    case .list: ("a list or text", "een lijst of tekst zou")
    case .paths: ("the paths", "de paden zouden")
    case .rows: ("the rows", "de rijen zouden")
    case .search: ("what the search remembers", "wat het zoeken onthoudt zou")
    case .seen: ("what was seen already", "wat al gezien is zou")
    case .sortedRows: ("the rows to sort", "de rijen om te sorteren zouden")
    }
  }
}

/// A number of bytes as it is written: `500 MB`, `18.9 GB`. It is never written as more than it is.
struct ByteSize {
  var bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  var english: String { written(with: ".") }
  var dutch: String { written(with: ",") }

  private func written(with point: String) -> String {
    let units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)]
    guard let (unit, size) = units.first(where: { bytes >= $0.1 }) else { return "\(bytes) bytes" }
    let tenths = bytes / (size / 10)
    return tenths % 10 == 0 ? "\(tenths / 10) \(unit)" : "\(tenths / 10)\(point)\(tenths % 10) \(unit)"
  }
}
