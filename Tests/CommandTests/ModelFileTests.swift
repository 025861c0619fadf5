import Testing

/// Whatever is wrong with a model file, its reader gets one sentence and no library a word of its own.
@Suite struct ModelFileTests {
  @Test(arguments: [
    "", "<", "<model>", "<!DOCTYPE model [<!ENTITY a 'b'>]><model>&a;</model>", "PK\u{3}\u{4}", "{\"elements\": [",
    "ID,Type,Name\n1,Goal,x\n", "<?xml version='1.0' encoding='klingon'?><model/>",
    // The beginning of UTF-32, then no character of it.
    "<\0\0\0a\0\0\0\0\0\0 \0\0\0 ", "<\0m\0>",
  ])
  func aFileThatIsNoModelIsOneSentence(_ content: String) throws {
    let folder = try Folder()
    try folder.add("bad.xml", content)
    for arguments in [["bad.xml"], ["--language", "nl", "bad.xml"]] {
      let ended = try Program.run(arguments + ["-c", "how many roles?"], in: folder)
      #expect(ended.status == 65)
      #expect(ended.output.isEmpty)
      #expect(ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
      #expect(ended.errors.contains("bad.xml"))
    }
  }
}
