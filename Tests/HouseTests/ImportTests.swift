import Testing

/// Imports go down only, never sideways: the compiler refuses an upward one, and these refuse the rest.
@Suite struct ImportTests {
  /// What each module may import of ours and of the libraries beneath it; `ARCHITECTURE.md` says why.
  static let table: [String: Set<String>] = [
    "VraagText": ["CUTF8Proc"],
    "VraagTerminal": ["VraagText", "CEdit"],
    "VraagMetamodel": ["VraagText"],
    "VraagGraph": ["VraagText"],
    "VraagLanguage": ["VraagText", "VraagMetamodel"],
    "VraagPlan": ["VraagText", "VraagMetamodel"],
    "VraagAnalysis": ["VraagText", "VraagMetamodel", "VraagLanguage", "VraagPlan"],
    "VraagEngine": ["VraagText", "VraagMetamodel", "VraagGraph", "VraagPlan", "CPCRE2", "Dispatch"],
    "VraagFiles": ["VraagText", "VraagMetamodel", "VraagGraph", "CXML2", "CZip"],
    "Vraag": [
      "VraagText", "VraagMetamodel", "VraagGraph", "VraagLanguage", "VraagPlan", "VraagAnalysis", "VraagEngine",
      "VraagFiles",
    ],
    "VraagCommand": ["Vraag", "VraagText", "VraagTerminal", "ArgumentParser"],
  ]

  /// What comes with Swift and the system, and may be used everywhere. Foundation is not among it: it costs a start
  /// more than a question does.
  static let system: Set<String> = ["Swift", "Glibc", "Synchronization"]

  @Test func everyModuleImportsOnlyWhatItsPlaceAllows() {
    for source in Repository.here.sources {
      guard let allowed = Self.table[source.module] else {
        Issue.record("\(source.path) is of a module that the table of imports does not know")
        continue
      }
      for name in source.imports where !allowed.contains(name) && !Self.system.contains(name) {
        Issue.record("\(source.path) imports \(name), which \(source.module) may not know")
      }
    }
  }

  @Test func theReferenceEvaluatorKnowsNeitherTheEngineNorTheRules() throws {
    // Rules of derivation are another matter: the reference has its own.
    let rule = try Regex(#"\bRule\b"#)
    let reference = Repository.here.tests.filter { $0.path.hasPrefix("Tests/VraagTesting/Reference/") }
    for source in reference {
      #expect(!source.imports.contains("VraagEngine"), "\(source.path) would test the engine with itself")
      #expect(!source.code.contains(rule), "\(source.path) must read the plan before any rule has")
    }
  }

  @Test func onlyFilesAndTheProgramTouchTheWorld() {
    let outward = [
      "print(", "getenv(", "fopen(", "open(", "readLine(", "ContinuousClock", "clock_gettime(", "FileManager",
    ]
    let mayTouch: Set<String> = ["VraagFiles", "VraagTerminal", "VraagCommand"]
    for source in Repository.here.sources where !mayTouch.contains(source.module) {
      for call in outward where source.callsFunction(call) {
        Issue.record("\(source.path) uses \(call): files, clock and terminal belong to the program")
      }
    }
  }
}

extension SwiftSource {
  /// Whether the code has this at the start of a word, not as a member of something.
  fileprivate func callsFunction(_ call: String) -> Bool {
    code.split(separator: "\n").contains { line in
      line.ranges(of: call).contains { range in
        guard range.lowerBound > line.startIndex else { return true }
        let before = line[line.index(before: range.lowerBound)]
        return !before.isLetter && !before.isNumber && before != "_" && before != "."
          && !line[..<range.lowerBound].hasSuffix("func ")
      }
    }
  }
}
