import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// What a key means in a model.
enum LoweredKey: Hashable {
  case builtIn(BuiltInKey)
  /// The text is folded.
  case property(String)
  /// The model has a property with a built-in key's name, as real models have a `Type`: a test holds when either does.
  ///
  /// What is shown, sorted and counted by is the one that is spelled so: `type` is built in, `Type` the model's own.
  case both(BuiltInKey, property: String, isSpelledAsBuiltIn: Bool)

  /// What is shown and sorted by.
  var key: Key {
    switch self {
    case .builtIn(let key), .both(let key, _, true): .builtIn(key)
    case .property(let key), .both(_, let key, false): .property(key)
    }
  }
}

extension Lowering {
  /// What a condition asks, or nothing after an error.
  mutating func lower(_ condition: Condition) -> ConditionPlan? {
    switch condition {
    case .test(let test): return lower(test)
    case .and(let parts): return all(parts).map { .and($0) }
    case .or(let parts):
      return isRefused(furtherValuesIn: parts) ? nil : all(parts).map { .or($0) }
    case .not(let part, _): return lower(part).map { .not($0) }
    }
  }

  /// `Leverancier = Kantoorwolk or "Schoolwinkel"`: what is no key was meant as one more value of the key before it.
  private mutating func isRefused(furtherValuesIn parts: [Condition]) -> Bool {
    var known: Test?
    let before = diagnostics.count
    for part in parts {
      guard case .test(let test) = part else { continue }
      if case .exists = test.comparison, let known, !isKey(test.key.text) {
        let value = test.key.isQuoted ? CanonicalPrinter.quoted(test.key.text) : test.key.text
        let comparison = "\(Messages.keyText(known.key.text)) = \(value)"
        report(Messages.keyUnknown(test.key.text, nearest: [], comparison: comparison, at: test.range))
      } else if case .equal = test.comparison {
        known = test
      }
    }
    return diagnostics.count > before
  }

  private func isKey(_ text: String) -> Bool {
    catalog.hasKey(text) || BuiltInKey(spoken: Folding.fold(text)) != nil
  }

  /// All parts, or nothing when one of them is wrong; every mistake is reported.
  private mutating func all(_ parts: [Condition]) -> [ConditionPlan]? {
    let lowered = parts.map { lower($0) }
    let right = lowered.compactMap { $0 }
    return right.count == lowered.count ? right : nil
  }

  mutating func exists(_ use: KeyUse) -> ConditionPlan? {
    lower(use).map { holds($0) { _ in .exists } }
  }

  private mutating func lower(_ test: Test) -> ConditionPlan? {
    let key = lower(test.key)
    let comparison = lower(test.comparison)
    guard let key, let comparison, !isRefused(yearIn: test, key) else { return nil }
    let condition = holds(key) { builtIn in
      guard let builtIn else { return comparison.comparison }
      return comparison.comparison.mapValues { vocabularyValue($0, of: builtIn) }
    }
    if case .builtIn(let builtIn) = key { checkVocabulary(test, builtIn) }
    return comparison.isNegated ? .not(condition) : condition
  }

  /// A test of a key; of either meaning where it has two.
  private func holds(_ key: LoweredKey, _ comparison: (BuiltInKey?) -> Comparison) -> ConditionPlan {
    func property(_ key: String) -> ConditionPlan {
      .test(PropertyTest(key: .property(key), comparison: comparison(nil)))
    }
    func builtIn(_ key: BuiltInKey) -> ConditionPlan {
      .test(PropertyTest(key: .builtIn(key), comparison: comparison(key)))
    }
    switch key {
    case .builtIn(let key): return builtIn(key)
    case .property(let key): return property(key)
    case .both(let key, let name, _):
      // Every concept has a type: whoever asks whether there is one means the property.
      if key == .type, case .exists = comparison(nil) { return property(name) }
      return .or([builtIn(key), property(name)])
    }
  }

