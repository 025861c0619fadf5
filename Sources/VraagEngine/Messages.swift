package import VraagText

/// Why a question is not shown as a pattern. Sentences that go on behind "There is none: ".
extension Message {
  static var cutMatricesHaveNoPattern: Message {
    Message(
      english: "the first rows of a matrix are rows of its table, and a pattern has a row for each cell.",
      dutch: "de eerste rijen van een matrix zijn rijen van de tabel, en een patroon heeft een rij voor elke cel.")
  }
  static var descriptionsHaveNoPattern: Message {
    Message(
      english: "a description also tells what is around a concept, in words; ask for that to see its pattern.",
      dutch:
        "een beschrijving vertelt in woorden ook wat er om een concept heen ligt; vraag daarnaar om het patroon te zien."
    )
  }
  static var expectationsHaveNoPattern: Message {
    Message(
      english:
        "whether an expectation is met is told beside its rows; ask what is expected as a question to see its pattern.",
      dutch:
        "of een verwachting uitkomt wordt naast de rijen verteld; stel wat verwacht wordt als vraag om het patroon te zien."
    )
  }
  static var firstByNameHasNoPattern: Message {
    Message(
      english: "patterns sort these names or values otherwise than questions do, so that other rows would come first.",
      dutch:
        "patronen sorteren deze namen of waarden anders dan vragen dat doen, zodat andere rijen vooraan zouden staan.")
  }
  static var flowsHaveNoPattern: Message {
    Message(
      english: "what flows is put together from many relationships, with words for what each of them does.",
      dutch: "wat er stroomt is uit veel relaties samengesteld, met woorden voor wat elk daarvan doet.")
  }
  static var judgementsHaveNoPattern: Message {
    Message(
      english: "what is allowed or redundant follows from ArchiMate's rules, and patterns have no property for it.",
      dutch:
        "wat toegestaan of overbodig is volgt uit de regels van ArchiMate, en patronen hebben er geen eigenschap voor.")
  }
  static var junctionsHaveNoPattern: Message {
    Message(
      english: "a junction on the way is no step for a question, and is one for a pattern.",
      dutch: "een knooppunt onderweg is voor een vraag geen stap, en voor een patroon wel.")
  }
  static var noPatternAsksTheSame: Message {
    Message(
      english: "of this model no pattern asks exactly the same.",
      dutch: "van dit model vraagt geen patroon precies hetzelfde.")
  }
  static var pathsOverRelationshipsHaveNoPattern: Message {
    Message(
      english: "in this model relationships end at relationships, which take a step more on a path of a question.",
      dutch: "in dit model eindigen relaties op relaties, die op een pad van een vraag een stap meer kosten.")
  }
  static var reasonsHaveNoPattern: Message {
    Message(
      english: "why something holds is told by relationships and ArchiMate's rules, which patterns do not tell.",
      dutch: "waarom iets geldt wordt verteld met relaties en de regels van ArchiMate, die patronen niet vertellen.")
  }
  package static var suppositionsHaveNoPattern: Message {
    Message(
      english: "a supposition changes the model before it is asked, and a pattern that asks changes nothing.",
      dutch:
        "een veronderstelling verandert het model voordat het bevraagd wordt, en een patroon dat vraagt verandert niets."
    )
  }
  static var totalsHaveNoPattern: Message {
    Message(
      english: "questions add and compare numbers exactly as they are written, and patterns only whole numbers.",
      dutch:
        "vragen tellen en vergelijken getallen precies zoals ze geschreven staan, en patronen alleen gehele getallen.")
  }
  static var whatIsReachedHasNoPattern: Message {
    Message(
      english:
        "impact and origin tell of each element in how many steps, how certainly and why, which patterns do not work out.",
      dutch:
        "impact en herkomst vertellen van elk element in hoeveel stappen, hoe zeker en waarom, wat patronen niet uitrekenen."
    )
  }
}
