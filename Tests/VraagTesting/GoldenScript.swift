/// A script of sentences with the answers they are to have.
///
/// ```
/// # A name is matched after folding case and marks.
/// model school
/// ---
/// ok
///
/// which processes read "leerling"?
/// ---
/// process
/// ───────────
/// Inschrijven
/// (1 row)
///
/// ![canonical] which processes raed "Leerling"?
/// ---
/// error[verb-unknown] 1:17 …
/// ```
/// A block is what is asked, `---`, and what is to come of it; blocks are apart by blank lines, and a line of output that
/// is blank is written `·`. Tags in brackets ask for more than the answer, `!` says that the sentence is wrong.
package struct GoldenScript: Sendable {
  package enum Tag: String, CaseIterable, Sendable {
    /// The plan as it is run.
    case plan
    /// What each rule changed.
    case rules
    /// The work counted.
    case work
    /// The sentence in its canonical form.
    case canonical
    /// The answer as JSON instead of a table.
    case json
    /// The answer in Dutch words.
    case nl
    /// The pattern that asks the same, or why there is none.
    case pattern
  }

  package struct Block: Sendable {
    /// Comments and blank lines above it.
    package var heading: [String] = []
    /// The line as it is written.
    package var command = ""
    package var expected: [String] = []
    package var line = 0
  }

  /// Why a text is no script, and in which line.
  package struct Fault: Error, CustomStringConvertible {
    package var line: Int
    package var reason: String
    package var description: String { "line \(line): \(reason)" }
  }

  package var blocks: [Block] = []
  /// What stands behind the last block.
  private var ending: [String] = []

  package init(parsing text: String) throws(Fault) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var block = Block()
    var isExpecting = false
    for (index, line) in lines.enumerated() {
      if isExpecting {
        if line.isEmpty {
          blocks.append(block)
          block = Block(heading: [line])
          isExpecting = false
        } else {
          block.expected.append(line)
        }
      } else if line == "---" {
        guard !block.command.isEmpty else { throw Fault(line: index + 1, reason: "nothing is asked") }
        isExpecting = true
      } else if !block.command.isEmpty {
        throw Fault(line: index + 1, reason: "a line '---' must stand below what is asked")
      } else if line.isEmpty || line.hasPrefix("#") {
        block.heading.append(line)
      } else {
        block.command = line
        block.line = index + 1
      }
    }
    if isExpecting {
      blocks.append(block)
    } else if !block.command.isEmpty {
      throw Fault(line: block.line, reason: "nothing is expected of what is asked")
    } else {
      ending = block.heading
    }
  }

  /// The script as a file has it.
  package var text: String {
    let lines = blocks.flatMap { $0.heading + [$0.command, "---"] + $0.expected } + ending
    return lines.joined(separator: "\n") + "\n"
  }
}

extension GoldenScript.Block {
  /// What a command asks: its tags, whether it is to fail, and the sentence.
  package func asked() throws(GoldenScript.Fault) -> (tags: [GoldenScript.Tag], isWrong: Bool, sentence: String) {
    var rest = Substring(command)
    let isWrong = rest.hasPrefix("!")
    if isWrong { rest = rest.dropFirst() }
    var tags: [GoldenScript.Tag] = []
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
      for word in rest[rest.index(after: rest.startIndex)..<end].split(separator: ",") {
        guard let tag = GoldenScript.Tag(rawValue: String(word)) else {
          throw GoldenScript.Fault(line: line, reason: "'\(word)' is no tag")
        }
        tags.append(tag)
      }
      rest = rest[rest.index(after: end)...]
    }
    return (tags, isWrong, String(rest.drop { $0 == " " }))
  }
}
