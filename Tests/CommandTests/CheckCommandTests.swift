import Foundation
import FoundationXML
import Testing

/// `vraag check`: what is told of expectations, to people and to servers.
@Suite struct CheckCommandTests {
  private static let script = """
    check "Roles: enough": expect at least 10 roles;
    how many roles?
    check "Roles: \\u0007 <none> & \\"all\\"": expect no role "Docent";

    expect "Inschrijven leerling" is a role;
    """

  private func check(_ script: String, _ arguments: [String] = []) throws -> (Program.Ended, Folder) {
    let folder = try Folder()
    try folder.add("checks.vraag", script)
    return (try Program.run(["check", Program.school, "-f", "checks.vraag"] + arguments, in: folder), folder)
  }

  @Test func eachIsToldWithItsPlaceAndWhatDoesNotFitAndEachThemeHasAScore() throws {
    let (ended, _) = try check(Self.script)
    #expect(ended.status == 1)
    #expect(ended.errors == "")
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "Passed: Roles: enough (checks.vraag:1)")
    #expect(ended.output.contains("Failed: Roles: ␇ <none> & \"all\" (checks.vraag:3)\n"))
    #expect(ended.output.contains("\nDocent\n(1 row)\n"))
    #expect(ended.output.contains("Failed: expect \"Inschrijven leerling\" is a role (checks.vraag:5)\nNote: "))
    #expect(ended.output.hasSuffix("Roles: 1 of 2\n1 of 3 expectations passed (33 %)\n"))
  }

  @Test func whatAScriptDefinesHoldsForTheRestOfIt() throws {
    let (ended, _) = try check(
      "define many-headed role as roles that perform at least 2 processes;\nexpect at least 1 many-headed role;")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.hasPrefix("Passed: expect at least 1 many-headed role"))
  }

  @Test func theReportIsXMLWithACaseForEach() throws {
    let (ended, folder) = try check(Self.script + "\nexpect no frobs;", ["--junit", "report.xml", "--quiet"])
    #expect(ended.status == 65)
    #expect(!ended.output.contains("Passed"))
    let document = try XMLDocument(data: Data(contentsOf: folder.url.appendingPathComponent("report.xml")))
    let suite = try #require(try document.nodes(forXPath: "/testsuites/testsuite").first as? XMLElement)
    func text(_ element: XMLElement, _ name: String) -> String? { element.attribute(forName: name)?.stringValue }
    #expect(text(suite, "tests") == "4")
    #expect(text(suite, "failures") == "2")
    #expect(text(suite, "errors") == "1")
    let cases = suite.elements(forName: "testcase")
    #expect(cases.map { text($0, "classname") } == ["checks.Roles", "checks.Roles", "checks", "checks"])
    #expect(cases.map { text($0, "line") } == ["1", "3", "5", "6"])
    #expect(cases.allSatisfy { text($0, "file") == "checks.vraag" && Double(text($0, "time") ?? "") != nil })
    #expect(text(cases[1], "name") == "Roles: ␇ <none> & \"all\"")
    let failure = try #require(cases[1].elements(forName: "failure").first)
    #expect(text(failure, "message") == "Docent")
    #expect(failure.stringValue?.contains("Docent\n(1 row)") == true)
    #expect(cases[3].elements(forName: "error").first?.stringValue?.hasPrefix("error[word-unknown]") == true)
  }

  @Test func allThatPassIsSuccess() throws {
    #expect(try check("expect at least 10 roles").0.status == 0)
  }

  @Test func aScriptThatExpectsNothingIsWrong() throws {
    let (ended, _) = try check("how many roles?")
    #expect(ended.status == 65)
    #expect(ended.errors.contains("command-nothing-expected"))
  }

  @Test func aScriptThatIsNotThereHasNoInputAndOneIsNeeded() throws {
    #expect(try Program.run(["check", Program.school, "-f", "/nowhere"]).status == 66)
    #expect(try Program.run(["check", Program.school]).status == 64)
    #expect(try Program.run(["check", Program.school, "-f", "/dev/null", "--junit", "/nowhere/report"]).status == 74)
  }

  @Test func aServerThatReadsTheReportOnlySeesThatAScriptWasNotRead() throws {
    let folder = try Folder()
    let ended = try Program.run(["check", Program.school, "-f", "gone.vraag", "--junit", "report.xml"], in: folder)
    #expect(ended.status == 66)
    let document = try XMLDocument(data: Data(contentsOf: folder.url.appendingPathComponent("report.xml")))
    let error = try #require(document.nodes(forXPath: "//testsuite[@errors='1']/testcase/error").first as? XMLElement)
    #expect(error.attribute(forName: "message")?.stringValue?.contains("gone.vraag") == true)
  }

  @Test func asJSONEachIsADocumentAndTheSummaryIsTheLast() throws {
    let (ended, _) = try check(Self.script, ["--format", "json"])
    let lines = ended.output.split(separator: "\n")
    #expect(lines.count == 4)
    let documents = try lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let verdicts = documents.prefix(3).map { $0["expectation"] as? [String: Any] }
    #expect(verdicts.map { $0?["passed"] as? Bool } == [true, false, false])
    #expect(verdicts[1]?["place"] as? String == "checks.vraag:3")
    let summary = documents[3]["summary"] as? [String: Any]
    #expect(summary?["failed"] as? Int == 2)
  }

  @Test func inDutchItIsDutch() throws {
    let (ended, _) = try check(Self.script, ["--language", "nl"])
    #expect(ended.output.hasPrefix("Voldaan: Roles: enough"))
    #expect(ended.output.hasSuffix("Roles: 1 van 2\naan 1 van 3 verwachtingen is voldaan (33 %)\n"))
  }

  @Test func anExpectationThatFailsDoesNotStopARunAndASentenceThatIsWrongSaysMore() throws {
    let failed = try Program.run([Program.school, "--format", "csv", "-c", "expect no roles; how many roles?"])
    #expect(failed.status == 1)
    #expect(failed.output.hasSuffix("count\r\n23\r\n"))
    #expect(failed.errors.contains("Failed: expect no roles"))
    #expect(try Program.run([Program.school, "-c", "expect no roles; which frobs?"]).status == 65)
  }
}
