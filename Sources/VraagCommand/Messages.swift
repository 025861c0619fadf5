import VraagText

/// What the program says, alphabetical.
extension Message {
  static func argumentNotUTF8(_ number: Int) -> Message {
    Message(
      english: "argument \(number) is not UTF-8; Vraag reads and writes nothing else",
      dutch: "argument \(number) is geen UTF-8; Vraag leest en schrijft niets anders")
  }

  static var asking: Message {
    Message(english: "looking for the answer (Ctrl-C stops)", dutch: "antwoord zoeken (Ctrl-C stopt)")
  }

  /// The first file by its name alone: the line is short.
  static func loading(_ models: [String]) -> Message {
    let name = models.first.map { String($0.split(separator: "/").last ?? $0[...]) } ?? ""
    return models.count < 2
      ? Message(english: "loading \(name)", dutch: "\(name) laden")
      : Message(
        english: "loading \(name) and \(models.count - 1) more", dutch: "\(name) en nog \(models.count - 1) laden")
  }

  static func modelLooksLikeQuestion(_ text: String) -> Message {
    Message(
      english: "'\(text)' is no file; to ask it, put -c before it",
      dutch: "'\(text)' is geen bestand; zet er -c voor om het te vragen")
  }

  static var noModel: Message {
    Message(
      english: "no model was given, so there is nothing but what patterns CREATE; give its file first",
      dutch: "er is geen model gegeven, dus er is niets dan wat patronen maken (CREATE); geef eerst het bestand")
  }

  static var nothingAsked: Message {
    Message(
      english: """
        ask a question with -c, like this:
          vraag MODEL -c 'which processes read "Leerling"?'
        or give a script with -f; vraag --help tells the rest
        """,
      dutch: """
        stel een vraag met -c, zo:
          vraag MODEL -c 'which processes read "Leerling"?'
        of geef een script met -f; vraag --help vertelt de rest
        """)
  }

  static var nothingExpected: Message {
    Message(
      english: "the scripts expect nothing; an expectation begins with 'expect' or 'check'",
      dutch: "de scripts verwachten niets; een verwachting begint met 'verwacht' of 'controleer'")
  }

  static func outputNotWritten(_ place: Message, reason: String) -> Message {
    Message(
      english: "\(place.english) cannot be written: \(reason)",
      dutch: "\(place.dutch) kan niet geschreven worden: \(SystemReason.dutch(reason))")
  }

  static func outputOverInput(_ path: String) -> Message {
    let file = Escaping.singleLine(path)
    return Message(
      english: "\(file) is read here, and answers would take its place; choose another file",
      dutch: "\(file) wordt hier gelezen, en antwoorden zouden ervoor in de plaats komen; kies een ander bestand")
  }

  static func scriptNotReadable(_ path: String, reason: String) -> Message {
    Message(
      english: "\(path) cannot be read: \(reason)",
      dutch: "\(path) kan niet gelezen worden: \(SystemReason.dutch(reason))")
  }

  static func scriptNotUTF8(_ path: String, line: Int) -> Message {
    Message(english: "\(path):\(line) is not UTF-8", dutch: "\(path):\(line) is geen UTF-8")
  }

  static func sentenceTooLong(_ path: String, line: Int) -> Message {
    Message(
      english: "the sentence at \(path):\(line) does not end within a megabyte",
      dutch: "de zin op \(path):\(line) eindigt niet binnen een megabyte")
  }

  static var standardOutput: Message {
    Message(english: "standard output", dutch: "standaarduitvoer")
  }
}
