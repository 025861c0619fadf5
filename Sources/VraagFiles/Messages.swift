internal import VraagText

// What this module says to users, alphabetical.
extension Message {
  static func contentAfterEnd() -> Message {
    Message(
      english: "something follows the end of the model",
      dutch: "er staat nog iets na het einde van het model")
  }

  static func cutOff() -> Message {
    Message(
      english: "the file is cut off: it ends in the middle",
      dutch: "het bestand is afgebroken: het eindigt halverwege")
  }

  static func damaged(_ file: String, _ line: Int, _ column: Int?, _ reason: FileFailure.DamageReason) -> Message {
    let reason = reason.message
    let place = column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
    return Message(english: "\(place): \(reason.english)", dutch: "\(place): \(reason.dutch)")
  }

  static func damagedArchive(_ file: String, _ reason: String) -> Message {
    Message(
      english: "\(file): the zip archive cannot be unpacked: \(reason)",
      dutch: "\(file): het zip-archief is niet uit te pakken: \(SystemReason.dutch(reason))")
  }

  static func documentType(_ file: String, _ line: Int) -> Message {
    Message(
      english:
        "\(file):\(line): the file has a DOCTYPE, which no model file needs and which is refused because it can do harm",
      dutch:
        "\(file):\(line): het bestand heeft een DOCTYPE, die geen modelbestand nodig heeft en die geweigerd wordt omdat hij kwaad kan"
    )
  }

  static func empty(_ file: String) -> Message {
    Message(english: "\(file): the file is empty", dutch: "\(file): het bestand is leeg")
  }

  static func endTagMismatch() -> Message {
    Message(
      english: "an element is closed under another name than it was opened",
      dutch: "een element wordt met een andere naam gesloten dan het geopend is")
  }

  static func fieldCount(_ found: Int, _ expected: Int) -> Message {
    Message(
      english: "the row has \(found) fields where the header has \(expected)",
      dutch: "de rij heeft \(found) velden en de kopregel \(expected)")
  }

  static func forbiddenCharacter() -> Message {
    Message(
      english: "a character stands here that XML does not allow",
      dutch: "hier staat een teken dat XML niet toelaat")
  }

  static func fragment(_ file: String) -> Message {
    Message(
      english: "\(file): this is one file of a coArchi folder; give the folder that holds 'model'",
      dutch: "\(file): dit is één bestand van een coArchi-map; geef de map waarin 'model' staat")
  }

  static func hugeTag() -> Message {
    Message(
      english: "a tag or a comment is too long to be part of a model",
      dutch: "een tag of een commentaar is te lang om deel van een model te zijn")
  }

  static func malformedJSON(_ reason: JSON.Failure.Reason) -> Message {
    switch reason {
    case .repeatedKey(let key):
      Message(
        english: "the JSON is wrong: an object has the key '\(key)' twice",
        dutch: "de JSON klopt niet: een object heeft de sleutel '\(key)' twee keer")
    case .badNumber:
      Message(english: "the JSON is wrong: this is no number", dutch: "de JSON klopt niet: dit is geen getal")
    case .badEscape:
      Message(
        english: "the JSON is wrong: JSON has no such escape in a text",
        dutch: "de JSON klopt niet: zo'n escape heeft JSON niet in een tekst")
    case .controlCharacter:
      Message(
        english: "the JSON is wrong: a control character stands in a text",
        dutch: "de JSON klopt niet: er staat een besturingsteken in een tekst")
    case .cutOff, .unexpectedCharacter, .invalidUTF8, .trailingText, .tooDeep:
      Message(
        english: "the JSON is wrong: this character is not expected here",
        dutch: "de JSON klopt niet: dit teken hoort hier niet")
    }
  }

  static func malformedXML(_ code: Int) -> Message {
    Message(
      english: "the XML is not well-formed (libxml2 error \(code))",
      dutch: "de XML is niet welgevormd (fout \(code) van libxml2)")
  }

  static func missingColumn(_ file: String, _ column: String) -> Message {
    Message(
      english: "\(file):1: the header lacks the column '\(column)'",
      dutch: "\(file):1: in de kopregel ontbreekt de kolom '\(column)'")
  }

  static func missingMember(_ name: String) -> Message {
    Message(
      english: "the JSON is no model: it has no list '\(name)'",
      dutch: "de JSON is geen model: de lijst '\(name)' ontbreekt")
  }

