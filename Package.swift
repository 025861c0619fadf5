// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with; `Documentation/Decisions/0001-the-house.md` says why.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let everything: [Target.Dependency] = [
  "VraagText", "VraagMetamodel", "VraagGraph", "VraagLanguage", "VraagPlan", "VraagAnalysis", "VraagEngine",
  "VraagFiles", "Vraag",
]

let package = Package(
  name: "vraag",
  products: [
    .library(name: "Vraag", targets: ["Vraag", "VraagText"]),
    .executable(name: "vraag", targets: ["VraagCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),

    .target(name: "CEdit", linkerSettings: [.linkedLibrary("edit")]),

    module("VraagText", ["CUTF8Proc"]),
    module("VraagTerminal", ["VraagText", "CEdit"]),
    module("VraagMetamodel", ["VraagText"]),
    module("VraagGraph", ["VraagText"]),
    module("VraagLanguage", ["VraagText", "VraagMetamodel"]),
    module("VraagPlan", ["VraagText", "VraagMetamodel"]),
    module("VraagAnalysis", ["VraagText", "VraagMetamodel", "VraagLanguage", "VraagPlan"]),
    module("VraagEngine", ["VraagText", "VraagMetamodel", "VraagGraph", "VraagPlan", "CPCRE2"]),
    module("VraagFiles", ["VraagText", "VraagMetamodel", "VraagGraph", "CXML2", "CZip"]),
    module(
      "Vraag",
      [
        "VraagText", "VraagMetamodel", "VraagGraph", "VraagLanguage", "VraagPlan", "VraagAnalysis", "VraagEngine",
        "VraagFiles",
      ]),
    .executableTarget(
      name: "VraagCommand", dependencies: ["Vraag", "VraagText", "VraagTerminal", argumentParser], swiftSettings: house),

    .target(
      name: "VraagTesting", dependencies: everything + ["VraagTerminal"], path: "Tests/VraagTesting",
      swiftSettings: house),
    tests("TextTests", ["VraagText"]),
    tests("TerminalTests", ["VraagText", "VraagTerminal", "VraagTesting"]),
    tests("MetamodelTests", ["VraagText", "VraagMetamodel"]),
    tests("GraphTests", ["VraagText", "VraagMetamodel", "VraagGraph", "VraagTesting"]),
    tests("FilesTests", ["VraagText", "VraagMetamodel", "VraagGraph", "VraagFiles", "VraagTesting"]),
    tests("LanguageTests", ["VraagText", "VraagMetamodel", "VraagLanguage", "VraagTesting"]),
    tests("PlanTests", ["VraagText", "VraagMetamodel", "VraagPlan", "VraagTesting"]),
    tests("AnalysisTests", everything + ["VraagTesting"]),
    tests("EngineTests", everything + ["VraagTesting"]),
    tests("SessionTests", everything + ["VraagTesting"]),
    tests("GoldenTests", everything + ["VraagTesting"], exclude: ["Scripts", "Models"]),
    tests("ConformanceTests", ["Vraag", "VraagText"], exclude: ["expected-failures.txt"]),
    tests("PropertyTests", everything + ["VraagTesting"]),
    tests("QuestionTests", ["Vraag", "VraagText"], exclude: ["answers.py", "models.py", "page.py", "questions.tsv"]),
    tests("CommandTests", ["VraagTesting", "VraagCommand"], exclude: ["Terminal"]),
    tests("HouseTests", everything + ["VraagTesting"]),
  ]
)

/// The fuzz targets are built on request only (`make fuzz`): everything is then compiled to be watched by the fuzzer.
if Context.environment["VRAAG_FUZZ"] != nil {
  package.targets += [
    .target(name: "FuzzDriver", path: "Fuzz/FuzzDriver", swiftSettings: house),
    .executableTarget(
      name: "FuzzFolder", dependencies: ["FuzzDriver", "VraagFiles", "VraagGraph", "VraagTesting"],
      path: "Fuzz/FuzzFolder", swiftSettings: house),
    .executableTarget(
      name: "FuzzModel", dependencies: ["FuzzDriver", "VraagFiles", "VraagGraph"], path: "Fuzz/FuzzModel",
      swiftSettings: house),
    .executableTarget(
      name: "FuzzTerminal", dependencies: ["VraagTerminal", "VraagTesting"], path: "Fuzz/FuzzTerminal",
      swiftSettings: house),
    .executableTarget(
      name: "TryTerminal", dependencies: ["Vraag", "VraagTerminal", "VraagText"], path: "Fuzz/TryTerminal",
      swiftSettings: house),
    .executableTarget(
      name: "FuzzSentence", dependencies: ["FuzzDriver", "VraagTesting"], path: "Fuzz/FuzzSentence",
      swiftSettings: house),
  ]
}

/// The benchmarks in Swift are built on request only.
if Context.environment["VRAAG_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "CompletionBenchmark", dependencies: ["Vraag", "VraagLanguage", "VraagMetamodel", "VraagText"],
      path: "Benchmarks/CompletionBenchmark", swiftSettings: house))
}
