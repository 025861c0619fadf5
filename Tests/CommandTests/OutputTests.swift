import Foundation
import Testing

@Suite struct OutputTests {
  @Test func whatIsWrittenIntoTheModelIsNoDocumentAmongTheAnswers() throws {
    let script = "CREATE (:BusinessProcess {name: \"x\"}); how many business processes named \"x\"?"
    #expect(try Program.run(["--quiet", "--format", "csv", "-c", script]).output == "count\r\n1\r\n")
    let drawing = try Program.run(["--quiet", "--format", "mermaid", "-c", script]).output
    #expect(drawing.components(separatedBy: "flowchart").count <= 2)
  }

  @Test func anAnswerToAFileIsThereWhole() throws {
    let folder = try Folder()
    let ended = try Program.run(
      [Program.school, "--format", "csv", "-o", "out.csv", "-c", "how many roles?"], in: folder)
    #expect(ended.status == 0 && ended.output == "")
    #expect(try folder.text("out.csv").hasPrefix("count\r\n"))
    #expect(try folder.names == ["out.csv"])
  }

  @Test func aRunThatBreaksOffLeavesTheFileAsItWas() throws {
    let folder = try Folder()
    try folder.add("out.csv", "before")
    let ended = try Program.run(
      [Program.school, "-o", "out.csv", "-c", "how many roles?", "-c", "which frobs?"], in: folder)
    #expect(ended.status == 65)
    #expect(try folder.text("out.csv") == "before")
    #expect(try folder.names == ["out.csv"])
  }

  @Test func aFileThatIsReplacedKeepsItsPermissionsAndItsPlace() throws {
    let folder = try Folder()
    try folder.add("real.csv", "before")
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("real.csv"))
    try files.createSymbolicLink(atPath: folder.path("link.csv"), withDestinationPath: "real.csv")
    #expect(try Program.run([Program.school, "-o", "link.csv", "-c", "how many roles?"], in: folder).status == 0)
    #expect(try folder.text("real.csv") != "before")
    #expect(try files.attributesOfItem(atPath: folder.path("real.csv"))[.posixPermissions] as? Int == 0o640)
    #expect(
      try files.attributesOfItem(atPath: folder.path("link.csv"))[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func aFileThatCannotBeWrittenIsSaidBeforeAnythingIsAsked() throws {
    let ended = try Program.run([Program.school, "-o", "/nowhere/out", "-c", "how many roles?"])
    #expect(ended.status == 74)
    #expect(ended.errors.contains("/nowhere/out cannot be written"))
    #expect(try Program.run([Program.school, "-o", "/", "-c", "how many roles?"]).status == 74)
  }

  @Test func whatIsReadIsNeverWrittenOver() throws {
    let folder = try Folder()
    let model = try String(contentsOfFile: Program.school, encoding: .utf8)
    try folder.add("model.xml", model)
    try folder.add("rules.vraag", "expect no junctions;")
    for name in ["elements.csv", "relations.csv", "properties.csv"] {
      let source = Program.root.appendingPathComponent("samples/modelschool-csv/\(name)")
      try folder.add(name, try String(contentsOf: source, encoding: .utf8))
    }
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.xml"), withDestinationPath: "model.xml")
    let refused = [
      ["model.xml", "-o", "model.xml", "-c", "how many roles?"],
      ["model.xml", "-o", "link.xml", "-c", "how many roles?"],
      ["model.xml", "-o", "rules.vraag", "-f", "rules.vraag"], [".", "-o", "relations.csv", "-c", "how many roles?"],
      ["elements.csv", "-o", "properties.csv", "-c", "how many roles?"],
      ["check", "model.xml", "-f", "rules.vraag", "--junit", "rules.vraag"],
    ]
    for arguments in refused {
      let ended = try Program.run(arguments, in: folder)
      #expect(ended.status == 64, "\(arguments)")
      #expect(ended.errors.hasPrefix("error[command-output-over-input]"), "\(arguments)")
    }
    #expect(try folder.text("model.xml") == model)
    // Answers may stand beside a model, again and again.
    for _ in 0..<2 {
      #expect(try Program.run([".", "-o", "roles.csv", "-c", "how many roles?"], in: folder).status == 0)
    }
    #expect(try Program.run(["model.xml", "-o", "-", "-c", "how many roles?"], in: folder).output == "23\n")
  }

  @Test func aDeviceIsWrittenAsItIs() throws {
    #expect(try Program.run([Program.school, "-o", "/dev/null", "-c", "how many roles?"]).status == 0)
    let full = try Program.run([Program.school, "-o", "/dev/full", "-c", "how many roles?"])
    #expect(full.status == 74)
    #expect(full.errors.contains("/dev/full cannot be written: No space left on device"))
  }

  @Test func standardOutputThatIsFullIsOneSentence() throws {
    let ended = try Program.shell("$VRAAG $SCHOOL -c 'how many roles?' > /dev/full")
    #expect(ended.status == 74)
    #expect(
      ended.errors == "error[command-output-not-written] standard output cannot be written: No space left on device\n")
  }

