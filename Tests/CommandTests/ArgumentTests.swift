import Testing

@Suite struct ArgumentTests {
  @Test func sentencesAndScriptsRunInTheOrderOfTheCommandLine() throws {
    let folder = try Folder()
    try folder.add("two.vraag", "how many roles?\nhow many events;")
    let ended = try Program.run(
      [Program.school, "--format", "jsonl", "-c", "how many processes?", "-f", "two.vraag", "-c", "how many goals"],
      in: folder)
    let separate = try ["processes", "roles", "events", "goals"].map {
      try Program.run([Program.school, "--format", "jsonl", "-c", "how many \($0)?"]).output
    }
    #expect(ended.status == 0 && ended.errors == "")
    #expect(ended.output == separate.joined())
    #expect(Set(separate).count > 1)
  }

  @Test func severalSentencesMayStandInOneArgument() throws {
    let ended = try Program.run([Program.school, "-c", "how many roles; how many roles?how many roles"])
    #expect(ended.status == 0)
    #expect(ended.output.split(separator: "\n").count == 3)
  }

  @Test func withoutSentencesStandardInputIsRead() throws {
    let ended = try Program.run([Program.school, "--format", "csv"], input: "// nothing\nhow many roles?\n")
    #expect(ended.status == 0)
    #expect(ended.output.hasPrefix("count\r\n"))
    #expect(try Program.run([Program.school]).output == "")
  }

  @Test func standardInputCanBeTheModel() throws {
    let ended = try Program.shell(#"$VRAAG - -c 'how many roles?' < $SCHOOL"#)
    #expect(ended.status == 0)
    #expect(ended.output == (try Program.run([Program.school, "-c", "how many roles?"]).output))
    #expect(try Program.run(["-", "-f", "-"]).status == 64)
    #expect(try Program.run(["-"]).status == 64)
  }

  @Test(arguments: [
    ["--format", "pdf"], ["--frobnicate"], ["--timeout", "0"], ["--timeout", "x"], ["--max-rows", "-1"],
    ["--max-memory", "0"], ["--max-memory", "much"], ["--max-memory", "5XB"],
    ["--param", "x"], ["--language", "fr"], ["--color", "red"], ["-c"],
  ])
  func wrongUseIsSaidAndHasItsStatus(_ arguments: [String]) throws {
    let ended = try Program.run(arguments)
    #expect(ended.status == 64)
    #expect(ended.output == "" && ended.errors.contains("Usage: vraag"))
  }

  @Test func helpAndVersionGoToStandardOutput() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0 && help.errors == "")
    #expect(help.output.contains("USAGE: vraag [MODEL ...]"))
    #expect(try Program.run(["help"]).output == help.output)
    #expect(try Program.run(["--version"]).output.hasPrefix("vraag "))
  }

  @Test func aQuestionInThePlaceOfAModelIsExplained() throws {
    let ended = try Program.run([Program.school, "which processes read \"Leerling\"?"])
    #expect(ended.status == 64)
    #expect(ended.errors.contains("put -c before it"))
  }

  @Test func anArgumentThatIsNotUTF8IsRefused() throws {
    let ended = try Program.shell(#"$VRAAG $'\xff.xml' -c 'how many roles?'"#)
    #expect(ended.status == 64)
    #expect(ended.errors.contains("argument 1 is not UTF-8"))
  }

  @Test func parametersAreTextOrJSON() throws {
    for value in ["Leerling", "\"Leerling\"", "\"L\\u0065erling\""] {
      let ended = try Program.run([
        Program.school, "--format", "csv", "--param", "x=\(value)", "-c", "which elements named $x?",
      ])
      #expect(ended.status == 0)
      #expect(ended.output.contains("Leerling"))
    }
  }

  @Test func messagesAreInTheLanguageOfTheEnvironmentOrTheOption() throws {
    let wrong = [Program.school, "-c", "which frobs?"]
    #expect(try Program.run(wrong).errors.hasPrefix("error["))
    #expect(try Program.run(wrong, environment: ["LC_ALL": "nl_NL.UTF-8"]).errors.hasPrefix("fout["))
    #expect(
      try Program.run(wrong, environment: ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "nl_BE"]).errors.hasPrefix("fout["))
    #expect(try Program.run(wrong + ["--language", "nl"]).errors.hasPrefix("fout["))
  }

  @Test func colourIsOnlyThereWhenAskedFor() throws {
    let wrong = [Program.school, "-c", "which frobs?"]
    #expect(!(try Program.run(wrong).errors.contains("\u{1B}")))
    #expect(try Program.run(wrong + ["--color", "always"]).errors.contains("\u{1B}["))
  }
}
