import Testing
import VraagEngine
import VraagFiles
import VraagGraph
import VraagMetamodel
import VraagTesting
import VraagText

@testable import Vraag

/// Patterns that write to a model: what they make is a model still, and everything sees it.
@Suite struct WritingToModelTests {
  private func session(_ statements: String...) throws -> Session {
    var session = Session(Sample.graph)
    for statement in statements {
      let answer = try session.run(statement)
      #expect(!answer.hasErrors, "\(statement): \(answer.diagnostics)")
    }
    session.graph.checkInvariants()
    return session
  }

  private func code(_ text: String, after statements: String...) throws -> String? {
    var session = Session(Sample.graph)
    for statement in statements { _ = try session.run(statement) }
    let before = session.exchangeFile()
    let code = try session.run(text).diagnostics.first { $0.severity == .error }?.code
    if code != nil { #expect(session.exchangeFile() == before, "\(text) is wrong and did something") }
    return code
  }

  // MARK: What is made

  @Test func questionsSeeWhatPatternsMake() throws {
    let session = try session(
      "MATCH (d {id: 'd1'}) CREATE (:BusinessProcess {name: 'Roosteren', Status: 'Concept'})-[:reads]->(d)")
    #expect(try session.answer("which processes read \"Leerling\"?").names.contains("Roosteren"))
    #expect(try session.answer("which elements named \"roosteren\"?").names == ["Roosteren"])
    #expect(try session.answer("which processes with Status = Concept?").names == ["Roosteren"])
    let completions = session.completions(in: "which processes read \"Roo", at: 25)
    #expect(try session.answer("describe \"Roosteren\"").rowCount == 1)
    #expect(completions.total >= 0)
  }

  @Test func anElementHasOneType() throws {
    #expect(try code("CREATE (n)") == "pattern-element-type")
    #expect(try code("CREATE (n:Nonsense)") == "pattern-element-type")
    #expect(try code("CREATE (n:BusinessProcess:BusinessObject)") == "pattern-element-type")
    #expect(try code("CREATE (n:process)") == "pattern-element-type")
    #expect(try code("MERGE (n:Serving)") == "pattern-label-of-no-element")
    #expect(try code("MATCH (n {id: 'p1'}) SET n:BusinessObject") == "pattern-value-element-type")
    #expect(try code("MATCH (n {id: 'p1'}) REMOVE n:BusinessProcess") == "pattern-value-element-type")
    #expect(try code("MATCH (n {id: 'p1'}) SET n:process") == "pattern-element-type")
    let session = try session(
      "CREATE (:`business object`:Bijzonder {id: 'x'})",
      "MATCH (n {id: 'p1'}) REMOVE n:BusinessProcess SET n:BusinessFunction:Kern")
    #expect(try session.answer("which Bijzonder?").rowCount == 1)
    #expect(try session.answer("which Kern?").names == ["Aanmelden"])
    #expect(
      try session.answer("MATCH (n {id: 'p1'}) RETURN labels(n)").rows[0] == [
        .list([.text("BusinessFunction"), .text("Kern")])
      ])
  }

  @Test func aRelationshipIsOneOfArchiMate() throws {
    #expect(try code("MATCH (a {id: 'p1'}), (b {id: 'p2'}) CREATE (a)-[:Knows]->(b)") == "pattern-relationship-type")
    var session = try session()
    let odd = try session.run("MATCH (d {id: 'd1'}), (p {id: 'p1'}) CREATE (d)-[:Triggering]->(p)")
    #expect(odd.diagnostics.map(\.code) == ["pattern-not-allowed"] && !odd.hasErrors)
    let passive = try session.run(
      "MATCH (d {id: 'd1'}), (p {id: 'p3'}) CREATE (d)-[r:`is read by`]->(p) RETURN startNode(r).id, r.accessType")
    #expect(passive.rows[0] == [.text("p3"), .text("Read")])
  }

