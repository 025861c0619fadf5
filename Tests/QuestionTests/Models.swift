import Foundation
import Vraag

/// The models that questions are asked of, loaded once, and the answers that Python finds in their files.
enum Models {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  /// By name; the paths are those of `answers.py`.
  static let sessions: [String: Session?] = paths.mapValues { try? Session(models: [$0]) }

  static let paths: [String: String] = {
    let run = try? python("answers.py", "--models")
    return (try? JSONDecoder().decode([String: String].self, from: run?.output ?? Data())) ?? [:]
  }()

  /// By key.
  static let expected: [String: Found] = {
    guard let output = try? python("answers.py").output,
      let answers = try? JSONSerialization.jsonObject(with: output) as? [String: [[Any]]]
    else { return [:] }
    return answers.compactMapValues { try? Found(rows: $0) }
  }()

  static func python(_ arguments: String...) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + [folder.appending(path: arguments[0]).path] + arguments.dropFirst()
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
