import Testing
import Vraag
import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

/// What is said to a session holds for what it is asked then, as the description of the language says.
@Suite struct SessionChangePropertyTests {
  private struct Asked: CustomStringConvertible {
    var changes: [GeneratedChange]
    var sentence: GeneratedSentence
    /// Which of what was said is forgotten before it is asked, if anything is.
    var forgotten: Int?

    var description: String { (changes.map(\.text) + [sentence.text]).joined(separator: "; ") }
  }

  @Test func aSentenceMeansWhatTheSessionWasToldThatItsWordsMean() {
    var compared = 0
    PropertyRun.each(
      { model, random in [Self.asked(model, random)] }, smaller: { _ in [] },
      check: { graph, asked in
        Self.complaint(asked, graph, &compared)
      })
    #expect(compared * 3 > PropertyRun.cases, "\(compared) of \(PropertyRun.cases) were compared")
  }

  private static func asked(_ model: TestModel, _ random: SeededRandom) -> Asked {
    var random = random
    let count = random.number(1...5)
    let forgotten = random.chance(25) ? random.number(1...count) : nil
    var sentences = SentenceGenerator(random, model: model)
    let changes = (0..<count).map { _ in sentences.change() }
    return Asked(changes: changes, sentence: sentences.sentence(), forgotten: forgotten)
  }

  private static func complaint(_ asked: Asked, _ graph: Graph, _ compared: inout Int) -> String? {
    var (session, dutch) = (Session(graph), Session(graph))
    do {
      for change in asked.changes {
        let before = session
        let dutchText = DutchPropertyTests.inDutch(change.text, lexicon: session.lexicon, dutch: dutch.lexicon)
        let answer = try session.run(change.text)
        // Of nothing, or a name that is gone.
        if answer.hasErrors { return isExpected(answer.diagnostics) ? nil : said(answer.diagnostics, change.text) }
        if let complaint = complaint(about: session, from: before, change) {
          return "\(complaint)\nsaid: \(change.text)"
        }
        guard let dutchText else { return "not printed in Dutch: \(change.text)" }
        let answered = try dutch.run(dutchText)
        if answered.hasErrors { return said(answered.diagnostics, dutchText) }
        let isAlike =
          "\(ReferenceModel(session.graph))" == "\(ReferenceModel(dutch.graph))" && session.orders == dutch.orders
        if !isAlike { return "in Dutch: it does something else\nsaid: \(dutchText)" }
      }
      if let forgotten = asked.forgotten {
        if let complaint = try complaint(aboutForgetting: forgotten, &session, graph) { return complaint }
        return nil
      }
      // A name may mean one subject now that others are gone; a noun that was defined with it means several.
      let isOfName = ["flow of \"", "flow of '"].contains { asked.sentence.text.hasPrefix($0) }
      let plan = asked.sentence.plan
      let meaning = isOfName ? SuppositionPropertyTests.meaning(of: plan, session.graph) : plan
      let complaint = SentencePropertyTests.complaint(
        about: asked.sentence.text, meaning: meaning, session.graph, session.analyzer, session.orders)
      // A name may be gone.
      if let complaint, complaint.hasPrefix("not understood") { return nil }
      compared += 1
      if let complaint { return complaint }
      guard DutchPropertyTests.isComparable(asked.sentence.text),
        let text = DutchPropertyTests.inDutch(asked.sentence.text, lexicon: session.lexicon, dutch: dutch.lexicon)
      else { return nil }
      return SentencePropertyTests.complaint(
        about: text, meaning: asked.sentence.plan, dutch.graph, dutch.analyzer, dutch.orders
      ).map { "\($0)\nasked: \(text)" }
    } catch {
      return "stopped: \(error)"
    }
  }

  private static func said(_ diagnostics: [Diagnostic], _ text: String) -> String {
    "refused, \(diagnostics[0].code): \(diagnostics[0].message.english)\nsaid: \(text)"
  }

  private static func isExpected(_ diagnostics: [Diagnostic]) -> Bool {
    [
      "name-unknown", "name-role", "name-left-out", "name-place", "name-of-other-type", "definition-broken",
      "identifier-unknown",
      "view-unknown", "folder-unknown",
    ].contains(diagnostics.first { $0.severity == .error }?.code)
  }

  /// What a change did to the model and to the orders of values.
  private static func complaint(about session: Session, from before: Session, _ change: GeneratedChange) -> String? {
    switch change.change {
    case .model(let change): return change.difference(of: session.graph, from: before.graph, orders: before.orders)
    case .names(let key): return complaint(aboutNamesBy: key, session.graph, before.graph)
    case .order(let places):
      let words = places.flatMap(\.self)
      for (index, place) in places.enumerated() {
        for word in place {
          for other in words {
            let isBefore = places[(index + 1)...].contains { $0.contains(other) }
            let (left, right) = (ComparableValue(word, session.orders), ComparableValue(other, session.orders))
            if isBefore, ComparableValue.precedes(left, right) != true { return "order: \(word), \(other)" }
            if place.contains(other), !ComparableValue.equals(left, right) { return "equal: \(word), \(other)" }
          }
        }
      }
      return nil
    case .word: return session.graph.isSame(as: before.graph) ? nil : "the model: a word changed it"
    }
  }

  /// Whether the values of a key, with commas between several, have come to the names and nothing else has.
  private static func complaint(aboutNamesBy key: String, _ changed: Graph, _ original: Graph) -> String? {
    let (found, before) = (ReferenceModel(changed), ReferenceModel(original))
    for (concept, old) in zip(found.concepts, before.concepts) {
      var names = Set(old.names.map { Folding.fold($0) })
      for property in old.properties where Folding.fold(property.key) == key {
        names.formUnion(property.value.split(separator: ",").map { Folding.fold(String($0)) })
      }
      names.remove("")
      let own = Set(concept.names.map { Folding.fold($0) }).subtracting([""])
      if own != names { return "the names: \(own.sorted()) and not \(names.sorted()) of \(old.id)" }
    }
    return nil
  }

  /// A session that forgets one thing is as one that was never told it; unless something else rests on that.
  private static func complaint(
    aboutForgetting number: Int, _ session: inout Session, _ graph: Graph
  ) throws -> String? {
    guard session.definitions.count >= number else { return nil }
    let rest = session.definitions.enumerated().filter { $0.offset != number - 1 }.map(\.element)
    let answer = try session.run("forget \(number)")
    if answer.hasErrors {
      return answer.diagnostics[0].code == "session-definition-in-use"
        ? nil : said(answer.diagnostics, "forget \(number)")
    }
    var other = Session(graph)
    for definition in rest where try other.run(definition.sentence).hasErrors {
      return "forgotten: what rests on it was kept, \(definition.sentence)"
    }
    let isAlike =
      "\(ReferenceModel(other.graph))" == "\(ReferenceModel(session.graph))" && other.orders == session.orders
      && other.definitions == session.definitions
    return isAlike ? nil : "forgotten: \(number) left something"
  }
}