  @Test func whatIsMadeHasAnIDThatNothingHas() throws {
    var session = try session("CREATE (:Goal {id: 'new-1'}), (:Goal), (:Driver)-[:Influence {id: 'i'}]->(:Goal)")
    let ids = try session.answer("MATCH (g:Goal) RETURN g.id ORDER BY g.id").rows.map(\.[0])
    #expect(ids == [.text("new-1"), .text("new-2"), .text("new-4")])
    #expect(try code("CREATE (:Goal {id: 'p1'})") == "pattern-value-own-key")
    #expect(try code("CREATE (:Goal {id: 'g'}), (:Goal {id: 'g'})") == "pattern-value-own-key")
    #expect(try code("MATCH (n) SET n.id = 'x'") == "pattern-value-own-key")
    _ = try session.run("leave out goals")
    #expect(try session.run("CREATE (:Driver {id: 'new-1'})").diagnostics.map(\.code) == ["pattern-value-own-key"])
  }

  // MARK: Properties

  @Test func propertiesAreReadAsTheyAreKept() throws {
    var session = try session()
    // Kosten is there as a text, and what it gets is one.
    let text = try session.run("MATCH (p {id: 'p1'}) SET p.Kosten = 5 RETURN p.Kosten")
    #expect(text.rows[0] == [.text("5")])
    let new = try session.run(
      "MATCH (p {id: 'p1'}) SET p.n = 1.5, p.b = true, p.l = ['a', 'b'], p.e = [] RETURN p.n, p.b, p.l, p.e")
    #expect(new.rows[0] == [.float(1.5), .boolean(true), .list([.text("a"), .text("b")]), .null])
    #expect(try session.answer("MATCH (p {id: 'p1'}) RETURN p.n, p.b, p.l, p.e").rows[0] == new.rows[0])
    _ = try session.run("MERGE (:Goal {Kosten: 5})")
    _ = try session.run("MERGE (:Goal {Kosten: 5})")
    #expect(try session.answer("MATCH (g:Goal) RETURN count(g)").number == 1)
    _ = try session.run("MATCH (p {id: 'p2'}) SET p.Kosten = null, p.name = 'Anders'")
    #expect(try session.answer("MATCH (p {id: 'p2'}) RETURN p.Kosten, p.name").rows[0] == [.null, .text("Anders")])
    #expect(try session.answer("which elements named \"Inschrijven\"?").hasErrors)
  }

