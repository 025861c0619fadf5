import Testing
import VraagLanguage
import VraagMetamodel
import VraagText
import VraagTesting

/// What a sentence says in Dutch is what another says in English.
@Suite struct DutchTests {
  static let pairs: [(dutch: String, english: String)] = [
    (#"welke processen lezen "A"?"#, #"which processes read "A"?"#),
    ("verwacht geen rollen die processen uitvoeren", "expect no roles that perform processes"),
    (
      "verwacht dat elk proces door een applicatie wordt ondersteund",
      "expect every process is supported by an application"
    ),
    (#"controleer "A: b": verwacht leest "A" "B"?"#, #"check "A: b": expect does "A" read "B"?"#),
    (#"controleer "A": verwacht minstens 3 rollen"#, #"check "A": expect at least 3 roles"#),
    (#"welk proces leest "A"?"#, #"which process reads "A"?"#),
    (#"wat leest "A"?"#, #"what reads "A"?"#),
    (#"wie schrijft "A"?"#, #"who writes "A"?"#),
    // The verb tells who reads what, by its number.
    (#"welke gegevens leest "A"?"#, #"which data does "A" read?"#),
    (#"welke processen ondersteunt "A"?"#, #"which processes does "A" support?"#),
    // And where it cannot, what can be read by whom, and which layer serves which.
    ("welke gegevens lezen processen?", "which data do processes read?"),
    (
      "welke functies lezen welke bedrijfsobjecten die dat bedrijfsobject schrijven?",
      "which functions read which business objects that write that business object?"
    ),
    (
      "welke functies die welke bedrijfsobjecten lezen en dat bedrijfsobject schrijven?",
      "which functions that read which business objects and write that business object?"
    ),
    (
      "welke functies lezen welke bedrijfsobjecten en schrijven dat bedrijfsobject niet?",
      "which functions read which business objects and do not write that business object?"
    ),
    ("welk gegeven leest een proces?", "which data does a process read?"),
    (
      "welke applicaties die processen met Status en Eigenaar ondersteunen?",
      "which applications that support processes with (Status and Eigenaar)?"
    ),
    (
      #"welke processen met Status en Eigenaar lezen "A"?"#,
      #"which processes with (Status and Eigenaar) read "A"?"#
    ),
    (
      #"welke applicaties die processen met Status en Eigenaar = "A" ondersteunen?"#,
      #"which applications that support processes with Status and Eigenaar = "A"?"#
    ),
    (
      #"welke applicaties die onderdeel van "A" of "B" zijn?"#, #"which applications that are part of "A" or "B"?"#
    ),
    (
      #"welke applicaties voeren processen uit die "A" lezen?"#, #"which applications perform processes that read "A"?"#
    ),
    (
      #"welke applicaties die gegevens lezen en die proces "A" ondersteunen?"#,
      #"which applications that read data and support process "A"?"#
    ),
    ("welke processen ondersteunen applicaties?", "which processes do applications support?"),
    ("welke applicaties ondersteunen processen?", "which applications support processes?"),
    ("welke processen starten welke processen?", "which processes trigger which processes?"),
    (#"toon gegevens die "A" leest"#, #"show data that "A" reads"#),
    (#"toon processen die "A" lezen"#, #"show processes that read "A""#),
    (#"toon gegevens die processen lezen"#, "show data that processes read"),
    // Passives, with the agent on either side.
    ("welke gegevens worden door geen proces geschreven?", "which data are written by no process?"),
    ("welke gegevens worden geschreven door geen proces?", "which data are written by no process?"),
    (#"toon gegevens die door "A" worden gelezen"#, #"show data that are read by "A""#),
    (#"toon gegevens die door "A" gelezen worden"#, #"show data that are read by "A""#),
    (#"toon gegevens die worden gelezen door "A""#, #"show data that are read by "A""#),
    (#"toon gegevens die niet worden gelezen"#, #"show data that are not read"#),
    (#"door welke processen wordt "A" gelezen?"#, #"which processes read "A"?"#),
    (#"waarmee wordt "A" ondersteund?"#, #"which elements support "A"?"#),
    (#"waardoor wordt "A" gelezen?"#, #"which elements read "A"?"#),
    (#"waaruit bestaat "A"?"#, #"which elements are part of "A"?"#),
    (#"waarvoor wordt "A" gebruikt?"#, #"which elements use "A"?"#),
    (#"waar stuurt "A" naartoe?"#, #"which elements are sent to by "A"?"#),
    (#"aan wie levert "A" aan?"#, #"who is delivered to by "A"?"#),
    (#"van wie ontvangt "A"?"#, #"who is received from by "A"?"#),
    // Verbs that come apart.
    (#"welke processen leggen "A" vast?"#, #"which processes record "A"?"#),
    (#"welke rollen voeren "A" uit?"#, #"which roles perform "A"?"#),
    (#"toon processen die "A" vastleggen"#, #"show processes that record "A""#),
    (
      "welke processen leggen gegevens vast die door \"A\" worden gelezen?",
      #"which processes record data that are read by "A"?"#
    ),
    (#"welke processen hebben "A" nodig?"#, #"which processes need "A"?"#),
    (#"toon processen die "A" nodig hebben"#, #"show processes that need "A""#),
    (#"welke functies maken deel uit van "A"?"#, #"which functions are part of "A"?"#),
    (#"welke processen zien "A" in?"#, #"which processes view "A"?"#),
    ("welke rollen zien gegevens in en lezen contracten?", "which roles view data, and read contracts?"),
    // A preposition on either side of the verb.
    (#"toon processen die naar "A" sturen"#, #"show processes that send to "A""#),
    (#"toon processen die sturen naar "A""#, #"show processes that send to "A""#),
    (#"welke functies hangen samen met "A"?"#, #"which functions relate to "A"?"#),
    // The relative clause of an object behind the verb.
    (
      #"toon applicaties die processen ondersteunen die "A" lezen"#,
      #"show applications that support processes that read "A""#
    ),
    // Yes or no.
    (#"leest "A" "B"?"#, #"does "A" read "B"?"#),
    (#"wordt "A" door "B" gelezen?"#, #"is "A" read by "B"?"#),
    (#"is "A" een proces?"#, #"is "A" a process?"#),
    ("zijn er processen die niets lezen?", "are there processes that read nothing?"),
    (#"legt "A" "B" niet vast?"#, #"does "A" not record "B"?"#),
    (#"is het zo dat "A" "B" leest en "C" schrijft?"#, #"does "A" read "B" and write "C"?"#),
    // Determiners.
    (
      "welke functies worden door minstens 3 applicaties ondersteund?",
      "which functions are supported by at least 3 applications?"
    ),
    (
      "welke functies worden door hoogstens drie applicaties ondersteund?",
      "which functions are supported by at most 3 applications?"
    ),
    ("welke rollen voeren elk proces uit?", "which roles perform every process?"),
    ("welke processen lezen alleen contracten?", "which processes read only contracts?"),
    ("welke processen lezen meer dan 2 gegevens?", "which processes read more than 2 data?"),
    ("hoeveel processen lezen geen gegevens?", "how many processes read no data?"),
    // Conditions, places, adverbs, and what is asked of the answer.
    (#"toon processen met Status = "x" zonder Eigenaar"#, #"show processes with Status = "x" without Eigenaar"#),
    (#"toon processen met Status begint met "x""#, #"show processes with Status starting with "x""#),
    (#"toon processen met Kosten tussen 1 en 5"#, #"show processes with Kosten between 1 and 5"#),
    (#"toon processen waarvan Datum voor 1-1-2020"#, #"show processes whose Datum before 1-1-2020"#),
    (#"toon processen genaamd "A" in map "B""#, #"show processes named "A" in folder "B""#),
    (#"toon processen op view "A""#, #"show processes in view "A""#),
    ("welke elementen staan op geen enkele view?", "which elements are shown in no view?"),
    (#"welke functies bevatten op elke diepte "A"?"#, #"which functions contain at any depth "A"?"#),
    (#"welke processen lezen direct "A"?"#, #"which processes directly read "A"?"#),
    (
      "toon processen, gesorteerd op Status aflopend, top 3 op Kosten",
      "show processes, sorted by Status descending, top 3 by Kosten"
    ),
    (
      "toon processen, eerste 5, toon Status, met uitleg, als tabel",
      "show processes, first 5, showing Status, explained, as table"
    ),
    ("toon bedrijfsdiensten of applicatie-elementen", "show business services or application elements"),
    (#"pad van "A" naar "B" via lezen binnen 3 stappen"#, #"path from "A" to "B" through read within 3 steps"#),
    (#"impact van "A""#, #"impact of "A""#),
    ("gemiddelde Kosten van applicaties", "average Kosten of applications"),
    ("aandeel van processen die niets lezen", "share of processes that read nothing"),
    ("welke processen hebben dezelfde naam?", "which processes have the same naam?"),
    // A participle that stands for a clause.
    (#"toon gegevens gelezen door "A""#, #"show data read by "A""#),
    ("welke functies ondersteund door geen applicatie?", "which functions supported by no application?"),
    (
      #"welke gegevens gelezen door "A" worden door "B" geschreven?"#,
      #"which data that are read by "A" are written by "B"?"#
    ),
    (
      #"toon gegevens gelezen door "A" en geschreven door "B" of "C""#,
      #"show data that are read by "A" and are written by "B" or "C""#
    ),
    (#"toon gegevens niet gelezen of geschreven door "A""#, #"show data that are not read or written by "A""#),
    (
      #"toon processen die gegevens gelezen door "A" vastleggen"#,
      #"show processes that record (data that are read by "A")"#
    ),
    (#"wordt "A" gelezen door "B"?"#, #"is "A" read by "B"?"#),
    (#"is het zo dat "A" onderdeel van "B" is?"#, #"is "A" part of "B"?"#),
    (
      "welke functies zijn onderdeel van processen toegewezen aan \"A\"?",
      "which functions are part of processes assigned to \"A\"?"
    ),
    // What is sent.
    (#"toon processen die gegevens naar "A" sturen"#, #"show processes that send to "A""#),
    (#"toon processen die naar "A" gegevens sturen"#, #"show processes that send data to "A""#),
    (#"welke processen sturen "B" naar "A"?"#, #"which processes send to [name = "B"] "A"?"#),
    (#"welke processen leveren "B" aan bij "A"?"#, #"which processes deliver "B" to "A"?"#),
    (
      #"toon processen die "B" of "C" van "A" ontvangen"#,
      #"show processes that receive from [name = "B" or name = "C"] "A""#
    ),
    // Both, and not at all.
    (#"toon processen die zowel "A" als "B" lezen"#, #"show processes that read both "A" and "B""#),
    (#"welke processen lezen zowel "A" als "B", als csv?"#, #"which processes read both "A" and "B", as csv?"#),
    (#"lezen zowel "A" als "B" "C"?"#, #"do both "A" and "B" read "C"?"#),
    (
      #"toon processen die zowel "A" lezen als "B" schrijven"#,
      #"show processes that read "A" and write "B""#
    ),
    (#"welke functies zijn geen onderdeel van "A"?"#, #"which functions are not part of "A"?"#),
    (#"toon functies die geen onderdeel van "A" zijn"#, #"show functions that are not part of "A""#),
    (#"toon functies die geen onderdeel zijn van "A""#, #"show functions that are not part of "A""#),
    (#"welke functies maken geen deel uit van "A"?"#, #"which functions do not belong to "A"?"#),
    (#"toon functies die geen deel uitmaken van "A""#, #"show functions that do not belong to "A""#),
    (#"welke functies zijn geen soort "A"?"#, #"which functions are not a kind of "A"?"#),
    ("welke functies zijn geen processen?", "which functions are not processes?"),
    // The ends of relationships.
    (#"toon toegangen van processen tot "A""#, #"show accesses from processes to "A""#),
    ("toon toewijzingen van rollen aan processen", "show assignments from roles to processes"),
    // Keys, and shares.
    ("toon processen die Status en Eigenaar hebben", "show processes that have Status and Eigenaar"),
    ("toon processen die Status of Eigenaar niet hebben", "show processes that do not have Status or Eigenaar"),
    ("welk deel van de processen heeft Eigenaar?", "share of processes that have Eigenaar"),
    (#"welk deel van de processen leest "A"?"#, #"share of processes that read "A""#),
    (
      "hoeveel procent van de processen wordt door applicaties ondersteund?",
      "share of processes that are supported by applications"
    ),
    // One that is asked after, and a name: Dutch begins with its subject.
    (#"welke applicatie ondersteunt "A"?"#, #"which application supports "A"?"#),
    (#"welke functie start proces "A"?"#, #"which function triggers process "A"?"#),
    (#"toon elke applicatie die "A" ondersteunt"#, #"show applications that support "A""#),
    // One of many has no name that is said.
    (#"leest elk proces "A"?"#, #"does every process read "A"?"#),
    (#"verwacht dat elk proces "A" leest"#, #"expect every process reads "A""#),
    (#"verwacht dat minstens 2 processen "A" lezen"#, #"expect at least 2 processes read "A""#),
    (#"leest elk (proces "A") "B"?"#, #"does every (process "A") read "B"?"#),
    // What the session is told, what is supposed, and why.
    (
      #"definieer kern applicatie als applicaties die "A" lezen"#,
      #"define kern applicatie as applications that read "A""#
    ),
    ("definieer werkwoord dragen als ondersteunen of realiseren", "define verb dragen as support or realize"),
    (#"definieer volgorde "A" < "B""#, #"define order "A" < "B""#),
    ("gebruik Status voor namen", "use Status for names"),
    (#"negeer "A" en rollen"#, #"leave out "A" and roles"#),
    (#"laat "A" weg"#, #"leave "A" out"#),
    ("vergeet kern applicatie", "forget kern applicatie"),
    (#"stel zonder "A" en processen: beschrijf "B""#, #"suppose without "A" and processes: describe "B""#),
    (
      #"stel dat "A" "B" leest en dat "C" "B" schrijft: beschrijf "B""#,
      #"suppose "A" reads "B" and "C" writes "B": describe "B""#
    ),
    (#"waarom leest "A" "B"?"#, #"why does "A" read "B"?"#),
    (#"waarom wordt "A" door "B" gelezen?"#, #"why is "A" read by "B"?"#),
    ("welke relaties zijn niet toegestaan?", "which relationships are not allowed?"),
  ]

  private func tree(_ text: String) -> String {
    let parsed = Parser.parse(text, range: TextRange(0, text.utf8.count), lexicon: .archimate)
    guard parsed.diagnostics.isEmpty, let sentence = parsed.sentence else {
      return parsed.diagnostics.map { "\($0.code) \($0.range)" }.joined(separator: " ")
    }
    return dump(sentence, lexicon: .archimate)
  }

  @Test(arguments: pairs)
  func aSentenceHasTheTreeOfItsEnglish(_ pair: (dutch: String, english: String)) {
    #expect(tree(pair.dutch) == tree(pair.english), "\(pair.dutch)")
  }

  @Test func everyWordIsExpectedWhereItStands() {
    // The same places each time: of what others find wrong `Annoyances.md` tells.
    var places = ExpectationLaws.places(2, seed: 0)
    for pair in Self.pairs {
      let missing = ExpectationLaws.missing(in: pair.dutch, where: { places.next() })
      #expect(missing == nil, "\(pair.dutch)")
    }
  }

  @Test(arguments: pairs.flatMap { [$0.dutch, $0.english] })
  func itIsPrintedInBothLanguages(_ text: String) {
    #expect(SentenceLaws.complaint(about: text) == nil)
  }
}
