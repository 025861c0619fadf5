import VraagPlan
private import VraagText

/// The words of a condition and what it means.
struct ConditionWords {
  var text: String
  var plan: ConditionPlan
}

extension SentenceGenerator {
  /// A key that some concept has, or a built-in one.
  mutating func key() -> (text: String, key: Key)? {
    if random.chance(30) {
      let keys = [BuiltInKey.name, .id, .layer, .specialization, .documentation, .model]
      let hasType = model.concepts.contains { $0.properties.contains { $0.key == "Type" } }
      let key = random.pick(hasType ? keys : keys + [.type])
      return (key.rawValue, .builtIn(key))
    }
    let keys = model.concepts.filter { $0.ends == nil }.flatMap { $0.properties.map(\.key) }.filter {
      // A property of this name would stand before the built-in key.
      $0.lowercased() != "type"
    }
    guard let key = keys.randomElement(using: &random) else { return nil }
    let isWord = key.allSatisfy(\.isLetter)
    return (isWord && random.chance(70) ? key : quoted(key), .property(Folding.fold(key)))
  }

  mutating func condition(_ depth: Int) -> ConditionWords? {
    guard depth > 0, random.chance(35) else { return test() }
    guard let left = condition(depth - 1), let right = condition(depth - 1) else { return nil }
    switch random.number(0...3) {
    case 0: return ConditionWords(text: "not (\(left.text))", plan: .not(left.plan))
    case 1: return ConditionWords(text: "(\(left.text)) and (\(right.text))", plan: .and([left.plan, right.plan]))
    case 2: return ConditionWords(text: "(\(left.text)) or (\(right.text))", plan: .or([left.plan, right.plan]))
    default:
      guard let first = test(), let second = test(), let third = test() else { return nil }
      return ConditionWords(
        text: "\(first.text) or \(second.text) and \(third.text)",
        plan: .or([first.plan, .and([second.plan, third.plan])]))
    }
  }

  mutating func test() -> ConditionWords? {
    guard let key = key() else { return nil }
    let value = value(of: key.key)
    let other = self.value(of: key.key)
    func made(_ words: String, _ comparison: Comparison) -> ConditionWords {
      ConditionWords(
        text: words.isEmpty ? key.text : "\(key.text) \(words)",
        plan: .test(PropertyTest(key: key.key, comparison: comparison)))
    }
    let (left, right) = (PropertyValue(value), PropertyValue(other))
    let (one, two) = (literal(value), literal(other))
    switch random.number(0...15) {
    case 0:
      // A key without quotes behind `and` may be read as a noun.
      guard case .property = key.key, key.text.hasPrefix("\"") else { return made("= \(one)", .equal(left)) }
      return made("", .exists)
    case 1: return made("= \(one)", .equal(left))
    case 2:
      // `specialization "Standaard"` behind `and` may be read as a noun with a name.
      guard case .property = key.key else { return made("= \(one)", .equal(left)) }
      return made(quoted(value), .equal(left))
    case 3:
      let test = made("= \(one)", .equal(left))
      return ConditionWords(text: "\(key.text) != \(one)", plan: .not(test.plan))
    case 4: return made("< \(one)", .less(left))
    case 5: return made("<= \(one)", .lessOrEqual(left))
    case 6: return made("> \(one)", .greater(left))
    case 7: return made(">= \(one)", .greaterOrEqual(left))
    case 8: return made("between \(one) and \(two)", .between(left, right))
    case 9: return made("in (\(one), \(two))", .oneOf([left, right]))
    case 10: return made("containing \(quoted(value.prefix(3).askable))", .containing(value.prefix(3).askable))
    case 11: return made("starting with \(quoted(value.prefix(2).askable))", .startingWith(value.prefix(2).askable))
    case 12: return made("ending with \(quoted(value.suffix(2).askable))", .endingWith(value.suffix(2).askable))
    case 13: return made("like \(quoted("*" + value.suffix(3).askable))", .like("*" + value.suffix(3).askable))
    case 14: return made("matching \(quoted("^[a-k]"))", .matching("^[a-k]"))
    default:
      let day = random.pick(["2021-07-12", "12-7-2021", "1-1-2020"])
      return random.chance(50)
        ? made("before \(day)", .before(PropertyValue(day))) : made("after \(day)", .after(PropertyValue(day)))
    }
  }

  private mutating func value(of key: Key) -> String {
    let values: [String] =
      switch key {
      case .property(let folded):
        model.concepts.flatMap(\.properties).filter { Folding.fold($0.key) == folded }.map(\.value)
      case .builtIn(.type): ["BusinessProcess", "DataObject", "View"]
      case .builtIn(.layer): ["Business", "Application"]
      case .builtIn(.specialization): ModelGenerator.specializations
      case .builtIn(.name): ModelGenerator.names
      default: model.concepts.map(\.id)
      }
    let used = values.filter { !Folding.fold($0).isEmpty }
    return used.isEmpty ? "x" : random.pick(used)
  }

  /// A value as it may be written: in quotes, or bare where it is one word, a number or a date.
  private mutating func literal(_ text: String) -> String {
    let isBare =
      ["ja", "Nee", "yes", "no", "laag", "hoog", "Midden", "Definitief", "Voorgesteld", "1", "2", "10", "-3"]
      .contains(text) || ["2021-07-12", "12-7-2021", "1-1-2020"].contains(text)
    return isBare && random.chance(60) ? text : quoted(text)
  }
}

extension Substring {
  /// A part of a text that can be asked for: without spaces at its ends, and not empty.
  var askable: String {
    let bare = drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    return bare.isEmpty ? "a" : String(bare)
  }
}
