/// What a file is, told from its first bytes and never from its name.
enum Format {
  case empty, archive, xml, json
  /// UTF-16 that is no XML.
  case wideText
  case csv(CSVReader.Part)

  /// Nothing when the bytes begin no format that is read.
  init?(_ bytes: Span<UInt8>) {
    if bytes.isEmpty {
      self = .empty
      return
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .archive
      return
    }
    // UTF-16, with and without its mark: only XML says its own encoding.
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      let first = (2..<min(bytes.count, 64)).first { index in bytes[index] > 0x20 }
      self = first.map { bytes[$0] } == UInt8(ascii: "<") || bytes.count == 2 ? .xml : .wideText
      return
    }
    if bytes.starts(with: [0x3C, 0x00]) || bytes.starts(with: [0x00, 0x3C]) {
      self = .xml
      return
    }
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start] == 0x20 || (bytes[start] >= 0x09 && bytes[start] <= 0x0D) { start += 1 }
    if start == bytes.count {
      self = .empty
      return
    }
    switch bytes[start] {
    case UInt8(ascii: "<"): self = .xml
    case UInt8(ascii: "{"): self = .json
    default:
      guard let part = CSVTable.part(bytes) else { return nil }
      self = .csv(part)
    }
  }
}
