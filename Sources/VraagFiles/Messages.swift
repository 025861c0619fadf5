internal import VraagText

// What this module says to users, alphabetical.
extension Message {
  static func damaged(_ file: String, _ line: Int, _ column: Int?, _ reason: FileFailure.DamageReason) -> Message {
    let reason = reason.message
    let place = column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
    return Message(english: "\(place): \(reason.english)", dutch: "\(place): \(reason.dutch)")
  }

  static func damagedArchive(_ file: String, _ reason: String) -> Message {
    Message(
      english: "\(file): the zip archive cannot be unpacked: \(reason)",
      dutch: "\(file): het zip-archief is niet uit te pakken: \(reason)")
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

  static func fragment(_ file: String) -> Message {
    Message(
      english: "\(file): this is one file of a coArchi folder; give the folder that holds 'model'",
      dutch: "\(file): dit is één bestand van een coArchi-map; geef de map waarin 'model' staat")
  }

  static func missingColumn(_ file: String, _ column: String) -> Message {
    Message(
      english: "\(file):1: the header lacks the column '\(column)'",
      dutch: "\(file):1: in de kopregel ontbreekt de kolom '\(column)'")
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
      english: "\(file): the file cannot be read: \(reason)", dutch: "\(file): het bestand is niet te lezen: \(reason)")
  }

  static func place(_ place: LoadReport.Place) -> Message {
    var text = place.line.map { "\(place.file):\($0)" } ?? place.file
    if !place.id.isEmpty { text += ": \(place.id)" }
    if !place.name.isEmpty { text += " \"\(place.name)\"" }
    if !place.detail.isEmpty { text += " (\(place.detail))" }
    return Message(verbatim: text)
  }

  static func summary(_ kind: LoadReport.Kind, _ count: Int) -> Message {
    Message(verbatim: "\(count) \(kind.rawValue)")
  }

  static func tooBig(_ file: String) -> Message {
    Message(
      english: "\(file): the model is too big: more than four gigabytes of text",
      dutch: "\(file): het model is te groot: meer dan vier gigabyte tekst")
  }

  static func tooDeep(_ file: String, _ line: Int) -> Message {
    Message(
      english: "\(file):\(line): the file is nested too deep to be a model",
      dutch: "\(file):\(line): het bestand is te diep genest voor een model")
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

  static func wrongEncoding(_ file: String, _ line: Int) -> Message {
    Message(
      english: "\(file):\(line): the text is not in the encoding that the file says it is in",
      dutch: "\(file):\(line): de tekst staat niet in de codering die het bestand opgeeft")
  }
}

extension FileFailure.DamageReason {
  var message: Message {
    switch self {
    default: Message(verbatim: "\(self)")
    }
  }
}
