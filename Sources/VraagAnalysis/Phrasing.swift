import VraagLanguage
import VraagPlan
import VraagText

// The forms that messages have in common.

extension Messages {
  static func error(_ code: String, at range: TextRange, _ english: String, _ dutch: String) -> Diagnostic {
    Diagnostic(.error, code, Message(english: english, dutch: dutch), at: range)
  }

  /// Something that there is not, with what there is that is spelled nearly so.
  static func unknown(
    _ code: String, at range: TextRange, _ message: Message, nearest: [String]
  ) -> Diagnostic {
    var message = message
    if !nearest.isEmpty {
      message.english += "; did you mean \(alternatives(nearest, "or"))?"
      message.dutch += "; bedoelde u \(alternatives(nearest, "of"))?"
    }
    return Diagnostic(
      .error, code, message, at: range, fixes: nearest.map { Fix(replacing: range, with: $0) })
  }

  /// A name as a sentence holds it.
  static func quoted(_ name: String) -> String { CanonicalPrinter.quoted(name) }

  /// A key or a value as a sentence holds it: quoted unless it is one word.
  static func keyText(_ key: String) -> String {
    key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && key.first?.isLetter == true ? key : quoted(key)
  }

  /// `a, b or c`.
  static func alternatives(_ words: [String], _ joiner: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(joiner) \(last)"
  }

  /// The first five of several, and that there are more.
  static func list(_ words: [Message]) -> Message {
    let more = words.count > 5 ? " …" : ""
    return Message(
      english: words.prefix(5).map(\.english).joined(separator: ", ") + more,
      dutch: words.prefix(5).map(\.dutch).joined(separator: ", ") + more)
  }

  /// `a business process or an application function`.
  static func indefinite(_ nouns: [NounNames]) -> Message {
    Message(
      english: alternatives(nouns.prefix(3).map(withArticle), "or"),
      dutch: alternatives(nouns.prefix(3).map { "een \($0.singular.dutch)" }, "of"))
  }

  /// `3 business processes`.
  static func counted(_ count: Int, _ noun: NounNames) -> Message {
    let words = count == 1 ? noun.singular : noun.plural
    return Message(english: "\(count) \(words.english)", dutch: "\(count) \(words.dutch)")
  }

  /// What stands for a statement that was made already: `does`, `are`.
  static func auxiliary(_ count: Int, _ isBe: Bool) -> String {
    if isBe { return count == 1 ? "is" : "are" }
    return count == 1 ? "does" : "do"
  }

  /// Several facts as one.
  static func joined(_ facts: [Message]) -> Message {
    Message(
      english: alternatives(facts.map(\.english), "and"), dutch: alternatives(facts.map(\.dutch), "en"))
  }

  /// What an answer would be instead, where it would be another.
  static func change(_ found: AssumedModes.Outcome, _ other: AssumedModes.Outcome) -> Message? {
    switch (found, other) {
    case (.rows(let count), .rows(let rows)) where count < rows:
      let more = rows - count
      return Message(
        english: more == 1 ? "there is 1 more row" : "there are \(more) more rows",
        dutch: "\(more == 1 ? "komt er 1 rij" : "komen er \(more) rijen") bij")
    case (.rows(let count), .rows(let rows)) where count > rows:
      let fewer = count - rows
      return Message(
        english: fewer == 1 ? "there is 1 row fewer" : "there are \(fewer) rows fewer",
        dutch: "\(fewer == 1 ? "valt er 1 rij" : "vallen er \(fewer) rijen") af")
    case (.number(let count), .number(let number)) where count != number:
      return Message(english: "the number is \(number)", dutch: "is het getal \(number)")
    case (.truth(let holds), .truth(let other)) where holds != other:
      return Message(english: "the answer is \(other ? "yes" : "no")", dutch: "is het antwoord \(other ? "ja" : "nee")")
    case (.value(let value), .value(let other)) where value != other:
      return Message(english: "the answer is \(other)", dutch: "is het antwoord \(other)")
    case (.nothing, .value(let other)):
      return Message(english: "the answer is \(other)", dutch: "is het antwoord \(other)")
    case (.value, .nothing): return Message(english: "there is no answer", dutch: "is er geen antwoord")
    default: return nil
    }
  }

  /// The types of some concepts, each once: `a BusinessRole and a View`.
  static func typeList(_ concepts: [NamedConcept]) -> Message {
    var types: [String] = []
    for concept in concepts where !types.contains(concept.typeName) { types.append(concept.typeName) }
    return Message(
      english: alternatives(types.map(withArticle), "and"), dutch: alternatives(types.map { "een \($0)" }, "en"))
  }