  @Test func aClosedPipeEndsTheProgramQuietly() throws {
    let ended = try Program.shell(
      "set -o pipefail; (while true; do echo 'which elements?'; done) | $VRAAG $SCHOOL --format csv -f - | head -1")
    #expect(ended.output.split(separator: "\r\n").count == 1)
    #expect(ended.errors == "")
    #expect(try Program.shell("$VRAAG $SCHOOL -c 'how many roles?' >&-").status == 74)
  }

  @Test func theStatusAfterAClosedPipeIsThatOfWhatWasAsked() throws {
    let ended = try Program.shell(
      "{ $VRAAG $SCHOOL --format csv -c 'which elements?' -c 'which elements?'; echo $? >&2; } | true")
    #expect(ended.errors == "0\n")
  }

  @Test func eachSentenceOnAPipeIsAnsweredAtOnce() throws {
    let conversation = try Conversation([Program.school, "--format", "json", "--keep-going", "-f", "-"])
    try conversation.say("how many roles;\n")
    #expect(conversation.line()?.hasPrefix(#"{"columns":[{"name":"count","kind":"number"}],"rows":[["#) == true)
    try conversation.say("which frobs;\n")
    #expect(conversation.line()?.hasPrefix(#"{"error":{"code":""#) == true)
    try conversation.say("which elements named \"Leer")
    try conversation.say("ling\"")
    try conversation.say("?")
    #expect(conversation.line()?.contains(#""name":"Leerling"}"#) == true)
    try conversation.say("how many roles")
    #expect(try conversation.end() == 65)
    #expect(conversation.line()?.contains(#""rowCount":1"#) == true)
    #expect(conversation.line() == nil)
  }

  @Test func errorsPointAtTheirPlaceInTheScript() throws {
    let folder = try Folder()
    try folder.add("script.vraag", "how many roles?\n\n// a comment\n  how many goals? which frobs?\n")
    let ended = try Program.run([Program.school, "-f", "script.vraag"], in: folder)
    #expect(ended.errors.contains("script.vraag:4:25 "))
    let json = try Program.run([Program.school, "--format", "json", "-f", "script.vraag"], in: folder)
    #expect(json.output.contains(#""line":4,"column":25,"length":5"#))
  }

  @Test func notesGoToStandardErrorWhereAFormatCannotHoldThem() throws {
    let question = ["-c", "which processes write \"Leerling\"?"]
    let table = try Program.run([Program.school] + question)
    let csv = try Program.run([Program.school, "--format", "csv"] + question)
    let notes = table.output.split(separator: "\n").filter { $0.hasPrefix("Note: ") }.map { $0.dropFirst(6) }
    for note in notes { #expect(csv.errors.contains("note: \(note)")) }
    #expect(!csv.output.contains("Note"))
  }
}
