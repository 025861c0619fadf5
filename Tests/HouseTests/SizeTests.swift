import Testing

/// Small rooms: a file has one subject, a function one thought.
@Suite struct SizeTests {
  /// Files that may have over 400 lines, and why.
  static let longFiles: [String: String] = [:]
  /// Functions that may have over 60 lines because they are a table, as `path name`.
  static let longFunctions: Set<String> = []

  static var all: [SwiftSource] { Repository.here.sources + Repository.here.tests }

  @Test func noFileHasOver400LinesWithoutAReason() {
    for source in Self.all where source.lineCount > 400 {
      #expect(source.lineCount <= 700, "\(source.path) has \(source.lineCount) lines")
      #expect(Self.longFiles[source.path] != nil, "\(source.path) has \(source.lineCount) lines and no reason to")
    }
  }

  @Test func everyReasonToBeLongIsStillNeeded() {
    for path in Self.longFiles.keys {
      #expect(Self.all.contains { $0.path == path && $0.lineCount > 400 }, "\(path) is not long any more")
    }
  }

  @Test func noFunctionHasOver60Lines() {
    for source in Self.all {
      for function in source.functions where function.lineCount > 60 {
        let isTable = Self.longFunctions.contains("\(source.path) \(function.name)")
        #expect(isTable, "\(source.path):\(function.line) \(function.name) has \(function.lineCount) lines")
      }
    }
  }
}
