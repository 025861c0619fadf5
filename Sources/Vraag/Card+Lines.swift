extension Card {
  /// One thing that a card says, for formats that have only rows.
  struct Line {
    enum What: String {
      case otherName = "name"
      case documentation, specialization, folder, model, source, target, mode, strength, property, relationship, view
      case shows
    }

    var what: What
    /// The property's key, or the verb.
    var key: String
    var value: String
  }

  /// Everything that the card says, a line each.
  var lines: [Line] {
    var lines: [Line] = []
    func add(_ what: Line.What, key: String = "", _ values: [String]) {
      lines += values.lazy.filter { !$0.isEmpty }.map { Line(what: what, key: key, value: $0) }
    }
    for name in otherNames { add(.otherName, key: name.key, name.values) }
    add(.specialization, specializations)
    add(.documentation, [documentation])
    if let ends {
      add(.source, [ends.source.name.isEmpty ? ends.source.id : ends.source.name])
      add(.target, [ends.target.name.isEmpty ? ends.target.id : ends.target.name])
      add(.mode, [ends.mode ?? ""])
      add(.strength, [ends.strength ?? ""])
    }
    for property in properties { add(.property, key: property.key, property.values) }
    for group in relationships {
      add(.relationship, key: group.verb, group.concepts.map { $0.name.isEmpty ? $0.id : $0.name })
    }
    add(.view, views.map(\.name))
    add(.shows, shows.map { $0.name.isEmpty ? $0.id : $0.name })
    add(.folder, [folder.joined(separator: " / ")])
    add(.model, [model])
    return lines
  }
}
