import Foundation
import Testing
import VraagFiles
import VraagText

/// Files that cannot be read: one sentence each, with file, line and reason.
struct FileFailureTests {
  private func failure(of text: String, named name: String = "bad.xml") -> FileFailure? {
    failure { () throws(FileFailure) in _ = try ModelLoader.load(Array(text.utf8), named: name) }
  }

  private func failure(at path: String) -> FileFailure? {
    failure { () throws(FileFailure) in _ = try ModelLoader.load([path]) }
  }

  private func failure(_ body: () throws(FileFailure) -> Void) -> FileFailure? {
    do throws(FileFailure) {
      try body()
      return nil
    } catch {
      for text in [error.message.english, error.message.dutch] {
        #expect(text.contains(error.file))
        #expect(!text.contains("\n"))
        if let line = error.line { #expect(text.contains("\(error.file):\(line)")) }
      }
      #expect(error.message.english != error.message.dutch)
      return error
    }
  }

  @Test func aFileThatIsNotThereIsUnavailable() throws {
    let path = try Temporary.directory().appending(path: "none.xml").path
    let failure = failure(at: path)
    #expect(failure == .notFound(file: path))
    #expect(failure?.fault == .unavailable)
  }

  @Test func aFileThatTheSystemRefusesIsUnavailable() throws {
    let path = try Temporary.directory().appending(path: "loop.xml").path
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    let failure = failure(at: path)
    #expect(failure?.code == "file-not-readable")
    #expect(failure?.fault == .unavailable)
  }

  @Test func aFolderWithoutAModelSaysWhatItLookedFor() throws {
    let failure = failure(at: try Temporary.directory().path)
    #expect(failure?.code == "file-no-model-in-folder")
    #expect(failure?.message.english.contains("elements.csv") == true)
  }

  @Test(arguments: ["", " \n\t", "\u{FEFF}"])
  func anEmptyFileIsSaidToBeEmpty(_ text: String) {
    #expect(failure(of: text) == .empty(file: "bad.xml"))
  }

  @Test(arguments: ["Dear all, find the model attached.", "%PDF-1.7", "id,naam\n1,x\n", "[1, 2]"])
  func whatIsNoModelIsUnknown(_ text: String) {
    #expect(failure(of: text) == .unknownFormat(file: "bad.xml"))
  }

  @Test func anXMLFileThatIsNoModelNamesItsRoot() {
    #expect(
      failure(of: #"<svg xmlns="http://www.w3.org/2000/svg"/>"#)
        == .unknownRoot(file: "bad.xml", root: "svg", namespace: "http://www.w3.org/2000/svg"))
    #expect(failure(of: "<model/>")?.code == "file-unknown-format")
  }

  @Test func oneFileOfACoArchiFolderAsksForTheFolder() {
    let text = #"<archimate:Goal xmlns:archimate="http://www.archimatetool.com/archimate" name="x" id="1"/>"#
    #expect(failure(of: text) == .fragment(file: "bad.xml"))
    let root = #"<archimate:ArchimateModel xmlns:archimate="http://www.archimatetool.com/archimate" name="x" id="1"/>"#
    #expect(failure(of: root) == .fragment(file: "bad.xml"))
  }

  @Test func aFileThatIsCutOffSaysSo() {
    let whole = Sample.exchange("<elements>\n\(Sample.actor)\n</elements>")
    for length in [whole.utf8.count - 3, whole.utf8.count / 2] {
      let failure = failure(of: String(whole.prefix(length)))
      #expect(failure?.code == "file-damaged")
      if case .damaged(_, let line, _, let reason)? = failure {
        #expect(reason == .cutOff, "\(length)")
        #expect(line > 1)
      }
    }
  }

  @Test func wrongXMLHasLineColumnAndReason() {
    let mismatch = failure(of: Sample.exchange("<elements>\n<element></elements>"))
    guard case .damaged(_, let line, let column?, .endTagMismatch)? = mismatch else {
      Issue.record("\(String(describing: mismatch))")
      return
    }
    #expect(line == 5)
    #expect(column > 1)
    #expect(reason(Sample.exchange("<name>&nbsp;</name>")) == .unknownEntity)
    #expect(reason(Sample.exchange(#"<view a="1" a="2"/>"#)) == .repeatedAttribute)
    #expect(reason(Sample.exchange("<name>\u{1}</name>")) == .forbiddenCharacter)
    #expect(reason(Sample.exchange("") + "<model/>") == .contentAfterEnd)
    #expect(reason("<") == .cutOff)
    #expect(reason("<>") != nil)
  }

  private func reason(_ text: String) -> FileFailure.DamageReason? {
    guard case .damaged(_, _, _, let reason)? = failure(of: text) else { return nil }
    return reason
  }

  @Test func aDOCTYPEIsRefusedBeforeItsEntitiesAreRead() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE model [
        <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d SYSTEM "file:///etc/hostname">
      ]>
      <model>&c;&d;</model>
      """
    #expect(failure(of: bomb)?.code == "file-doctype")
    #expect(failure(of: bomb)?.line == 2)
    #expect(failure(of: #"<!DOCTYPE model SYSTEM "http://example.org/model.dtd"><model/>"#)?.code == "file-doctype")
  }

  @Test func tenThousandLevelsAreTooDeep() {
    let body = String(repeating: "<item>", count: 10_000)
    #expect(failure(of: Sample.exchange("<organizations>" + body))?.code == "file-too-deep")
    #expect(failure(of: String(repeating: #"{"a":"#, count: 10_000))?.code == "file-too-deep")
    #expect(failure(of: Sample.archi(String(repeating: "<folder>", count: 10_000)))?.code == "file-too-deep")
  }

  @Test func aTagOfMegabytesIsRefusedAtOnce() {
    for count in [1_001, 400_000] {
      let attributes = (0..<count).map { " a\($0)=\"\"" }.joined()
      #expect(reason(Sample.exchange("<elements\(attributes)/>")) == .hugeTag)
    }
    let namespaces = (0...1_000).map { " xmlns:a\($0)=\"a\"" }.joined()
    #expect(reason(Sample.exchange("<elements\(namespaces)/>")) == .hugeTag)
  }

  @Test func thePageOfFilesNamesEveryCode() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Documentation/Files.md"), encoding: .utf8)
    for kind in LoadReport.Kind.allCases { #expect(page.contains("`\(kind.rawValue)`")) }
    let failures: [FileFailure] = [
      .notFound(file: ""), .notReadable(file: "", reason: ""), .empty(file: ""), .noModelInFolder(file: ""),
      .noModelInArchive(file: ""), .unknownFormat(file: ""), .fragment(file: ""), .damagedArchive(file: "", reason: ""),
      .tooDeep(file: "", line: 1), .tooBig(file: ""), .documentType(file: "", line: 1),
      .wrongEncoding(file: "", line: 1), .missingColumn(file: "", column: ""), .tooBigAtOnce(file: ""),
      .wideText(file: ""),
    ]
    for failure in failures {
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(failure.code)`") }
      #expect(row?.hasSuffix(failure.fault == .unavailable ? "| 66 |" : "| 65 |") == true, "\(failure.code)")
    }
  }

  @Test func textInAnotherEncodingThanTheFileSaysIsWrong() {
    var bytes = Array(Sample.exchange("<elements>\(Sample.actor)</elements>").utf8)
    if let index = bytes.lastIndex(of: UInt8(ascii: "A")) { bytes[index] = 0xE9 }
    let failure = failure { () throws(FileFailure) in _ = try ModelLoader.load(bytes, named: "bad.xml") }
    #expect(failure?.code == "file-wrong-encoding")
    // The beginning of UTF-32, then no character of it.
    let wide: [UInt8] = [0x3C, 0, 0, 0, 0x61, 0, 0, 0] + [0, 0, 0, 0x20, 0, 0, 0, 0x20]
    let none = self.failure { () throws(FileFailure) in _ = try ModelLoader.load(wide, named: "bad.xml") }
    #expect(none == .wrongEncoding(file: "bad.xml", line: 1))
    let columns: [UInt8] = [0xFF, 0xFE] + "ID,Type".utf8.flatMap { [$0, 0] }
    let table = self.failure { () throws(FileFailure) in _ = try ModelLoader.load(columns, named: "elements.csv") }
    #expect(table == .wideText(file: "elements.csv"))
    #expect(self.failure(of: #"<?xml version="1.0" encoding="klingon"?><model/>"#)?.code == "file-wrong-encoding")
  }

  @Test func jsonThatIsNoModelSaysWhatItLacks() {
    #expect(
      failure(of: "{}", named: "a.json") == .damaged(file: "a.json", line: 1, column: nil, .missingMember("elements")))
    let failure = failure(of: "{\n  \"a\": 01}", named: "a.json")
    #expect(failure == .damaged(file: "a.json", line: 2, column: 8, .json(.badNumber)))
  }

  @Test func anArchiveWithoutAModelSaysSo() throws {
    // An archive with nothing in it.
    let empty: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + Array(repeating: 0, count: 18)
    let none = failure { () throws(FileFailure) in _ = try ModelLoader.load(empty, named: "empty.zip") }
    #expect(none == .noModelInArchive(file: "empty.zip"))
    let whole = try Data(
      contentsOf: URL(filePath: Models.path("formats/archi-zip--archimatetool__archi__model_zipped.archimate")))
    let half = failure { () throws(FileFailure) in
      _ = try ModelLoader.load(Array(whole.prefix(9000)), named: "half.zip")
    }
    #expect(half?.code == "file-damaged")
  }

  @Test func aCSVWithoutAColumnNamesIt() throws {
    let text = "\"ID\",\"Type\",\"Documentation\"\n\"1\",\"Goal\",\"x\"\n"
    #expect(failure(of: text, named: "elements.csv") == .missingColumn(file: "elements.csv", column: "Name"))
  }

  @Test func aCSVRowOfAnotherWidthHasItsLine() {
    let text = "ID,Type,Name,Documentation\n1,Goal,\"a\nb\",x\n2,Goal,c\n"
    #expect(
      failure(of: text, named: "elements.csv")
        == .damaged(file: "elements.csv", line: 4, column: nil, .fieldCount(found: 3, expected: 4)))
    #expect(
      failure(of: "ID,Type,Name,Documentation\n1,Goal,\"a\nb,x\n", named: "elements.csv")
        == .damaged(file: "elements.csv", line: 2, column: nil, .openQuote))
  }
}
