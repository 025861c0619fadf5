package import VraagGraph
internal import VraagMetamodel
package import VraagPlan
internal import VraagText

/// What follows from a model by ArchiMate's rules, as types of relationship: `indirectly_serves`, `possibly_serves`.
extension ModelGraph {
  private static let adverbs: [(word: String, certainty: Certainty)] = [
    ("indirectly", .certain), ("indirect", .certain), ("possibly", .possible), ("mogelijk", .possible),
  ]

  /// A type or a verb with an adverb before it, behind it or within it. A verb that was defined with such a word stays itself.
  package func derived(_ name: String) -> DerivedLink? {
    var words = name.split { $0 == "_" || $0 == " " }.map(String.init)
    guard words.count > 1, let index = words.firstIndex(where: { Self.certainty($0) != nil }),
      type(name) == nil, let certainty = Self.certainty(words.remove(at: index)),
      case .relation(let relation)? = type(words.joined(separator: " "))
    else { return nil }
    let among = relation.amongRelationships
    return among.isEmpty ? nil : DerivedLink(among, certainty: certainty)
  }

  static func certainty(_ word: String) -> Certainty? {
    let folded = Folding.fold(word)
    return adverbs.first { $0.word == folded }?.certainty
  }

  package var derivationGraph: Graph? { graph }
}
