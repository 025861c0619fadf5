/// A page of documentation and the blocks in it.
struct MarkdownPage {
  /// A fenced block.
  struct Block {
    /// What stands after the opening fence.
    var language: String
    /// The line of the opening fence.
    var line: Int
    var lines: [String]
  }

  var path: String
  var text: String
  var blocks: [Block] = []

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var open: Block?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(language: String(line.dropFirst(3)), line: index + 1, lines: [])
        }
      } else {
        open?.lines.append(String(line))
      }
    }
  }

  /// A command at a prompt and what the page says it prints.
  struct Command {
    var line: Int
    var text: String
    var output: String
  }

  /// The commands of the blocks that show a console: `$ ` begins one, `> ` goes on with it, the rest is its output.
  var commands: [Command] {
    var result: [Command] = []
    for block in blocks where block.language == "console" {
      var command: Command?
      for (index, line) in block.lines.enumerated() {
        if line.hasPrefix("$ ") {
          if let command { result.append(command) }
          command = Command(line: block.line + index + 1, text: String(line.dropFirst(2)), output: "")
        } else if line.hasPrefix("> "), command?.output.isEmpty == true {
          command?.text += "\n" + line.dropFirst(2)
        } else {
          command?.output += line + "\n"
        }
      }
      if let command { result.append(command) }
    }
    return result
  }

  /// What is written between single backticks outside blocks.
  var codeWords: [String] {
    var result: [String] = []
    var isInBlock = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") {
        isInBlock.toggle()
      } else if !isInBlock {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where index % 2 == 1 { result.append(String(part)) }
      }
    }
    return result
  }
}
