extension Graph {
  /// The graph in which concepts are also called by the values that they have of some keys; a list with commas is several
  /// names. O(names + values).
  package func naming(by keys: [KeyID]) -> Graph {
    var result = columns
    var added: [LocalizedText] = []
    for key in keys {
      let column = properties[key]
      let names = column.values.map { value -> [TextID] in
        texts[value].split(separator: ",").compactMap { part in
          let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          return words.isEmpty ? nil : result.texts.intern(words)
        }
      }
      for (concept, code) in zip(column.concepts, column.codes) {
        for name in names[Int(code)] where name != nameTexts[Int(concept)] {
          added.append(LocalizedText(concept: concept, language: .empty, text: name))
        }
      }
    }
    result.names = names.adding(added.map { (result.texts[$0.text], $0.concept) })
    result.conceptOfID += repeatElement(UInt32.max, count: result.texts.count - result.conceptOfID.count)
    result.otherNames = Self.merged(otherNames, added)
    return Graph(result)
  }

  /// Both lists by concept, the first before the second within one; what is there twice once.
  private static func merged(_ first: [LocalizedText], _ second: [LocalizedText]) -> [LocalizedText] {
    var all = first.enumerated().map { ($1.concept, $0, $1) }
    all += second.enumerated().map { ($1.concept, first.count + $0, $1) }
    all.sort { ($0.0, $0.1) < ($1.0, $1.1) }
    var seen: Set<LocalizedText> = []
    return all.map(\.2).filter { seen.insert($0).inserted }
  }
}
