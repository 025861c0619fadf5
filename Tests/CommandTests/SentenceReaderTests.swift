import Foundation
import Testing
import VraagText

@testable import VraagCommand

@Suite struct SentenceReaderTests {
  private func pieces(_ text: String) throws -> [String] {
    var reader = SentenceReader(name: "s", text: text)
    var result: [String] = []
    while let sentence = try reader.next() {
      result.append("\(sentence.start.line):\(sentence.start.column) \(sentence.text)")
    }
    return result
  }

  @Test func eachSentenceKnowsWhereItBegins() throws {
    #expect(
      try pieces("which a?which b;\n\n  // no?\n  which\n c? 日本 d ; é e") == [
        "1:1 which a?", "1:9 which b;", "4:3 which\n c?", "5:5 日本 d ;", "5:12 é e",
      ])
  }

  @Test func whatSaysNothingIsNoSentence() throws {
    #expect(try pieces("") == [])
    #expect(try pieces(";;\n? // only a comment") == [])
    #expect(try pieces("\u{FEFF}which a?") == ["1:1 which a?"])
  }

  @Test func theLastSentenceMayBeUnfinished() throws {
    #expect(try pieces("which a named \"b") == ["1:1 which a named \"b"])
    #expect(try pieces("which a /* b") == ["1:1 which a /* b"])
  }

  @Test func bytesThatCameInPiecesGiveTheSameSentences() throws {
    let text = String(repeating: "which 日本語 named “é?” ;\n", count: 4000)
    let folder = try Folder()
    let file = try folder.reading("script", text)
    var reader = SentenceReader(name: "s", descriptor: file.fileDescriptor)
    var count = 0
    while let sentence = try reader.next() {
      count += 1
      #expect(sentence.start.line == count && sentence.text == "which 日本語 named “é?” ;")
    }
    #expect(count == 4000)
  }

  @Test func aSentenceWithoutAnEndDoesNotFillTheMemory() throws {
    let folder = try Folder()
    let file = try folder.reading("script", "which\n\"" + String(repeating: "x", count: 2_000_000))
    var reader = SentenceReader(name: "s", descriptor: file.fileDescriptor)
    do {
      _ = try reader.next()
      Issue.record("a sentence of two million characters was read")
    } catch {
      #expect(error == .tooLong(line: 1))
    }
  }
}