  /// What a key means, or nothing after an error with the nearest keys.
  mutating func lower(_ use: KeyUse, alsoNear others: [String] = []) -> LoweredKey? {
    let folded = Folding.fold(use.text)
    let isProperty = catalog.hasKey(use.text)
    if let builtIn = BuiltInKey(rawValue: folded) {
      if !isProperty { return .builtIn(builtIn) }
      if use.isQuoted { return .property(folded) }
      let isSpelledAsBuiltIn = use.text == builtIn.rawValue && !catalog.keys.contains(use.text)
      return .both(builtIn, property: folded, isSpelledAsBuiltIn: isSpelledAsBuiltIn)
    }
    if isProperty { return .property(folded) }
    if let builtIn = BuiltInKey(spoken: folded) { return .builtIn(builtIn) }
    if hasGivenUp { return nil }
    let keys = others + catalog.keys
    let known = keys + BuiltInKey.allCases.map(\.rawValue).filter { !keys.map(Folding.fold).contains($0) }
    if let fixed = withSign(use) {
      report(Messages.keyUnknown(use.text, nearest: [], comparison: fixed, at: use.range))
      return nil
    }
    let nearest = Nearest.words(to: use.text, among: known)
    if nearest.isEmpty, !use.isQuoted, lexicon.hasNoun(use.text) {
      report(Messages.keyIsNoun(use.text, words, at: use.range))
    } else {
      report(Messages.keyUnknown(use.text, nearest: nearest, at: use.range))
    }
    return nil
  }

  /// Words before a value that say on which side of it others are.
  private static let signs = [
    "above": ">", "over": ">", "boven": ">", "below": "<", "under": "<", "onder": "<", "beneden": "<",
  ]

  /// What was meant by `Status Definitief`: that the one is the other; and by `Kosten boven 10000`: that it is more.
  private func withSign(_ use: KeyUse) -> String? {
    let words = use.text.split(separator: " ")
    for count in (1..<max(1, words.count)).reversed() {
      let key = words.prefix(count).joined(separator: " ")
      guard isKey(key) else { continue }
      var rest = words.dropFirst(count)
      var sign = "="
      if rest.count > 1, let said = rest.first.flatMap({ Self.signs[Folding.fold(String($0))] }) {
        sign = said
        rest = rest.dropFirst()
      }
      let value = rest.joined(separator: " ")
      return "\(count == 1 ? key : "\"\(key)\"") \(sign) \(rest.count == 1 ? value : "\"\(value)\"")"
    }
    return nil
  }

  private mutating func lower(
    _ comparison: Test.Comparison
  ) -> (comparison: Comparison, isNegated: Bool)? {
    func found(_ comparison: Comparison?) -> (comparison: Comparison, isNegated: Bool)? {
      comparison.map { ($0, false) }
    }
    switch comparison {
    case .exists: return found(.exists)
    case .equal(let literal): return found(value(literal).map { .equal($0) })
    case .notEqual(let literal): return value(literal).map { (.equal($0), true) }
    case .less(let literal): return found(value(literal).map { .less($0) })
    case .lessOrEqual(let literal): return found(value(literal).map { .lessOrEqual($0) })
    case .greater(let literal): return found(value(literal).map { .greater($0) })
    case .greaterOrEqual(let literal): return found(value(literal).map { .greaterOrEqual($0) })
    case .between(let low, let high):
      let bounds = (value(low), value(high))
      guard let low = bounds.0, let high = bounds.1 else { return nil }
      return found(.between(low, high))
    case .oneOf(let literals):
      let values = literals.map { value($0) }
      let known = values.compactMap { $0 }
      return known.count == values.count ? found(.oneOf(known)) : nil
    case .containing(let literal): return found(folded(literal).map { .containing($0) })
    case .startingWith(let literal): return found(folded(literal).map { .startingWith($0) })
    case .endingWith(let literal): return found(folded(literal).map { .endingWith($0) })
    case .like(let literal): return found(folded(literal).map { .like($0) })
    case .matching(let literal): return found(text(of: literal).map { .matching($0) })
    case .before(let literal): return found(date(literal).map { .before($0) })
    case .after(let literal): return found(date(literal).map { .after($0) })
    }
  }

  private mutating func value(_ literal: Literal) -> PropertyValue? {
    text(of: literal).map { PropertyValue($0) }
  }

  /// A text as others are compared with it. Spaces at its ends do not count, so one that asks for them is refused.
  private mutating func folded(_ literal: Literal) -> String? {
    guard let text = text(of: literal) else { return nil }
    if let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace {
      return Folding.fold(text)
    }
    report(Messages.textBlankAtEnds(text, at: literal.range))
    return nil
  }

  private mutating func date(_ literal: Literal) -> PropertyValue? {
    guard let text = text(of: literal) else { return nil }
    guard ComparableValue(text, .standard).date != nil else {
      report(Messages.dateUnreadable(text, at: literal.range))
      return nil
    }
    return PropertyValue(text)
  }
}
