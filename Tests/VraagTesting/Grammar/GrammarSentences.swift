package import VraagMetamodel
package import VraagText

/// A sentence that the grammar allows, and the parts of its productions that it has.
package struct GrammarSentence: Sendable {
  package var text: String
  package var used: Set<String>
}

/// Makes sentences of one language from the grammar alone, with words of the lexicon and of a model.
///
/// Of the parts that may be taken, those are taken most that were taken least, so that rare ones have their turn.
package struct GrammarSentences {
  /// The parameter that sentences name.
  package static let parameter = "p"

  let grammar: SentenceGrammar
  let language: Language
  var words: GrammarWords
  var random: SeededRandom
  /// How often each part was taken.
  private var taken: [String: Int] = [:]
  /// How many productions deep the shortest sentence of each is; none is there for those of the other language.
  private let heights: [String: Int]
  var used: Set<String> = []
  var tokens: [String] = []
  var place = Place()
  var depth = 0
  private var deepest = 0
  /// Parts that are to be taken wherever they can be.
  package var wanted: Set<String> = []
  /// How many productions deep sentences may be.
  package var longest = 11
  /// The keyword of the grammar that the last token is.
  var lastKeyword = ""
  /// The production of the last token, and the outermost one that ended with it.
  private var lastProduction = ""
  var lastEnded = ""
  /// How many tokens there were when the last phrase that a preposition takes ended.
  private var endOfOperand = 0
  /// Whether the phrase that was made last has modifiers.
  private var isPhraseModified = false
  /// Whether the head that was made last takes no modifiers as an operand: a name, or a phrase in parentheses.
  private var isHeadClosed = false

  /// What the comments of the grammar say of the place of a production beyond the productions themselves.
  struct Place {
    var production = ""
    /// Whether the verbs of its clauses come last.
    var isFinal = false
    /// Whether it is a phrase that a preposition takes.
    var isOperand = false
    /// Whether it is in the first end of a path, where `to` leads to the second.
    var isPathBeginning = false
    /// What its clause has already and may have once: an adverb, a depth.
    var once: Set<String> = []
    /// The Dutch verb of the clause.
    var verb: DutchVerbChoice?
    /// The preposition that a Dutch question or `waarmee` begins with, which the verb must take.
    var preposition: String?
    /// The `naartoe` that `waar` wants.
    var direction: String?
    /// Whether that verb stands already, and whether its particle is to stand at the end.
    var isVerbSaid = false
    var isParticleLast = false
    /// Whether its clauses are said of a subject that stands before them.
    var hasSubject = false
    /// Whether the auxiliary stands right before the participles.
    var takesIs = false
    /// Whether it is what something is, in Dutch: no determiner is possible.
    var isComplement = false
    /// Whether it is a phrase that `and` may follow, which a clause in it would take for its own.
    var isBeforeAnd = false
    /// Whether it is one verb with one object, and nothing beside these.
    var isFact = false
    /// Objects that `maar niet` denies already.
    var isContrast = false
    /// Whether it is a phrase before a verb that would take a participle for its own.
    var isBeforeVerb = false
    /// Whether a name behind its noun would not be the noun's: in Dutch one of many has none.
    var isNameless = false
  }

  package init(_ grammar: SentenceGrammar, _ language: Language, _ model: TestModel, _ lexicon: Lexicon, seed: UInt64) {
    self.grammar = grammar
    self.language = language
    random = SeededRandom(seed: seed)
    words = GrammarWords(language, model, lexicon.reading(language), grammar.formats)
    var heights: [String: Int] = [:]
    let own = grammar.productions.filter { name, _ in
      language == .dutch ? !grammar.englishOnly.contains(name) : !name.hasPrefix("dutch-")
    }
    while true {
      var isChanged = false
      for (name, expression) in own {
        guard let height = Self.height(of: expression, heights, words) else { continue }
        if height + 1 < heights[name] ?? .max {
          heights[name] = height + 1
          isChanged = true
        }
      }
      if !isChanged { break }
    }
    self.heights = heights
  }

  /// The productions that sentences of this language can have.
  package var productions: Set<String> { Set(heights.keys) }

  private static func height(
    of expression: SentenceGrammar.Expression, _ heights: [String: Int], _ words: GrammarWords
  ) -> Int? {
    switch expression {
    case .keyword(let word): return words.hasKeyword(word) ? 0 : nil
    case .terminal(let name): return words.hasTerminal(name) ? 0 : nil
    case .production(let name): return heights[name]
    case .optional, .repeated: return 0
    case .choice(let parts): return parts.compactMap { height(of: $0.expression, heights, words) }.min()
    case .sequence(let items):
      let all = items.map { height(of: $0, heights, words) }
      return all.contains(nil) ? nil : all.compactMap(\.self).max() ?? 0
    }
  }

  private func height(of expression: SentenceGrammar.Expression) -> Int? { Self.height(of: expression, heights, words) }

  /// The next sentence.
  package mutating func sentence() -> GrammarSentence {
    (used, tokens, place, lastKeyword, lastProduction, lastEnded) = ([], [], Place(), "", "", "")
    deepest = random.number(3...longest)
    expandProduction("sentence")
    var text = ""
    for token in tokens {
      if !text.isEmpty, !["?", ";", ",", ")", "]", ":"].contains(token), text.last != "-" { text += " " }
      text += token
    }
    return GrammarSentence(text: text, used: used)
  }

  private mutating func expand(_ expression: SentenceGrammar.Expression) {
    switch expression {
    case .keyword(let word):
      let isFirst = word == "and" && !["statement", "predicate", "conjunction"].contains(place.production)
      append(words.keyword(word, in: place.production, behind: tokens.last ?? "", isFirst: isFirst, &random), as: word)
    case .terminal(let name)
    where ["FINITE-VERB", "PARTICIPLE", "PARTICLE", "PREPOSITION", "WHERE-PREPOSITION"].contains(name)
      && language == .dutch && place.production.hasPrefix("dutch-"):
      append(dutchWord(name), as: "")
    case .terminal(let name):
      append(
        words.terminal(
          name, in: place.production, behind: tokens.last ?? "", isBehindWhat: lastKeyword == "what", &random), as: "")
    case .production(let name): expandProduction(name)
    case .sequence(let items): expand(items)
    case .choice(let parts): expand(choice(of: parts.filter(isOpen)))
    case .optional(let part): if dutchAgreement(part) ?? isTaken(part) { expand(part) }
    case .repeated(let part) where dutchAgreement(part) == true: expand(part)
    case .repeated(let part) where dutchAgreement(part) == false: break
    case .repeated(let part) where isPieces(part): expandPieces(part)
    case .repeated(let part):
      for _ in 0..<3 where isTaken(part) { expand(part) }
    }
  }

  private mutating func append(_ word: String, as keyword: String) {
    if place.production == "supposition", keyword == "that" { place.isFinal = true }
    if place.production == "dutch-question", keyword == "where" {
      let isThither = random.chance(50)
      (place.preposition, place.direction) = isThither ? ("naar", "\"thither\"") : ("van", "\"thence\"")
    }
    // `or` behind an operand goes on with that.
    if keyword == "or", place.production == "noun-phrases", endOfOperand == tokens.count { place.isOperand = true }
    tokens.append(word)
    lastKeyword = keyword
    lastEnded = ""
    if keyword == "(" { (place.isPathBeginning, place.isBeforeVerb, place.isBeforeAnd) = (false, false, false) }
    lastProduction = place.production
  }

  /// Whether a part can be taken here at all.
  private func isOpen(_ part: SentenceGrammar.Part) -> Bool {
    guard height(of: part.expression) != nil else { return false }
    // A phrase in parentheses may have a `to` of its own.
    if place.isPathBeginning, part.text.hasPrefix("ends: ( \"to\"") { return false }
    if language == .english, part.text == "share: \"how\" \"many\"" { return false }
    if language == .dutch, part.text.hasPrefix("supposed: through-verb") { return false }
    // Two names without quotes are one.
    if ["name", "value", "key"].contains(lastProduction) || (language == .dutch && place.isBeforeVerb),
      part.text.hasPrefix("name: BARE-WORD {")
    {
      return false
    }
    // Right behind a key `between` compares.
    if lastProduction == "key", part.text.hasPrefix("ends: \"between\"") { return false }
    if place.isBeforeAnd, Self.clauses.contains(part.text) { return false }
    if case .production(let name) = part.expression, place.once.contains(name) { return false }
    if place.isBeforeVerb, ["modifier: reduced-clause", "modifier: dutch-reduced"].contains(part.text) { return false }
    // A reference takes no determiner, and behind a noun phrase `that` opens a clause.
    if case .production("reference") = part.expression, isDetermined || isBehindPhrase { return false }
    if part.text == "reference: \"that\"", ["and", "or", "not", "expect"].contains(lastKeyword) { return false }
    if part.text == "reference: \"that\"", language == .dutch, lastKeyword == "(" { return false }
    // Behind a noun phrase a clause without `is` is part of it.
    if part.text == "clause: [ \"not\" ] by-clause", isBehindPhrase { return false }
    // Of one thing nothing is left out.
    if isHeadClosed, part.text.hasPrefix("modifier: ( \"except\"") { return false }
    // What `maar niet` denies is not denied by `noch` too.
    if place.isContrast, part.text.hasPrefix("objects: \"neither\"") { return false }
    // `what` is a determiner before a noun only.
    if lastKeyword == "what", ["noun-phrase: reference", "head: name"].contains(where: part.text.hasPrefix) {
      return false
    }
    if lastKeyword == "what", part.text.hasPrefix("head: \"") { return false }
    if place.production == "dutch-verbs", part.text.contains("FINITE") || part.text.contains("PARTICIPLE") {
      return part.text.hasPrefix("dutch-verbs: FINITE") == (place.verb?.participle == nil)
    }
    if place.production == "dutch-clause", place.preposition != nil, part.text.contains("has-clause") { return false }
    // In a main clause `has` comes first, elsewhere last.
    if place.production == "dutch-has-clause", part.text.contains("\"has\"") {
      return part.text.hasPrefix("dutch-has-clause: \"has\"") != place.isFinal
    }
    return !(place.isComplement || place.isFact) || part.text.hasPrefix("object: [ determiner ]")
      || place.production != "object"
  }

  /// The modifiers that are clauses.
  private static let clauses: Set = [
    "modifier: \"that\" ( predicate | asked-relative { ( \"and\" | \"or\" ) clause } )",
    "modifier: ( \"which\" | \"who\" ) predicate", "modifier: reduced-clause", "modifier: dutch-relative",
    "modifier: dutch-reduced",
  ]

  private var isBehindPhrase: Bool {
    ["noun-phrase", "noun-phrases", "object", "objects", "yes-no-subject"].contains(lastEnded)
  }

  private var isDetermined: Bool {
    lastEnded == "determiner" || ["a", "every", "which", "what", "many", "share"].contains(lastKeyword)
  }

  /// Two words that are one in Dutch are made together.
  private mutating func expand(_ items: [SentenceGrammar.Expression]) {
    var index = 0
    while index < items.count {
      if index + 1 < items.count, case .keyword(let first) = items[index], case .keyword(let second) = items[index + 1],
        let joined = words.joined(first, second)
      {
        append(joined, as: second)
        index += 2
      } else {
        expand(items[index])
        index += 1
      }
    }
  }

  private mutating func expandProduction(_ name: String) {
    guard let expression = grammar.productions[name] else { preconditionFailure("no production: \(name)") }
    let outer = place
    let start = tokens.count
    place.production = name
    place.once = []
    place.isVerbSaid = false
    if !["objects", "object"].contains(name) { place.isComplement = false }
    if !["objects", "object", "dutch-verbs", "dutch-piece", "dutch-contrast"].contains(name) {
      (place.verb, place.isFact, place.isContrast) = (nil, false, false)
    }
    if !name.hasPrefix("dutch-") || name == "dutch-relative" { place.hasSubject = false }
    if !name.hasPrefix("dutch-") || name == "dutch-relative" { (place.preposition, place.direction) = (nil, nil) }
    switch name {
    case "noun-phrases":
      place.isOperand = ["ends", "path-question", "place"].contains(outer.production)
      if outer.production == "ends", lastKeyword == "between" { place.isBeforeAnd = true }
      if outer.production == "path-question", lastKeyword == "from" { place.isPathBeginning = true }
    case "yes-no-subject": (place.isBeforeVerb, place.isBeforeAnd) = (true, true)
    case "noun-phrase":
      if outer.production == "supposed" { place.isBeforeVerb = true }
      place.isNameless = language == .dutch && isDetermined
      place.isOperand = outer.isOperand && outer.production == "noun-phrases"
      (isHeadClosed, isPhraseModified) = (false, false)
    case "dutch-predicate":
      place.isFinal =
        outer.production == "dutch-predicate" ? outer.isFinal : !["dutch-question", "share"].contains(outer.production)
      if outer.production == "dutch-clause" { place.isFinal = outer.isFinal }
      if ["dutch-yes-no-question", "expectation"].contains(outer.production) { place.hasSubject = true }
    case "dutch-clause" where outer.production == "dutch-yes-no-question": place.isFinal = false
    case "dutch-contrast": place.isContrast = true
    case "dutch-fact": (place.hasSubject, place.isFact) = (true, true)
    case "supposition": (place.isFinal, place.isBeforeAnd) = (false, true)
    case "session-change": place.isBeforeAnd = true
    case "name" where ["head", "noun-phrase"].contains(outer.production) && language == .dutch:
      if tokens.count > 0 { tokens[tokens.count - 1] = words.singular(of: tokens[tokens.count - 1]) }
    default: break
    }
    depth += 1
    expand(expression)
    depth -= 1
    if name == "head" {
      isHeadClosed = lastEnded == "name" || tokens[start] == "(" || tokens[start] == "id"
    } else if name == "name" {
      isHeadClosed = true
    } else if name == "modifier" || name == "ends" {
      isPhraseModified = true
    } else if name == "noun-phrases", place.isOperand {
      endOfOperand = tokens.count
    }
    let asked = place.preposition
    place = outer
    if name == "dutch-pronoun" { place.preposition = asked }
    if name == "adverb" || name == "depth" { place.once.insert(name) }
    lastEnded = name
    used.insert(name)
  }

  mutating func expand(_ part: SentenceGrammar.Part) {
    used.insert(part.text)
    taken[part.text, default: 0] += 1
    expand(part.expression)
  }

  /// Deep in a sentence a part that ends it soon, else a random one, often one that was rare.
  private mutating func choice(of parts: [SentenceGrammar.Part]) -> SentenceGrammar.Part {
    let heights = parts.map { height(of: $0.expression) ?? .max }
    let room = max(deepest - depth, (heights.min() ?? 0) + 1)
    let possible = zip(parts, heights).filter { $0.1 <= room }.map(\.0)
    if !wanted.isEmpty, random.chance(50), let part = parts.first(where: isWanted) { return part }
    if random.chance(50) {
      let least = possible.map { taken[$0.text, default: 0] }.min()
      return random.pick(possible.filter { taken[$0.text, default: 0] == least })
    }
    return random.pick(possible)
  }

  /// Once in a sentence; and where few parts are wanted, also what one of them is a part of.
  private func isWanted(_ part: SentenceGrammar.Part) -> Bool {
    if wanted.contains(part.text), !used.contains(part.text) { return true }
    return wanted.count < 10
      && wanted.contains { text in
        guard !used.contains(text), let colon = text.firstRange(of: ": ") else { return false }
        return part.text.hasPrefix(text[..<colon.upperBound]) && part.text.contains(text[colon.upperBound...])
      }
  }

  private mutating func isTaken(_ part: SentenceGrammar.Part) -> Bool {
    guard let height = height(of: part.expression) else { return false }
    let isWanted = isWanted(part) && random.chance(50)
    guard isWanted || height + depth <= deepest else { return false }
    if case .production(let name) = part.expression, place.once.contains(name) { return false }
    if place.isComplement || place.isFact, ["object", "objects"].contains(place.production) { return false }
    // Behind a phrase with modifiers `and that` is one more of them.
    if isPhraseModified, lastKeyword == "and", part.text == "supposition: [ \"that\" ]" { return false }
    if part.text == "sentence: { supposition }" { return random.chance(12) }
    if place.isNameless, part.text.hasSuffix(": [ name ]") { return false }
    // As an operand a name takes no modifiers, nor does a phrase in parentheses.
    if place.production == "noun-phrase", place.isOperand, isHeadClosed { return false }
    // What was never taken has its turn soon.
    return isWanted || random.chance(taken[part.text] == nil ? 45 : max(8, 35 - depth * 2))
  }
}
