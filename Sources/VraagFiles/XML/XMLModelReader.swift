internal import CXML2
internal import VraagGraph

/// What the events of an XML parser do: they find the root, choose the format by it, and go to that format's reader.
struct XMLModelReader: ~Copyable {
  /// Which reader understands the document.
  private enum Dialect {
    case undecided, exchange, archi
    /// One file of a coArchi folder: its root is a concept, a view, a folder or the model.
    case fragment
  }

  var assembler: Assembler
  var exchange = ExchangeReader()
  var archi = ArchiReader()
  private var dialect = Dialect.undecided
  private var depth = 0
  /// Whether the root was closed.
  private(set) var isComplete = false
  /// How many events there were, so that the parser sees when there are none.
  private(set) var eventCount = 0
  /// What text has been collected since the reader last asked for it.
  private var text: [UInt8] = []
  /// Whether text is wanted.
  private var collects = false
  private(set) var failure: FileFailure?
  private var file = ""
  private static let maximumDepth = 256
  private static let maximumAttributes = 1000
  /// How long one text may be.
  static let maximumText = 1 << 28

  init(assembler: consuming Assembler) {
    self.assembler = assembler
    text.reserveCapacity(4096)
  }

  /// Prepares for a document that is a model of its own.
  mutating func beginDocument(file: String) {
    begin(file, .undecided)
  }

  /// Prepares for one file of a coArchi folder.
  mutating func beginFragment(file: String) {
    begin(file, .fragment)
  }

  private mutating func begin(_ file: String, _ dialect: Dialect) {
    self.file = file
    self.dialect = dialect
    depth = 0
    isComplete = false
    collects = false
    failure = nil
  }

  /// Ends the model: what could only be placed at its end is placed.
  mutating func endModel() {
    switch dialect {
    case .exchange: exchange.endModel(&assembler)
    case .archi, .fragment, .undecided: break
    }
    assembler.endModel()
  }

  // MARK: Events

  /// Whether parsing may go on.
  mutating func start(_ element: XMLElement) -> Bool {
    depth += 1
    eventCount += 1
    if depth > Self.maximumDepth { return fail(.tooDeep(file: file, line: Int(element.line))) }
    if element.attributeCount + element.namespaceCount > Self.maximumAttributes {
      return fail(.damaged(file: file, line: Int(element.line), column: nil, .hugeTag))
    }
    switch dialect {
    case .undecided: return startRoot(element)
    case .exchange: collects = exchange.start(element, &assembler)
    case .archi: collects = archi.start(element, &assembler)
    case .fragment:
      if depth == 1 { archi.startFragment(element, &assembler) } else { collects = archi.start(element, &assembler) }
    }
    if collects { text.removeAll(keepingCapacity: true) }
    return true
  }

  mutating func end() {
    depth -= 1
    eventCount += 1
    isComplete = depth == 0
    switch dialect {
    case .undecided: break
    case .exchange:
      let text = text
      exchange.end(text.span, &assembler)
    case .archi: endArchi()
    case .fragment: if depth == 0 { archi.endFragment(&assembler) } else { endArchi() }
    }
    collects = false
  }

  private mutating func endArchi() {
    let text = text
    archi.end(text.span, &assembler)
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    eventCount += 1
    guard collects else { return }
    text.append(contentsOf: bytes)
    if text.count > Self.maximumText { _ = fail(.tooBig(file: file)) }
  }

  mutating func documentType(line: Int) { _ = fail(.documentType(file: file, line: line)) }

  private mutating func fail(_ failure: FileFailure) -> Bool {
    if self.failure == nil { self.failure = failure }
    return false
  }

  // MARK: The root

  private static let archiNamespaces = ["http://www.archimatetool.com/archimate", "http://www.bolton.ac.uk/archimate"]
  private static let exchangeNamespace = "http://www.opengroup.org/xsd/archimate"

  private mutating func startRoot(_ element: XMLElement) -> Bool {
    let namespace = element.namespace.map { String(cString: $0) } ?? ""
    let isArchi = Self.archiNamespaces.contains(namespace)
    // Some generators write Archi's elements in the other namespace, below the root that coArchi has.
    let isMixed = element.word == .archimateModel && namespace.hasPrefix(Self.exchangeNamespace)
    if (isArchi && element.word == .model) || isMixed {
      dialect = .archi
      archi.startModel(element, &assembler)
      return true
    }
    if element.word == .model, namespace.hasPrefix(Self.exchangeNamespace) {
      let version = namespace.dropFirst(Self.exchangeNamespace.count)
      guard let isUsual = Self.isUsual(version) else { return fail(unknownRoot(element, namespace)) }
      if !isUsual {
        assembler.note(.namespaceUnusual, .empty, line: element.line, detail: namespace)
      }
      dialect = .exchange
      exchange.startModel()
      return true
    }
    return fail(isArchi ? .fragment(file: file) : unknownRoot(element, namespace))
  }

  /// Whether a namespace's end names a version that the standard has; nothing where it names no version.
  private static func isUsual(_ version: Substring) -> Bool? {
    if version.isEmpty || version == "/3.0/" { return true }
    guard version.first == "/" else { return nil }
    let number = version.dropFirst().last == "/" ? version.dropFirst().dropLast() : version.dropFirst()
    return number.allSatisfy { $0.isNumber || $0 == "." } ? false : nil
  }

  private func unknownRoot(_ element: XMLElement, _ namespace: String) -> FileFailure {
    .unknownRoot(file: file, root: String(cString: element.localName), namespace: namespace)
  }

  /// Gives the assembler back.
  consuming func finish() -> Assembler { assembler }
}
