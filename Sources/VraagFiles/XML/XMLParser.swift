internal import CXML2

/// libxml2's push parser as Swift: bytes in, events to an `XMLModelReader`, no network, no entities, no DOCTYPE.
///
/// One parser reads any number of documents: a model may be two thousand small files.
struct XMLParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let words: XMLWords
  private let buffer: UnsafeMutableRawBufferPointer
  /// libxml2 compares each attribute of a tag with every other: a tag of megabytes would take hours.
  private static let maximumTag = 1 << 20

  init() {
    var events = xmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.startElementNs = startElement
    events.endElementNs = endElement
    events.characters = characters
    events.cdataBlock = characters
    // The same function, so that libxml2 does not look whether white space is ignorable.
    events.ignorableWhitespace = characters
    events.internalSubset = documentType
    vraag_silence()
    guard let context = xmlCreatePushParserCtxt(&events, nil, nil, 0, nil) else {
      preconditionFailure("no memory for an XML parser")
    }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    self.context = context
    words = XMLWords(in: context.pointee.dict)
    buffer = .allocate(byteCount: Input.chunkSize, alignment: 16)
  }

  deinit {
    xmlFreeParserCtxt(context)
    buffer.deallocate()
  }

  /// Parses one document, of which the first bytes have been read.
  func parse(_ first: Span<UInt8>, _ input: inout Input, into reader: inout XMLModelReader) throws(FileFailure) {
    var last = Self.lastVisible(first)
    if first.isEmpty {
      let bytes = try read(&input)
      last = Self.lastVisible(bytes)
      try begin(bytes, input.name, into: &reader)
    } else {
      try begin(first, input.name, into: &reader)
    }
    var silence = 0
    while true {
      let bytes = try read(&input)
      if bytes.isEmpty { break }
      let eventCount = reader.eventCount
      feed(bytes, into: &reader)
      try check(input.name, reader)
      silence = reader.eventCount == eventCount ? silence + bytes.count : 0
      if silence > Self.maximumTag {
        throw .damaged(
          file: input.name, line: max(1, Int(context.pointee.input?.pointee.line ?? 1)), column: nil, .hugeTag)
      }
      last = Self.lastVisible(bytes) ?? last
      if !reader.assembler.hasRoom(for: XMLModelReader.maximumText) { throw .tooBig(file: input.name) }
    }
    feed(Span(), into: &reader, isLast: true)
    try check(input.name, reader, isCutOff: last != UInt8(ascii: ">"))
    // Where bytes cannot be converted at all libxml2 may take the document for one without content.
    if !reader.isComplete { throw .wrongEncoding(file: input.name, line: 1) }
  }

  /// Begins a document. libxml2 tells an encoding from the first four bytes, which it wants apart.
  private func begin(_ bytes: Span<UInt8>, _ file: String, into reader: inout XMLModelReader) throws(FileFailure) {
    let count = min(4, bytes.count)
    let isReady = bytes.extracting(0..<count).withUnsafeBytes { buffer in
      xmlCtxtResetPush(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil) == 0
    }
    precondition(isReady, "no memory for an XML parser")
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    feed(bytes.extracting(count..<bytes.count), into: &reader)
    try check(file, reader)
  }

  @_lifetime(borrow self)
  private func read(_ input: inout Input) throws(FileFailure) -> Span<UInt8> {
    let count = try input.read(into: buffer)
    let bytes = UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<count])
    return _overrideLifetime(Span(_unsafeElements: bytes), borrowing: self)
  }

  /// The last byte that is no white space.
  private static func lastVisible(_ bytes: Span<UInt8>) -> UInt8? {
    var index = bytes.count
    while index > 0, bytes[index - 1] <= 0x20 { index -= 1 }
    return index == 0 ? nil : bytes[index - 1]
  }

  private func feed(_ bytes: Span<UInt8>, into reader: inout XMLModelReader, isLast: Bool = false) {
    withUnsafeMutablePointer(to: &reader) { reader in
      withUnsafePointer(to: words) { words in
        var run = XMLRun(reader: reader, words: words, context: context)
        withUnsafeMutablePointer(to: &run) { run in
          context.pointee.userData = UnsafeMutableRawPointer(run)
          bytes.withUnsafeBytes { buffer in
            _ = xmlParseChunk(
              context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), isLast ? 1 : 0)
          }
          context.pointee.userData = nil
        }
      }
    }
  }

  /// Throws when something was wrong so far; `isCutOff` when the document has ended and not with a tag.
  private func check(
    _ file: String, _ reader: borrowing XMLModelReader, isCutOff: Bool = false
  ) throws(FileFailure) {
    if let failure = reader.failure { throw failure }
    guard context.pointee.wellFormed == 0 else { return }
    let error = context.pointee.lastError
    let line = max(1, Int(error.line))
    let code = UInt32(bitPattern: error.code)
    switch code {
    case XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue, XML_ERR_UNSUPPORTED_ENCODING.rawValue,
      XML_I18N_CONV_FAILED.rawValue, XML_I18N_NO_OUTPUT.rawValue:
      throw .wrongEncoding(file: file, line: line)
    // Bytes that are no UTF-8; a character that XML forbids has the same code and no text.
    case XML_ERR_INVALID_CHAR.rawValue where error.str1 != nil:
      throw .wrongEncoding(file: file, line: line)
    default:
      let column = error.int2 > 0 ? Int(error.int2) : nil
      var reason = reader.isComplete ? FileFailure.DamageReason.contentAfterEnd : Self.reason(code)
      if isCutOff, !reader.isComplete { reason = .cutOff }
      throw .damaged(file: file, line: line, column: column, reason)
    }
  }

  private static func reason(_ code: UInt32) -> FileFailure.DamageReason {
    switch code {
    case XML_ERR_DOCUMENT_END.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue: .cutOff
    case XML_ERR_DOCUMENT_EMPTY.rawValue, XML_ERR_DOCUMENT_START.rawValue: .notXML
    case XML_ERR_TAG_NAME_MISMATCH.rawValue: .endTagMismatch
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue: .unknownEntity
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue: .repeatedAttribute
    case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_CHARREF.rawValue: .forbiddenCharacter
    default: .malformedXML(code: Int(code))
    }
  }
}

