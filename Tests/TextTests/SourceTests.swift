import Testing
import VraagText

@Suite struct SourceTests {
  private let source = Source(name: "-c", text: "één twee\r\ndrie 漢字 vier\n\nvijf")

  private func place(of word: String) -> String? {
    guard let range = source.text.range(of: word) else { return nil }
    let place = source.place(of: UInt32(source.text.utf8.distance(from: source.text.startIndex, to: range.lowerBound)))
    return "\(place.line):\(place.column)"
  }

  @Test func placesCountCharactersNotBytes() {
    #expect(place(of: "één") == "1:1")
    #expect(place(of: "twee") == "1:5")
    #expect(place(of: "drie") == "2:1")
    #expect(place(of: "vier") == "2:9")
    #expect(place(of: "vijf") == "4:1")
  }

  @Test func anOffsetBeyondTheEndIsTheEnd() {
    let place = source.place(of: 1_000)
    #expect(place.line == 4)
    #expect(place.column == 5)
    #expect(Source(name: "", text: "").place(of: 0).column == 1)
  }

  @Test func aLineComesWithoutItsBreak() {
    #expect(source.line(at: 0).text == "één twee")
    #expect(source.line(at: 12).text == "drie 漢字 vier")
    #expect(source.line(at: 1_000).text == "vijf")
    #expect(Source(name: "", text: "a\n").line(at: 2).text == "")
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }
}
