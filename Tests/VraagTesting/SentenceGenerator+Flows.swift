import VraagMetamodel
import VraagPlan
private import VraagText

extension SentenceGenerator {
  /// `flow of …`, of one thing or of several.
  mutating func flowSentence() -> GeneratedSentence {
    let subject = random.chance(60) ? name() : nounPhrase()
    var namesSubject = true
    if subject.isName, case .named(let name) = subject.set {
      let bearers = model.concepts.filter { concept in
        concept.ends == nil && concept.label != .view && concept.names.contains { Folding.fold($0.text) == name }
      }
      namesSubject = bearers.count != 1
    }
    let names = (namesSubject ? ["subject"] : []) + ["what happens", "element", "what", "relationship"]
    return GeneratedSentence(text: "flow of \(subject.text)?", plan: .flows(flows(subject.set, namesSubject, names)))
  }

  private func flows(_ subjects: SetPlan, _ namesSubject: Bool, _ names: [String]) -> Flows {
    func of(_ kinds: RelationshipKind...) -> KindSet { kinds.reduce(into: []) { $0.formUnion(KindSet($1)) } }
    let stated = of(.accessWrite, .accessReadWrite)
    let reading = of(.accessRead, .accessReadWrite)
    let unknown = of(.access, .accessAssumedUnspecified)
    let assumed = of(.accessAssumedWrite)
    func into(_ words: String, _ kinds: KindSet, isOutward: Bool = false) -> FlowPart {
      FlowPart(words, Relation(incoming: kinds), isOutward: isOutward)
    }
    func out(_ words: String, _ kinds: KindSet, isOutward: Bool = false) -> FlowPart {
      FlowPart(words, Relation(outgoing: kinds), isOutward: isOutward)
    }
    let senders: [ElementType] = [
      .businessActor, .businessRole, .businessCollaboration, .businessInterface, .applicationComponent,
      .applicationCollaboration, .applicationInterface, .node, .device, .systemSoftware, .technologyCollaboration,
      .technologyInterface, .path, .communicationNetwork, .equipment, .facility, .distributionNetwork,
    ]
    return Flows(
      subjects: subjects, data: LabelSet(.businessObject, .dataObject, .contract, .representation, .artifact),
      own: Relation(outgoing: of(.assignment, .composition, .aggregation)),
      dataParts: [
        into("is written by", stated), into("is written by (mode not stated)", assumed),
        into("is read by", reading), into("is accessed by (mode not stated)", unknown),
      ],
      parts: [
        into("comes in from", of(.flow), isOutward: true),
        FlowPart(
          "is associated with", .either(of(.association, .directedAssociation)), isOutward: true,
          between: LabelSet(senders.map { Label($0) })),
        into("is started by", of(.triggering), isOutward: true),
        into("is performed by", of(.assignment), isOutward: true), into("uses", of(.serving), isOutward: true),
        out("reads", reading), out("accesses (mode not stated)", unknown), out("performs", of(.assignment)),
        out("writes", stated), out("writes (mode not stated)", assumed),
        out("starts", of(.triggering), isOutward: true), out("serves", of(.serving), isOutward: true),
        out("goes out to", of(.flow), isOutward: true),
      ],
      carriedWords: "is sent to", namesSubject: namesSubject,
      columns: names.map { RowColumn(name: $0, kind: $0 == "relationship" ? .relationship : .element) })
  }
}
