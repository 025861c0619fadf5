internal import VraagText

/// What the session says, alphabetical.
extension Message {
  static func badPattern(_ pattern: String, reason: String) -> Message {
    Message(
      english: "'\(pattern)' is no regular expression: \(reason)",
      dutch: "'\(pattern)' is geen reguliere expressie: \(reason)")
  }

  static func costlyPattern(_ pattern: String) -> Message {
    Message(
      english: "the regular expression '\(pattern)' takes too long on a value of the model; make it simpler",
      dutch: "de reguliere expressie '\(pattern)' kost te veel tijd op een waarde van het model; maak hem eenvoudiger")
  }

  static var cutInTie: Message {
    Message(
      english: "the last row was cut from others that rank the same",
      dutch: "de laatste rij is afgesneden van andere die even hoog eindigen")
  }

  static var emptyJoin: Message {
    Message(
      english: "each part of the question holds of something; only what refers back to a column "
        + "(`that …`, `other …`) never does",
      dutch: "elk deel van de vraag geldt ergens voor; alleen wat terugverwijst naar een kolom "
        + "(`die …`, `andere …`) geldt nergens")
  }

  /// How far a number is from what was expected.
  static func expectedCount(found: Int, atLeast least: Int, atMost most: Int) -> Message {
    let isLess = found < least
    let difference = isLess ? least - found : found - most
    return Message(
      english: "\(found == 0 ? "none" : "\(found)") \(found == 1 ? "was" : "were") found, "
        + "\(difference) \(isLess ? "too few" : "too many")",
      dutch: "\(found == 0 ? "geen" : "\(found)") gevonden, \(difference) te \(isLess ? "weinig" : "veel")")
  }

  /// How many rows and columns of a matrix have nothing, and how many more than one.
  static func gaps(_ rows: [Int], _ columns: [Int]) -> Message {
    func said(_ counts: [Int], _ nothing: String, _ of: String, _ more: String) -> String {
      "\(nothing): \(counts.count { $0 == 0 }) \(of) \(counts.count), \(more): \(counts.count { $0 > 1 })"
    }
    return Message(
      english: said(rows, "rows with nothing", "of", "with more than one") + "; "
        + said(columns, "columns with nothing", "of", "with more than one"),
      dutch: said(rows, "rijen zonder iets", "van", "met meer dan één") + "; "
        + said(columns, "kolommen zonder iets", "van", "met meer dan één"))
  }

  static var interrupted: Message {
    Message(english: "the question was interrupted", dutch: "de vraag is onderbroken")
  }

  static func otherOrder(_ count: Int, _ question: String) -> Message {
    let rows =
      count == 1
      ? Message(english: "is 1 row", dutch: "is 1 regel")
      : Message(
        english: "are \(count) rows", dutch: "zijn er \(count) regels")
    return Message(
      english: "what is named was taken for the object; the other way round there \(rows.english): `\(question)`",
      dutch: "wat genoemd is, is als lijdend voorwerp gelezen; andersom \(rows.dutch): `\(question)`")
  }

  static func pathsMore(_ count: Int) -> Message {
    let number = count == Int.max ? "9223372036854775807" : "\(count)"
    return Message(
      english: "this is the first of \(number) paths that are as short; ask for paths to see them",
      dutch: "dit is het eerste van \(number) paden die even kort zijn; vraag naar paden om ze te zien")
  }

  static var reasonNotFound: Message {
    Message(
      english: "why there is nothing was not found out: it takes longer than notes may; ask it in parts",
      dutch: "waarom er niets is, is niet uitgezocht: dat duurt langer dan opmerkingen mogen; vraag het in delen")
  }

  static var restNotFound: Message {
    Message(
      english:
        "what this answer rests on, and what may be besides it, was not found out: it takes longer than notes may",
      dutch:
        "waar dit antwoord op rust, en wat er misschien nog bij hoort, is niet uitgezocht: dat duurt langer dan opmerkingen mogen"
    )
  }

  static func thereIsNoPattern(_ reason: Message) -> Message {
    Message(english: "There is none: \(reason.english)", dutch: "Er is er geen: \(reason.dutch)")
  }

  static var timedOut: Message {
    Message(english: "the question took longer than it was given", dutch: "de vraag kostte meer tijd dan toegestaan")
  }

  static func tooManyRows(limit: Int) -> Message {
    Message(
      english: "the answer has more than \(limit) rows; ask for less, or allow more",
      dutch: "het antwoord heeft meer dan \(limit) rijen; vraag minder, of sta meer toe")
  }
}
