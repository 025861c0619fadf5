import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

extension Lowering {
  /// What comes in, what is done and what goes out.
  mutating func lower(_ question: FlowQuestion) -> Plan {
    let clauses = AnswerClauses(question.answerClauses, in: &self)
    let subject = lower(question.subject, columns: .impossible(.walk))
    let namesSubject = !isOne(question.subject)
    columns = []
    if namesSubject { _ = addColumn(for: question.subject, kind: .element) }
    // What follows is asked for: a process is started indirectly by half of a school.
    let tellsWhatFollows = analyzer.derivation != .directly
    var headings = [
      (Message(english: "what happens", dutch: "wat er gebeurt"), RowColumn.Kind.element),
      (Message(verbatim: "element"), .element), (Message(english: "what", dutch: "wat"), .element),
      (Message(english: "relationship", dutch: "relatie"), .relationship),
    ]
    if tellsWhatFollows { headings.append((Self.explanationHeading, .element)) }
    for (heading, kind) in headings {
      let text = heading.text(in: language)
      let isTaken = columns.contains { $0.name == text }
      columns.append(RowColumn(name: isTaken ? "\(text) 2" : text, kind: kind))
    }
    func parts(_ all: [(Message, FlowPart)]) -> [FlowPart] {
      all.map { words, part in
        var part = part
        part.words = words.text(in: language)
        // An Association says nothing of what flows; what follows from one says less.
        let kinds = part.relation.outgoing.union(part.relation.incoming)
        guard tellsWhatFollows, kinds.isDisjoint(with: Self.kind(.association)) else { return part }
        func with(_ adverb: Message) -> String {
          Message(english: "\(words.english), \(adverb.english)", dutch: "\(words.dutch), \(adverb.dutch)")
            .text(in: language)
        }
        part.followingWords = with(Message(english: "indirectly", dutch: "indirect"))
        if analyzer.derivation == .possibly {
          part.possibleWords = with(Message(english: "possibly", dutch: "mogelijk"))
        }
        return part
      }
    }
    let flows = Flows(
      subjects: subject.set, data: Umbrella.data.labels, own: Self.own, dataParts: parts(Self.dataParts),
      parts: parts(Self.parts),
      carriedWords: Message(english: "is sent to", dutch: "wordt gestuurd naar").text(in: language),
      namesSubject: namesSubject, columns: columns)
    return finish(.flows(flows), clauses)
  }

  /// Whether a phrase is the name of a single concept.
  private func isOne(_ phrase: NounPhrase) -> Bool {
    let name: NameUse
    var labels = LabelSet.everything
    switch phrase.head {
    case .identifier: return true
    case .name(let use): name = use
    case .noun(let noun, let use?):
      name = use
      if case .labels(let all) = analyzer.lexicon.meaning(of: noun.noun) { labels = all }
    case .noun, .either, .reference, .other: return false
    }
    let text = name.form == .parameter ? analyzer.parameters[name.text] : name.text
    return text.map { catalog.count(of: Folding.fold($0), among: labels.intersection(.elements)) == 1 } ?? false
  }

  // MARK: What happens

  private static func kind(_ type: RelationshipType) -> KindSet { KindSet(type) }

  /// What an element performs and what it is made of.
  private static let own = Relation(
    outgoing: [kind(.assignment), kind(.composition), kind(.aggregation)])

  private static let modeUnknown = KindSet.unspecifiedAccess
  private static let statedWriting = KindSet.writing.subtracting(.assumedAccess)
  private static let assumedWriting = KindSet(RelationshipKind.accessAssumedWrite)

  /// Who can send and receive.
  private static let active = LabelSet(
    ElementType.allCases.filter { $0.aspect == .activeStructure }.map { Label($0) })

  /// Who writes a data element, and who reads it.
  private static let dataParts: [(Message, FlowPart)] = [
    (Message(english: "is written by", dutch: "wordt geschreven door"), incoming(statedWriting)),
    (
      Message(english: "is written by (mode not stated)", dutch: "wordt geschreven door (wijze niet vermeld)"),
      incoming(assumedWriting)
    ),
    (Message(english: "is read by", dutch: "wordt gelezen door"), incoming(.reading)),
    (
      Message(english: "is accessed by (mode not stated)", dutch: "wordt benaderd door (wijze niet vermeld)"),
      incoming(modeUnknown)
    ),
  ]

  /// In the order in which work is done: in, done, out.
  private static let parts: [(Message, FlowPart)] = [
    (Message(english: "comes in from", dutch: "komt binnen van"), incoming(kind(.flow), isOutward: true)),
    (
      Message(english: "is associated with", dutch: "is geassocieerd met"),
      FlowPart("", .either(kind(.association)), isOutward: true, between: active)
    ),
    (Message(english: "is started by", dutch: "wordt gestart door"), incoming(kind(.triggering), isOutward: true)),
    (Message(english: "is performed by", dutch: "wordt uitgevoerd door"), incoming(kind(.assignment), isOutward: true)),
    (Message(english: "uses", dutch: "gebruikt"), incoming(kind(.serving), isOutward: true)),
    (Message(english: "reads", dutch: "leest"), outgoing(.reading)),
    (Message(english: "accesses (mode not stated)", dutch: "benadert (wijze niet vermeld)"), outgoing(modeUnknown)),
    (Message(english: "performs", dutch: "voert uit"), outgoing(kind(.assignment))),
    (Message(english: "writes", dutch: "schrijft"), outgoing(statedWriting)),
    (Message(english: "writes (mode not stated)", dutch: "schrijft (wijze niet vermeld)"), outgoing(assumedWriting)),
    (Message(english: "starts", dutch: "start"), outgoing(kind(.triggering), isOutward: true)),
    (Message(english: "serves", dutch: "ondersteunt"), outgoing(kind(.serving), isOutward: true)),
    (Message(english: "goes out to", dutch: "gaat naar"), outgoing(kind(.flow), isOutward: true)),
  ]

  private static func incoming(_ kinds: KindSet, isOutward: Bool = false) -> FlowPart {
    FlowPart("", Relation(incoming: kinds), isOutward: isOutward)
  }

  private static func outgoing(_ kinds: KindSet, isOutward: Bool = false) -> FlowPart {
    FlowPart("", Relation(outgoing: kinds), isOutward: isOutward)
  }
}
