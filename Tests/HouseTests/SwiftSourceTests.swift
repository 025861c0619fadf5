import Testing

/// What the other tests of the house see must be what is there.
@Suite struct SwiftSourceTests {
  @Test func codeHasNeitherCommentsNorLiterals() {
    let source = SwiftSource(
      path: "a.swift",
      text: ##"""
        let a = "func x() { \(b("}")) }" // { try!
        /* { /* { */ */ let c = #"\n " { "# + "{"
        """##)
    #expect(!source.code.contains("{"))
    #expect(!source.code.contains("func"))
    #expect(source.code.contains("let a ="))
    #expect(source.code.contains("let c ="))
    #expect(source.code.contains(" + "))
    #expect(source.code.utf8.count == source.text.utf8.count)
  }

  @Test func functionsAreMeasuredFromTheirFirstLineToTheirBrace() {
    let source = SwiftSource(
      path: "a.swift",
      text: """
        protocol P {
          func required() -> Int
        }
        struct S {
          init(a: Int) { self.a = a }
          func long(
            b: Int = 1
          ) throws -> Int
          {
            if b > 1 { return 2 }
            return S.init(a: 1).a
          }
        }
        """)
    #expect(source.functions.map(\.name) == ["init", "long"])
    #expect(source.functions.map(\.line) == [5, 6])
    #expect(source.functions.map(\.lineCount) == [1, 7])
  }

  @Test func importsAreReadWithAndWithoutAnAccessLevel() {
    let source = SwiftSource(
      path: "a.swift",
      text: """
        package import VraagText
        private import struct Foundation.URL
        import Testing
        @testable import VraagGraph
        // import VraagPlan
        """)
    #expect(source.imports == ["VraagText", "Foundation", "Testing", "VraagGraph"])
  }
}
