internal import VraagText

/// A card for people: the name, what it is, and a paragraph for each thing that the model says.
struct CardLayout {
  private let card: Card
  private let style: Style

  init(_ card: Card, _ style: Style) {
    self.card = card
    self.style = style
  }

  func write(to output: inout Output) {
    let concept = card.concept

    output.append(strong(Escaping.singleLine(title(of: concept))) + "\n")
    append(([concept.type] + card.specializations).joined(separator: ", "), word("type", "type"), to: &output)
    append(concept.id, word("id", "id"), to: &output)
    for name in card.otherNames {
      append(name.values.joined(separator: "; "), "\(word("name", "naam")) \(name.key)", to: &output)
    }
    if let ends = card.ends {
      append(title(of: ends.source), word("from", "van"), to: &output)
      append(title(of: ends.target), word("to", "naar"), to: &output)
      if let mode = ends.mode { append(mode, word("mode", "wijze"), to: &output) }
      if let strength = ends.strength { append(strength, word("strength", "sterkte"), to: &output) }
    }
    append(card.model, word("model", "model"), to: &output)
    append(card.folder.joined(separator: " / "), word("folder", "map"), to: &output)
    appendSections(to: &output)
  }

  private func appendSections(to output: inout Output) {
    if !card.documentation.isEmpty {
      heading(word("Documentation", "Documentatie"), to: &output)
      for line in Escaping.multiLine(card.documentation).split(separator: "\n", omittingEmptySubsequences: false) {
        output.append(line.isEmpty ? "\n" : "  \(line)\n")
      }
    }
    if !card.properties.isEmpty {
      heading(word("Properties", "Eigenschappen"), to: &output)
      for property in card.properties {
        append(property.values.joined(separator: "; "), property.key, indent: "  ", to: &output)
      }
    }
    if !card.relationships.isEmpty {
      heading(word("Relationships", "Relaties"), to: &output)
      for group in card.relationships { append(group, to: &output) }
    }
    appendList(card.views, word("Views", "Views"), to: &output)
    appendList(card.shows, word("Shows", "Toont"), to: &output)
  }

  private func append(_ group: Card.RelationshipGroup, to output: inout Output) {
    output.append("  \(Escaping.singleLine(group.verb)) (\(group.concepts.count))\n")
    for concept in group.concepts {
      output.append("    \(Escaping.singleLine(title(of: concept)))\(faint(" " + concept.type))\n")
    }
  }

  private func appendList(_ concepts: [Value.Element], _ title: String, to output: inout Output) {
    guard !concepts.isEmpty else { return }
    heading("\(title) (\(concepts.count))", to: &output)
    for concept in concepts { output.append("  \(Escaping.singleLine(self.title(of: concept)))\n") }
  }

  private func append(_ text: String, _ label: String, indent: String = "", to output: inout Output) {
    guard !text.isEmpty else { return }
    output.append("\(indent)\(faint(Escaping.singleLine(label) + ":")) \(Escaping.singleLine(text))\n")
  }

  private func heading(_ text: String, to output: inout Output) { output.append("\n" + strong(text) + "\n") }

  private func title(of concept: Value.Element) -> String {
    concept.name.isEmpty ? "(\(concept.type) \(concept.id))" : concept.name
  }

  private func word(_ english: String, _ dutch: String) -> String {
    Message(english: english, dutch: dutch).text(in: style.language)
  }

  private func strong(_ text: String) -> String { style.isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func faint(_ text: String) -> String { style.isColored ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
