import Glibc
import Vraag
import VraagText

/// Cuts sentences out of bytes as they come in, so that each can be answered before the next is there.
struct SentenceReader: ~Copyable {
  /// Why there are no further sentences.
  enum Trouble: Error, Equatable {
    case notReadable(reason: String)
    case notUTF8(line: Int)
    case tooLong(line: Int)
  }

  private static let maximumLength = 1 << 20
  private let name: String
  /// What is read from; nothing when all bytes are there from the start.
  private let descriptor: Int32?
  private var bytes: [UInt8]
  /// Whether the descriptor is to be closed in the end.
  private let closesDescriptor: Bool
  private var chunk: [UInt8] = []
  private var isAtEnd: Bool
  /// Where what has not been taken begins, in `bytes` and in the script.
  private var start = 0
  private var place: Source.Place

  init(name: String, text: String, start: Source.Place = Source.Place(line: 1, column: 1)) {
    self.name = name
    place = start
    descriptor = nil
    closesDescriptor = false
    bytes = Array(text.utf8)
    isAtEnd = true
  }

  init(name: String, descriptor: Int32, closesDescriptor: Bool = false) {
    self.name = name
    self.closesDescriptor = closesDescriptor
    place = Source.Place(line: 1, column: 1)
    self.descriptor = descriptor
    bytes = []
    isAtEnd = false
  }

  deinit {
    if closesDescriptor, let descriptor { close(descriptor) }
  }

  /// The next sentence with its place in the script, or nothing after the last.
  mutating func next() throws(Trouble) -> Source? {
    while true {
      if let end = Sentences.firstEnd(in: bytes.span, from: start) {
        if let sentence = try take(upTo: end) { return sentence }
      } else if isAtEnd {
        return start < bytes.count ? try take(upTo: bytes.count) : nil
      } else if bytes.count - start > Self.maximumLength {
        throw .tooLong(line: place.line)
      } else {
        try read()
      }
    }
  }

  /// Takes what is before an offset; nothing where that says nothing, like a second `;`.
  private mutating func take(upTo end: Int) throws(Trouble) -> Source? {
    let isFirst = place == Source.Place(line: 1, column: 1)
    if isFirst, bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
      throw .notUTF8(line: place.line + linesBeforeFault(bytes[start..<end]))
    }
    let before = place
    start = end
    place = Self.place(after: text[...], from: before)
    guard let range = Sentences.sentence(in: text) else { return nil }
    let lower = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let upper = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
    return Source(
      name: name, text: String(text[lower..<upper]), start: Self.place(after: text[..<lower], from: before))
  }

  private static func place(after text: Substring, from place: Source.Place) -> Source.Place {
    guard let lineBreak = text.utf8.lastIndex(of: UInt8(ascii: "\n")) else {
      return Source.Place(line: place.line, column: place.column + characterCount(text))
    }
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    let line = text[text.utf8.index(after: lineBreak)...]
    return Source.Place(line: place.line + lines, column: characterCount(line) + 1)
  }

  /// What Unicode takes for characters is worked out only where bytes are not the same; most scripts are ASCII.
  private static func characterCount(_ text: Substring) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? text.utf8.count : text.count
  }

  private func linesBeforeFault(_ bytes: ArraySlice<UInt8>) -> Int {
    let repaired = String(decoding: bytes, as: UTF8.self).utf8
    let good = zip(bytes, repaired).prefix { $0 == $1 }
    return good.count { $0.0 == UInt8(ascii: "\n") }
  }

  private mutating func read() throws(Trouble) {
    guard let descriptor else { return }
    bytes.removeSubrange(..<start)
    start = 0
    if chunk.isEmpty { chunk = [UInt8](repeating: 0, count: 1 << 16) }
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
        return
      }
      if count == 0 {
        isAtEnd = true
        return
      }
      if errno != EINTR { throw .notReadable(reason: Environment.reason(errno)) }
    }
  }
}
