internal import VraagGraph
package import VraagMetamodel
internal import VraagPlan
internal import VraagText

extension GraphCatalog {
  package func names(nearestTo text: String, among labels: LabelSet?, limit: Int) -> [String] {
    var search = NearestSearch(text)
    let names = graph.names
    var found: [(rank: Int, concept: UInt32, name: Int)] = []
    for name in 0..<names.foldedCount {
      guard let rank = search.rank(ofFolded: names.foldedName(name)),
        let concept = first(of: names.concepts(ofFoldedName: name), among: labels)
      else { continue }
      found.append((rank, concept, name))
    }
    // A text of two letters is in every name.
    if found.count < limit, search.length > 2 {
      for name in 0..<names.foldedCount where search.isHeld(byFolded: names.foldedName(name)) {
        guard let concept = first(of: names.concepts(ofFoldedName: name), among: labels) else { continue }
        if !found.contains(where: { $0.name == name }) { found.append((.max, concept, name)) }
      }
    }
    found.sort { ($0.rank, $0.concept) < ($1.rank, $1.concept) }
    return found.prefix(limit).map { written($0.name, by: ConceptID($0.concept)) }
  }

  private func first(of concepts: ArraySlice<UInt32>, among labels: LabelSet?) -> UInt32? {
    guard let labels else { return concepts.first }
    return concepts.first { labels.contains(Label(rawValue: graph.label(of: ConceptID($0)))) }
  }

  /// How a concept's file writes a name that is known folded: its name, or the one of another language.
  private func written(_ name: Int, by concept: ConceptID) -> String {
    let written = [graph.name(of: concept)] + graph.otherNames.texts(of: concept).map { graph.texts[$0.text] }
    let folded = graph.names.foldedName(name)
    return written.first { TextTest(folded: Folding.fold($0)).isFolded(folded) } ?? written[0]
  }
}