  @Test func whatAModelGivesMeaningKeepsIt() throws {
    #expect(try code("MATCH (n {id: 'p1'}) SET n.accessType = 'Read'") == "pattern-value-own-key")
    #expect(try code("MATCH ()-[r:Triggering]->() SET r.accessType = 'Read'") == "pattern-value-own-key")
    #expect(try code("MATCH ()-[r:Access]->() SET r.accessType = 'Sometimes'") == "pattern-value-own-key")
    #expect(try code("MATCH ()-[r:Association]->() SET r.isDirected = 'yes'") == "pattern-value-own-key")
    #expect(try code("MATCH (n {id: 'p1'}) SET n.name = ['a', 'b']") == "pattern-value-own-key")
    let session = try session(
      "MATCH ()-[r:Access {id: 'r1'}]->() SET r.accessType = 'Write', r.Rol = 'x'",
      "MATCH ()-[r:Association]->() SET r.isDirected = true", "MATCH ()-[r {id: 'r3'}]->() SET r.name = 'legt vast'")
    #expect(try session.answer("which processes write \"Leerling\"?").names.contains("Aanmelden"))
    #expect(try session.answer("MATCH ()-[r:Association]->() RETURN r.isDirected").truth == true)
    // An assumed mode stays one when something else changes.
    #expect(
      Label(rawValue: session.graph.label(of: session.graph.concept(withID: "r3") ?? ConceptID(0))).relationshipKind
        == .accessAssumedWrite)
  }

  // MARK: Deleting

  @Test func whatEndsOnWhatGoesGoesToo() throws {
    let session = try session("MATCH ()-[r {id: 'r1'}]->() DELETE r")
    #expect(session.graph.concept(withID: "r1") == nil && session.graph.concept(withID: "r4") == nil)
    #expect(try session.answer("MATCH (n {id: 'd1'}) RETURN views(n)").rows[0] == [.list([.text("Plaat")])])
    #expect(try code("MATCH (p {id: 'p1'}) DELETE p") == "pattern-value-connected")
    let other = try self.session("MATCH (p {id: 'p1'}) DETACH DELETE p")
    #expect(other.graph.concept(withID: "r4") == nil)
    #expect(try other.answer("which elements shown in \"Plaat\"?").names == ["Leerling"])
    #expect(try code("MATCH (a:Access) DELETE a") == "pattern-value-connected")
    let node = try self.session("MATCH (a:Access) DETACH DELETE a")
    #expect(node.graph.concept(withID: "r1") == nil && node.graph.concept(withID: "r2") != nil)
  }

  // MARK: The session

  @Test func whatTheSessionWasToldHoldsStill() throws {
    var session = try session(
      "define lezer as processes that read \"Leerling\";", "leave out data objects",
      "MATCH (d {id: 'd1'}) CREATE (:BusinessProcess {name: 'Roosteren'})-[:reads]->(d)")
    #expect(session.definitions.count == 2)
    #expect(try session.answer("which lezers?").names.contains("Roosteren"))
    #expect(try session.answer("how many data objects?").number == 0)
    _ = try session.run("forget everything")
    #expect(try session.answer("how many data objects?").number == 4)
    #expect(try session.answer("which elements named \"Roosteren\"?").rowCount == 1)
  }

  @Test func whatTheSessionWasToldMustStillMeanSomething() throws {
    #expect(
      try code(
        "MATCH (n) WHERE n.name = 'Leerling' DETACH DELETE n",
        after: "define lezer as processes that read \"Leerling\";")
        == "session-definition-in-use")
    #expect(
      try code("MATCH (n {id: 'p3'}) DETACH DELETE n", after: "define lezer as processes that read \"Leerling\";")
        == nil)
  }

  @Test func aSessionThatBeginsEmptyIsWrittenTo() throws {
    var session = try Session(models: [])
    _ = try session.run(
      "CREATE (:ApplicationComponent {name: 'LAS'})-[:Serving]->(:BusinessProcess {name: 'Inschrijven'})")
    session.graph.checkInvariants()
    #expect(try session.answer("which applications serve \"Inschrijven\"?").names == ["LAS"])
    #expect(session.contents.english == "2 elements, 1 relationship, 0 views")
  }

  /// Written, saved and read: the same.
  @Test func whatIsSavedReadsBackAsItIs() throws {
    let session = try session(
      "CREATE (:BusinessProcess:Kern {name: 'Roosteren & meer', n: 5, b: true, l: ['a', 'b'], documentation: 'Waarom'})-[:Access {accessType: 'ReadWrite'}]->(:DataObject {id: 'd-9'})",
      "CREATE (:Driver)-[:Influence {strength: '++'}]->(:Goal)", "MATCH (p {id: 'p1'}) SET p.Kosten = 5, p.name = 'X'",
      "MATCH (p {id: 'p3'}) DETACH DELETE p")
    let read = Session(try ModelLoader.load(session.exchangeFile(), named: "saved.xml").graph)
    for question in [
      "MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY n.id",
      "MATCH (a)-[r]->(b) RETURN a.name AS a, type(r) AS t, r.accessType AS m, r.strength AS s, b.name AS b ORDER BY r.id",
    ] {
      let one = try session.answer(question).text(as: .csv)
      #expect(try read.answer(question).text(as: .csv) == one)
    }
    #expect(
      read.exchangeFile() == Session(try ModelLoader.load(read.exchangeFile(), named: "again.xml").graph).exchangeFile()
    )
  }
}
