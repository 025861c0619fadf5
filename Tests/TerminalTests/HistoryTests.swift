import Foundation
import Testing
import VraagText

@testable import VraagTerminal

@Suite struct HistoryTests {
  /// A folder of its own, gone afterwards.
  final class Place {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vraag-history-\(UUID().uuidString)")
    var path: String { folder.appendingPathComponent("state/vraag/history").path }
    var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

    init() { try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String) throws {
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    func mode(_ path: String) throws -> Int {
      try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
  }

  @Test func whatIsAddedIsInTheFileAtOnceAndForNobodyElse() throws {
    let place = Place()
    History(path: place.path).add("which processes\n  that read?\n")
    #expect(place.text == "which processes\\n  that read?\n")
    #expect(try place.mode(place.path) == 0o600)
    #expect(try place.mode(URL(fileURLWithPath: place.path).deletingLastPathComponent().path) == 0o700)
  }

  @Test func aFileThatOthersMayReadIsClosedToThem() throws {
    let place = Place()
    try place.write("one\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: place.path)
    History(path: place.path).add("two")
    #expect(try place.mode(place.path) == 0o600)
  }

  @Test func twoSessionsKeepEachOthersEntries() throws {
    let place = Place()
    let first = History(path: place.path)
    let second = History(path: place.path)
    first.add("a")
    #expect(first.entries == ["a"])
    second.add("b")
    first.add("c")
    #expect(second.entries == ["a", "b", "c"])
    #expect(first.entries == ["a", "c"])
    #expect(History(path: place.path).entries == ["a", "b", "c"])
  }

  @Test func anEntryIsKeptOnceAtItsLastPlace() throws {
    let place = Place()
    let history = History(path: place.path)
    for entry in ["a", "b", "a", "a", "", "  ", " secret", "\n"] { history.add(entry) }
    #expect(history.entries == ["b", "a"])
    history.add("b")
    #expect(history.entries == ["a", "b"])
    #expect(History(path: place.path).entries == ["a", "b"])
  }

  @Test func everyTextComesBackAsItWas() throws {
    let place = Place()
    let texts = [#"a\nb"#, "a\nb", #"\"#, "\\\n\\", "\tx", "東京 é 👨‍👩‍👧"]
    let history = History(path: place.path)
    for text in texts { history.add(text) }
    #expect(History(path: place.path).entries == texts)
  }

  @Test func whatAnotherProgramWroteIsHarmless() throws {
    let place = Place()
    try place.write("a\u{1B}[31mb\u{9B}c\0d\n\nlast")
    let history = History(path: place.path)
    #expect(history.entries == ["a[31mbcd", "last"])
    history.add("next")
    #expect(place.text.hasSuffix("\nlast\nnext\n"))
  }

  @Test func aFileThatIsMuchTooLongIsMadeShorter() throws {
    let place = Place()
    let lines = (0..<13_000).map { "entry \($0 % 12_500)" }
    try place.write(lines.joined(separator: "\n") + "\n")
    let history = History(path: place.path)
    #expect(history.entries.count == History.limit)
    #expect(history.entries.last == "entry 499")
    #expect(place.text.split(separator: "\n").count == History.limit)
    #expect(place.text.hasSuffix("entry 499\n"))
    #expect(try place.mode(place.path) == 0o600)
    history.add("new")
    #expect(history.entries.count == History.limit)
    let around = URL(fileURLWithPath: place.path).deletingLastPathComponent()
    #expect(try FileManager.default.contentsOfDirectory(atPath: around.path) == ["history"])
  }

  @Test func aPlaceThatCannotBeWrittenIsToldOnce() throws {
    let place = Place()
    try place.write("x")
    // A file where a folder is needed: no rights would make that work, not even those of root.
    let history = History(path: place.path + "/below/history")
    history.add("a")
    history.add("b")
    #expect(history.entries == ["a", "b"])
    let warning = try #require(history.takeWarning())
    #expect(warning.english.contains("Not a directory"))
    #expect(history.takeWarning() == nil)
  }

  @Test func aLinkToTheHistoryStaysOne() throws {
    let place = Place()
    let other = place.folder.appendingPathComponent("real").path
    try place.write("")
    try FileManager.default.removeItem(atPath: place.path)
    try (0..<13_000).map { "entry \($0)\n" }.joined().write(toFile: other, atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: other)
    #expect(History(path: place.path).entries.count == History.limit)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path) == other)
    #expect(try String(contentsOfFile: other, encoding: .utf8).split(separator: "\n").count == History.limit)
  }

  @Test func manyWritersLoseNothing() async throws {
    let place = Place()
    let path = place.path
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let history = History(path: path)
          for number in 0..<50 { history.add("writer \(writer) number \(number)") }
        }
      }
    }
    #expect(Set(History(path: path).entries).count == 200)
  }

  @Test func aVeryLongEntryStaysInMemory() throws {
    let place = Place()
    let history = History(path: place.path)
    let long = String(repeating: "x\n", count: 35_000) + "x"
    history.add(long)
    #expect(history.entries == [long])
    #expect(place.text.isEmpty)
  }
}