  /// `data` and `equipment` have no number and so no article.
  private static func withArticle(_ noun: NounNames) -> String {
    let singular = noun.singular.english
    return singular == noun.plural.english ? singular : withArticle(singular)
  }

  private static func withArticle(_ noun: String) -> String {
    "aeiouAEIOU".contains(noun.first ?? "x") ? "an \(noun)" : "a \(noun)"
  }
}

extension ColumnObstacle {
  /// Why a column cannot be here, and how to ask for it.
  func wayOut(_ words: SentenceWords) -> Message {
    let asked = words("which …", "welke …")
    let relative = words("which … that …", "welke … die …")
    let perShare = (words("per KEY", "per SLEUTEL"), words("how many … which …", "hoeveel … welke …"))
    return switch self {
    case .negation, .alternative, .quantifier, .counted: wayOutOfClause(words)
    case .yesNo:
      Message(
        english: "a question for yes or no has no columns; begin with `\(words("which", "welke"))`",
        dutch: "een vraag naar ja of nee heeft geen kolommen; begin met `\(words("which", "welke"))`")
    case .description:
      Message(
        english: "a description has no columns; ask `\(asked)`",
        dutch: "een beschrijving heeft geen kolommen; vraag `\(asked)`")
    case .same:
      Message(
        english: "the rows are those of what is the same; ask it without the column, or as a question of its own",
        dutch: "de rijen zijn die van wat hetzelfde is; vraag het zonder de kolom, of vraag die apart")
    case .share:
      Message(
        english: "a share has no columns; say `\(perShare.0)`, or ask `\(perShare.1)`",
        dutch: "een aandeel heeft geen kolommen; zeg `\(perShare.0)`, of vraag `\(perShare.1)`")
    case .modifier:
      Message(
        english: "this part only says which ones are meant; ask it with a verb: `\(relative)`",
        dutch: "dit deel zegt alleen welke bedoeld zijn; vraag het met een werkwoord: `\(relative)`")
    case .definition:
      Message(
        english: "what a word means has no columns; leave out `\(words("which", "welke"))`, and ask it of the word: "
          + "`\(relative)`",
        dutch: "wat een woord betekent heeft geen kolommen; laat `\(words("which", "welke"))` weg, en vraag het van "
          + "het woord: `\(relative)`")
    case .supposition:
      Message(
        english: "what changes the model is no part of the answer; ask `\(asked)` behind the colon",
        dutch: "wat het model verandert hoort niet bij het antwoord; vraag `\(asked)` na de dubbele punt")
    case .walk:
      Message(
        english: "where a walk begins and ends has no columns; ask `\(asked)` by itself",
        dutch: "waar een wandeling begint en eindigt heeft geen kolommen; vraag `\(asked)` apart")
    }
  }

  /// The same where what stands around it in its clause is in the way.
  private func wayOutOfClause(_ words: SentenceWords) -> Message {
    let (which, no, or) = (words("which", "welke"), words("no", "geen"), words("or", "of"))
    let joined = words("read or write which …", "lezen of schrijven welke …")
    let counts = (words("at least", "minstens"), words("every", "elke"), words("only", "alleen"))
    return switch self {
    case .negation:
      Message(
        english: "what does not take part has nothing to show; ask with `\(no)`, or without the negation",
        dutch: "wat niet meedoet heeft niets te tonen; vraag met `\(no)`, of zonder de ontkenning")
    case .alternative:
      Message(
        english: "with `\(or)` a row may hold by the other alternative; join the verbs (`\(joined)`), or ask twice",
        dutch: "met `\(or)` kan een rij door het andere deel gelden; voeg de werkwoorden samen (`\(joined)`), of vraag "
          + "tweemaal")
    case .quantifier:
      Message(
        english: "under `\(counts.0)`, `\(counts.1)`, `\(counts.2)` and the like no single one is meant; ask "
          + "`\(which)` of the verb itself",
        dutch: "onder `\(counts.0)`, `\(counts.1)`, `\(counts.2)` en dergelijke is er niet één bedoeld; vraag "
          + "`\(which)` bij het werkwoord zelf")
    default:
      Message(
        english: "it would stand inside what is counted; make that `\(which)` too, or ask it as a question of its own",
        dutch: "het zou staan binnen wat geteld wordt; maak daar ook `\(which)` van, of vraag het apart")
    }
  }
}
