import VraagText

/// What is said of paths and of what is reached, alphabetical.
extension Messages {
  static func flowNothing() -> Message {
    Message(
      english: "the model has nothing that comes in, is done or goes out there",
      dutch: "het model heeft niets dat daar binnenkomt, gedaan wordt of naar buiten gaat")
  }

  static func pathBackwards(_ steps: Int) -> Message {
    let path = steppedPath(steps)
    return Message(
      english: "these verbs lead from the one to the other only backwards: that way there is \(path.english)",
      dutch: "deze werkwoorden leiden alleen andersom van het een naar het ander: zo is er \(path.dutch)")
  }

  static func pathEndsSame() -> Message {
    Message(
      english: "all that the path is to lead to is where it begins; a path leads to something else",
      dutch: "alles waar het pad heen moet is waar het begint; een pad leidt naar iets anders")
  }

  static func pathLonger(_ steps: Int, than limit: Int) -> Message {
    let path = steppedPath(steps)
    return Message(
      english: "the shortest is \(path.english), more than the \(limit) that were asked for",
      dutch: "het kortste is \(path.dutch), meer dan de \(limit) waarom gevraagd is")
  }

  static func pathMissing(_ from: Int, _ to: Int) -> Message {
    let (one, other) = (elements(from), elements(to))
    return Message(
      english: "nothing joins the two: the one is connected with \(one.english), the other with \(other.english)",
      dutch: "niets verbindt de twee: het een hangt samen met \(one.dutch), het ander met \(other.dutch)")
  }

  static func pathOtherwise(_ steps: Int) -> Message {
    let path = steppedPath(steps)
    return Message(
      english: "no path goes by these verbs alone; by any relationship, either way, there is \(path.english)",
      dutch: "geen pad loopt alleen over deze werkwoorden; over alle relaties, beide kanten op, is er \(path.dutch)")
  }

  static func pathThroughView(at range: TextRange) -> Diagnostic {
    error(
      "path-through-view", at: range,
      "what a view shows is no relationship, and a path goes by relationships; leave this verb out",
      "wat een view toont is geen relatie, en een pad loopt over relaties; laat dit werkwoord weg")
  }

  static func reachNothing(isImpact: Bool, _ associated: Int) -> Message {
    var message =
      isImpact
      ? Message(english: "the model has nothing that depends on it", dutch: "het model heeft niets dat ervan afhangt")
      : Message(
        english: "the model has nothing that it depends on", dutch: "het model heeft niets waar het van afhangt")
    guard associated > 0 else { return message }
    let others = elements(associated)
    message.english += "; it is associated with \(others.english), which does not tell who depends on whom"
    message.dutch += "; het is geassocieerd met \(others.dutch), wat niet zegt wie van wie afhangt"
    return message
  }

  static func reachNothingCertain(isImpact: Bool) -> Message {
    isImpact
      ? Message(
        english: "nothing certainly depends on it; without 'certain' it is told what may",
        dutch: "niets hangt er zeker van af; zonder 'zekere' staat er wat ervan kan afhangen")
      : Message(
        english: "it certainly depends on nothing; without 'certain' it is told on what it may",
        dutch: "het hangt zeker nergens van af; zonder 'zekere' staat er waar het van kan afhangen")
  }

  /// Of a view: there is no relationship to walk over.
  static func viewTakesNoPart(_ name: String, _ words: SentenceWords) -> Message {
    let ask = words("which elements are shown in view \(quoted(name))", "welke elementen staan op view \(quoted(name))")
    return Message(
      english: "\(quoted(name)) is only a view, and takes part in no relationship; ask `\(ask)`",
      dutch: "\(quoted(name)) is alleen een view, en doet aan geen relatie mee; vraag `\(ask)`")
  }

  /// Takes the names of the two ends, where both have one.
  static func whyByPath(_ steps: Int, _ names: [String], _ words: SentenceWords) -> Message {
    let ask =
      names.count == 2
      ? words(
        "path from \(quoted(names[0])) to \(quoted(names[1]))", "pad van \(quoted(names[0])) naar \(quoted(names[1]))")
      : words("path from … to …", "pad van … naar …")
    return Message(
      english:
        "between the two nothing of the kind follows, not even possibly; by any relationship, either way, there is a path of \(steps) steps (ask `\(ask)`)",
      dutch:
        "tussen de twee volgt niets van dien aard, ook niet mogelijk; over alle relaties, beide kanten op, is er een pad van \(steps) stappen (vraag `\(ask)`)"
    )
  }

  private static func elements(_ count: Int) -> Message {
    count == 1
      ? Message(verbatim: "1 element")
      : Message(english: "\(count) elements", dutch: "\(count) elementen")
  }

  private static func steppedPath(_ steps: Int) -> Message {
    steps == 1
      ? Message(english: "one of 1 step", dutch: "een van 1 stap")
      : Message(english: "one of \(steps) steps", dutch: "een van \(steps) stappen")
  }
}
