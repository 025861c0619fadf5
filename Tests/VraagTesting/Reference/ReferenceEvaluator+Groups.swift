import VraagPlan
private import VraagText

extension ReferenceEvaluator {
  /// What makes two values of a key one.
  enum Identity: Hashable {
    case value(ComparableValue.Identity)
    case text(String)
    case concept(Int)
  }

  /// The values that a concept has, each with what makes it one with others, of equal ones the first.
  func distinctValues(of key: Key, _ concept: Int) -> [(identity: Identity, text: String)] {
    var found: [(identity: Identity, text: String)] = []
    for text in values(of: key, concept) {
      let identity: Identity =
        if let end = end(of: key, concept) {
          .concept(end)
        } else if case .builtIn = key {
          .text(Folding.fold(text))
        } else {
          .value(ComparableValue(text, orders).identity)
        }
      if !found.contains(where: { $0.identity == identity }) { found.append((identity, text)) }
    }
    return found
  }

  func grouped(_ group: Group) -> ReferenceTable {
    var members: [Int] = []
    for row in answer(group.input).rows {
      guard let concept = concepts(in: row).first, !members.contains(concept) else { continue }
      members.append(concept)
    }
    var groups: [(identity: Identity, text: String, count: Int)] = []
    for concept in members {
      for value in distinctValues(of: group.key.key, concept) {
        if let index = groups.firstIndex(where: { $0.identity == value.identity }) {
          groups[index].count += 1
        } else {
          groups.append((value.identity, value.text, 1))
        }
      }
    }
    let without = members.count { values(of: group.key.key, $0).isEmpty }
    var rows: [[ReferenceTable.Cell]] = sorted(groups.map(\.text)).map { index in
      [.texts([groups[index].text]), .number(groups[index].count)]
    }
    if without > 0 { rows.append([.texts([]), .number(without)]) }
    func count(_ row: [ReferenceTable.Cell]) -> Int { if case .number(let count) = row[1] { count } else { 0 } }
    let order = rows.indices.sorted { left, right in
      (-count(rows[left]), left) < (-count(rows[right]), right)
    }
    return ReferenceTable(names: [group.key.heading, "count"], rows: order.map { rows[$0] })
  }

  /// The places of texts in the order of values; of those that sort the same the first one first.
  func sorted(_ texts: [String]) -> [Int] {
    let values = texts.map { ComparableValue($0, orders) }
    return texts.indices.sorted { left, right in
      if ComparableValue.sortsBefore(values[left], values[right]) { return true }
      return !ComparableValue.sortsBefore(values[right], values[left]) && left < right
    }
  }

  /// Every subject against every other.
  func sharers(_ sharing: Sharing) -> Set<Int> {
    let others = members(sharing.others)
    return members(sharing.subjects).filter { subject in
      others.contains { other in
        other != subject
          && sharing.keys.allSatisfy { key in
            let values = distinctValues(of: key, other).map(\.identity)
            return distinctValues(of: key, subject).contains { values.contains($0.identity) }
          }
      }
    }
  }

  /// Every combination of values against every member.
  func duplicated(_ duplicates: Duplicates) -> ReferenceTable {
    let members = self.members(duplicates.input).sorted(by: model.precedes)
    var combinations: [(identities: [Identity], texts: [String])] = []
    for member in members {
      var own: [(identities: [Identity], texts: [String])] = [([], [])]
      for key in duplicates.keys {
        let values = distinctValues(of: key.key, member)
        own = own.flatMap { before in
          values.map { (before.identities + [$0.identity], before.texts + [$0.text]) }
        }
      }
      for candidate in own where !combinations.contains(where: { $0.identities == candidate.identities }) {
        combinations.append(candidate)
      }
    }
    // A value is shown as the first member writes it, in whichever combination that has it.
    var firsts: [[Identity: String]] = duplicates.keys.map { _ in [:] }
    for member in members {
      for (index, key) in duplicates.keys.enumerated() {
        for value in distinctValues(of: key.key, member) where firsts[index][value.identity] == nil {
          firsts[index][value.identity] = value.text
        }
      }
    }
    var found: [(texts: [String], members: [Int])] = []
    for combination in combinations {
      let having = members.filter { member in
        zip(duplicates.keys, combination.identities).allSatisfy { key, identity in
          distinctValues(of: key.key, member).contains { $0.identity == identity }
        }
      }
      guard having.count > 1 else { continue }
      found.append((zip(firsts, combination.identities).map { $0[$1] ?? "" }, having))
    }
    if duplicates.isCounted {
      return ReferenceTable(names: ["count"], rows: [[.number(Set(found.flatMap(\.members)).count)]])
    }
    found.sort { left, right in
      for (a, b) in zip(left.texts, right.texts) {
        let (first, second) = (ComparableValue(a, orders), ComparableValue(b, orders))
        if ComparableValue.sortsBefore(first, second) { return true }
        if ComparableValue.sortsBefore(second, first) { return false }
      }
      return model.precedes(left.members[0], right.members[0])
    }
    return ReferenceTable(
      names: duplicates.keys.map(\.heading) + [duplicates.column.name],
      rows: found.flatMap { group in
        group.members.map { member in group.texts.map { .texts([$0]) } + [.concept(member)] }
      })
  }
}
