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

  @Test(arguments: pairs.flatMap { [$0.dutch, $0.english] })
  func itIsPrintedInBothLanguages(_ text: String) {
    #expect(SentenceLaws.complaint(about: text) == nil)
  }
}
