import Vraag
import VraagText

extension DotCommand {
  /// What is loaded, and what can be asked of it.
  static let model: [DotCommand] = [
    DotCommand(
      name: "open", arguments: .files, argument: .files,
      summary: Message(english: "load files or folders as one model", dutch: "bestanden of mappen laden als één model"),
      details: Message(
        english: """
          Takes the place of what was loaded; when a file is wrong, what was loaded stays. Names with spaces stand in
          quotes: .open "my model.archimate". The content tells the format: exchange XML, .archimate, CSV, coArchi.
          """,
        dutch: """
          Komt in de plaats van wat geladen was; is een bestand fout, dan blijft dat. Namen met spaties staan tussen
          aanhalingstekens: .open "mijn model.archimate". De inhoud bepaalt het formaat: exchange-XML, .archimate, CSV,
          coArchi.
          """)
    ) { shell, arguments throws(Refusal) in try shell.open(arguments) },
    DotCommand(
      name: "close",
      summary: Message(english: "go on without a model", dutch: "verdergaan zonder model"),
      details: Message(
        english: "What patterns changed and .save did not write is lost only when you ask a second time.",
        dutch: "Wat patronen veranderden en .save niet schreef gaat pas verloren als je het nog eens vraagt.")
    ) { shell, _ throws(Refusal) in
      try shell.keepUnsaved(".close")
      try shell.load([])
    },
    DotCommand(
      name: "reload",
      summary: Message(english: "load the same files again", dutch: "dezelfde bestanden opnieuw laden"),
      details: Message(
        english: """
          For after a change in the modelling tool, and to take back what patterns changed. When a file has become wrong,
          what was loaded stays.
          """,
        dutch: """
          Voor na een wijziging in het modelleerprogramma, en om terug te nemen wat patronen veranderden. Is een bestand
          nu fout, dan blijft wat geladen was.
          """)
    ) { shell, _ throws(Refusal) in try shell.load(shell.models) },
    DotCommand(
      name: "models",
      summary: Message(english: "which models are loaded", dutch: "welke modellen geladen zijn"),
      details: Message(
        english: "One row for each file: its name and how many elements, relationships and views it holds.",
        dutch: "Een rij per bestand: de naam en hoeveel elementen, relaties en views erin staan.")
    ) { shell, _ throws(Refusal) in shell.show(shell.session.overviewOfModels()) },
    DotCommand(
      name: "types",
      summary: Message(english: "the types in the model, with counts", dutch: "de typen in het model, met aantallen"),
      details: Message(
        english: "Each with its layer and an example: the one with most relationships.",
        dutch: "Elk met de laag en een voorbeeld: dat met de meeste relaties.")
    ) { shell, _ throws(Refusal) in shell.show(shell.session.overviewOfTypes()) },
    DotCommand(
      name: "nouns",
      summary: Message(
        english: "the nouns that questions may use of this model",
        dutch: "de zelfstandige naamwoorden voor vragen over dit model"),
      details: Message(
        english: """
          Those of ArchiMate and those that the model brings: its specializations, and the values of properties whose
          name ends in type, kind or soort. Nouns of which there is nothing are left out.
          """,
        dutch: """
          Die van ArchiMate en die het model meebrengt: specialisaties, en de waarden van eigenschappen waarvan de naam
          eindigt op type, kind of soort. Woorden waarvan er niets is, zijn weggelaten.
          """)
    ) { shell, _ throws(Refusal) in shell.show(shell.session.overviewOfNouns()) },
    DotCommand(
      name: "verbs",
      summary: Message(
        english: "the verbs that questions may use of this model", dutch: "de werkwoorden voor vragen over dit model"),
      details: Message(
        english:
          "Each with its passive, the relationships that it stands for, how many there are, and what it joins most.",
        dutch:
          "Elk met de lijdende vorm, de relaties waar het voor staat, hoeveel er zijn, en wat het meest verbonden is.")
    ) { shell, _ throws(Refusal) in shell.show(shell.session.overviewOfVerbs()) },
    DotCommand(
      name: "keys",
      summary: Message(
        english: "the property keys, with counts and values",
        dutch: "de sleutels van eigenschappen, met aantallen en waarden"),
      details: Message(
        english: "How many concepts have a key, how many different values it has, and the commonest of them.",
        dutch: "Hoeveel concepten een sleutel hebben, hoeveel verschillende waarden er zijn, en de gewoonste daarvan.")
    ) { shell, _ throws(Refusal) in shell.show(shell.session.overviewOfKeys()) },
    DotCommand(
      name: "definitions",
      summary: Message(english: "what the session was told", dutch: "wat de sessie verteld is"),
      details: Message(
        english: """
          Words with a meaning of their own, orders of values, and what is left out: define, use, leave out. forget
          followed by a number takes one back, and so does forget followed by a word; forget everything takes back all.
          """,
        dutch: """
          Woorden met een eigen betekenis, volgordes van waarden, en wat weggelaten is: definieer, gebruik, negeer.
          vergeet met een nummer neemt er een terug, vergeet met een woord ook; vergeet alles neemt alles terug.
          """)
    ) { shell, _ throws(Refusal) in
      shell.session.definitions.isEmpty ? shell.tell(.noDefinitions) : shell.show(shell.session.overviewOfDefinitions())
    },
    DotCommand(
      name: "left-out",
      summary: Message(english: "what is left out of the model", dutch: "wat uit het model weggelaten is"),
      details: Message(
        english: "The elements and views that leave out set aside; forget brings them back.",
        dutch: "De elementen en views die met negeer opzij gezet zijn; vergeet brengt ze terug.")
    ) { shell, _ throws(Refusal) in shell.show(shell.session.overviewOfLeftOut()) },
    DotCommand(
      name: "report",
      summary: Message(english: "what was odd about the model files", dutch: "wat vreemd was aan de modelbestanden"),
      details: Message(
        english: "Every oddity with how often it was met and where first.",
        dutch: "Elke eigenaardigheid met hoe vaak die voorkwam en waar het eerst.")
    ) { shell, _ throws(Refusal) in shell.report() },
  ]
}