/// What libxml2 hands back with each event while a piece of a document is parsed.
private struct XMLRun {
  var reader: UnsafeMutablePointer<XMLModelReader>
  var words: UnsafePointer<XMLWords>
  var context: xmlParserCtxtPtr

  var line: UInt32 { UInt32(max(0, context.pointee.input?.pointee.line ?? 0)) }
}

private func run(_ userData: UnsafeMutableRawPointer?) -> XMLRun? {
  userData?.assumingMemoryBound(to: XMLRun.self).pointee
}

private let startElement: startElementNsSAX2Func = {
  userData, name, _, namespace, namespaceCount, _, count, _, attributes in
  guard let run = run(userData), let name else { return }
  var element = XMLElement(
    word: run.words.pointee.word(at: name), localName: name, namespace: namespace, line: run.line,
    attributes: attributes.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: UnsafePointer<UInt8>?.self) },
    attributeCount: Int(count), namespaceCount: Int(namespaceCount), addresses: run.words.pointee.addresses)
  let mayGoOn =
    element.hasEscapes
    ? element.withUnescapedAttributes { run.reader.pointee.start($0) } : run.reader.pointee.start(element)
  if !mayGoOn { xmlStopParser(run.context) }
}

private let endElement: endElementNsSAX2Func = { userData, _, _, _ in
  run(userData)?.reader.pointee.end()
}

private let characters: charactersSAXFunc = { userData, bytes, count in
  run(userData)?.reader.pointee.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
}

private let documentType: internalSubsetSAXFunc = { userData, _, _, _ in
  guard let run = run(userData) else { return }
  run.reader.pointee.documentType(line: Int(run.line))
  xmlStopParser(run.context)
}
