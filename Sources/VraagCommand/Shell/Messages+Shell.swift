import VraagText

/// What the shell says, alphabetical.
extension Message {
  static func argumentLacking(_ command: String, _ argument: Message) -> Message {
    Message(
      english: "\(command) needs to be told more: \(command) \(argument.english)",
      dutch: "\(command) moet meer weten: \(command) \(argument.dutch)")
  }

  static var argumentsTooMany: Message {
    Message(
      english: "this takes one name; put one with spaces in quotes",
      dutch: "hier hoort één naam; zet een naam met spaties tussen aanhalingstekens")
  }

  static func argumentUnwanted(_ command: String) -> Message {
    Message(english: "\(command) stands alone", dutch: "\(command) staat alleen")
  }

  static var askLikeThis: Message {
    Message(
      english: "Ask a question and press Enter. Each of these has an answer in this model:",
      dutch: "Stel een vraag en druk op Enter. Elk van deze heeft een antwoord in dit model:")
  }

  static var brokenOff: Message {
    Message(
      english: "stopped: the answer goes on, and is not shown",
      dutch: "gestopt: het antwoord gaat verder, en wordt niet getoond")
  }

  static func cancelled(_ sentence: String, after time: Message) -> Message {
    // Enough of it to know which it was.
    let shown = DisplayWidth.truncated(sentence.split(whereSeparator: \.isWhitespace).joined(separator: " "), to: 60)
    return Message(
      english: "stopped after \(time.english): \(shown)", dutch: "gestopt na \(time.dutch): \(shown)")
  }

  static func commandAmbiguous(_ name: String, _ names: [String]) -> Message {
    let list = names.joined(separator: ", ")
    return Message(
      english: "'\(name)' can mean \(list); type some more letters",
      dutch: "'\(name)' kan \(list) betekenen; typ er nog letters bij")
  }

  static func commandUnknown(_ name: String, nearest: [String]) -> Message {
    let list = nearest.joined(separator: ", ")
    return Message(
      english: "there is no command '\(name)'; "
        + (nearest.isEmpty ? "'.help commands' lists them" : "did you mean \(list)?"),
      dutch: "er is geen opdracht '\(name)'; "
        + (nearest.isEmpty ? "'.help commands' toont ze" : "bedoelde u \(list)?"))
  }

  static func definitionDropped(_ sentence: String) -> Message {
    Message(
      english: "`\(sentence)` does not fit this model, and is forgotten",
      dutch: "`\(sentence)` past niet bij dit model, en is vergeten")
  }

  static var derivation: Message { Message(english: "HOW", dutch: "HOE") }

  static var file: Message { Message(english: "FILE", dutch: "BESTAND") }
  static var fileKind: Message { Message(english: "file", dutch: "bestand") }
  static var files: Message { Message(english: "FILE…", dutch: "BESTAND…") }

  static var folderKind: Message { Message(english: "folder", dutch: "map") }

  static func furtherPlaces(_ count: Int) -> Message {
    Message(english: "and \(count) more", dutch: "en nog \(count)")
  }

  static var helpIsThere: Message {
    Message(english: ".help shows more questions, Ctrl-D leaves", dutch: ".help toont meer vragen, Ctrl-D stopt")
  }

  static var howToType: Message {
    Message(
      english: "TAB completes what you type. Dot commands do the rest; .help NAME tells more of each. Topics:",
      dutch: "TAB vult aan wat je typt. Puntopdrachten doen de rest; .help NAAM vertelt er meer van. Onderwerpen:")
  }

  static var language: Message { Message(verbatim: "en|nl") }

  static var loadingInterrupted: Message {
    Message(
      english: "loading was interrupted; what was loaded before is still there",
      dutch: "het laden is onderbroken; wat eerder geladen was, is er nog")
  }

  static var name: Message { Message(english: "NAME", dutch: "NAAM") }

  static var noDefinitions: Message {
    Message(
      english: "no words are defined; .nouns and .verbs show the words there are",
      dutch: "er zijn geen woorden gedefinieerd; .nouns en .verbs tonen de woorden die er zijn")
  }

  static var noOddities: Message {
    Message(english: "nothing was odd about the model files", dutch: "er was niets vreemds aan de modelbestanden")
  }

