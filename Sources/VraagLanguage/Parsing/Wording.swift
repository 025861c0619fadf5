/// A way to ask that people have and the language has not, and the sentence that asks it.
///
/// In both, `A` and `B` stand for a noun phrase each, `N` and `M` for one that begins with a noun, `K` for a property, `V`
/// for a value and `S` for the rest of the sentence; a word with `?` behind it may be left out, and `|` stands between
/// words of which there is one.
package struct Wording {
  package var said: String
  package var asked: String

  init(_ said: String, _ asked: String) { (self.said, self.asked) = (said, asked) }

  /// What happens to something that others need, in the ways there are to say it.
  private static let loss = "goes|disappears|vanishes|stops|fails|breaks|changes|is down|away|gone|lost|removed?"
  private static let dutchLoss = "wegvalt|verdwijnt|uitvalt|stopt|faalt|wijzigt|verandert|vervalt|weggaat|weg is?"
  private static let hit = "hit|affected|touched|impacted"
  private static let joined = "connected|related|linked|joined"
  private static let dutchJoined = "verbonden|gekoppeld|gerelateerd"

  package static let english = [
    Wording("please S", "S"),
    Wording("i want|like|need to know|see S", "S"),
    Wording("can|could you please? show|tell|give|list me? S", "S"),
    Wording("tell me S", "S"),
    Wording("tell me about A", "describe A"),
    Wording("what do you know about A", "describe A"),
    Wording("information|info|details about|on|of A", "describe A"),
    Wording("get|select|search|fetch|see|view|print A", "show A"),
    Wording("overview of A", "which A"),
    Wording("which A do we|you have", "which A"),
    Wording("do we|you have A", "are there A"),
    Wording("all|every|each|any of? the? A", "which A"),
    Wording("the? number|count of A by|for|of each|every? K", "how many A, per K"),
    Wording("how many A by|for|of each|every? K", "how many A, per K"),
    Wording("the? number|count of A", "how many A"),
    Wording("count A", "how many A"),
    Wording("N per K", "how many N, per K"),
    Wording("how many N per|by each? domain|group|grouping", "which domains contain how many N at any depth"),
    Wording("N per|by each? domain|group|grouping", "which domains contain how many N at any depth"),
    Wording("how many N per|by each? M", "which M are related to how many N"),
    Wording("the? top V A by K", "which A, top V by K"),
    Wording("what if A \(loss)", "impact of A"),
    Wording("what happens|changes|breaks|fails|stops if|when A \(loss)", "impact of A"),
    Wording("what happens|changes|breaks|fails|stops without A", "impact of A"),
    Wording("what is|are \(hit) if|when A \(loss)", "impact of A"),
    Wording("what is|are \(hit) by A", "impact of A"),
    Wording("impact if|when A \(loss)", "impact of A"),
    Wording("where does|do A come from", "origin of A"),
    Wording("where does|do A go to?", "flow of A"),
    Wording("how is|are A and|to|with B \(joined)", "path from A to B"),
    Wording("how is|are A \(joined) to|with B", "path from A to B"),
    Wording("how does|do A relate|connect to B", "path from A to B"),
    Wording("what connects|links|joins A and|to|with B", "path from A to B"),
    Wording("is there a connection|link between A and B", "path from A to B"),
    Wording("matrix of A and|by|against|versus B", "which A are related to which B, as matrix"),
    Wording("N by|against|versus B as a? matrix", "which N are related to which B, as matrix"),
    Wording("what comes|happens after A", "what follows A"),
    Wording("what comes|happens before A", "what precedes A"),
    Wording("which? N with their|its K", "which N, showing K"),
    Wording("which? N cost|costs more than V", "which N with cost > V"),
    Wording("which? N cost|costs less than V", "which N with cost < V"),
    Wording("what|how much? does|do A cost", "total cost of A"),
    Wording("which? N lack|lacks|miss|misses|missing a|an|the|their? K", "which N without K"),
    Wording("which N are|is missing a|an|the|their? K", "which N without K"),
    Wording("unnamed N", "which N have no name"),
    Wording("empty views", "which views show nothing"),
    Wording("which views are empty", "which views show nothing"),
    Wording("which elements refer|relate|point to themselves|itself", "which elements relate to that element"),
    Wording("duplicate|double relationships|relations", "which relationships have the same type, source and target"),
    Wording(
      "which relationships|relations are duplicate|duplicated|double|doubled",
      "which relationships have the same type, source and target"),
    Wording("duplicate|double N", "which N have the same type and name"),
    Wording("which N are duplicate|duplicated|double|doubled", "which N have the same type and name"),
    Wording(
      "which relationships|relations are invalid|wrong|forbidden",
      "which relationships with allowed = no, showing type, source, target"),
    Wording(
      "which relationships|relations are not allowed|permitted|valid",
      "which relationships with allowed = no, showing type, source, target"),
    Wording(
      "which N lose all|their? support without B",
      "which N are served by B and are served by exactly 1 application"),
  ]

  package static let dutch = [
    Wording("ik wil graag? weten|zien S", "S"),
    Wording("kun|kan|kunt je|jij|u me|mij? tonen|zeggen|vertellen S", "S"),
    Wording("vertel|zeg me|mij? S", "S"),
    Wording("vertel me|mij? over|van A", "beschrijf A"),
    Wording("wat weet|weten je|jij|u|we van|over A", "beschrijf A"),
    Wording("informatie|info over|van A", "beschrijf A"),
    Wording("laat me|mij? A zien", "toon A"),
    Wording("geef|toon me|mij? een? overzicht|lijst|lijstje van A", "toon A"),
    Wording("overzicht|lijst|lijstje van A", "welke A"),
    Wording("welke A hebben|kennen we|wij|jullie|ze", "welke A"),
    Wording("welke A heeft|kent de|het|onze|mijn school|gemeente|organisatie|bedrijf|instelling", "welke A"),
    Wording("hebben we|wij|jullie A", "zijn er A"),
    Wording("alle|elk|elke|ieder|iedere A", "welke A"),
    Wording("het? aantal A van|voor|per elk|elke|ieder|iedere K", "hoeveel A, per K"),
    Wording("hoeveel A van|voor|per elk|elke|ieder|iedere K", "hoeveel A, per K"),
    Wording("het? aantal A", "hoeveel A"),
    Wording("tel A", "hoeveel A"),
    Wording("N per K", "hoeveel N, per K"),
    Wording("hoeveel N per domein|groep|groepering", "welke domeinen bevatten hoeveel N op elke diepte"),
    Wording("N per domein|groep|groepering", "welke domeinen bevatten hoeveel N op elke diepte"),
    Wording("hoeveel N per M", "welke M zijn verbonden met hoeveel N"),
    Wording("de? top V A op|naar K", "welke A, top V op K"),
    Wording("wat als A \(dutchLoss)", "impact van A"),
    Wording("wat gebeurt|verandert er? als|wanneer A \(dutchLoss)", "impact van A"),
    Wording("wat gebeurt|verandert er? zonder A", "impact van A"),
    Wording("wat raakt het? als|wanneer A \(dutchLoss)", "impact van A"),
    Wording("wat wordt|worden er? geraakt als|wanneer A \(dutchLoss)", "impact van A"),
    Wording("wat wordt|worden er? geraakt door A", "impact van A"),
    Wording("wat valt|vallen er? weg|uit|stil zonder A", "impact van A"),
    Wording("wat valt|vallen er? weg|uit|stil als|wanneer A \(dutchLoss)", "impact van A"),
    Wording("impact als|wanneer A \(dutchLoss)", "impact van A"),
    Wording("waar komt|komen A vandaan", "oorsprong van A"),
    Wording("waar gaat|gaan A naartoe|heen", "stroom van A"),
    Wording("waar hangt|hangen A van af", "waarvan hangt A af"),
    Wording("hoe hangt|hangen A en|met B samen", "pad van A naar B"),
    Wording("hoe hangt|hangen A samen met B", "pad van A naar B"),
    Wording("hoe is|zijn A en|met|aan B \(dutchJoined)", "pad van A naar B"),
    Wording("hoe is|zijn A \(dutchJoined) met|aan B", "pad van A naar B"),
    Wording("wat verbindt|koppelt A en|met|aan B", "pad van A naar B"),
    Wording("matrix van A en|tegen|met B", "welke A zijn verbonden met welke B, als matrix"),
    Wording("N tegen B als matrix", "welke N zijn verbonden met welke B, als matrix"),
    Wording("wat komt er? na A", "wat volgt op A"),
    Wording("wat komt er? voor|vóór A", "wat gaat vooraf aan A"),
    Wording("welke? N met hun|zijn|haar K", "welke N, toon K"),
    Wording("welke? N kost|kosten meer dan V", "welke N met kosten > V"),
    Wording("welke? N kost|kosten minder dan V", "welke N met kosten < V"),
    Wording("wat|hoeveel kost|kosten A samen?", "totaal kosten van A"),
    Wording("welke? N waarvan de|het K anders dan V is", "welke N met een andere K dan V"),
    Wording("welke? N missen|mist een|de|het|hun? K", "welke N zonder K"),
    Wording("naamloze N", "welke N hebben geen naam"),
    Wording("welke views zijn leeg", "welke views tonen niets"),
    Wording("welke elementen verwijzen naar zichzelf", "welke elementen hangen samen met dat element"),
    Wording("dubbele relaties", "welke relaties hebben hetzelfde type, source en target"),
    Wording("welke relaties zijn dubbel", "welke relaties hebben hetzelfde type, source en target"),
    Wording("dubbele N", "welke N hebben hetzelfde type en name"),
    Wording("welke N zijn dubbel", "welke N hebben hetzelfde type en name"),
    Wording(
      "welke relaties zijn ongeldig|verboden|fout", "welke relaties met allowed = nee, toon type, source, target"),
    Wording(
      "welke relaties zijn|mogen volgens? archimate? niet toegestaan|geldig?",
      "welke relaties met allowed = nee, toon type, source, target"),
    Wording("wat raakt A", "impact van A"),
    Wording(
      "welke N vallen|valt stil|uit|weg zonder B",
      "welke N worden door B ondersteund en worden door precies 1 applicatie ondersteund"),
  ]
}
