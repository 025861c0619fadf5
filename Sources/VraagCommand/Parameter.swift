import ArgumentParser
import Vraag

/// `--param NAME=VALUE`.
struct Parameter: ExpressibleByArgument {
  var name: String
  var value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else { return nil }
    var name = argument[..<equals]
    if name.hasPrefix("$") { name.removeFirst() }
    guard !name.isEmpty else { return nil }
    self.name = String(name)
    value = String(argument[argument.index(after: equals)...])
  }
}