extension Shell {
  fileprivate mutating func open(_ arguments: Substring) throws(DotCommand.Refusal) {
    let paths = try ShellWords.paths(arguments)
    if paths.isEmpty { throw .lacksArgument(".open", .files) }
    try keepUnsaved(".open")
    try load(paths)
  }

  /// Loads files in the place of what was loaded. What cannot be loaded changes nothing.
  fileprivate mutating func load(_ paths: [String]) throws(DotCommand.Refusal) {
    let outcome = editor.whileSilent {
      Progress.during(.loading(paths), on: settings.console) { ModelLoading.load(paths, settings.language) }
    }
    switch outcome {
    case .loaded(var loaded):
      loaded.parameters = session.parameters
      loaded.derivation = session.derivation
      loaded.isStrictlyDerived = session.isStrictlyDerived
      let refused = (try? loaded.repeatDefinitions(of: session)) ?? []
      session = loaded
      unsaved.clear()
      models = paths
      for (definition, diagnostics) in refused {
        let source = Source(name: "", text: definition.sentence)
        settings.console.report(warning: "shell-definition-dropped", .definitionDropped(definition.sentence))
        settings.console.report(diagnostics, in: source)
      }
    case .failed(let failure): throw DotCommand.Refusal(code: failure.code, message: failure.message)
    case .interrupted: throw DotCommand.Refusal(code: "shell-loading-interrupted", message: .loadingInterrupted)
    }
    tellContents()
  }

  fileprivate func report() {
    let warnings = session.loadWarnings
    if warnings.isEmpty { return tell(.noOddities) }
    var text = ""
    for warning in warnings {
      text += "\(Escaping.singleLine(warning.message.text(in: settings.language))) [\(warning.code)]\n"
      for place in warning.places { text += "  \(Escaping.singleLine(place.text(in: settings.language)))\n" }
      if warning.count > warning.places.count, !warning.places.isEmpty {
        text += "  \(Message.furtherPlaces(warning.count - warning.places.count).text(in: settings.language))\n"
      }
    }
    show(text)
  }
}
