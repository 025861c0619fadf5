package import VraagText

/// What was asked before, in this session and in others.
///
/// The file is read when someone first looks back, not when the program starts. What is added is in the file before the
/// next prompt, so that a session that is killed loses nothing.
package final class History {
  /// The most entries that are kept.
  package static let limit = 10_000

  private let file: HistoryFile?
  private var kept: [String] = []
  private var isRead = false
  /// What did not reach the file.
  private var unwritten: [String] = []
  /// Why the file could not be written or read, once; whoever shows it takes it away.
  package private(set) var warning: Message?
  private var hasWarned = false

  /// A history in a file, or in memory where no path is given.
  package init(path: String?) { file = path.map { HistoryFile(path: $0) } }

  /// Every entry once, the newest last.
  package var entries: [String] {
    if !isRead { read() }
    return kept
  }

  /// Keeps an entry, unless it is blank, begins with a space, or has a line too long to be edited.
  package func add(_ text: String) {
    let entry = Self.trimmed(text)
    guard !entry.isEmpty, !entry.hasPrefix(" "), Draft(entry).isEditable else { return }
    if kept.last == entry { return }
    kept.removeAll { $0 == entry }
    kept.append(entry)
    if kept.count > Self.limit { kept.removeFirst(kept.count - Self.limit) }
    guard let file, entry.utf8.count <= HistoryFile.longestEntry else { return unwritten.append(entry) }
    do {
      try file.append(entry)
    } catch {
      unwritten.append(entry)
      warn(error)
    }
  }

  /// The warning, the first time that it is asked for.
  package func takeWarning() -> Message? {
    defer { warning = nil }
    return warning
  }

  private func read() {
    isRead = true
    var found: [String] = []
    if let file {
      do { found = try file.read(limit: Self.limit) } catch { warn(error) }
    }
    // Another program may have written what cannot be edited here.
    kept = Self.unique((found + unwritten).filter { Draft($0).isEditable }, limit: Self.limit)
  }

  private func warn(_ failure: HistoryFile.Failure) {
    guard !hasWarned else { return }
    hasWarned = true
    warning = .historyInMemory(failure.path, failure.reason)
  }

  /// Each entry at its last place only, at most so many.
  static func unique(_ entries: [String], limit: Int) -> [String] {
    var seen: Set<String> = []
    var result: [String] = []
    for entry in entries.reversed() where result.count < limit {
      if seen.insert(entry).inserted { result.append(entry) }
    }
    return result.reversed()
  }

  /// Without the blanks at its end, which an empty last line leaves.
  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
