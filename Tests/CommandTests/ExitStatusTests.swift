import Foundation
import Testing

@Suite struct ExitStatusTests {
  @Test func aRightSentenceEndsWell() throws {
    #expect(try Program.run([Program.school, "-c", "how many roles?"]).status == 0)
  }

  @Test func aWrongSentenceStopsTheRun() throws {
    let ended = try Program.run([
      Program.school, "--format", "csv", "-c", "how many roles?", "-c", "which frobs?", "-c", "how many goals?",
    ])
    #expect(ended.status == 65)
    #expect(ended.output.split(separator: "\r\n").count == 2)
    #expect(ended.errors.hasPrefix("error["))
  }

  @Test func keepGoingAsksTheRestAndTheStatusStillSaysSo() throws {
    let ended = try Program.run([
      Program.school, "--keep-going", "--format", "jsonl", "-c", "which frobs?", "-c", "how many roles?",
    ])
    let lines = ended.output.split(separator: "\n")
    #expect(ended.status == 65)
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"error":{"code":""#))
    #expect(lines[1].hasPrefix(#"{"count":"#))
  }

  @Test func aModelThatIsNotThereHasNoInput() throws {
    let ended = try Program.run(["/nowhere/model.xml", "-c", "how many roles?"])
    #expect(ended.status == 66)
    #expect(ended.errors.contains("/nowhere/model.xml"))
  }

  @Test func aModelThatIsNoneIsWrong() throws {
    let folder = try Folder()
    try folder.add("model.xml", "<html/>")
    #expect(try Program.run(["model.xml", "-c", "how many roles?"], in: folder).status == 65)
  }

  @Test func aScriptThatIsNotThereHasNoInput() throws {
    let ended = try Program.run([Program.school, "-f", "/nowhere/script"])
    #expect(ended.status == 66)
    #expect(ended.errors.contains("/nowhere/script cannot be read"))
    #expect(try Program.run([Program.school, "-f", "/"]).status == 66)
  }

  @Test func aScriptThatIsNotUTF8IsWrong() throws {
    let ended = try Program.shell(#"printf 'how many roles?\n\xff how many;' | $VRAAG $SCHOOL -f -"#)
    #expect(ended.status == 65)
    #expect(ended.errors.contains("-:2 is not UTF-8"))
  }

  @Test func moreRowsThanAllowedIsAnErrorAndNeverACut() throws {
    let ended = try Program.run([Program.school, "--max-rows", "2", "-c", "which elements?"])
    #expect(ended.status == 65)
    #expect(ended.output == "")
    #expect(ended.errors.contains("question-too-many-rows"))
    #expect(try Program.run([Program.school, "--max-rows", "1", "-c", "how many elements?"]).status == 0)
  }

  @Test func warningsOfModelFilesAreErrorsWhenStrict() throws {
    let folder = try Folder()
    let model = """
      <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
      <name>m</name><elements><element identifier="a" xsi:type="BusinessRole"><name>A</name></element></elements>
      <relationships><relationship identifier="r" source="a" target="gone" xsi:type="Association"/></relationships></model>
      """
    try folder.add("model.xml", model)
    let mild = try Program.run(["model.xml", "-c", "how many roles?"], in: folder)
    #expect(mild.status == 0 && mild.output == "1\n")
    #expect(mild.errors.hasPrefix("warning[file-end-missing]") && mild.errors.contains("gone"))
    #expect(mild.errors.split(separator: "\n").count == 1)
    let strict = try Program.run(["model.xml", "--strict", "-c", "how many roles?"], in: folder)
    #expect(strict.status == 65 && strict.output == "")
    #expect(strict.errors.hasPrefix("error[file-end-missing]"))
    #expect(try Program.run(["model.xml", "--quiet", "-c", "how many roles?"], in: folder).errors == "")
  }

  @Test func aQuestionThatTakesTooLongTimesOut() throws {
    let folder = try Folder()
    try folder.add("ring.xml", Ring.model(of: 6000))
    let ended = try Program.run(["ring.xml", "--timeout", "0.01", "-c", Ring.longQuestion], in: folder)
    #expect(ended.status == 124)
    #expect(ended.output == "")
    #expect(ended.errors.contains("question-timed-out"))
  }

  @Test func aCrashHasItsOwnStatus() throws {
    let conversation = try Conversation([Program.school, "--format", "json"])
    try conversation.say("how many roles;\n")
    #expect(conversation.line() != nil)
    conversation.send(SIGSEGV)
    #expect(conversation.line() == nil)
    #expect(try conversation.end() == 70)
  }

  @Test func anInterruptEndsTheRun() throws {
    let folder = try Folder()
    let model = try folder.add("ring.xml", Ring.model(of: 6000))
    let conversation = try Conversation([model, "--format", "json", "--keep-going"])
    try conversation.say("how many processes;\n")
    #expect(conversation.line()?.contains("[[6000]]") == true)
    try conversation.say(Ring.longQuestion + "\nhow many processes;\n")
    conversation.interrupt()
    while let line = conversation.line() { #expect(line.hasPrefix(#"{"error":{"code":"question-interrupted""#)) }
    #expect(try conversation.end() == 130)
  }
}

/// A model in which every process comes after every other, so that their pairs are many.
enum Ring {
  static func model(of count: Int) -> String {
    var text = """
      <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
      <name>ring</name><elements>
      """
    for n in 0..<count {
      text += "<element identifier=\"p\(n)\" xsi:type=\"BusinessProcess\"><name>Process \(n)</name></element>\n"
    }
    text += "</elements><relationships>"
    for n in 0..<count {
      let next = (n + 1) % count
      text += "<relationship identifier=\"t\(n)\" source=\"p\(n)\" target=\"p\(next)\" xsi:type=\"Triggering\"/>\n"
    }
    return text + "</relationships></model>"
  }

  static let longQuestion = "which processes trigger which processes at any depth;"
}
