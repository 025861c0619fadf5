private import VraagMetamodel
import VraagPlan
private import VraagText

extension ReferenceEvaluator {
  /// The other end of a relationship, and the relationship.
  private struct Meeting: Hashable {
    var other: Int
    var relationship: Int
  }

  func flowing(_ flows: Flows) -> ReferenceTable {
    var rows: [[ReferenceTable.Cell]] = []
    let subjects = members(flows.subjects).filter { isElement($0) }.sorted(by: model.precedes)
    for subject in subjects {
      let isData = flows.data.contains(model.concepts[subject].label)
      var own: Set = [subject]
      if !isData {
        while true {
          let more = own.reduce(into: own) { $0.formUnion(direct(from: $1, flows.own).map(\.other)) }
          if more == own { break }
          own = more
        }
      }
      func add(_ meetings: Set<Meeting>, _ words: String) {
        let sorted = meetings.sorted { left, right in
          left.other == right.other ? left.relationship < right.relationship : model.precedes(left.other, right.other)
        }
        for meeting in sorted {
          let row: [ReferenceTable.Cell] = [
            .texts([words]), .concept(meeting.other), .texts(known(meeting.relationship, by: subject)),
            .concept(meeting.relationship), .chains([]),
          ]
          rows.append((flows.namesSubject ? [.concept(subject)] : []) + row)
        }
      }
      /// The way there is somebody else's to judge, and with it the relationship and what it says.
      func add(following elements: Set<Int>, _ words: String) {
        for element in elements.sorted(by: model.precedes) {
          let row: [ReferenceTable.Cell] = [.texts([words]), .concept(element), .texts([]), .chains([]), .chains([[]])]
          rows.append((flows.namesSubject ? [.concept(subject)] : []) + row)
        }
      }
      for part in isData ? flows.dataParts : flows.parts {
        let ends = own.filter { part.labels.contains(model.concepts[$0].label) }
        let all = ends.reduce(into: Set<Meeting>()) { $0.formUnion(throughJunctions(from: $1, part.relation)) }
        let met = all.filter { part.labels.contains(model.concepts[$0.other].label) }
        let shown = met.filter { !part.isOutward || !own.contains($0.other) }
        add(shown, part.words)
        guard part.labels.contains(model.concepts[subject].label) else { continue }
        var known = Set(shown.map(\.other)).union(part.isOutward ? own : []).union([subject])
        for (words, certainty) in [(part.followingWords, Certainty.certain), (part.possibleWords, .possible)] {
          guard let words else { continue }
          let link = DerivedLink(part.relation, certainty: certainty, isDerivedOnly: true)
          let following = (derived(link)[subject] ?? []).subtracting(known)
            .filter { part.labels.contains(model.concepts[$0].label) }
          add(following: following, words)
          known.formUnion(following)
        }
      }
      if isData { add(carriers(of: subject), flows.carriedWords) }
    }
    return ReferenceTable(
      names: flows.columns.map(\.name), rows: rows.map { Array($0.prefix(flows.columns.count)) })
  }

  private func isElement(_ concept: Int) -> Bool {
    let label = model.concepts[concept].label
    return label.relationshipKind == nil && label != .view
  }

  private func direct(from concept: Int, _ relation: Relation) -> Set<Meeting> {
    var result: Set<Meeting> = []
    for (subject, object, relationship) in steps(Edge(relation)) where subject == concept && isElement(object) {
      if let relationship { result.insert(Meeting(other: object, relationship: relationship)) }
    }
    return result
  }

  private func throughJunctions(from concept: Int, _ relation: Relation) -> Set<Meeting> {
    func isJunction(_ concept: Int) -> Bool { LabelSet.junctions.contains(model.concepts[concept].label) }
    var origins: Set = [concept]
    while true {
      let met = origins.reduce(into: Set<Meeting>()) { $0.formUnion(direct(from: $1, relation)) }
      let more = origins.union(met.map(\.other).filter(isJunction))
      if more == origins { return met.filter { !isJunction($0.other) } }
      origins = more
    }
  }

  private func name(_ concept: Int) -> String { model.concepts[concept].name }

  private func associated(with concept: Int) -> Set<Int> {
    Set(
      model.edges.flatMap { edge -> [Int] in
        guard edge.kind == .association || edge.kind == .directedAssociation else { return [] }
        return (edge.source == concept ? [edge.target] : []) + (edge.target == concept ? [edge.source] : [])
      })
  }

  private func carriers(of subject: Int) -> Set<Meeting> {
    let folded = Folding.fold(name(subject))
    return Set(
      model.edges.compactMap { edge in
        guard edge.kind == .flow, let flow = edge.relationship, isElement(edge.target) else { return nil }
        let says = [name(flow)] + model.concepts[flow].properties.map(\.value)
        let isNamed = !folded.isEmpty && says.contains { Folding.fold($0) == folded }
        guard isNamed || associated(with: flow).contains(subject) else { return nil }
        return Meeting(other: edge.target, relationship: flow)
      })
  }

  private func known(_ relationship: Int, by subject: Int) -> [String] {
    let others = associated(with: relationship).filter { $0 != subject }.sorted(by: model.precedes)
    let names = ([relationship] + others).map(name).filter { !Folding.fold($0).isEmpty }
    let properties = model.concepts[relationship].properties.filter { !Folding.fold($0.value).isEmpty }
    return names + properties.map { "\($0.key): \($0.value)" }
  }
}