  static var noParameters: Message {
    Message(
      english: "no parameters are set; .param NAME=VALUE sets one",
      dutch: "er zijn geen parameters gezet; .param NAAM=WAARDE zet er een")
  }

  static var nothingLoaded: Message {
    Message(
      english: "no model is loaded; .open FILE loads one", dutch: "er is geen model geladen; .open BESTAND laadt er een"
    )
  }

  static var nothingToAsk: Message {
    Message(
      english: "The model is empty, so there is nothing to ask yet. .open FILE loads a model.",
      dutch: "Het model is leeg, dus er valt nog niets te vragen. .open BESTAND laadt een model.")
  }

  static func oddities(_ count: Int) -> Message {
    Message(
      english: count == 1
        ? "one thing about the files is odd; .report tells what"
        : "\(count) things about the files are odd; .report tells which",
      dutch: count == 1
        ? "er is één ding vreemd aan de bestanden; .report vertelt wat"
        : "er zijn \(count) dingen vreemd aan de bestanden; .report vertelt welke")
  }

  static var onOrOff: Message { Message(verbatim: "on|off") }
  static var optionalFile: Message { Message(english: "[FILE]", dutch: "[BESTAND]") }
  static var optionalTopic: Message { Message(english: "[TOPIC]", dutch: "[ONDERWERP]") }
  static var parameter: Message { Message(english: "NAME=VALUE", dutch: "NAAM=WAARDE") }

  static func parameterName(_ name: String) -> Message {
    Message(
      english: "'\(name)' cannot be the name of a parameter: letters, digits and _ can",
      dutch: "'\(name)' kan geen naam van een parameter zijn: letters, cijfers en _ wel")
  }

  static var parameterQuote: Message {
    Message(
      english: "a value that begins with a quote is JSON, and this is none; does the quote at its end lack?",
      dutch:
        "een waarde die met een aanhalingsteken begint is JSON, en dit is het niet; ontbreekt het teken aan het eind?")
  }

  static var parameterWithoutValue: Message {
    Message(
      english: "a parameter is set with NAME=VALUE, like .param who=Leerling",
      dutch: "een parameter zet je met NAAM=WAARDE, zoals .param wie=Leerling")
  }

  static func quoteOpen(_ quote: Character) -> Message {
    Message(
      english: "a name begins with \(quote) and does not end with it",
      dutch: "een naam begint met \(quote) en eindigt er niet mee")
  }

  static var restNotRun: Message {
    Message(english: "what follows was not run", dutch: "wat volgt is niet uitgevoerd")
  }

  static func scriptBrokenOff(_ path: String) -> Message {
    Message(
      english: "what follows in \(path) was not run", dutch: "wat volgt in \(path) is niet uitgevoerd")
  }

  static func scriptNested(_ path: String) -> Message {
    Message(
      english: "\(path) is read by a file that is read by others, too many deep; does it read itself?",
      dutch: "\(path) wordt gelezen door een bestand dat door andere gelezen wordt, te diep; leest het zichzelf?")
  }

  static var sentence: Message { Message(english: "QUESTION", dutch: "VRAAG") }

  static func setting(_ name: String, _ value: String) -> Message { Message(verbatim: "\(name) \(value)") }

  static func topicUnknown(_ name: String, nearest: [String]) -> Message {
    let list = nearest.joined(separator: ", ")
    return Message(
      english: "there is no help on '\(name)'; "
        + (nearest.isEmpty ? "'.help' lists the topics" : "did you mean \(list)?"),
      dutch: "er is geen hulp over '\(name)'; "
        + (nearest.isEmpty ? "'.help' toont de onderwerpen" : "bedoelde u \(list)?"))
  }

  static func tryThis(_ question: String) -> Message {
    Message(english: "try: \(question)", dutch: "probeer: \(question)")
  }

  static func valueUnknown(_ found: String, _ allowed: [String]) -> Message {
    let list = allowed.joined(separator: ", ")
    return Message(english: "'\(found)' is none of \(list)", dutch: "'\(found)' is geen van \(list)")
  }

  static var width: Message { Message(english: "auto|none|NUMBER", dutch: "auto|none|GETAL") }

  static func widthUnknown(_ found: String) -> Message {
    Message(
      english: "'\(found)' is no width: auto, none, or a number of at least 10",
      dutch: "'\(found)' is geen breedte: auto, none, of een getal van minstens 10")
  }
}
