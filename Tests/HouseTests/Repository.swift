import Foundation

/// The files of this repository, as tests of the house read them.
struct Repository {
  let root: URL
  /// Every file that is or would be committed, by its path below the root, sorted.
  let paths: [String]

  static let here = Repository(
    root: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent())

  init(root: URL) {
    self.root = root
    let listing = Run.program(
      "/usr/bin/env", ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], in: root)
    precondition(listing.status == 0, "git must be able to list the files: \(listing.errors)")
    paths = Set(listing.output.split(separator: "\0").map(String.init))
      .filter { FileManager.default.fileExists(atPath: root.appendingPathComponent($0).path) }
      .sorted()
  }

  /// Those below a folder whose name ends so.
  func paths(below folder: String, ending suffix: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }
  }

  /// The Markdown pages that make promises to a reader.
  var pages: [String] {
    paths.filter { $0.hasSuffix(".md") && (!$0.contains("/") || $0.hasPrefix("Documentation/")) }
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  /// A file's text; nothing where it is not UTF-8.
  func text(_ path: String) -> String? {
    try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  func swift(_ path: String) -> SwiftSource { SwiftSource(path: path, text: text(path) ?? "") }

  var sources: [SwiftSource] { Self.read.sources }
  var tests: [SwiftSource] { Self.read.tests }

  /// Read once: to take the comments out of every file takes a while.
  private static let read = (
    sources: here.paths(below: "Sources", ending: ".swift").map(here.swift),
    tests: here.paths(below: "Tests", ending: ".swift").map(here.swift)
  )
}

/// A program that ran.
struct Run {
  var status: Int32
  var output: String
  var errors: String

  static func program(_ path: String, _ arguments: [String], in folder: URL, input: String = "") -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Through files, so that no pipe can fill up while the other is read.
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("vraag-house-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for name in ["out", "err"] { try Data().write(to: place.appendingPathComponent(name)) }
      try Data(input.utf8).write(to: place.appendingPathComponent("in"))
      process.standardInput = try FileHandle(forReadingFrom: place.appendingPathComponent("in"))
      process.standardOutput = try FileHandle(forWritingTo: place.appendingPathComponent("out"))
      process.standardError = try FileHandle(forWritingTo: place.appendingPathComponent("err"))
      try process.run()
      process.waitUntilExit()
      return Run(
        status: process.terminationStatus,
        output: try String(contentsOf: place.appendingPathComponent("out"), encoding: .utf8),
        errors: try String(contentsOf: place.appendingPathComponent("err"), encoding: .utf8))
    } catch {
      return Run(status: -1, output: "", errors: "\(path) did not run: \(error)")
    }
  }
}
