import Testing
import Vraag
import VraagGraph
import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

/// What is supposed changes the model as the description of the language says, and what is asked is asked of that.
@Suite struct SuppositionPropertyTests {
  private struct Asked: CustomStringConvertible {
    var supposition: GeneratedSupposition
    var sentence: GeneratedSentence
    var text: String { supposition.text + sentence.text }
    var description: String { text }
  }

  @Test func aSupposedSentenceIsAnsweredOfTheModelThatTheSuppositionMakes() {
    var compared = 0
    PropertyRun.each(
      { model, random in
        var sentences = SentenceGenerator(random, model: model)
        return [Asked(supposition: sentences.supposition(), sentence: sentences.sentence())]
      }, smaller: { _ in [] },
      check: { graph, asked in
        Self.complaint(asked, graph, &compared)
      })
    #expect(compared * 3 > PropertyRun.cases, "\(compared) of \(PropertyRun.cases) were compared")
  }

  private static func complaint(_ asked: Asked, _ graph: Graph, _ compared: inout Int) -> String? {
    let parsed = Parser.parse(asked.text, range: TextRange(0, asked.text.utf8.count), lexicon: .archimate)
    guard let tree = parsed.sentence, parsed.diagnostics.isEmpty else {
      return "not parsed, \(parsed.diagnostics.first?.code ?? ""): \(asked.text)"
    }
    do {
      let supposing = try Session(graph).supposing(tree.suppositions, language: .english)
      // Of nothing, or what ArchiMate does not allow.
      if supposing.diagnostics.contains(where: { $0.severity == .error }) { return nil }
      let changed = supposing.session.graph
      if let complaint = asked.supposition.change.difference(of: changed, from: graph) { return complaint }
      let meaning = meaning(of: asked.sentence.plan, changed)
      for text in [asked.text, DutchPropertyTests.inDutch(asked.text)].compactMap(\.self) {
        if text != asked.text, !DutchPropertyTests.isComparable(asked.sentence.text) { continue }
        let complaint = SentencePropertyTests.complaint(about: text, meaning: meaning, changed)
        // A name may be gone.
        if let complaint, complaint.hasPrefix("not understood") { return nil }
        if let complaint { return "\(complaint)\nasked: \(text)" }
      }
      compared += 1
      return nil
    } catch {
      return "stopped: \(error)"
    }
  }

  /// What flows is told of one subject or of several, which a name may mean until a bearer is gone.
  static func meaning(of plan: Plan, _ changed: Graph) -> Plan {
    guard case .flows(var flows) = plan, case .named(let name) = flows.subjects else { return plan }
    let bearers = ReferenceModel(changed).concepts.count { concept in
      concept.label != .view && !LabelSet.relationships.contains(concept.label)
        && concept.names.contains { Folding.fold($0) == name }
    }
    if flows.namesSubject == (bearers != 1) { return plan }
    flows.namesSubject.toggle()
    if flows.namesSubject {
      flows.columns.insert(RowColumn(name: "subject", kind: .element), at: 0)
    } else {
      flows.columns.removeFirst()
    }
    return .flows(flows)
  }
}
