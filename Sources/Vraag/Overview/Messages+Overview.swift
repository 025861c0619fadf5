internal import VraagText

/// The headings of what tells what can be asked and how it was answered, alphabetical.
extension Message {
  static var count: Message { Message(english: "count", dutch: "aantal") }
  static var edges: Message { Message(english: "edges", dutch: "relaties") }
  static var elements: Message { Message(english: "elements", dutch: "elementen") }
  static var example: Message { Message(english: "example", dutch: "voorbeeld") }
  static var examples: Message { Message(english: "examples", dutch: "voorbeelden") }
  static var file: Message { Message(english: "file", dutch: "bestand") }
  static var key: Message { Message(english: "key", dutch: "sleutel") }
  static var layer: Message { Message(english: "layer", dutch: "laag") }
  static var leftOut: Message { Message(english: "left out", dutch: "weggelaten") }
  static var lookups: Message { Message(english: "lookups", dutch: "opzoekingen") }
  static var meaning: Message { Message(english: "means", dutch: "betekent") }
  static var model: Message { Message(verbatim: "model") }
  static var noun: Message { Message(english: "noun", dutch: "zelfstandig naamwoord") }
  static var number: Message { Message(english: "number", dutch: "nummer") }
  static var part: Message { Message(english: "part", dutch: "deel") }
  static var passive: Message { Message(english: "passive", dutch: "lijdende vorm") }
  static var relationships: Message { Message(english: "relationships", dutch: "relaties") }
  static var rows: Message { Message(english: "rows", dutch: "rijen") }
  static var sentence: Message { Message(english: "sentence", dutch: "zin") }
  static var time: Message { Message(english: "time", dutch: "tijd") }
  static var type: Message { Message(verbatim: "type") }
  static var values: Message { Message(english: "values", dutch: "waarden") }
  static var verb: Message { Message(english: "verb", dutch: "werkwoord") }
  static var views: Message { Message(verbatim: "views") }
}
