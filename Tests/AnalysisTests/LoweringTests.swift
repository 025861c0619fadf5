import Testing
import VraagAnalysis
import VraagPlan

/// What each construct of a question becomes. Plans are compared as the trees that `--explain` shows.
@Suite struct LoweringTests {
  @Test func aVerbNarrowsTheSubject() throws {
    let asked = try Analyzed("which business processes read \"Cijfer\"?")
    #expect(
      asked.plan == """
        column 1 business process
        └─ —Access(Read, ReadWrite)→ some
           ├─ BusinessProcess
           └─ named "cijfer"
        """)
    #expect(asked.columns == ["business process"])
  }

  @Test func aQuestionForTheObjectReadsTheVerbFromTheOtherEnd() throws {
    let asked = try Analyzed("which data objects does \"Inschrijven\" read?")
    #expect(
      asked.plan == """
        column 1 data object
        └─ ←Access(Read, ReadWrite)— some
           ├─ DataObject
           └─ named "inschrijven"
        """)
  }

  @Test func whoHasAColumnOfThatName() throws {
    #expect(try Analyzed("who reads \"Cijfer\"?").columns == ["who"])
  }

  @Test func whichObjectsBecomeColumnsThroughRelativeClauses() throws {
    let asked = try Analyzed("which applications serve which processes that read which data?")
    #expect(
      asked.plan == """
        column 1 application
        ├─ ApplicationComponent
        └─ —Serving→ column 2 process
           ├─ BusinessProcess|ApplicationProcess|TechnologyProcess
           └─ —Access(Read, ReadWrite)→ column 3 data
              └─ BusinessObject|Contract|Representation|DataObject|Artifact
        """)
    #expect(asked.columns == ["application", "process", "data"])
  }

  @Test func aNounPhraseBetweenTwoColumnsIsPassedThrough() throws {
    let asked = try Analyzed("which applications serve business processes that read which data objects?")
    #expect(
      asked.plan == """
        column 1 application
        ├─ ApplicationComponent
        └─ —Serving→ through
           ├─ BusinessProcess
           └─ —Access(Read, ReadWrite)→ column 2 data object
              └─ DataObject
        """)
  }

  @Test func columnsOfOneNounAreTold() throws {
    #expect(
      try Analyzed("which roles serve which roles that serve how many roles?").columns == ["role", "role 2", "roles"])
  }

  @Test func howManyOfAnObjectIsANumberPerRow() throws {
    let asked = try Analyzed("which applications serve how many business processes?")
    #expect(
      asked.plan == """
        column 1 application
        ├─ ApplicationComponent
        └─ column 2 number of business processes, —Serving→
           └─ BusinessProcess
        """)
    #expect(asked.analysis.plan?.rows?.columns[1].kind == .number)
  }

  @Test func howManyOfTheSubjectIsACount() throws {
    let asked = try Analyzed("how many business processes read \"Cijfer\"?")
    #expect(
      asked.plan == """
        count
        └─ —Access(Read, ReadWrite)→ some
           ├─ BusinessProcess
           └─ named "cijfer"
        """)
  }

  @Test func howManyOfTheSubjectPerColumnIsCountedAndTheLargestComesFirst() throws {
    let asked = try Analyzed("how many business processes read which data objects?")
    #expect(
      asked.plan == """
        sort by column 1, descending
        └─ count column 1
           └─ column 1 business processes
              ├─ BusinessProcess
              └─ —Access(Read, ReadWrite)→ column 2 data object
                 └─ DataObject
        """)
  }

  @Test func yesAndNoAreAboutSomeOrEveryOrSoManySubjects() throws {
    func first(_ sentence: String) throws -> Substring? {
      try Analyzed(sentence).plan.split(separator: "\n").first
    }
    #expect(try first("does \"Inschrijven\" read \"Cijfer\"?") == "whether some")
    #expect(try first("does every process read \"Cijfer\"?") == "whether every")
    #expect(try first("do at least 2 processes read \"Cijfer\"?") == "whether at least 2")
    #expect(try first("does no process read \"Cijfer\"?") == "whether no")
    #expect(try first("is there a process that reads \"Cijfer\"?") == "whether some")
    let only = try Analyzed("do only business processes read \"Cijfer\"?")
    #expect(
      only.plan == """
        whether only
        ├─ BusinessProcess
        └─ —Access(Read, ReadWrite)→ some
           ├─ elements and relationships
           └─ named "cijfer"
        """)
  }

  @Test(arguments: [
    ("no data object", "no"), ("at least 3 data objects", "at least 3"), ("at most 3 data objects", "at most 3"),
    ("exactly 3 data objects", "exactly 3"), ("more than 3 data objects", "at least 4"),
    ("fewer than 3 data objects", "at most 2"), ("every data object", "every"), ("only data objects", "only"),
    ("a data object", "some"), ("any data object", "some"),
  ])
  func determinersAreQuantifiers(object: String, quantifier: String) throws {
    let asked = try Analyzed("which business processes read \(object)?")
    #expect(
      asked.plan == """
        column 1 business process
        └─ —Access(Read, ReadWrite)→ \(quantifier)
           ├─ BusinessProcess
           └─ DataObject
        """)
  }

  @Test func fewerThanNoneHoldsOfNothing() throws {
    #expect(try Analyzed("which roles read fewer than 0 data objects?").plan == "column 1 role\n└─ nothing")
  }

  @Test func aNegatedVerbDeniesWhatItsObjectSays() throws {
    func line(_ sentence: String) throws -> Substring {
      try Analyzed(sentence).plan.split(separator: "\n")[1]
    }
    #expect(try line("which roles do not read a data object?") == "└─ —Access(Read, ReadWrite)→ no")
    #expect(try line("which roles do not read every data object?") == "└─ difference")
    #expect(try line("which roles do not read only data objects?") == "└─ difference")
  }

  @Test func alternativesAreAUnionOverTheSameSubjects() throws {
    let plain = try Analyzed("which business roles read \"Cijfer\" or are served by \"Magister\"?")
    #expect(
      plain.plan == """
        column 1 business role
        └─ union
           ├─ —Access(Read, ReadWrite)→ some
           │  ├─ BusinessRole
           │  └─ named "cijfer"
           └─ ←Serving— some
              ├─ BusinessRole
              └─ named "magister"
        """)
    let narrowed = try Analyzed("which business roles with Kosten (read \"Cijfer\" or are served by \"Magister\")?")
    #expect(narrowed.plan.hasPrefix("column 1 business role\n└─ intersection\n   ├─ with \"kosten\" exists"))
  }

  @Test func severalVerbsAreOneLink() throws {
    func line(_ sentence: String) throws -> Substring { try Analyzed(sentence).plan.split(separator: "\n")[1] }
    #expect(
      try line("which roles read or write \"Cijfer\"?")
        == "└─ (—Access(Read, ReadWrite)→ or —Access(Write, ReadWrite, Write by default)→) some")
    #expect(
      try line("which roles read and write \"Cijfer\"?")
        == "└─ (—Access(Read, ReadWrite)→ and —Access(Write, ReadWrite, Write by default)→) some")
    #expect(try line("which roles use \"Cijfer\"?") == "└─ —Access→ or ←Serving— some")
    #expect(try line("which roles are related to \"Cijfer\"?") == "└─ —any— some")
    #expect(
      try line("which roles read [Kosten > 3] \"Cijfer\"?") == "└─ —Access(Read, ReadWrite)[\"kosten\" > \"3\"]→ some")
  }

  @Test func depthsAreClosures() throws {
    func line(_ sentence: String) throws -> Substring { try Analyzed(sentence).plan.split(separator: "\n")[1] }
    #expect(
      try line("which processes are part of \"Inschrijven\" at any depth?")
        == "└─ ←Composition|Aggregation— any depth some")
    #expect(try line("which processes trigger \"Inschrijven\" within 3 steps?") == "└─ —Triggering→ within 3 some")
  }

  @Test func partsFoldersAndViewsNarrow() throws {
    let parts = try Analyzed("which business processes in \"Inschrijven\"?")
    #expect(
      parts.plan == """
        column 1 business process
        └─ ←Composition|Aggregation— any depth some
           ├─ BusinessProcess
           └─ named "inschrijven"
        """)
    let folder = try Analyzed("which business processes in folder \"processen\"?")
    #expect(folder.plan == "column 1 business process\n└─ with folder in \"processen\"\n   └─ BusinessProcess")
    let view = try Analyzed("which business processes in view \"Instroom\"?")
    #expect(
      view.plan == """
        column 1 business process
        └─ ←shows— some
           ├─ BusinessProcess
           └─ intersection
              ├─ View
              └─ named "instroom"
        """)
  }

  @Test func relationshipsAreNarrowedByTheirEnds() throws {
    let flows = try Analyzed("which flows from \"DUO\" to business roles?")
    #expect(
      flows.plan == """
        column 1 flow
        └─ relationships
           ├─ Flow
           ├─ from
           │  └─ named "duo"
           └─ to
              └─ BusinessRole
        """)
    #expect(flows.analysis.plan?.rows?.columns[0].kind == .relationship)
    let between = try Analyzed("which flows between \"DUO\" and business roles?")
    #expect(between.plan.hasPrefix("column 1 flow\n└─ union\n   ├─ relationships\n   │  ├─ Flow"))
  }

  @Test func namesNarrowAndAlternativesUnite() throws {
    #expect(
      try Analyzed("which elements named \"DUO\"?").plan
        == "column 1 element\n└─ intersection\n   ├─ elements\n   └─ named \"duo\"")
    #expect(
      try Analyzed("which elements named like \"leer*\"?").plan
        == "column 1 element\n└─ with name like \"leer*\"\n   └─ elements")
    #expect(
      try Analyzed("which roles read data object \"Leerling\"?").plan
        == """
        column 1 role
        └─ —Access(Read, ReadWrite)→ some
           ├─ BusinessRole
           └─ intersection
              ├─ DataObject
              └─ named "leerling"
        """)
    #expect(try Analyzed("describe id \"d2\"").plan == "describe\n└─ id \"d2\"")
    #expect(
      try Analyzed("which roles read (data objects or contracts)?").plan.hasSuffix(
        "└─ union\n      ├─ DataObject\n      └─ Contract"))
  }

  @Test func whatThingsAreNarrows() throws {
    #expect(
      try Analyzed("which elements are business roles?").plan
        == "column 1 element\n└─ intersection\n   ├─ elements\n   └─ BusinessRole")
    #expect(
      try Analyzed("which elements are not business roles?").plan
        == "column 1 element\n└─ difference\n   ├─ elements\n   └─ BusinessRole")
    #expect(
      try Analyzed("which business roles do not have Kosten?").plan
        == "column 1 business role\n└─ with not \"kosten\" exists\n   └─ BusinessRole")
  }

  @Test func aLayerNarrowsANoun() throws {
    #expect(try Analyzed("which business behaviour read \"Cijfer\"?").plan.contains("BusinessProcess|BusinessFunction"))
    #expect(try !Analyzed("which business behaviour read \"Cijfer\"?").plan.contains("ApplicationProcess"))
  }
}
