import Testing

/// Rules of writing that neither the compiler nor the formatter knows.
@Suite struct StyleTests {
  @Test func nothingIsPublicBelowTheSessionButValuesOfText() {
    for source in Repository.here.sources where !["Vraag", "VraagText"].contains(source.module) {
      #expect(!source.code.contains("public "), "\(source.path) has something public")
    }
  }

  @Test func noTypeHasANameThatSaysNothing() throws {
    let empty = try Regex(
      #"\b(?:struct|class|enum|protocol|actor)\s+(\w*(?:Manager|Helper|Helpers|Util|Utils|Handler|Processor|Info|Data|Context))\b"#
    )
    for source in Repository.here.sources {
      for match in source.code.matches(of: empty) {
        Issue.record("\(source.path) declares \(match.output[1].substring ?? ""), a name without a noun")
      }
    }
  }

  @Test func nothingIsForcedOrLeftUndone() throws {
    let forced = try Regex(#"\btry!|\bas!|\bfatalError\("#)
    let undone = try Regex(#"\bTODO\b|\bXXX\b|\bHACK\b"#)
    for source in Repository.here.sources {
      if let match = source.code.firstMatch(of: forced) {
        Issue.record("\(source.path) has \(source.code[match.range])")
      }
      if let match = source.text.firstMatch(of: undone) {
        Issue.record("\(source.path) has \(source.text[match.range])")
      }
    }
  }

  @Test func noTestIsSkipped() throws {
    let skipped = try Regex(#"\.disabled\(|withKnownIssue|\.enabled\(if"#)
    for source in Repository.here.tests {
      if let match = source.code.firstMatch(of: skipped) {
        Issue.record("\(source.path) has \(source.code[match.range])")
      }
    }
  }

  @Test func noFileNamesAMachineOrARegistry() throws {
    let machine = try Regex(#"(?:^|[\s"'(=:])/(?:work|farm|root|home|opt/swift|Users)/"#).anchorsMatchLineEndings()
    let registries = ["pypi", "crates", "npmjs", "rubygems"].map { $0 + ($0 == "crates" ? ".io" : ".org") }
    for path in Repository.here.paths {
      guard let text = Repository.here.text(path) else { continue }
      if let match = text.firstMatch(of: machine) {
        Issue.record("\(path) names a folder of one machine: \(text[match.range])")
      }
      for host in registries where text.contains(host) { Issue.record("\(path) names the host \(host)") }
    }
  }
}
