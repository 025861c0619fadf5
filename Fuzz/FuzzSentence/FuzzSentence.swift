private import FuzzDriver
private import Glibc
private import VraagTesting

/// Any bytes as sentences and as patterns: the laws of both hold, and no parser crashes or hangs.
@main enum FuzzSentence {
  static func main() {
    fuzz { start, count in
      let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
      if let complaint = SentenceLaws.complaint(about: text) ?? PatternLaws.complaint(about: text) {
        let line = "\(complaint)\n"
        write(2, line, line.utf8.count)
        abort()
      }
      return 0
    }
  }
}
