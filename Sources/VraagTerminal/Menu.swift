internal import VraagText

/// The suggestions below a text, of which one may be chosen.
package struct Menu: Hashable, Sendable {
  package let suggestions: Suggestions
  /// The text before anything was chosen; Escape brings it back.
  package let original: Draft
  /// Nothing is chosen at first.
  package private(set) var chosen: Int?

  /// The most rows of suggestions at a time.
  package static let height = 8

  package init(_ suggestions: Suggestions, for draft: Draft) {
    self.suggestions = suggestions
    original = draft
  }

  package mutating func chooseNext() { choose((chosen ?? -1) + 1) }
  package mutating func choosePrevious() { choose((chosen ?? 0) - 1) }

  private mutating func choose(_ index: Int) {
    let count = suggestions.list.count
    chosen = (index + count) % count
  }

  /// The text with what is chosen put in.
  package var draft: Draft {
    guard let chosen else { return original }
    var draft = original
    draft.replace(suggestions.utf8Range(in: original), with: suggestions.list[chosen].text)
    return draft
  }

  /// The suggestions that are shown in so many rows: those around the chosen one.
  func shown(rows: Int) -> Range<Int> {
    let count = suggestions.list.count
    let height = max(1, min(rows, Self.height, count))
    let page = (chosen ?? 0) / height * height
    return page..<min(count, page + height)
  }

  /// The rows as they look: the suggestion on the left and what it is on the right, a mark at the chosen one.
  func rows(columns: Int, most: Int) -> [Frame.Row] {
    guard most > 0, columns >= 4 else { return [] }
    let list = suggestions.list
    let hasFooter = suggestions.total > min(Self.height, most) && most > 1
    let shown = shown(rows: hasFooter ? most - 1 : most)
    let labels = list[shown].map { DisplayWidth.truncated(Escaping.singleLine($0.label), to: max(0, columns / 3)) }
    let texts = list[shown].map { Escaping.singleLine($0.text) }
    var labelWidth = labels.map { DisplayWidth.cells(of: $0) }.max() ?? 0
    // What is suggested matters more than what it is.
    if columns - 5 - labelWidth < 12 { labelWidth = 0 }
    // Two cells of mark before the text, two of space before the label; the last column stays free.
    let room = max(1, columns - 1 - 2 - (labelWidth > 0 ? labelWidth + 2 : 0))
    let textWidth = min(room, texts.map { DisplayWidth.cells(of: $0) }.max() ?? 0)
    var rows: [Frame.Row] = []
    for (index, (text, label)) in zip(shown, zip(texts, labels)) {
      let isChosen = index == chosen
      let text = DisplayWidth.truncated(text, to: textWidth)
      var row = Frame.Row()
      row.append(text: isChosen ? "> " : "  ", .plain)
      row.append(text: text, isChosen ? .selected : .plain)
      if labelWidth > 0, !label.isEmpty {
        row.append(text: String(repeating: " ", count: textWidth - DisplayWidth.cells(of: text) + 2), .plain)
        row.append(text: label, .label)
      }
      rows.append(row)
    }
    if hasFooter {
      var row = Frame.Row()
      let footer = "  \(shown.lowerBound + 1)-\(shown.upperBound) / \(suggestions.total)"
      row.append(text: DisplayWidth.truncated(footer, to: columns - 1), .status)
      rows.append(row)
    }
    return rows
  }
}

extension Frame.Row {
  /// Appends a text of one line.
  mutating func append(text: String, _ style: Style) {
    for character in text { append(Frame.Cell(character, style)) }
  }
}

extension Suggestions {
  /// The part that gives way, as it lies in a draft.
  func utf8Range(in draft: Draft) -> Range<Int> {
    let count = draft.text.utf8.count
    let lower = min(Int(range.lower), count)
    return lower..<max(lower, min(Int(range.upper), count))
  }
}
