package import Foundation
import Vraag
import VraagText

/// Runs a golden script: what comes of every block, and what is wrong with it besides.
package struct GoldenRunner {
  /// The folder of the package, in which paths begin.
  private let root: URL
  private var session: Session?
  private var detour: Detour?
  /// What questions are held to from here on.
  private var bounds = Bounds()
  /// What does not hold, though what is printed may be as expected.
  package private(set) var complaints: [String] = []

  package init(root: URL) { self.root = root }

  /// The script with the output that there is.
  package mutating func run(_ script: GoldenScript) throws(GoldenScript.Fault) -> GoldenScript {
    var result = script
    for index in result.blocks.indices {
      let block = result.blocks[index]
      let output: String
      if block.command.hasPrefix("model ") {
        output = open(block)
      } else if block.command.hasPrefix("memory ") {
        bounds.maximumMemory = Int(block.command.dropFirst("memory ".count))
        output = "ok"
      } else {
        output = try answer(block)
      }
      var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      result.blocks[index].expected = lines.map { $0.isEmpty ? "·" : $0 }
    }
    return result
  }

  // MARK: Models

  private mutating func open(_ block: GoldenScript.Block) -> String {
    let names = block.command.split(separator: " ").dropFirst().map(String.init)
    do {
      let opened = try Session(models: names.map { path($0) })
      session = opened
      detour = Detour(opened)
      guard !opened.loadWarnings.isEmpty else { return "ok" }
      return opened.loadWarnings.map { "\($0.code): \($0.message.english)" }.joined(separator: "\n")
    } catch {
      return "failure[\(error.code)]"
    }
  }

  /// A model of the scripts by its name, or a path from the package on.
  private func path(_ name: String) -> String {
    let models = root.appending(path: "Tests/GoldenTests/Models")
    for ending in ["xml", "archimate"] {
      let file = models.appending(path: "\(name).\(ending)")
      if FileManager.default.fileExists(atPath: file.path) { return file.path }
    }
    return root.appending(path: name).standardizedFileURL.path
  }

  // MARK: Sentences

  private mutating func answer(_ block: GoldenScript.Block) throws(GoldenScript.Fault) -> String {
    let (tags, isWrong, sentence) = try block.asked()
    guard var session, let detour else {
      throw GoldenScript.Fault(line: block.line, reason: "no model is open")
    }
    let language: Language = tags.contains(.nl) ? .dutch : .english
    do {
      let before = session
      let answer = try session.run(sentence, within: bounds)
      if session.definitions != before.definitions || answer.effects != nil {
        (self.session, self.detour) = (session, Detour(session))
      }
      if answer.hasErrors != isWrong {
        complain(block, isWrong ? "it is right, but was to be wrong" : "it is wrong, but was to be right")
      }
      for complaint in detour.complaints(sentence, answer) { complain(block, complaint) }
      var output = ""
      if tags.contains(where: { [.plan, .rules, .work, .canonical, .pattern].contains($0) }), !answer.hasErrors {
        output += explained(try before.explain(sentence), tags, language)
      }
      let printer = DiagnosticPrinter(language: language)
      output += printer.text(answer.diagnostics, in: Source(name: "", text: sentence))
      if answer.hasErrors { return output }
      let style = Style(language: language)
      return output
        + (tags.contains(.json)
          ? withoutTime(answer.text(as: .json, style))
          : answer.text(as: answer.format == .tree ? .tree : .table, style))
    } catch {
      return "failure[\(error.code)] \(error.message.text(in: language))"
    }
  }

  private mutating func complain(_ block: GoldenScript.Block, _ text: String) {
    complaints.append("line \(block.line), \(block.command)\n\(text)")
  }

  private func explained(_ explanation: Explanation, _ tags: [GoldenScript.Tag], _ language: Language) -> String {
    var lines: [String] = []
    if tags.contains(.canonical) {
      lines += Language.allCases.compactMap { explanation.canonical[$0] }.map { "canonical: \($0)" }
    }
    if tags.contains(.pattern) {
      lines.append(explanation.pattern ?? explanation.noPattern.map { "no pattern: " + $0.text(in: language) } ?? "")
    }
    if tags.contains(.rules) {
      for step in explanation.steps { lines.append("\(step.rule):\n\(step.before)\n  becomes\n\(step.after)") }
    }
    if tags.contains(.plan) { lines.append(explanation.finalPlan) }
    if tags.contains(.work) {
      let work = explanation.work
      lines.append(
        "work: \(work.lookups) lookups, \(work.edges) edges, \(work.concepts) concepts, \(work.values) values, "
          + "\(work.rows) rows")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// How long an answer took differs from run to run.
  private func withoutTime(_ json: String) -> String {
    json.replacing(#/"elapsedMilliseconds":[0-9.]+/#, with: "\"elapsedMilliseconds\":0")
  }
}
