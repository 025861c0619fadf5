import Foundation
import Testing

/// The program at a terminal. The scenarios are Python beside this file, for there is a driver of terminals in Python:
/// `python3-pexpect`, which `.ci/run` installs. Where it is missing these tests fail.
@Suite struct ShellTests {
  static let scenarios: [String] = {
    let folder = Program.root.appendingPathComponent("Tests/CommandTests/Terminal")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".py") && $0 != "terminal.py" }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test func thereAreScenarios() {
    #expect(Self.scenarios.contains("first_minute"))
  }

  @Test(arguments: scenarios) func aPersonAtATerminalSeesWhatTheScenarioSays(_ scenario: String) throws {
    let ended = try Program.shell(
      "exec python3 Tests/CommandTests/Terminal/terminal.py \"$VRAAG\" \(scenario)")
    #expect(ended.status == 0, "\(ended.output)\(ended.errors)")
  }
}
