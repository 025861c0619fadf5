import Foundation

/// The built program, run as a user runs it.
enum Program {
  /// How a run ended.
  struct Ended {
    var status: Int32
    var output: String
    var errors: String
  }

  /// It lies beside the tests.
  static let path = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
    .deletingLastPathComponent().appendingPathComponent("vraag").path

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let school = root.appendingPathComponent("samples/modelschool.xml").path

  /// Runs the program with arguments and with this on standard input.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: Folder? = nil
  ) throws -> Ended {
    try run(path, arguments, input, environment, folder)
  }

  /// Runs a line of shell, in which `$VRAAG` is the program and `$SCHOOL` the sample.
  static func shell(_ line: String, in folder: Folder? = nil) throws -> Ended {
    try run("/bin/bash", ["-c", line], "", ["VRAAG": path, "SCHOOL": school], folder)
  }

  private static func run(
    _ path: String, _ arguments: [String], _ input: String, _ environment: [String: String], _ folder: Folder?
  ) throws -> Ended {
    let files = try Folder()
    let process = process(path, arguments, environment, folder)
    process.standardInput = try files.reading("input", input)
    process.standardOutput = try files.writing("output")
    process.standardError = try files.writing("errors")
    try process.run()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Ended(status: status, output: try files.text("output"), errors: try files.text("errors"))
  }

  fileprivate static func process(
    _ path: String, _ arguments: [String], _ environment: [String: String], _ folder: Folder?
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.currentDirectoryURL = folder?.url ?? root
    return process
  }
}

/// A running program that is spoken to over pipes, a line at a time.
final class Conversation {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private var pending = Data()

  init(_ arguments: [String]) throws {
    process = Program.process(Program.path, arguments, [:], nil)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  func say(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

  /// The next line of the answer, without its line break; nothing at the end.
  func line() -> String? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending = Data(pending[pending.index(after: end)...]) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      pending.append(more)
    }
  }

  func interrupt() { process.interrupt() }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Closes the input and gives the exit status.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }
}

/// A folder of its own for one test, gone when nothing refers to it any more.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("vraag-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  @discardableResult func add(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() } }

  func reading(_ name: String, _ text: String) throws -> FileHandle {
    try add(name, text)
    return try FileHandle(forReadingFrom: url.appendingPathComponent(name))
  }

  func writing(_ name: String) throws -> FileHandle {
    try add(name, "")
    return try FileHandle(forWritingTo: url.appendingPathComponent(name))
  }
}
