import Testing
import VraagText

@Suite struct JSONTests {
  private func failure(_ text: String) -> JSON.Failure? {
    do throws(JSON.Failure) {
      _ = try JSON(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  @Test func valuesOfEveryKindAreRead() throws {
    let json = try JSON(parsing: #" {"a": [1, -0, 2.5, 1e3, "x\n\u00e9\ud83d\ude00", true, false, null, {}, []]} "#)
    #expect(
      json["a"]
        == .array([
          .integer(1), .integer(0), .number(2.5), .number(1000), .string("x\né😀"), .boolean(true), .boolean(false),
          .null, .object([]), .array([]),
        ]))
  }

  @Test func membersKeepTheirOrder() throws {
    guard case .object(let members) = try JSON(parsing: #"{"z":1,"a":2,"m":3}"#) else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["z", "a", "m"])
  }

  @Test func largeIntegersStayIntegersAndLargerOnesKeepTheirDigits() throws {
    #expect(try JSON(parsing: "9223372036854775807") == .integer(.max))
    #expect(try JSON(parsing: "-9223372036854775808") == .integer(.min))
    #expect(try JSON(parsing: "9223372036854775808") == .wideInteger("9223372036854775808"))
  }

  @Test(arguments: [
    ("", JSON.Failure.Reason.cutOff, 0), ("[1,", .cutOff, 3), ("\"abc", .cutOff, 4), ("[1,]", .unexpectedCharacter, 3),
    ("{a:1}", .unexpectedCharacter, 1), ("1 2", .trailingText, 2), ("\"\u{1}\"", .controlCharacter, 1),
    ("nul", .cutOff, 3), ("// x", .unexpectedCharacter, 0),
  ])
  func whatIsNoJSONIsRefusedAtItsPlace(_ text: String, _ reason: JSON.Failure.Reason, _ offset: Int) {
    #expect(failure(text)?.reason == reason)
    #expect(failure(text)?.offset == offset)
  }

  @Test(arguments: ["01", "1.", ".5", "-", "+1", "1e", "1e999"])
  func numbersThatJSONDoesNotAllowAreRefused(_ text: String) {
    #expect(failure(text) != nil)
  }

  @Test(arguments: [#""\x""#, #""\ud800""#, #""\ude00""#, #""\ud800\u0041""#, #""\u12""#])
  func escapesThatJSONDoesNotHaveAreRefused(_ text: String) {
    #expect(failure(text) != nil)
  }

  @Test func aKeyThatIsRepeatedIsRefused() {
    #expect(failure(#"{"a":1,"a":2}"#)?.reason == .repeatedKey("a"))
  }

  @Test func depthHasABound() throws {
    let deep = String(repeating: "[", count: 10_000)
    #expect(failure(deep)?.reason == .tooDeep)
    let fine = String(repeating: "[", count: 150) + String(repeating: "]", count: 150)
    _ = try JSON(parsing: fine)
  }
}