  static func noModelInArchive(_ file: String) -> Message {
    Message(
      english: "\(file): the zip archive holds no model: neither 'model.xml' nor 'model.archimate' is in it",
      dutch: "\(file): in het zip-archief zit geen model: noch 'model.xml', noch 'model.archimate'")
  }

  static func noModelInFolder(_ file: String) -> Message {
    Message(
      english:
        "\(file): the folder holds no model: no 'model/folder.xml', 'folder.xml', 'model.archimate' or 'elements.csv'",
      dutch:
        "\(file): in de map staat geen model: geen 'model/folder.xml', 'folder.xml', 'model.archimate' of 'elements.csv'"
    )
  }

  static func notFound(_ file: String) -> Message {
    Message(english: "\(file): there is no such file or folder", dutch: "\(file): dit bestand of deze map is er niet")
  }

  static func notReadable(_ file: String, _ reason: String) -> Message {
    Message(
      english: "\(file): the file cannot be read: \(reason)",
      dutch: "\(file): het bestand is niet te lezen: \(SystemReason.dutch(reason))")
  }

  static func notXML() -> Message {
    Message(
      english: "no XML document begins here",
      dutch: "hier begint geen XML-document")
  }

  static func openQuote() -> Message {
    Message(
      english: "a field is opened with a quote that is never closed",
      dutch: "een veld begint met een aanhalingsteken dat nergens sluit")
  }

  static func repeatedAttribute() -> Message {
    Message(
      english: "an element has one attribute twice",
      dutch: "een element heeft een attribuut twee keer")
  }

  static func tooBig(_ file: String) -> Message {
    Message(
      english: "\(file): the model is too big: more than four gigabytes of text",
      dutch: "\(file): het model is te groot: meer dan vier gigabyte tekst")
  }

  static func tooBigAtOnce(_ file: String) -> Message {
    Message(
      english: "\(file): the file is too big: more than one gigabyte, which only plain XML may be",
      dutch: "\(file): het bestand is te groot: meer dan één gigabyte, en dat mag alleen gewone XML zijn")
  }

  static func tooDeep(_ file: String, _ line: Int) -> Message {
    Message(
      english: "\(file):\(line): the file is nested too deep to be a model",
      dutch: "\(file):\(line): het bestand is te diep genest voor een model")
  }

  static func unknownEntity() -> Message {
    Message(
      english: "an entity is used that XML does not have",
      dutch: "er wordt een entiteit gebruikt die XML niet heeft")
  }

  static func unknownFormat(_ file: String) -> Message {
    Message(
      english:
        "\(file): this is no model file: neither exchange XML, nor an Archi model, nor Archi's CSV, nor a coArchi folder",
      dutch:
        "\(file): dit is geen modelbestand: geen uitwisselings-XML, geen Archi-model, geen CSV van Archi en geen coArchi-map"
    )
  }

  static func unknownRoot(_ file: String, _ root: String, _ namespace: String) -> Message {
    let place = namespace.isEmpty ? "" : " in '\(namespace)'"
    return Message(
      english: "\(file): the XML holds no model that is known: its root is '\(root)'\(place)",
      dutch: "\(file): de XML bevat geen bekend model: de wortel is '\(root)'\(place)")
  }

  static func wideText(_ file: String) -> Message {
    Message(
      english: "\(file): the text is UTF-16, which only XML may be; save it as UTF-8",
      dutch: "\(file): de tekst is UTF-16, en dat mag alleen XML zijn; bewaar het als UTF-8")
  }

  static func wrongEncoding(_ file: String, _ line: Int) -> Message {
    Message(
      english: "\(file):\(line): the text is not in the encoding that the file says it is in",
      dutch: "\(file):\(line): de tekst staat niet in de codering die het bestand opgeeft")
  }
}

extension FileFailure.DamageReason {
  /// What is wrong, as the end of a sentence that begins with the place.
  var message: Message {
    switch self {
    case .cutOff: .cutOff()
    case .notXML: .notXML()
    case .endTagMismatch: .endTagMismatch()
    case .unknownEntity: .unknownEntity()
    case .repeatedAttribute: .repeatedAttribute()
    case .forbiddenCharacter: .forbiddenCharacter()
    case .contentAfterEnd: .contentAfterEnd()
    case .hugeTag: .hugeTag()
    case .malformedXML(let code): .malformedXML(code)
    case .json(let reason): .malformedJSON(reason)
    case .fieldCount(let found, let expected): .fieldCount(found, expected)
    case .openQuote: .openQuote()
    case .missingMember(let name): .missingMember(name)
    }
  }
}
