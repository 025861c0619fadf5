import Testing
import VraagLanguage
import VraagMetamodel
import VraagTesting
import VraagText

/// Every sentence can be asked in Dutch, in several orders of words, and means the same.
@Suite struct DutchPropertyTests {
  /// The sentence in Dutch, where its answer has no words of its language in the cells, as that of a flow has, and
  /// that of an impact, which says what is certain.
  private static func comparable(_ text: String) -> String? { isComparable(text) ? inDutch(text) : nil }

  static func isComparable(_ text: String) -> Bool {
    !["flow of", "impact of", "origin of", "certain "].contains { text.hasPrefix($0) }
  }

  /// The sentence as it is printed in Dutch; nothing where the English is not understood, which others watch.
  ///
  /// - Parameter dutch: The words of a session that was told in Dutch what `lexicon` was told in English.
  static func inDutch(_ text: String, lexicon: Lexicon = .archimate, dutch: Lexicon? = nil) -> String? {
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: lexicon)
    guard let tree = parsed.sentence, parsed.diagnostics.isEmpty else { return nil }
    return CanonicalPrinter.text(tree, in: .dutch, lexicon: dutch ?? lexicon)
  }

  @Test func everySentenceIsAnsweredInDutchAsItsMeaningIs() {
    PropertyRun.eachSentence { graph, sentence in
      guard let text = Self.comparable(sentence.text) else { return nil }
      return SentencePropertyTests.complaint(about: text, meaning: sentence.plan, graph).map { "\($0)\nasked: \(text)" }
    }
  }

  @Test func otherOrdersOfItsWordsMeanTheSame() {
    var changed = 0
    PropertyRun.eachSentence { graph, sentence in
      guard let text = Self.comparable(sentence.text) else { return nil }
      var random = SeededRandom(seed: UInt64(sentence.text.utf8.count))
      let varied = DutchVariation.varied(text, &random)
      if varied == text { return nil }
      changed += 1
      return SentencePropertyTests.complaint(about: varied, meaning: sentence.plan, graph).map {
        "\($0)\nasked: \(varied)\nprinted: \(text)"
      }
    }
    if PropertyRun.cases >= 100 { #expect(changed * 100 > PropertyRun.cases, "\(changed) were varied") }
  }

  @Test func aVariationChangesTheWordsAndNotTheTree() {
    for (text, varied) in [
      (#"welke gegevens worden door "A" gelezen?"#, #"welke gegevens worden gelezen door "A"?"#),
      (#"welke gegevens die door "A" worden gelezen?"#, #"welke gegevens gelezen door "A"?"#),
      (#"door welke elementen wordt "A" gelezen?"#, #"waardoor wordt "A" gelezen?"#),
    ] {
      var seen: Set<String> = []
      for seed in 0..<UInt64(40) {
        var random = SeededRandom(seed: seed)
        seen.insert(DutchVariation.varied(text, &random))
      }
      #expect(seen.contains(varied), "\(seen)")
      #expect(seen.contains(text))
    }
  }
}
